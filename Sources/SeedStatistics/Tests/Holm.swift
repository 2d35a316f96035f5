/// Holm's step-down correction: the chance of any false finding among the hypotheses stays below α.
///
/// Source: S. Holm, *A simple sequentially rejective multiple test procedure*, Scandinavian J. of Statistics 6, 1979.
struct Holm {
  /// By hypothesis, p times the hypotheses still open when it is reached, at most 1, never falling in that order.
  let adjusted: [Double]
  /// By hypothesis, the α that p is held against: α over the hypotheses still open when it is reached; those after the
  /// first that is not refused share that one's.
  let thresholds: [Double]

  init(_ p: [Double], alpha: Double) {
    var adjusted = p
    var thresholds = p
    var open = p.count
    var running = 0.0
    var isRefusing = true
    for (place, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated() {
      running = max(running, min(1, p[index] * Double(p.count - place)))
      adjusted[index] = running
      thresholds[index] = alpha / Double(open)
      if isRefusing, p[index] < thresholds[index] { open = max(1, open - 1) } else { isRefusing = false }
    }
    self.adjusted = adjusted
    self.thresholds = thresholds
  }
}
