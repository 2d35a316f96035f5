/// A share of counted things, such as images classified right.
public struct Proportion: Sendable, Hashable {
  /// May be a half where ties count half.
  public var successes: Double
  /// At least 1.
  public var total: Int

  public var value: Double { successes / Double(total) }

  /// Nil when `total` is 0.
  public init?(_ successes: Double, of total: Int) {
    guard total > 0, successes >= 0, successes <= Double(total) else { return nil }
    self.successes = successes
    self.total = total
  }

  /// Wilson's 95 % score interval, which stays within 0…1 and is sound at 0 and at `total`.
  ///
  /// Source: E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22, 1927.
  public var interval: ConfidenceInterval {
    let n = Double(total)
    let z = Normal.quantile(0.975)
    let square = z * z
    let share = value
    let centre = (share + square / (2 * n)) / (1 + square / n)
    let reach = z / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    return ConfidenceInterval(
      lower: successes == 0 ? 0 : max(0, centre - reach), upper: successes == n ? 1 : min(1, centre + reach))
  }
}
