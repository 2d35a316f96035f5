/// What the figure of training cost says.
public struct CostPhrases: Sendable, Hashable, Codable {
  public var title: String
  /// `{unit}`.
  public var axis: Phrase
  public var symbols: String
  public var relative: String
  public var perEpoch: String
  /// `{arm}`, `{value}`.
  public var altArm: Phrase
  /// `{list}`.
  public var alt: Phrase
  /// `{arm}`, `{n}`, `{value}`.
  public var medianTitle: Phrase
  public var shared: String
}
