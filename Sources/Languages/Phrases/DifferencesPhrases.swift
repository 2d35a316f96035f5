/// What the figure of paired differences says.
public struct DifferencesPhrases: Sendable, Hashable, Codable {
  public var title: String
  /// `{quantity}`: what is judged, where that is no accuracy.
  public var titleOf: Phrase
  public var axis: String
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
  /// `{a}`, `{b}`: where less is better.
  public var directionOfLess: Phrase
  /// `{baseline}`: several arms.
  public var directionSeveral: Phrase
  public var directionSeveralOfLess: Phrase
  /// `{list}`: pairs without two shared seeds.
  public var notPaired: Phrase
  /// `{a}`, `{b}`, `{value}`, `{n}`.
  public var alt: Phrase
  public var differencesBySeed: String
}
