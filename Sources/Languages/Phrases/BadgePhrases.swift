/// What to know before reading on.
public struct BadgePhrases: Sendable, Hashable, Codable {
  public var testIsValidation: String
  public var testIsValidationNote: String
  public var runningMean: String
  public var runningMeanNote: String
  public var runningMeanLoss: String
  public var runningMeanLossNote: String
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
  /// Of one run.
  public var divergedOne: String
  public var restored: String
  /// `{n}`.
  public var restoredNote: Phrase
  /// Of one run.
  public var restoredOne: String
  public var notPublished: String
  /// `{files}`.
  public var notPublishedNote: Phrase
  public var notKnown: String
  /// `{list}`.
  public var notKnownNote: Phrase
  /// What an imported history may not say, by the record's own word for it.
  public var notKnownThings: [String: String]
  /// Name of the list of badges.
  public var list: String
}
