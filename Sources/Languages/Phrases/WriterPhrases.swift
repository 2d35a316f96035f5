/// Captions of the pieces for a writer.
public struct WriterPhrases: Sendable, Hashable, Codable {
  /// `{quantity}`, `{n}` seeds.
  public var tableCaption: Phrase
  /// The same for a table of fewer columns.
  public var shortTableCaption: Phrase
  /// `{baseline}`, `{test}`: what the columns of differences are.
  public var deltaNote: Phrase
  /// `{baseline}`, `{test}`, `{k}` comparisons.
  public var adjustedDeltaNote: Phrase
  /// The caption of a further part of a long table.
  public var continued: String
  public var boldNote: String
  /// Heading of p by Holm's correction.
  public var adjustedP: String
  /// `{title}`, `{band}` with what n is, `{test}`.
  public var figureCaption: Phrase
  public var figureBand: String
  public var figureSingle: String
  /// `{n}`.
  public var nSeeds: Phrase
  /// `{low}`, `{high}`.
  public var nSeedsRange: Phrase
}
