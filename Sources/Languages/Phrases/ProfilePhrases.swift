/// What the performance profile says.
public struct ProfilePhrases: Sendable, Hashable, Codable {
  /// `{quantity}`.
  public var title: Phrase
  /// `{quantity}`.
  public var axis: Phrase
  /// Where more is better.
  public var shareAtLeast: String
  /// Where less is better.
  public var shareAtMost: String
  public var linesAtLeast: String
  public var linesAtMost: String
  public var bands: String
  /// `{n}`, `{list}`.
  public var diverged: Phrase
  /// `{arm}`, `{n}`, `{lower}`, `{upper}`.
  public var alt: Phrase
}
