/// How the arms compare: names of the measures and how to read them.
public struct MeasurePhrases: Sendable, Hashable, Codable {
  // MARK: Tables

  /// `{a}`, `{b}`.
  public var pairHeading: Phrase
  /// `{baseline}`.
  public var baselineHeading: Phrase
  public var everyPairHeading: String
  /// `{dataset}`, `{name}` of a table.
  public var ofDataset: Phrase
  public var statistic: String
  public var reading: String
  public var pair: String
  /// The arm that others are compared with.
  public var baseline: String
  public var p: String
  public var adjustedP: String
  /// An interval at the level at which the rule tested.
  public var ruleInterval: String
  /// A column: share of seeds in which the row's arm is ahead.
  public var aheadIn: String
  public var isPaired: String
  /// `{baseline}`, `{alpha}`, `{k}` comparisons: how differences, p and intervals are to be read.
  public var baselineNote: Phrase
  /// `{k}`.
  public var everyPairNote: Phrase
  public var pairedNote: String
  /// Where a column of n stands.
  public var countNote: String

  // MARK: Differences and intervals

  /// `{unit}`; empty unit gives `meanDifference`.
  public var meanDifferenceIn: Phrase
  public var meanDifference: String
  public var meanDifferenceNote: String
  public var unpairedDifferenceNote: String
  /// `{level}`.
  public var intervalOf: Phrase
  /// `{name}` of the test that is inverted.
  public var ruleIntervalNote: Phrase
  public var unboundedNote: String
  /// `{name}`, `{level}`.
  public var tInterval: Phrase
  public var tIntervalNote: String
  public var hodgesLehmann: String
  public var hodgesLehmannNote: String
  public var hodgesLehmannUnpairedNote: String
  public var resolvable: String
  /// `{n}`, `{low}`, `{high}`.
  public var resolvableNote: Phrase

  // MARK: Tests

  public var signFlipTest: String
  public var signedRankTest: String
  public var mannWhitneyTest: String
  /// `{patterns}`, `{smallest}`.
  public var signFlipNote: Phrase
  public var signedRankNote: String
  public var mannWhitneyNote: String
  public var adjustedNote: String
  public var wilcoxonTest: String
  /// `{kind}`, `{w}`.
  public var wilcoxonNote: Phrase
  public var exact: String
  public var approximate: String
  public var studentTest: String
  public var welchTest: String
  /// `{t}`, `{degrees}`.
  public var tTestNote: Phrase
  /// `{items}`.
  public var crossedTest: Phrase
  /// `{items}`, `{error}`, `{degrees}`, `{seeds}`, `{images}`, `{both}`.
  public var crossedNote: Phrase
  /// `{margin}`.
  public var equivalenceTest: Phrase
  /// `{level}`, `{low}`, `{high}`, `{margin}`, `{probability}`.
  public var equivalenceNote: Phrase
  public var divergedRuns: String
  /// `{name}`, `{p}`.
  public var divergedNote: Phrase
  public var mcNemar: String
  public var fisher: String

  // MARK: Sizes of effects

  public var effectSize: String
  /// `{dz}` before correction.
  public var effectNote: Phrase
  public var effectNotePlain: String
  /// `{a}`.
  public var superiority: Phrase
  /// In how many seeds an arm is ahead where neither is in any.
  public var allTie: String
  /// `{n}`.
  public var allTieNote: Phrase
  /// `{wins}`, `{ties}`, `{n}`, `{low}`, `{high}`.
  public var superiorityNote: Phrase
  public var cliffsDelta: String
  /// `{a}`.
  public var cliffsDeltaNote: Phrase

  // MARK: Two models

  public var modelDifference: String
  public var modelDifferenceNote: String
  /// `{a}`, `{b}`, `{onlyA}`, `{onlyB}`, `{chi}`.
  public var mcNemarNote: Phrase
}
