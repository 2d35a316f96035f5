/// What the figure of paired differences says.
public struct DifferencesPhrases: Sendable, Hashable, Codable {
  public var title: String
  public var axis: String
  /// `{baseline}`: of all rows.
  public var axisFrom: Phrase
  /// `{a}`, `{b}`: what a row shows.
  public var row: Phrase
  /// `{a}`, `{b}`, `{seed}`, `{value}`.
  public var seedTitle: Phrase
  /// `{a}`, `{b}`, `{n}`, `{value}`.
  public var meanTitle: Phrase
  /// With Student's interval.
  public var symbols: String
  /// With the interval of the test that decides.
  public var symbolsOfRule: String
  /// `{a}`, `{b}`.
  public var direction: Phrase
  /// `{baseline}`: several arms.
  public var directionSeveral: Phrase
  /// `{list}`: pairs without two shared seeds.
  public var notPaired: Phrase
  /// `{a}`, `{b}`, `{value}`, `{n}`.
  public var alt: Phrase
  public var meanDifference: String
  public var differencesBySeed: String
}
