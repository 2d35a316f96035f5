#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A finite number as twelve significant decimal digits, rounded half away from zero from there.
///
/// What lies below the twelfth digit is the arithmetic's noise: 0.87125 is stored as 0.87124999999999997, and the mean of
/// 0.8712 and 0.8713 must not round down for that.
struct DecimalDigits {
  var isNegative: Bool
  /// The first is not 0, unless all are gone.
  var digits: [UInt8]
  /// Digits before the decimal point; 0 or less where zeros stand between it and the first digit.
  var pointPosition: Int

  static let significant = 12

  /// - Precondition: `value` is finite.
  init(_ value: Double) {
    isNegative = value < 0
    guard value != 0 else {
      (digits, pointPosition) = ([], 0)
      return
    }
    if let (digits, pointPosition) = Self.shortest(value.magnitude) {
      (self.digits, self.pointPosition) = (digits, pointPosition)
    } else {
      (digits, pointPosition) = Self.printed(value.magnitude)
    }
    trim()
  }

  /// From the shortest decimal that reads back as `value`, many times faster than the system's; nil for numbers out of the
  /// ordinary, and where that decimal is the middle between two of `significant` digits, as `value` may lie on either side.
  ///
  /// Any other shortest decimal is on the same side of the middle as `value`: were the middle between them, it would read
  /// back as `value` too, and it has fewer digits.
  static func shortest(_ value: Double) -> (digits: [UInt8], pointPosition: Int)? {
    guard let (decimal, power) = ShortestDecimal.digits(of: value) else { return nil }
    var number = decimal
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    while number > 0 {
      let (tens, last) = number.quotientAndRemainder(dividingBy: 10)
      digits.append(UInt8(truncatingIfNeeded: last))
      number = tens
    }
    digits.reverse()
    let exact = DecimalDigits(isNegative: false, digits: digits, pointPosition: digits.count + power)
    if digits.dropFirst(significant).elementsEqual([5]) { return nil }
    let rounded = exact.keeping(significant)
    return (rounded.digits, rounded.pointPosition)
  }

  private init(isNegative: Bool, digits: [UInt8], pointPosition: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.pointPosition = pointPosition
  }

  /// From the system's own decimal.
  static func printed(_ value: Double) -> (digits: [UInt8], pointPosition: Int) {
    var buffer = [CChar](repeating: 0, count: 32)
    let count = buffer.count
    _ = withVaList([Int32(significant - 1), value]) { vsnprintf(&buffer, count, "%.*e", $0) }
    // d.ddddddddddde±xx
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let exponentStart = bytes.firstIndex(of: UInt8(ascii: "e")) ?? bytes.endIndex
    let exponent = Int(String(decoding: bytes[exponentStart...].dropFirst(), as: UTF8.self)) ?? 0
    return (bytes[..<exponentStart].filter { $0 >= 48 && $0 <= 57 }.map { $0 - 48 }, exponent + 1)
  }

  var isZero: Bool { digits.isEmpty }

  /// With at most `decimals` digits after the point.
  func rounded(decimals: Int) -> DecimalDigits { keeping(pointPosition + decimals) }

  /// With at most `count` significant digits.
  func rounded(significant count: Int) -> DecimalDigits { keeping(count) }

  /// The first `count` digits, the last of them rounded half away from zero.
  private func keeping(_ count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    let roundsUp = count >= 0 && digits[max(0, count)] >= 5
    result.digits.removeSubrange(max(0, count)...)
    if roundsUp {
      var place = result.digits.count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.pointPosition += 1
      }
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { pointPosition = 0 }
  }

  /// The digits before the point, at least one.
  var wholePart: String {
    guard pointPosition > 0, !isZero else { return "0" }
    return String(decoding: (0..<pointPosition).map { 48 + ($0 < digits.count ? digits[$0] : 0) }, as: UTF8.self)
  }

  /// `count` digits after the point, filled with zeros.
  func fraction(_ count: Int) -> String {
    String(
      decoding: (0..<max(0, count)).map { index in
        let place = pointPosition + index
        return 48 + (digits.indices.contains(place) ? digits[place] : 0)
      }, as: UTF8.self)
  }

  /// Digits after the point that are not zeros at the end.
  var decimals: Int { max(0, digits.count - pointPosition) }
}
