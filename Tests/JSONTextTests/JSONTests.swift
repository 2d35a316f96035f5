import JSONText
import Testing
import TextTools

@Suite struct JSONTests {
  @Test(arguments: [
    ("null", JSON.null), ("true", .bool(true)), ("-12", .integer(-12)), ("0.5", .number(0.5)), ("1e3", .number(1000)),
    (#""a\n\u00e9\ud83d\udca1""#, .string("a\né💡")), ("[]", .array([])), ("[1, 2.5]", .numbers([1, 2.5])),
    (#"[1, "a"]"#, .array([.number(1), .string("a")])),
    (#"{"b": 1, "a": {}}"#, .object(["b": .integer(1), "a": .object([:])])),
    ("\u{FEFF} [ ] ", .array([])),
  ])
  func parses(text: String, expected: JSON) throws {
    #expect(try JSON.parse(text) == expected)
  }

  @Test(arguments: [
    ("", 1, "empty"), ("{\"a\": [1,\n2", 2, "truncated"), ("[1,]", 1, "']'"), ("{\"a\" 1}", 1, "':'"),
    ("[1] x", 1, "after the end"), ("\"abc", 1, "no end"), ("{\"a\": 1,\n\"a\": 2}", 2, "twice"),
    ("01", 1, "needless 0"),
    ("\"\u{1}\"", 1, "control"), (#""\x""#, 1, "no JSON escape"), ("nul", 1, "'n'"), ("-", 1, "digit"),
    ("1.", 1, "digit"),
  ])
  func refuses(text: String, line: Int, mention: String) {
    let error = #expect(throws: JSONError.self) { try JSON.parse(text, file: "x.json") }
    #expect(error?.line == line)
    #expect(error?.description.contains(mention) == true, "\(String(describing: error))")
    #expect(error?.description.contains("\n") == false)
  }

  @Test func refusesBottomlessNesting() {
    let error = #expect(throws: JSONError.self) { try JSON.parse(String(repeating: "[", count: 100_000)) }
    #expect(error?.message.contains("nested") == true)
  }

  /// A file of nothing but keys takes no longer a key than a short one.
  @Test func largeObjectsAreReadAndTheirKeysAreDistinct() throws {
    let members = (0..<50_000).map { "\"k\($0)\": \($0)" }
    let object = try #require(JSON.parse("{" + members.joined(separator: ",") + "}").objectValue)
    #expect(object.members.count == 50_000)
    let error = #expect(throws: JSONError.self) {
      try JSON.parse("{" + (members + ["\"k7\": 1"]).joined(separator: ",") + "}")
    }
    #expect(error?.message.contains("\"k7\" stands twice") == true)
  }

  @Test func refusesInvalidUTF8() {
    #expect(throws: JSONError.self) { try JSON.parse([0x22, 0xFF, 0x22]) }
  }

  /// Long lists are written by several threads.
  @Test(arguments: [0, 1, 4095, 4096, 4097, 8192, 200_001])
  func listsOfAnyLengthAreReadAsTheyWereWritten(count: Int) throws {
    let numbers = (0..<count).map { Double($0) / 4 + 0.125 }
    let list: JSON = .object(["after": .integer(1), "before": .integer(2), "numbers": .doubles(numbers)])
    let text = "[" + numbers.map { "\($0)" }.joined(separator: ", ") + "]"
    #expect(list.text == "{\n  \"after\": 1,\n  \"before\": 2,\n  \"numbers\": \(text)\n}\n")
    let canonical = String(decoding: list.canonicalBytes, as: UTF8.self)
    #expect(canonical == "{\"after\":1,\"before\":2,\"numbers\":" + text.replacing(", ", with: ",") + "}")
  }

  /// Every way of cutting a record off is an error, never a crash or half a record.
  @Test func refusesEveryTruncation() throws {
    let sample: JSON = .object([
      "name": "a \"quoted\" é 💡\n", "flag": .bool(true), "nothing": .null, "count": .integer(-12),
      "values": .numbers([1, 0.5, -1e-9, .nan]), "rows": .array([.object(["a": .array([])]), "x"]),
    ])
    let bytes = Array(sample.text.utf8)
    for count in 0..<(bytes.count - 1) {
      #expect(throws: JSONError.self, "\(count) bytes") { try JSON.parse(Array(bytes.prefix(count))) }
    }
  }

  @Test(arguments: ["[NaN, 1]", "[\"NaN\", 1]", "[null, 1]"])
  func readsNotANumberInEverySpelling(text: String) throws {
    let values = try #require(JSON.parse(text).doublesValue)
    #expect(values[0].isNaN && values[1] == 1)
  }

  @Test func writesInfinitiesAsStrings() throws {
    let text = JSON.numbers([.nan, .infinity, -.infinity]).text
    #expect(text == "[\"NaN\", \"Infinity\", \"-Infinity\"]\n")
    let values = try #require(JSON.parse(text).doublesValue)
    #expect(values[0].isNaN && values[1] == .infinity && values[2] == -.infinity)
  }

  /// The fast path, the slow one and the shortest form agree with the standard library on numbers of every size.
  @Test func numbersRoundTrip() throws {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      let short = Double((number.magnitude.truncatingRemainder(dividingBy: 1)).description.prefix(9)) ?? 0
      for value in [number, short] {
        #expect(try JSON.parse(value.description).doubleValue == value)
        #expect(Double(String(decoding: JSON.number(value).canonicalBytes, as: UTF8.self)) == value)
      }
    }
  }

  /// Appendix B of RFC 8785.
  @Test(arguments: [
    (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
    (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
    (0x4430_0000_0000_0000, "295147905179352830000"), (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
    (0x44b5_2d02_c7e1_4af6, "1e+23"), (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef50, "1e+21"), (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
    (0x3eb0_c6f7_a0b5_ed8d, "0.000001"), (0x41b3_de43_5555_5553, "333333333.3333332"),
    (0xbecb_f647_612f_3696, "-0.0000033333333333333333"), (0x4314_3ff3_c1cb_0959 as UInt64, "1424953923781206.2"),
  ])
  func writesNumbersAsECMAScriptDoes(bits: UInt64, expected: String) {
    #expect(String(decoding: JSON.number(Double(bitPattern: bits)).canonicalBytes, as: UTF8.self) == expected)
  }

  @Test func canonicalFormSortsKeysByUTF16() throws {
    let json = try JSON.parse(
      #"{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}"#)
    let text = String(decoding: json.canonicalBytes, as: UTF8.self)
    #expect(text == "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}")
  }

  /// The order of bytes is taken for that of UTF-16 only where they are the same.
  @Test func keysOfEveryKindStandByTheirCodeUnits() throws {
    let letters = ["a", "b", "Z", "é", "ö", "€", "字", "\u{E000}", "\u{FB33}", "\u{FFFD}", "😀", "\u{10FFFF}"]
    var keys: [String] = [""]
    for one in letters {
      keys.append(one)
      for other in letters { keys += [one + other, one + other + "x"] }
    }
    let members = keys.reversed().map { (key: $0, value: JSON.integer(1)) }
    let text = String(decoding: JSON.object(JSON.Object(members)).canonicalBytes, as: UTF8.self)
    let sorted = keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    #expect(text == "{" + sorted.map { "\"\($0)\":1" }.joined(separator: ",") + "}")
  }
}
