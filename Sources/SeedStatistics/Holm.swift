/// Holm's step-down correction.
enum Holm {
  /// Adjusted p values in the order of `p`: the chance of any false finding among them stays below α.
  ///
  /// Source: S. Holm, *A simple sequentially rejective multiple test procedure*, Scandinavian J. of Statistics 6, 1979.
  static func adjusted(_ p: [Double]) -> [Double] {
    var adjusted = p
    var running = 0.0
    for (place, index) in p.indices.sorted(by: { p[$0] < p[$1] }).enumerated() {
      running = max(running, min(1, p[index] * Double(p.count - place)))
      adjusted[index] = running
    }
    return adjusted
  }
}
