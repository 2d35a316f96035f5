/// What confusion matrices say.
public struct ConfusionPhrases: Sendable, Hashable, Codable {
  public var title: String
  public var predicted: String
  public var actual: String
  /// `{n}`.
  public var caption: Phrase
  public var captionSingle: String
  public var symbols: String
  /// `{a}`, `{b}`.
  public var differenceTitle: Phrase
  /// `{a}`, `{b}`.
  public var differenceCaption: Phrase
  /// Of two matrices that are not told apart.
  public var noDifference: String
  public var shareOfRow: String
  public var percentagePointsAxis: String
  /// `{arm}`, `{actual}`, `{predicted}`, `{share}`, `{count}`, `{all}`.
  public var cellTitle: Phrase
  /// `{actual}`, `{predicted}`, `{difference}`.
  public var differenceCellTitle: Phrase
  /// `{arm}`, `{accuracy}`, `{list}`.
  public var alt: Phrase
  /// `{actual}`, `{predicted}`, `{share}`.
  public var altItem: Phrase
  public var share: String
  public var count: String
}
