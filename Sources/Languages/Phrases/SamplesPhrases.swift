/// What grids of test images say.
public struct SamplesPhrases: Sendable, Hashable, Codable {
  public var mistakesTitle: String
  public var randomTitle: String
  public var mistakesCaption: String
  public var randomCaption: String
  /// `{label}`.
  public var truth: Phrase
  public var right: String
  public var wrong: String
  /// `{index}`, `{label}`, `{prediction}`, `{probability}`.
  public var mistakeTitle: Phrase
  /// `{index}`, `{label}`, `{verdict}`.
  public var randomTileTitle: Phrase
  public var testImage: String
  /// Where the data are no pictures.
  public var testExample: String
  public var prediction: String
  /// `{n}`: where a page has no room for all that were asked for.
  public var fewerImages: Phrase
  /// `{list}`.
  public var armsLeftOut: Phrase
}
