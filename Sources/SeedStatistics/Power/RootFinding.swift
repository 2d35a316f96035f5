/// Where a rising function crosses 0.
enum RootFinding {
  /// Regula falsi after Illinois, and halving where that crawls.
  ///
  /// - Parameters:
  ///   - lowValue: of the function at `low`, below 0.
  ///   - high: where the function is above 0.
  static func root(
    between low: Double, _ lowValue: Double, and high: Double, _ function: (Double) -> Double
  ) -> Double {
    var (low, lowValue) = (low, lowValue)
    var (high, highValue) = (high, function(high))
    var last = 0
    for step in 0..<200 {
      var next = (low * highValue - high * lowValue) / (highValue - lowValue)
      if step % 4 == 3 || !(next > low && next < high) { next = (low + high) / 2 }
      let value = function(next)
      if abs(value) < 1e-13 || high - low < 1e-12 * max(1, abs(high)) { return next }
      if value < 0 {
        (low, lowValue) = (next, value)
        if last < 0 { highValue /= 2 }
        last = -1
      } else {
        (high, highValue) = (next, value)
        if last > 0 { lowValue /= 2 }
        last = 1
      }
    }
    return (low + high) / 2
  }
}
