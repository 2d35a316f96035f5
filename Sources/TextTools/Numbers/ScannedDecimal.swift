#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The digits, point and exponent of a decimal that stands somewhere in a text, without its sign: how far they go, and the
/// double that they spell. What is allowed to be missing is for the reader to say.
public struct ScannedDecimal {
  /// Digits before the point.
  public private(set) var wholeDigits = 0
  /// Digits after the point; nil without a point.
  public private(set) var decimals: Int?
  /// Digits of the exponent; nil where there is no `e`.
  public private(set) var exponentDigits: Int?
  /// Where the text goes on.
  public private(set) var end: Int
  /// The first 19 digits that count.
  public private(set) var mantissa: UInt64 = 0
  /// How many digits count: all from the first that is not 0.
  public private(set) var significantDigits = 0

  private let start: Int
  private let point: UInt8
  /// The value is the mantissa times this power of ten.
  private var power = 0

  /// More digits than a 64-bit number holds whatever they are.
  private static let mostDigits = 19

  /// - Parameter point: the byte between whole and fraction.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, point: UInt8 = UInt8(ascii: ".")) {
    self.start = start
    self.point = point
    end = start
    scanDigits(bytes, areWhole: true)
    wholeDigits = end - start
    if end < bytes.count, bytes[end] == point {
      end += 1
      let first = end
      scanDigits(bytes, areWhole: false)
      decimals = end - first
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") { scanExponent(bytes) }
  }

  @inline(__always)
  private mutating func scanDigits(_ bytes: UnsafeBufferPointer<UInt8>, areWhole: Bool) {
    var (index, mantissa, digits) = (end, self.mantissa, significantDigits)
    var shift = 0
    if mantissa == 0 {
      while index < bytes.count, bytes[index] == 0x30 { index += 1 }
      if !areWhole { shift = end - index }
    }
    // Eight digits at a time.
    while digits <= Self.mostDigits - 8, index + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      guard let value = Self.eightDigits(word) else { break }
      mantissa = mantissa &* 100_000_000 &+ value
      digits += 8
      index += 8
      if !areWhole { shift -= 8 }
    }
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { break }
      // Digits beyond those that fit only shift the point; `strtod` reads them.
      if digits < Self.mostDigits {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        if !areWhole { shift -= 1 }
      } else if areWhole {
        shift += 1
      }
      digits += 1
      index += 1
    }
    power += shift
    (end, self.mantissa, significantDigits) = (index, mantissa, digits)
  }

  /// The number that eight digits spell, the first in the lowest byte; nil where one is none.
  @inline(__always)
  private static func eightDigits(_ word: UInt64) -> UInt64? {
    let carried = (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0
    guard (word & 0xF0F0_F0F0_F0F0_F0F0) | (carried >> 4) == 0x3333_3333_3333_3333 else { return nil }
    var value = word &- 0x3030_3030_3030_3030
    value = value &* 10 &+ (value >> 8)
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let (low, high) = ((value & mask) &* 0x000F_4240_0000_0064, ((value >> 16) & mask) &* 0x0000_2710_0000_0001)
    return (low &+ high) >> 32
  }

  private mutating func scanExponent(_ bytes: UnsafeBufferPointer<UInt8>) {
    end += 1
    var isNegative = false
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "+") {
      isNegative = bytes[end] == UInt8(ascii: "-")
      end += 1
    }
    let first = end
    var exponent = 0
    while end < bytes.count {
      let digit = bytes[end] &- 0x30
      guard digit < 10 else { break }
      if exponent < 100_000 { exponent = exponent * 10 + Int(digit) }
      end += 1
    }
    exponentDigits = end - first
    power += isNegative ? -exponent : exponent
  }

  /// The double nearest to the decimal, which is infinite beyond the doubles.
  ///
  /// - Parameter bytes: those that were scanned.
  public func value(in bytes: UnsafeBufferPointer<UInt8>, isNegative: Bool) -> Double {
    let magnitude = nearest ?? magnitude(by: strtod, bytes)
    return isNegative ? -magnitude : magnitude
  }

  /// Powers of ten that a double holds exactly.
  private static let exactPowers: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 }
  }

  /// The nearest double, where the digits fit 64 bits and the exponent is an ordinary one; nil for `strtod` to say.
  ///
  /// A mantissa below 2⁵³ times or over an exact power of ten is correctly rounded by one operation (Clinger 1990). Else
  /// the product with 128 bits of the power tells how to round (Lemire, Number parsing at a gigabyte per second, 2021,
  /// algorithm 1 with the proof of Mushtak and Lemire 2023 that no second look is needed).
  private var nearest: Double? {
    guard significantDigits <= Self.mostDigits, PowersOfTen.exponents.contains(power) else { return nil }
    if mantissa < 1 << 53, power.magnitude <= 22 {
      let exact = Self.exactPowers[Int(power.magnitude)]
      return power < 0 ? Double(mantissa) / exact : Double(mantissa) * exact
    }
    if mantissa == 0 { return 0 }
    let leading = mantissa.leadingZeroBitCount
    let factor = mantissa << leading
    // Of what is rounded up among the negative powers the proof speaks down to −27.
    let ten = power >= -27 ? PowersOfTen.raised(power) : PowersOfTen.cut(power)
    var (high, low) = factor.multipliedFullWidth(by: ten.high)
    if high & 0x1FF == 0x1FF {
      let carry = factor.multipliedFullWidth(by: ten.low).high
      low = low &+ carry
      if low < carry { high &+= 1 }
    }
    let top = Int(high >> 63)
    let shift = top + 64 - 52 - 3
    var bits = high >> UInt64(shift)
    var exponent = PowersOfTen.binaryExponent(of: power) + 63 + top - leading + 1023
    // Halfway between two doubles to the last bit, the even one is the nearest.
    if low <= 1, (-4...23).contains(power), bits & 3 == 1, bits << UInt64(shift) == high { bits &= ~1 }
    bits = (bits + (bits & 1)) >> 1
    if bits >= 1 << 53 {
      bits = 1 << 52
      exponent += 1
    }
    return Double(bitPattern: UInt64(exponent) << 52 | bits & ((1 << 52) - 1))
  }

  private func magnitude(
    by convert: (UnsafePointer<CChar>, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Double,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Double {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: end - start + 1) { buffer in
      for index in start..<end {
        let byte = bytes[index] == point ? UInt8(ascii: ".") : bytes[index]
        buffer.initializeElement(at: index - start, to: CChar(bitPattern: byte))
      }
      buffer.initializeElement(at: end - start, to: 0)
      return buffer.baseAddress.map { convert($0, nil) } ?? .nan
    }
  }
}
