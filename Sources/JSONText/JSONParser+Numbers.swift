#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension JSONParser {
  /// Powers of ten that a double holds exactly.
  private static let powersOfTen: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  /// What Python writes for numbers that JSON does not have.
  private mutating func bareWord() throws(Failure) -> JSON? {
    // Nearly every number begins with a digit.
    guard let byte = next, byte > UInt8(ascii: "9") || byte == UInt8(ascii: "-") else { return nil }
    let start = offset
    for (word, value) in Self.words where take(word: word) {
      guard takesBareWords else {
        offset = start
        throw failure("found a bare \(word), expected \"\(word)\" in quotes: write it as text")
      }
      return .number(value)
    }
    return nil
  }

  private static let words: [(StaticString, Double)] = [
    ("NaN", .nan), ("Infinity", .infinity), ("-Infinity", -.infinity),
  ]

  /// A number, or nil where the text is none. A mantissa below 2⁵³ times or over an exact power of ten is correctly
  /// rounded by one operation (Clinger 1990); the rest goes to `strtod`.
  mutating func number() throws(Failure) -> JSON? {
    let start = offset
    if let value = try bareWord() { return value }
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
}
