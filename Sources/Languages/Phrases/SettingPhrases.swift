/// Settings of the runs.
public struct SettingPhrases: Sendable, Hashable, Codable {
  public var dataset: String
  public var trainExamples: String
  public var validationExamples: String
  public var testExamples: String
  public var validationSplit: String
  public var validationTest: String
  /// `{n}`.
  public var validationHoldout: Phrase
  public var validationNone: String
  /// What dropout, early stopping and the like are where they are not used.
  public var off: String
  /// Values of a setting that is only on or off.
  public var flagOn: String
  public var flagOff: String
  public var network: String
  public var initializer: String
  public var optimizer: String
  public var schedule: String
  public var warmup: String
  public var batchSize: String
  /// `{n}`.
  public var nEpochs: Phrase
  public var settingsByArm: String
  public var dropout: String
  public var l2: String
  public var earlyStopping: String
  /// `{monitor}`, `{patience}`.
  public var earlyStoppingValue: Phrase
  public var differsByArm: String
  public var setting: String
}
