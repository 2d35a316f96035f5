/// The reproducibility checklist.
public struct ChecklistPhrases: Sendable, Hashable, Codable {
  public var checkItem: String
  public var checkStatus: String
  public var checkWhere: String
  public var met: String
  public var missing: String
  public var checkSeeds: String
  public var checkSplits: String
  public var checkTestApart: String
  public var checkData: String
  public var checkIntervals: String
  public var checkSettings: String
  public var checkCompute: String
  public var checkVersions: String
  public var checkCode: String
  /// `{n}`, `{seeds}`.
  public var whereSeeds: Phrase
  public var whereSeedsMissing: String
  /// `{arms}` with one run, where others have more, or where no experiment file made them.
  public var whereSeedsOneRun: Phrase
  /// `{train}`, `{validation}`, `{test}`.
  public var whereSplits: Phrase
  /// `{train}`, `{test}`.
  public var whereSplitsTest: Phrase
  /// `{validation}`.
  public var whereTestApart: Phrase
  /// `{setting}`, as the experiment file has it.
  public var whereTestApartMissing: Phrase
  /// The records say nothing of validation.
  public var whereTestApartUnknown: String
  public var whereNoValidation: String
  public var whereSplitsMissing: String
  /// `{n}`.
  public var whereData: Phrase
  public var whereDataMissing: String
  /// `{n}`.
  public var whereIntervals: Phrase
  public var whereIntervalsMissing: String
  public var whereSettings: String
  public var whereSettingsMissing: String
  /// What another tool kept of them.
  public var whereSettingsOther: String
  /// `{cpu}`, `{seconds}`.
  public var whereCompute: Phrase
  public var whereComputeMissing: String
  public var whereVersionsMissing: String
  /// `{commit}`.
  public var whereCode: Phrase
  /// `{commit}`.
  public var whereCodeModified: Phrase
  public var whereCodeMissing: String
}
