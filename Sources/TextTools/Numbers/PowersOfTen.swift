/// Powers of ten to 128 bits, by which decimals are read and written without integers of any length.
///
/// 5⁵⁵ is the last power of five that 128 bits hold, which sets the range: numbers from 10⁻³⁹ to 10⁷⁰, wider than any
/// measurement's.
enum PowersOfTen {
  static let exponents = -55...55

  /// The first 128 bits of a power, the highest of them 1.
  struct Significand {
    let high: UInt64
    let low: UInt64

    fileprivate init(_ bits: UInt128) {
      high = UInt64(truncatingIfNeeded: bits >> 64)
      low = UInt64(truncatingIfNeeded: bits)
    }
  }

  /// Each power's bits, cut where there are more.
  private static let cut: [Significand] = exponents.map { Significand(bits(of: $0).bits) }
  /// Each power's bits, the last of them one more where there are more.
  private static let raised: [Significand] = exponents.map { exponent in
    let (bits, isExact) = bits(of: exponent)
    return Significand(isExact ? bits : bits + 1)
  }

  static func cut(_ exponent: Int) -> Significand { cut[exponent - exponents.lowerBound] }
  static func raised(_ exponent: Int) -> Significand { raised[exponent - exponents.lowerBound] }

  /// ⌊log₂ 10^`exponent`⌋ (Lemire 2021, section 5).
  static func binaryExponent(of exponent: Int) -> Int { (exponent * 217_706) >> 16 }

  private static func bits(of exponent: Int) -> (bits: UInt128, isExact: Bool) {
    let five = (0..<exponent.magnitude).reduce(UInt128(1)) { power, _ in power * 5 }
    if exponent >= 0 { return (five << five.leadingZeroBitCount, true) }
    // 2^(n + 127) over a power of five of n bits: between 2¹²⁷ and 2¹²⁸.
    let length = 128 - five.leadingZeroBitCount
    return (five.dividingFullWidth((UInt128(1) << (length - 1), 0)).quotient, false)
  }
}
