/// What limits the verdict.
public struct CaveatPhrases: Sendable, Hashable, Codable {
  /// `{arm}`, `{diverged}`, `{runs}`.
  public var diverged: Phrase
  /// `{arm}`, `{runs}`.
  public var allDiverged: Phrase
  /// `{arm}`.
  public var onlyRunDiverged: Phrase
  /// `{arm}`, `{n}`, `{quantity}`.
  public var missing: Phrase
  /// `{list}` of `unmatchedArm`.
  public var unmatched: Phrase
  /// `{arm}`, `{seed}`.
  public var unmatchedRun: Phrase
  /// `{arm}`, `{seeds}`.
  public var unmatchedRuns: Phrase
  /// `{a}`, `{b}`, `{n}` seeds that they share.
  public var comparedUnpaired: Phrase
  /// `{arms}`.
  public var selectedOnTest: Phrase
  /// `{arms}`.
  public var selectedOnValidation: Phrase
  public var validatedOnTest: String
  public var comparedOnValidation: String
  /// `{list}` of `difference`.
  public var differsBeyondCompared: Phrase
  /// `{setting}`, `{list}` of `settingOfArms`.
  public var difference: Phrase
  /// `{value}`, `{arms}`.
  public var settingOfArms: Phrase
  public var trainingData: String
  /// `{arm}`, `{seed}`, `{value}`, `{median}`.
  public var outlyingSeed: Phrase
  /// What such seeds do to a comparison: `{a}`, `{b}`, `{estimate}`, `{mean}`.
  public var effectOfSeed: Phrase
  /// The same of arms whose runs are not paired, in whose test it is the ranks that count.
  public var effectOfRun: Phrase
  /// `{n}` pairs.
  public var intervalsLeftOut: Phrase
  /// A caveat of one of several data sets: `{dataset}`, `{caveat}`.
  public var ofDataset: Phrase
}
