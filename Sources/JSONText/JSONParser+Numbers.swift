internal import TextTools

extension JSONParser {
  /// What Python writes for numbers that JSON does not have.
  private mutating func bareWord() throws(Failure) -> Double? {
    // Nearly every number begins with a digit.
    guard let byte = next, byte > UInt8(ascii: "9") || byte == UInt8(ascii: "-") else { return nil }
    let start = offset
    for (word, value) in Self.words where take(word: word) {
      guard takesBareWords else {
        offset = start
        throw failure("found a bare \(word), expected \"\(word)\" in quotes: write it as text")
      }
      return value
    }
    return nil
  }

  private static let words: [(StaticString, Double)] = [
    ("NaN", .nan), ("Infinity", .infinity), ("-Infinity", -.infinity),
  ]

  /// A number, or nil where the text is none.
  mutating func number() throws(Failure) -> JSON? {
    if let value = try bareWord() { return .number(value) }
    let isNegative = take(UInt8(ascii: "-"))
    guard let decimal = try decimal(isNegative: isNegative) else { return nil }
    if decimal.decimals == nil, decimal.exponentDigits == nil, decimal.significantDigits <= 18 {
      let magnitude = Int(decimal.mantissa)
      // −0 is a number that an integer cannot hold.
      if isNegative, magnitude == 0 { return .number(-0.0) }
      return .integer(isNegative ? -magnitude : magnitude)
    }
    return .number(decimal.value(in: bytes, isNegative: isNegative))
  }

  /// The same as a double, for arrays that hold nothing else.
  mutating func double() throws(Failure) -> Double? {
    if let value = try bareWord() { return value }
    let isNegative = take(UInt8(ascii: "-"))
    return try decimal(isNegative: isNegative)?.value(in: bytes, isNegative: isNegative)
  }

  /// The digits behind the sign; nil where there are none.
  private mutating func decimal(isNegative: Bool) throws(Failure) -> ScannedDecimal? {
    let first = offset
    let scanned = ScannedDecimal(bytes, at: offset)
    if scanned.wholeDigits == 0 {
      if isNegative { throw failure("found \(here), expected a digit after '-'") }
      return nil
    }
    if scanned.wholeDigits > 1, bytes[first] == UInt8(ascii: "0") { throw failure("a number begins with a needless 0") }
    if scanned.decimals == 0 {
      offset = first + scanned.wholeDigits + 1
      throw failure("found \(here), expected a digit after '.'")
    }
    offset = scanned.end
    if scanned.exponentDigits == 0 { throw failure("found \(here), expected a digit in the exponent") }
    return scanned
  }
}
