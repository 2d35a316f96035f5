/// What the figure of two factors says.
public struct HeatMapPhrases: Sendable, Hashable, Codable {
  /// `{quantity}`.
  public var title: Phrase
  public var symbols: String
  public var symbolsSingle: String
  /// `{arm}`, `{mean}`.
  public var best: Phrase
  /// `{list}`: arms that the best one leads by less than its uncertainty.
  public var leadUnclear: Phrase
  public var missing: String
  public var allDiverged: String
  /// `{quantity}`, `{rows}`, `{columns}`, `{list}`.
  public var alt: Phrase
}
