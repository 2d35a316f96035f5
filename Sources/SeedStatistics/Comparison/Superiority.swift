/// In how many pairs the first arm's value was the higher.
public struct Superiority: Sendable, Hashable {
  public var wins: Int
  public var ties: Int
  public var losses: Int

  /// P(A > B) with ties half; its interval is Wilson's. Nil without pairs.
  public var probability: Proportion? { Proportion(Double(wins) + Double(ties) / 2, of: wins + ties + losses) }
}
