#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How far apart numbers stand on an axis, linear or logarithmic.
struct NumericScale {
  let isLogarithmic: Bool
  /// From the least to the greatest, in the scale's own unit; 1 where there is one number.
  let range: Double
  /// Between the two that are nearest.
  let gap: Double

  /// Logarithmic where that was asked for, or where numbers above 0 span a factor of eight or more and stand more evenly
  /// by their ratios than by their differences.
  init(_ numbers: [Double], isLogarithmic asked: Bool = false) {
    let sorted = Set(numbers).sorted()
    func gaps(_ values: [Double]) -> [Double] { zip(values, values.dropFirst()).map { $1 - $0 } }
    func unevenness(_ gaps: [Double]) -> Double { (gaps.max() ?? 1) / (gaps.min() ?? 1) }
    let isPositive = (sorted.first ?? 0) > 0
    let ratios = isPositive ? gaps(sorted.map { log($0) }) : []
    isLogarithmic =
      isPositive && (asked || (ratios.reduce(0, +) >= log(8) - 1e-9 && unevenness(ratios) <= unevenness(gaps(sorted))))
    let own = isLogarithmic ? ratios : gaps(sorted)
    range = own.isEmpty ? 1 : own.reduce(0, +)
    gap = own.min() ?? 1
  }

  /// The number that stands `distance` beside another, in the scale's own unit.
  func number(_ number: Double, moved distance: Double) -> Double {
    distance == 0 ? number : isLogarithmic ? number * exp(distance) : number + distance
  }
}
