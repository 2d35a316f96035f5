/// How days are written.
public struct DatePhrases: Sendable, Hashable, Codable {
  /// `{day}`, `{month}` (a name of `months`), `{year}`.
  public var day: Phrase
  /// Twelve names, January first.
  public var months: [String]
}
