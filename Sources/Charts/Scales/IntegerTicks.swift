/// Ticks at whole numbers only: epochs, steps, counts.
public enum IntegerTicks {
  /// At most `maximum` whole numbers in `lower` … `upper`: the first and the last, and between them multiples of 1, 2 or 5
  /// times a power of ten (25 and its like from 25 on) that keep their distance from both.
  ///
  /// - Returns: Rising values; nothing where no whole number is in range.
  public static func ticks(_ lower: Double, _ upper: Double, maximum: Int) -> [Double] {
    guard lower.isFinite, upper.isFinite, lower.magnitude < 1e15, upper.magnitude < 1e15 else { return [] }
    let first = Int(lower.rounded(.up))
    let last = Int(upper.rounded(.down))
    guard first <= last else { return [] }
    let maximum = max(maximum, 1)
    if last - first < maximum { return (first...last).map(Double.init) }
    guard maximum > 1 else { return [Double(first)] }
    for decade in 0..<16 {
      for tenths in [10, 20, 25, 50] {
        if tenths == 25 && decade < 1 { continue }
        let step = tenths * Int(powerOfTen(decade)) / 10
        // Counting by twos from 1 would leave out the 2 for its neighbour: 1, 4, 6.
        if step == 2, first % 2 != 0 { continue }
        let between = stride(from: roundedUp(first + 1, to: step), to: last, by: step).filter {
          5 * ($0 - first) >= 3 * step && 5 * (last - $0) >= 3 * step
        }
        if between.count + 2 <= maximum { return ([first] + between + [last]).map(Double.init) }
      }
    }
    return [Double(first), Double(last)]
  }

  /// The least multiple of `step` that is `value` or more.
  private static func roundedUp(_ value: Int, to step: Int) -> Int {
    let rest = value % step
    return rest == 0 ? value : rest > 0 ? value + step - rest : value - rest
  }
}
