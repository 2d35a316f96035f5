/// A methods paragraph: how the runs were made and compared, a sentence each.
public struct MethodsPhrases: Sendable, Hashable, Codable {
  // MARK: Data

  /// `{dataset}`, `{counts}`.
  public var data: Phrase
  /// `{n}`.
  public var trainCount: Phrase
  /// `{n}`.
  public var validationCount: Phrase
  /// `{n}`.
  public var testCount: Phrase
  /// `{n}`.
  public var holdout: Phrase
  public var testIsValidation: String
  public var stoppedOnTest: String
  public var noValidation: String

  // MARK: Models

  /// `{n}` arms, `{list}`.
  public var arms: Phrase
  /// `{n}` arms, `{settings}` in which they differ, `{list}`.
  public var armsDiffer: Phrase
  /// `{network}`, widths such as 784–128–10.
  public var network: Phrase
  /// `{activation}`.
  public var activation: Phrase
  /// `{initializer}`.
  public var initializer: Phrase
  /// `{rate}`.
  public var dropout: Phrase
  /// `{lambda}`.
  public var l2: Phrase

  // MARK: Training

  /// `{optimizer}` with its parameters.
  public var optimizer: Phrase
  public var constantRate: String
  /// `{schedule}`.
  public var schedule: Phrase
  /// `{n}` epochs.
  public var warmup: Phrase
  /// `{batch}`, `{epochs}`.
  public var batches: Phrase
  /// `{batch}`.
  public var batchSize: Phrase
  /// `{epochs}`.
  public var epochs: Phrase
  /// `{monitor}`, `{patience}`.
  public var earlyStopping: Phrase
  public var restored: String
  /// `{low}`, `{high}`.
  public var epochsRun: Phrase

  // MARK: Seeds and statistics

  /// `{n}` runs an arm, `{seeds}`.
  public var seeds: Phrase
  /// `{low}`, `{high}` runs an arm.
  public var seedsVary: Phrase
  /// `{n}` runs an arm.
  public var runs: Phrase
  /// `{quantity}`.
  public var spread: Phrase
  /// `{a}`, `{b}`, `{quantity}`, `{test}`, `{alpha}`.
  public var pairedRule: Phrase
  /// `{a}`, `{b}`, `{quantity}`, `{test}`, `{alpha}`.
  public var unpairedRule: Phrase
  /// `{baseline}`, `{quantity}`, `{test}`, `{alpha}`, `{k}` comparisons.
  public var severalRule: Phrase
  public var seedBySeed: String
  /// `{items}`.
  public var crossed: Phrase
  public var singleRuns: String

  // MARK: Compute

  /// `{cpu}`.
  public var hardware: Phrase
  /// `{list}`.
  public var software: Phrase
  /// `{time}`, `{n}` runs.
  public var time: Phrase
}
