/// Hodges and Lehmann's estimates of a shift, which one outlying value hardly moves.
///
/// Source: J. L. Hodges and E. L. Lehmann, *Estimates of location based on rank tests*, Annals of Math. Statistics 34,
/// 1963.
enum HodgesLehmann {
  /// Beyond so many values the plain median stands in, as pairs of them are too many.
  private static let mostValues = 2000

  /// Median of the means of every two differences, each with itself among them; nil without any.
  static func centre(of differences: [Double]) -> Double? {
    guard differences.count <= mostValues else { return SampleStatistics(differences)?.median }
    return SampleStatistics(differences.indices.flatMap { i in differences[i...].map { (differences[i] + $0) / 2 } })?
      .median
  }

  /// Median of all differences of a value of `a` and one of `b`; nil where one is empty.
  static func shift(_ a: [Double], _ b: [Double]) -> Double? {
    guard a.count <= mostValues, b.count <= mostValues else {
      guard let left = SampleStatistics(a), let right = SampleStatistics(b) else { return nil }
      return left.median - right.median
    }
    return SampleStatistics(a.flatMap { x in b.map { x - $0 } })?.median
  }
}
