/// What the numbers support, in sentences. Headlines have no full stop.
///
/// A difference is always `{a}` less `{b}`; `{difference}`, `{margin}` and the like carry their unit, `{interval}` and
/// `{test}` are phrases of this group themselves.
public struct VerdictPhrases: Sendable, Hashable, Codable {
  // MARK: Nouns and numbers

  /// A difference in percentage points: `{value}`.
  public var points: Phrase
  /// `{n}`: the data tested on, where they are pictures.
  public var testImages: Phrase
  /// `{n}`: the data tested on, whatever they are.
  public var testExamples: Phrase
  public var images: String
  public var examples: String
  /// After a quantity: more of it.
  public var higher: String
  public var lower: String
  /// A probability that rounds to 1.
  public var almostOne: String

  // MARK: Two arms, headlines

  /// `{leader}`, `{trailer}`, `{quantity}`, `{direction}`, `{difference}`.
  public var better: Phrase
  /// And `{items}`: not shown for other `{others}`.
  public var betterOnThese: Phrase
  /// `{margin}`, `{a}`, `{b}`.
  public var equivalent: Phrase
  /// And `{items}`: not shown for other `{others}`.
  public var equivalentOnThese: Phrase
  /// `{a}`, `{b}`.
  public var unresolved: Phrase
  /// `{a}`, `{b}`, `{n}`, `{quantity}`.
  public var allPairsEqual: Phrase
  /// `{a}`, `{b}`, `{n}`, `{quantity}`.
  public var allRunsEqual: Phrase
  /// `{a}`, `{b}`.
  public var tooFew: Phrase
  /// A headline and which runs diverged: `{headline}`, `{divergence}`.
  public var withDivergence: Phrase
  /// `{arm}`, `{diverged}`, `{runs}`.
  public var divergedOn: Phrase
  /// After `divergedOn`, the other arm: `{arm}`, `{diverged}`, `{runs}`.
  public var otherDivergedOn: Phrase
  /// `{arm}`.
  public var otherDivergedOnNone: Phrase
  /// `{first}`, `{second}`: `divergedOn` and one of the other two.
  public var divergedBoth: Phrase
  /// After some of them: `{n}` more arms.
  public var moreDiverged: Phrase

  // MARK: Two arms, evidence

  /// `{n}`, `{quantity}`, `{a}`, `{b}`, `{difference}`, `{interval}`, `{test}`.
  public var pairedDifference: Phrase
  /// And `{ended}`: the seeds on which both runs ended.
  public var pairedDifferenceEnded: Phrase
  /// `{runsA}`, `{runsB}`, `{quantity}`, `{a}`, `{b}`, `{difference}`, `{interval}`, `{test}`.
  public var unpairedDifference: Phrase
  /// `{a}`, `{meanA}`, `{b}`, `{meanB}`.
  public var comparedMeans: Phrase
  /// `{quantity}`.
  public var lessIsBetter: Phrase
  /// `{level}`, `{low}`, `{high}`.
  public var interval: Phrase
  /// `{level}`, `{low}`.
  public var intervalOpenAbove: Phrase
  /// `{level}`, `{high}`.
  public var intervalOpenBelow: Phrase
  /// `{level}`.
  public var intervalUnbounded: Phrase
  /// So many runs diverged that no difference of values is left in the test.
  public var intervalEmpty: String
  /// `{n}`, `{name}`, `{level}`, `{low}`, `{high}`.
  public var tIntervalInstead: Phrase
  public var studentInterval: String
  public var welchInterval: String
  /// `{name}`, `{p}`.
  public var test: Phrase
  /// `{name}`, `{p}`, `{error}` of drawing.
  public var sampledTest: Phrase
  /// `{test}`, `{k}` comparisons.
  public var adjustedTest: Phrase
  public var exactSignFlip: String
  public var sampledSignFlip: String
  public var exactSignedRank: String
  public var approximateSignedRank: String
  public var exactMannWhitney: String
  public var approximateMannWhitney: String
  public var chanceCanDoIt: String
  /// `{n}`, `{sd}`, `{value}`, `{low}`, `{high}`.
  public var resolvable: Phrase
  /// `{n}`, `{smallest}`, `{needed}`, `{alpha}`.
  public var tooFewReason: Phrase
  /// Means and ranks lean to different arms.
  public var withheld: String
  /// Values and divergence speak for different arms.
  public var withheldForDivergence: String
  public var equalIsNoProof: String
  /// `{a}`, `{onlyA}`, `{b}`, `{onlyB}`, `{both}`, `{p}`.
  public var divergenceBySeed: Phrase
  /// `{a}`, `{divergedA}`, `{runsA}`, `{b}`, `{divergedB}`, `{runsB}`, `{p}`.
  public var divergenceByRun: Phrase
  public var divergedRankLast: String

  // MARK: How far it reaches

  /// `{items}`, `{evidence}`.
  public var holdsForNewItems: Phrase
  /// `{items}`, `{evidence}`.
  public var holdsForTheseItems: Phrase
  /// `{items}`: the records do not hold which were right.
  public var itemsUnknown: Phrase
  /// `{items}`, which chose when runs ended.
  public var itemsSelected: Phrase
  /// The quantity is none that is counted over items.
  public var dataUnknown: String
  /// Seeds and items both as chance: `{items}`, `{p}`, `{interval}`.
  public var crossedEvidence: Phrase
  /// The same of equivalence: `{items}`, `{p}`.
  public var crossedEquivalence: Phrase
  /// `{items}`, `{seeds}`, `{images}`, `{both}`: what the uncertainty comes from.
  public var shares: Phrase
  public var oneWayError: String

  // MARK: Margin, looks and what to do

  /// `{margin}`, `{p}`, `{level}`, `{low}`, `{high}`.
  public var marginShown: Phrase
  /// `{margin}`, `{p}`.
  public var marginNotShown: Phrase
  /// `{margin}`, `{probability}`.
  public var probabilityWithin: Phrase
  /// `{seeds}`, `{looks}`, `{alpha}`.
  public var looks: Phrase
  /// `{count}`, `{a}`, `{b}`, `{difference}`, `{sharing}`, `{alpha}`.
  public var moreSeeds: Phrase
  /// `{count}`, `{sharing}`, `{alpha}`.
  public var leastSeeds: Phrase
  /// What shares α: `{looks}`.
  public var sharingLooks: Phrase
  /// `{looks}`, `{k}`.
  public var sharingComparisons: Phrase
  /// `{command}`.
  public var run: Phrase
  /// `{items}`, `{share}`.
  public var moreImages: Phrase

  // MARK: Several arms

  /// `{n}`: so many of the arms are compared, which is all.
  public var allArms: Phrase
  /// `{n}`: the others have one run or none.
  public var armsWithRuns: Phrase
  /// `{arms}` is `allArms` or `armsWithRuns`; so it is in the next ones. `{best}`, `{level}`.
  public var severalBest: Phrase
  /// And `{items}`, `{others}`.
  public var severalBestOnThese: Phrase
  /// `{arms}`, `{m}`, `{members}`.
  public var severalAmong: Phrase
  /// `{arms}`, `{best}`.
  public var severalUnresolved: Phrase
  /// `{arms}`, `{best}`.
  public var severalTooFew: Phrase
  /// `{k}` comparisons: of one arm, which the headline names.
  public var bestSetOfOne: Phrase
  /// `{level}`, `{arms}`, `{k}` comparisons.
  public var bestSet: Phrase
  /// Two arms alone could be compared: `{a}`, `{b}`, `{difference}`, `{interval}`, `{p}`.
  public var onePair: Phrase
  /// `{items}`, `{arms}`.
  public var bestSetOnNewItems: Phrase
  /// `{arms}`.
  public var untested: Phrase
  /// `{baseline}`, `{arms}`; so are the next ones.
  public var armsBetter: Phrase
  /// And `{items}`, `{others}`.
  public var armsBetterOnThese: Phrase
  /// `{arms}`, `{baseline}`: worse than the baseline by fewer comparisons than may leave them out of the best.
  public var armsAmongYetWorse: Phrase
  public var armsWorse: Phrase
  /// And `{items}`, `{others}`.
  public var armsWorseOnThese: Phrase
  /// And `{margin}`.
  public var armsEquivalent: Phrase
  public var armsUnresolved: Phrase
  public var armsEqual: Phrase
  public var armsDivergeMore: Phrase
  public var armsDivergeLess: Phrase
  public var armsTooFew: Phrase
  public var armsNotJudged: Phrase
  /// `{baseline}`, `{k}`, `{alpha}`.
  public var severalMethod: Phrase
  /// `{n}`, `{chi}`, `{p}`.
  public var friedman: Phrase

  // MARK: Single runs

  public var singleHeadline: String
  /// `{arms}`.
  public var singleSomeHeadline: Phrase
  /// `{needed}`, `{alpha}`.
  public var singleReason: Phrase
  /// `{arm}`, `{value}`, `{interval}`, `{items}`.
  public var singleArm: Phrase
  /// `{arm}`, `{value}`.
  public var singleArmPlain: Phrase
  /// `{arm}`, `{value}`, `{n}`.
  public var armMean: Phrase
  /// `{a}`, `{b}`, `{onlyA}`, `{onlyB}`, `{items}`, `{p}`.
  public var singleModels: Phrase
  /// `{apart}`, `{pairs}`: what seeds alone do.
  public var seedNoise: Phrase
  /// `{apart}`, `{pairs}`: the same of other records.
  public var seedNoiseElsewhere: Phrase

  // MARK: Nothing to compare, several data sets

  /// `{quantity}`.
  public var noRunsHeadline: Phrase
  public var noRunsReason: String
  public var oneArmHeadline: String
  /// `{arm}`.
  public var oneArmReason: Phrase
  public var allDivergedReason: String
  public var refusedHeadline: String
  /// `{dataset}`, `{items}`, `{arms}`.
  public var datasetArms: Phrase
  /// `{dataset}`, `{arms}`.
  public var datasetArmsPlain: Phrase
  public var refusedReason: String
  public var unnamedDataset: String
  /// `{k}`.
  public var datasetsHeadline: Phrase
  /// `{dataset}`, `{text}`.
  public var ofDataset: Phrase
  /// `{dataset}`, `{arm}`.
  public var oneArmOfDataset: Phrase
  /// `{a}`, `{b}`, `{ahead}`, `{k}`, `{list}`.
  public var across: Phrase
  /// `{k}`, `{p}`, `{name}`.
  public var acrossWilcoxon: Phrase
  /// `{needed}`.
  public var acrossTooFew: Phrase
}
