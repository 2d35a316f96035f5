/// Ticks at whole numbers only: epochs, steps, counts.
public enum IntegerTicks {
  /// At most `maximum` whole numbers in `lower` … `upper`, a step of 1, 2 or 5 times a power of ten apart (25 and its
  /// like from 25 on). An axis that starts at 1 keeps its 1 where that leaves room to the next tick.
  ///
  /// - Returns: Rising values; nothing where no whole number is in range.
  public static func ticks(_ lower: Double, _ upper: Double, maximum: Int) -> [Double] {
    guard lower.isFinite, upper.isFinite, lower.magnitude < 1e15, upper.magnitude < 1e15 else { return [] }
    let first = Int(lower.rounded(.up))
    let last = Int(upper.rounded(.down))
    guard first <= last else { return [] }
    let maximum = max(maximum, 1)
    if last - first < maximum { return (first...last).map(Double.init) }
    for decade in 0..<16 {
      for tenths in [10, 20, 25, 50] {
        if tenths == 25 && decade < 1 { continue }
        let step = tenths * Int(powerOfTen(decade)) / 10
        let start = first >= 0 ? (first + step - 1) / step : -(-first / step)
        let end = last >= 0 ? last / step : -((-last + step - 1) / step)
        guard end >= start else { continue }
        var ticks = (start...end).map { Double($0 * step) }
        let keepsOne = first == 1 && ticks[0] - 1 >= 0.6 * Double(step)
        if ticks.count + (keepsOne ? 1 : 0) > maximum { continue }
        if keepsOne { ticks.insert(1, at: 0) }
        return ticks
      }
    }
    return [Double(first)]
  }
}
