/// What `curves power` says of the seeds that an experiment needs.
public struct PowerPhrases: Sendable, Hashable, Codable {
  /// Headings: the arms whose differences are meant, the SD of those, the seeds that it was seen in.
  public var arms: String
  public var spread: String
  public var pilot: String
  /// Seeds an arm by the verdict's own rule, at the ends of the SD's interval, by the t test alone.
  public var needed: String
  public var range: String
  public var student: String
  /// `{a}`, `{b}`.
  public var pair: Phrase
  /// In the row of an SD that was given.
  public var given: String
  /// `{count}`: more than is counted to.
  public var beyond: Phrase
  /// `{difference}` with its unit, `{alpha}`.
  public var finds: Phrase
  /// `{margin}` with its unit, `{alpha}`.
  public var excludes: Phrase
  /// `{looks}`, `{alpha}`.
  public var paysForLooks: Phrase
}
