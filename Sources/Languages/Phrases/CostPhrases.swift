/// What the figure of training cost says.
public struct CostPhrases: Sendable, Hashable, Codable {
  public var title: String
  /// `{unit}`.
  public var axis: Phrase
  public var symbols: String
  /// Where nothing was validated.
  public var symbolsAlone: String
  /// What the bars are where every arm has runs enough for 95 %.
  public var bars: String
  /// `{list}` of `level`: the same where none has.
  public var barsOfFew: Phrase
  /// `{list}` of `level`: beside `bars`, where some have not.
  public var barsOfFewer: Phrase
  /// `{level}`, `{n}`.
  public var level: Phrase
  public var relative: String
  public var perEpoch: String
  public var medianInterval: String
  public var confidence: String
  /// `{arm}`, `{value}`.
  public var altArm: Phrase
  /// `{list}`.
  public var alt: Phrase
  /// `{arm}`, `{n}`, `{value}`.
  public var medianTitle: Phrase
  /// `{level}`, `{lower}`, `{upper}`.
  public var intervalTitle: Phrase
  public var shared: String
}
