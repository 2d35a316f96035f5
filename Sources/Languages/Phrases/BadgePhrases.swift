/// What to know before reading on.
public struct BadgePhrases: Sendable, Hashable, Codable {
  public var testIsValidation: String
  public var testIsValidationNote: String
  public var runningMean: String
  public var runningMeanNote: String
  public var singleSeed: String
  public var singleSeedNote: String
  public var modified: String
  public var modifiedNote: String
  public var imported: String
  /// `{tools}`.
  public var importedNote: Phrase
  public var sampled: String
  /// `{n}`.
  public var sampledNote: Phrase
  public var diverged: String
  /// `{n}`.
  public var divergedNote: Phrase
  public var restored: String
  /// `{n}`.
  public var restoredNote: Phrase
  /// Name of the list of badges.
  public var list: String
}
