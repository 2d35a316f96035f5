/// Finite doubles as their shortest decimals that read back as they are, laid out as Swift's `description`, written into
/// memory.
///
/// `description` makes a string for each number, which of a history's millions takes three times as long. The digits are
/// found by Raffaele Giulietti's Schubfach (The Schubfach way to render doubles, 2020).
public enum ShortestDecimal {
  /// No decimal is longer, in bytes.
  public static let longest = 25

  /// Writes `value` to the beginning of `buffer`.
  ///
  /// - Parameter buffer: `longest` bytes or more.
  /// - Returns: how many bytes it took.
  /// - Precondition: `value` is finite.
  @inline(__always)
  public static func write(_ value: Double, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    guard let (digits, power) = digits(of: value) else { return copy(value.description, to: buffer) }
    var output = Output(buffer)
    if value.sign == .minus { output.put(UInt8(ascii: "-")) }
    output.put(digits, power: power)
    return output.count
  }

  /// Writes a whole number.
  ///
  /// - Returns: how many bytes it took.
  public static func write(_ value: Int, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var output = Output(buffer)
    if value < 0 { output.put(UInt8(ascii: "-")) }
    output.put(UInt64(value.magnitude), count: Output.count(UInt64(value.magnitude)))
    return output.count
  }

  /// Puts the text's bytes into `buffer`, which must have room, and says how many they are.
  public static func copy(_ text: String, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    for byte in text.utf8 {
      buffer[count] = byte
      count += 1
    }
    return count
  }

  /// Above, Swift's layout changes; below, the powers of ten end.
  private static let ordinary = 0x1p-100..<0x1p53

  /// The digits as a whole number that is times a power of ten; nil for numbers out of the ordinary.
  @inline(__always)
  static func digits(of value: Double) -> (digits: UInt64, power: Int)? {
    guard ordinary.contains(value.magnitude) else { return value == 0 ? (0, 0) : nil }
    let fraction = value.significandBitPattern
    let significand = 1 << 52 | fraction
    let exponent = Int(value.exponentBitPattern) - 1075
    if exponent <= 0, exponent > -53, significand & ((1 << UInt64(-exponent)) - 1) == 0 {
      return trimmed(significand >> UInt64(-exponent), 0)
    }
    return schubfach(significand, exponent, isPowerOfTwo: fraction == 0)
  }

  private static func schubfach(_ significand: UInt64, _ exponent: Int, isPowerOfTwo: Bool) -> (
    digits: UInt64, power: Int
  ) {
    // Four times the number, and of the boundaries to its neighbours.
    let center = 4 * significand
    let lower = center - (isPowerOfTwo ? 1 : 2)
    let upper = center + 2
    let power = (exponent * 1_262_611 - (isPowerOfTwo ? 524_031 : 0)) >> 22
    let shift = UInt64(exponent + ((-power * 1_741_647) >> 19) + 1)
    let ten = PowersOfTen.raised(-power)
    let middle = roundedToOdd(ten, center << shift)
    // Even numbers own their boundaries.
    let odd = significand & 1
    let least = roundedToOdd(ten, lower << shift) + odd
    let most = roundedToOdd(ten, upper << shift) - odd
    let digits = middle / 4
    if digits >= 10 {
      let tens = digits / 10
      let isDownInside = least <= 40 * tens
      let isUpInside = 40 * tens + 40 <= most
      if isDownInside != isUpInside { return trimmed(tens + (isUpInside ? 1 : 0), power + 1) }
    }
    let isDownInside = least <= 4 * digits
    let isUpInside = 4 * digits + 4 <= most
    if isDownInside != isUpInside { return (digits + (isUpInside ? 1 : 0), power) }
    let half = 4 * digits + 2
    let roundsUp = middle > half || middle == half && digits & 1 == 1
    return (digits + (roundsUp ? 1 : 0), power)
  }

  /// The high 64 bits of the product, its lowest 1 where bits below are.
  @inline(__always)
  private static func roundedToOdd(_ ten: PowersOfTen.Significand, _ factor: UInt64) -> UInt64 {
    let carry = factor.multipliedFullWidth(by: ten.low).high
    let (high, low) = factor.multipliedFullWidth(by: ten.high)
    let (sum, isOver) = low.addingReportingOverflow(carry)
    return (high &+ (isOver ? 1 : 0)) | (sum > 1 ? 1 : 0)
  }

  /// Without zeros at the end.
  @inline(__always)
  private static func trimmed(_ digits: UInt64, _ power: Int) -> (digits: UInt64, power: Int) {
    var (digits, power) = (digits, power)
    while digits >= 100_000_000, digits % 100_000_000 == 0 { (digits, power) = (digits / 100_000_000, power + 8) }
    while digits >= 10 {
      let (tens, last) = digits.quotientAndRemainder(dividingBy: 10)
      if last != 0 { break }
      (digits, power) = (tens, power + 1)
    }
    return (digits, power)
  }

  /// Bytes as they are written.
  private struct Output {
    private let buffer: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutablePointer<UInt8>) { self.buffer = buffer }

    private static let powers: [UInt64] = (0...19).map { (0..<$0).reduce(UInt64(1)) { power, _ in power * 10 } }

    /// How many digits a number has.
    @inline(__always)
    static func count(_ number: UInt64) -> Int {
      // ⌊log₁₀⌋ by ⌊log₂⌋, at most one too little.
      let guess = ((64 - (number | 1).leadingZeroBitCount) * 1233) >> 12
      return number >= powers[guess] ? guess + 1 : max(1, guess)
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
      buffer[count] = byte
      count += 1
    }

    /// A whole number of `digits` digits.
    @inline(__always)
    mutating func put(_ number: UInt64, count digits: Int) {
      var rest = number
      var place = count + digits
      let first = count
      count = place
      while place >= first + 8 {
        let (front, back) = rest.quotientAndRemainder(dividingBy: 100_000_000)
        rest = front
        place -= 8
        let eight = Self.eightDigits(UInt32(truncatingIfNeeded: back)).littleEndian
        UnsafeMutableRawPointer(buffer + place).storeBytes(of: eight, as: UInt64.self)
      }
      var part = UInt32(truncatingIfNeeded: rest)
      while place > first {
        let tens = part / 10
        place -= 1
        buffer[place] = 0x30 | UInt8(truncatingIfNeeded: part - tens * 10)
        part = tens
      }
    }

    /// The digits of a number below 10⁸, the first in the lowest byte: halves of four, of two, of one, side by side.
    @inline(__always)
    private static func eightDigits(_ number: UInt32) -> UInt64 {
      let (front, back) = number.quotientAndRemainder(dividingBy: 10_000)
      let fours = UInt64(front) | UInt64(back) << 32
      let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
      let twos = hundreds | (fours &- 100 &* hundreds) << 16
      let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
      return (tens | (twos &- 10 &* tens) << 8) | 0x3030_3030_3030_3030
    }

    private mutating func putZeros(_ number: Int) { for _ in 0..<number { put(UInt8(ascii: "0")) } }

    /// A decimal of whole digits and power, as Swift lays it out.
    @inline(__always)
    mutating func put(_ digits: UInt64, power: Int) {
      let count = Self.count(digits)
      // The value is 0.d₁d₂… × 10^point.
      let point = count + power
      if digits == 0 || power >= 0 {
        put(digits, count: count)
        putZeros(power)
        put(UInt8(ascii: "."))
        return put(UInt8(ascii: "0"))
      }
      if point > 0 {
        let start = self.count
        put(digits, count: count)
        // The fraction moves one further for the point.
        var index = self.count
        while index > start + point {
          buffer[index] = buffer[index - 1]
          index -= 1
        }
        buffer[index] = UInt8(ascii: ".")
        return self.count += 1
      }
      if point > -4 {
        put(UInt8(ascii: "0"))
        put(UInt8(ascii: "."))
        putZeros(-point)
        return put(digits, count: count)
      }
      let start = self.count
      put(digits, count: count)
      if count > 1 {
        var index = self.count
        while index > start + 1 {
          buffer[index] = buffer[index - 1]
          index -= 1
        }
        buffer[index] = UInt8(ascii: ".")
        self.count += 1
      }
      put(UInt8(ascii: "e"))
      put(UInt8(ascii: "-"))
      let exponent = UInt64(1 - point)
      put(exponent, count: max(2, Self.count(exponent)))
    }
  }
}
