/// Captions of the pieces for a writer.
public struct WriterPhrases: Sendable, Hashable, Codable {
  /// `{quantity}`, `{n}` seeds.
  public var tableCaption: Phrase
  /// `{n}` is like n = 5 seeds.
  public var figureCaption: Phrase
  public var figureBand: String
  public var figureSingle: String
  /// `{n}`.
  public var nSeeds: Phrase
  /// `{low}`, `{high}`.
  public var nSeedsRange: Phrase
}
