/// The moving average that TensorBoard draws.
enum DebiasedMovingAverage {
  /// Exponential moving averages of `values`, each divided by the weight it has gathered so that the first is the first
  /// value (Adam's correction). A value that is not finite stays as it is and has no say.
  ///
  /// - Parameter weight: Of the past, 0 (no smoothing) ..< 1.
  static func smoothed(_ values: [Double], weight: Double) -> [Double] {
    guard weight > 0 else { return values }
    var last = 0.0
    var remaining = 1.0
    return values.map { value in
      guard value.isFinite else { return value }
      last = last * weight + (1 - weight) * value
      remaining *= weight
      return last / (1 - remaining)
    }
  }
}
