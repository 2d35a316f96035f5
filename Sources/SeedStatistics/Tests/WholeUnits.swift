#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Values as whole numbers of a tiny unit, so that what is equal but for rounding is equal: accuracies that differ by the
/// same number of images, and sums of them in any order.
struct WholeUnits: Sendable, Hashable {
  /// Units in 1: a power of ten.
  let scale: Double

  /// Fourteen digits below the next power of ten above every value; fewer where so many values could leave 64 bits.
  ///
  /// - Parameter largest: no value is farther from 0.
  init(upTo largest: Double, count: Int = 1) {
    let exponent = largest > 0 && largest.isFinite ? log10(largest).rounded(.up) : 0
    let digits: Double = count > 10_000 ? 9 : 14
    scale = pow(10, min(max(digits - exponent, -290), 290))
  }

  /// For percentage points: 10⁻¹².
  static let percentagePoints = WholeUnits(upTo: 100)

  func units(_ value: Double) -> Int64 { Int64((value * scale).rounded()) }
  func value(_ units: Int64) -> Double { Double(units) / scale }
}
