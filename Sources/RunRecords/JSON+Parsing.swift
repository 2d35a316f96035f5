#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension JSON {
  /// Reads one JSON value that fills `bytes`.
  ///
  /// Beyond RFC 8259 the words `NaN`, `Infinity` and `-Infinity` are taken, because Python writes them.
  ///
  /// - Throws: `RecordError` (`syntax`) with the line where the text stops being JSON.
  public static func parse(_ bytes: [UInt8], file: String? = nil) throws(RecordError) -> JSON {
    var failure: RecordError?
    let value = bytes.withUnsafeBufferPointer { buffer -> JSON? in
      var parser = JSONParser(buffer)
      do throws(JSONParser.Failure) {
        return try parser.document()
      } catch {
        failure = RecordError(.syntax, file: file, line: parser.line(at: error.offset), error.message)
        return nil
      }
    }
    if let value { return value }
    throw failure ?? RecordError(.syntax, file: file, "not JSON")
  }

  public static func parse(_ text: String, file: String? = nil) throws(RecordError) -> JSON {
    try parse(Array(text.utf8), file: file)
  }
}

/// A recursive-descent scanner over bytes. Arrays of numbers, which are nearly all of a record, are read without boxing.
private struct JSONParser {
  struct Failure: Error {
    let offset: Int
    let message: String
  }

  /// Deeper nesting than any record's; a bound keeps a hostile file from exhausting the stack.
  private static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  func line(at offset: Int) -> Int { 1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } }

  mutating func document() throws(Failure) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipSpace()
    if offset == bytes.count { throw failure("the file is empty, expected a JSON value") }
    let value = try self.value()
    skipSpace()
    if offset != bytes.count { throw failure("found \(here) after the end of the JSON value") }
    return value
  }

  private func failure(_ message: String) -> Failure { Failure(offset: offset, message: message) }

  private var here: String {
    guard offset < bytes.count else { return "the end of the file (is it truncated?)" }
    let byte = bytes[offset]
    return byte >= 0x20 && byte < 0x7F ? "'\(Character(UnicodeScalar(byte)))'" : "byte \(byte)"
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count, let base = bytes.baseAddress,
      memcmp(base + offset, word.utf8Start, count) == 0
    else { return false }
    offset += count
    return true
  }

  private mutating func value() throws(Failure) -> JSON {
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t") where take(word: "true"): return .bool(true)
    case UInt8(ascii: "f") where take(word: "false"): return .bool(false)
    case UInt8(ascii: "n") where take(word: "null"): return .null
    default:
      guard let number = try number() else { throw failure("found \(here), expected a JSON value") }
      return number
    }
  }

  private mutating func enter() throws(Failure) {
    depth += 1
    if depth > Self.deepest { throw failure("values are nested more than \(Self.deepest) deep") }
  }

  private mutating func object() throws(Failure) -> JSON {
    try enter()
    offset += 1
    var object = Object()
    skipSpace()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return .object(object)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("found \(here), expected a key in double quotes") }
      let key = try string()
      if object[key] != nil { throw failure("the key \"\(key)\" stands twice in one object") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("found \(here), expected ':' after \"\(key)\"") }
      skipSpace()
      object.members.append((key, try value()))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("found \(here), expected ',' or '}'") }
      depth -= 1
      return .object(object)
    }
  }

  private typealias Object = JSON.Object

  private mutating func array() throws(Failure) -> JSON {
    try enter()
    offset += 1
    skipSpace()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return .array([])
    }
    var numbers: [Double] = []
    var elements: [JSON] = []
    while true {
      skipSpace()
      if elements.isEmpty, let number = try number() {
        numbers.append(number.doubleValue ?? .nan)
      } else {
        if !numbers.isEmpty {
          elements = numbers.map { .number($0) }
          numbers = []
        }
        elements.append(try value())
      }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw failure("found \(here), expected ',' or ']'") }
      depth -= 1
      return elements.isEmpty ? .numbers(numbers) : .array(elements)
    }
  }

  /// Powers of ten that a double holds exactly.
  private static let powersOfTen: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  /// A number, or nil where the text is none. A mantissa below 2⁵³ times or over an exact power of ten is correctly
  /// rounded by one operation (Clinger 1990); the rest goes to `strtod`.
  private mutating func number() throws(Failure) -> JSON? {
    let start = offset
    if take(word: "NaN") { return .number(.nan) }
    if take(word: "Infinity") { return .number(.infinity) }
    if take(word: "-Infinity") { return .number(-.infinity) }
    let negative = take(UInt8(ascii: "-"))
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    let firstDigit = offset
    while let digit = digit(next) {
      if digits < 19 { mantissa = mantissa &* 10 &+ digit } else { scale += 1 }
      if mantissa != 0 { digits += 1 }
      offset += 1
    }
    if offset == firstDigit {
      if negative { throw failure("found \(here), expected a digit after '-'") }
      return nil
    }
    if bytes[firstDigit] == UInt8(ascii: "0"), offset - firstDigit > 1 {
      offset = firstDigit
      throw failure("a number begins with a needless 0")
    }
    var isInteger = true
    if take(UInt8(ascii: ".")) {
      isInteger = false
      let firstDecimal = offset
      while let digit = digit(next) {
        if digits < 19 {
          mantissa = mantissa &* 10 &+ digit
          scale -= 1
        }
        if mantissa != 0 { digits += 1 }
        offset += 1
      }
      if offset == firstDecimal { throw failure("found \(here), expected a digit after '.'") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isInteger = false
      let negativeExponent = take(UInt8(ascii: "-"))
      if !negativeExponent { _ = take(UInt8(ascii: "+")) }
      let firstExponent = offset
      var exponent = 0
      while let digit = digit(next) {
        if exponent < 100_000 { exponent = exponent * 10 + Int(digit) }
        offset += 1
      }
      if offset == firstExponent { throw failure("found \(here), expected a digit in the exponent") }
      scale += negativeExponent ? -exponent : exponent
    }
    if isInteger, digits <= 18 {
      let magnitude = Int(mantissa)
      // −0 is a number that an integer cannot hold.
      if negative, magnitude == 0 { return .number(-0.0) }
      return .integer(negative ? -magnitude : magnitude)
    }
    if digits <= 19, mantissa < 1 << 53, abs(scale) <= 22 {
      let power = Self.powersOfTen[abs(scale)]
      let magnitude = scale < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return .number(negative ? -magnitude : magnitude)
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return .number(strtod(text, nil))
  }

  private func digit(_ byte: UInt8?) -> UInt64? {
    guard let byte, byte >= 0x30, byte <= 0x39 else { return nil }
    return UInt64(byte - 0x30)
  }

  private mutating func string() throws(Failure) -> String {
    let opening = offset
    offset += 1
    let start = offset
    // The common case, no escape: one copy.
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
    var scalars: [UInt8]? = nil
    if next == UInt8(ascii: "\"") {
      let slice = bytes[start..<offset]
      offset += 1
      guard let text = String(validating: slice, as: UTF8.self) else {
        throw Failure(offset: opening, message: "a string is not valid UTF-8")
      }
      return text
    }
    var collected = Array(bytes[start..<offset])
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        offset += 1
        scalars = collected
        break
      }
      if byte < 0x20 { throw failure("found a control character (byte \(byte)) in a string") }
      if byte != UInt8(ascii: "\\") {
        collected.append(byte)
        offset += 1
        continue
      }
      offset += 1
      guard let escape = next else { break }
      offset += 1
      switch escape {
      case UInt8(ascii: "n"): collected.append(0x0A)
      case UInt8(ascii: "t"): collected.append(0x09)
      case UInt8(ascii: "r"): collected.append(0x0D)
      case UInt8(ascii: "b"): collected.append(0x08)
      case UInt8(ascii: "f"): collected.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(escape)
      case UInt8(ascii: "u"):
        var code = try hexadecimal()
        if code >= 0xD800, code < 0xDC00, take(word: "\\u") {
          let low = try hexadecimal()
          code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD
        }
        // A lone surrogate is no character; U+FFFD says that one is missing.
        collected.append(contentsOf: String(UnicodeScalar(code) ?? "\u{FFFD}").utf8)
      default: throw failure("found '\\' before \(Character(UnicodeScalar(escape))), which is no JSON escape")
      }
    }
    guard let scalars else { throw Failure(offset: opening, message: "a string has no end (is the file truncated?)") }
    guard let text = String(validating: scalars, as: UTF8.self) else {
      throw Failure(offset: opening, message: "a string is not valid UTF-8")
    }
    return text
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure("found \(here), expected four hexadecimal digits") }
    let text = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard text.allSatisfy(\.isHexDigit), let code = UInt32(text, radix: 16) else {
      throw failure("found \"\(text)\", expected four hexadecimal digits")
    }
    offset += 4
    return code
  }
}
