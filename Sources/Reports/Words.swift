/// Everything a report says, in one language. Each field has a text in every language or the program does not compile.
///
/// `{name}` in a text stands for a value, which `fill` puts in.
public struct Words: Sendable, Equatable {
  // The page and its parts.
  /// Above the title.
  public var reportKicker: String
  /// The title where records name none.
  public var untitled: String
  /// An arm whose label is empty.
  public var unnamed: String
  /// First link of the page.
  public var skipToContent: String
  /// Name of the page's navigation.
  public var contents: String
  public var verdictHeading: String
  public var accuracyHeading: String
  public var comparisonHeading: String
  public var curvesHeading: String
  public var bySeedHeading: String
  public var whyHeading: String
  public var functionsHeading: String
  public var gradientsHeading: String
  public var costHeading: String
  public var convergenceHeading: String
  public var errorsHeading: String
  public var confusionHeading: String
  public var mistakesHeading: String
  public var settingsHeading: String
  public var provenanceHeading: String
  public var checklistHeading: String
  public var againHeading: String
  public var filesHeading: String
  /// {program} is the program with its version.
  public var footer: String
  /// Opens a figure's table.
  public var showNumbers: String
  /// Opens the table of all seeds.
  public var showSeeds: String
  /// Opens the rest of a long table; {n} rows.
  public var showMore: String
  /// Opens the list of records; {n} of them.
  public var showRecords: String
  /// Opens accuracy by class.
  public var showClasses: String
  /// {n} is its number.
  public var figureWord: String
  /// Name of a region that scrolls; {name} is the table's.
  public var tableRegion: String
  /// Name of the buttons that hide and show arms.
  public var toggleArms: String
  /// Between a name and its value, space included.
  public var colon: String
  /// Between the items of a list in a sentence.
  public var listSeparator: String
  /// Between the ends of an interval.
  public var rangeSeparator: String

  // Columns and measures.
  /// One of the compared choices.
  public var arm: String
  public var mean: String
  public var standardDeviation: String
  public var interval: String
  public var median: String
  public var range: String
  /// Runs an arm.
  public var count: String
  public var seed: String
  public var seeds: String
  public var eachSeed: String
  public var difference: String
  public var percentagePoints: String
  public var percentagePointsShort: String
  public var epoch: String
  public var layer: String
  /// Marks 0 on an axis of differences.
  public var zeroDifference: String
  /// A split.
  public var test: String
  /// A split.
  public var train: String
  /// A split.
  public var validation: String
  public var loss: String
  public var accuracy: String
  public var className: String
  public var image: String
  public var trueClass: String
  public var predictedClass: String
  public var confidence: String
  public var formula: String
  public var function: String
  public var secondsPerEpoch: String
  public var examplesPerSecond: String
  public var totalSeconds: String
  public var relativeCost: String
  /// {threshold} is an accuracy.
  public var epochsToThreshold: String
  public var areaUnderCurve: String
  /// {n} runs did not.
  public var neverReached: String
  public var gradientStart: String
  public var gradientEnd: String
  public var saturated: String
  public var dead: String
  public var dormant: String
  public var updateRatio: String
  /// {n} is its number.
  public var hiddenLayer: String
  public var outputLayer: String
  /// In a sentence.
  public var quantityTestAccuracy: String
  /// In a sentence.
  public var quantityValidationAccuracy: String

  // The verdict. {higher} and {lower} are arms, {difference} their difference in percentage points, {low} and {high} its interval, {p} a relation such as = 0.031.
  public var betterHeadline: String
  public var betterSentence: String
  public var unresolvedHeadline: String
  public var unresolvedSentence: String
  /// {resolvable} in percentage points.
  public var couldResolve: String
  public var tooFewHeadline: String
  public var tooFewSentence: String
  /// {smallest} is the smallest p that n can reach.
  public var tooFewReason: String
  public var intervalPhrase: String
  public var noIntervalPhrase: String
  public var pairedTestPhrase: String
  public var unpairedTestPhrase: String
  /// Appended where p is adjusted.
  public var adjustedTestPhrase: String
  public var singleHeadline: String
  public var singleSentence: String
  /// {interval} is Wilson's, {images} a count.
  public var singleArm: String
  public var singleArmPlain: String
  public var singleModels: String
  public var noRunsHeadline: String
  public var noRunsSentence: String
  public var oneArmHeadline: String
  public var oneArmSentence: String
  /// {k} arms.
  public var severalHeadline: String
  /// {m} others.
  public var severalTiedHeadline: String
  public var severalUnresolvedHeadline: String
  public var severalTooFewHeadline: String
  public var severalBetter: String
  public var severalWorse: String
  public var severalUnresolved: String
  public var severalTooFew: String
  public var severalMethod: String
  public var friedmanSentence: String
  /// {n} further arms.
  public var andMore: String

  // What limits the verdict.
  public var caveatDiverged: String
  public var caveatMissing: String
  public var caveatUnmatched: String
  public var caveatRepeated: String
  public var caveatSettings: String
  public var caveatValidation: String
  public var caveatComparedOnValidation: String
  public var caveatTestSets: String

  // How the arms compare: names of the rows and what they mean.
  public var pairHeading: String
  public var meanDifference: String
  public var meanDifferenceNote: String
  public var bootstrapInterval: String
  /// {n} resamples.
  public var bootstrapNote: String
  public var permutationTest: String
  public var permutationNote: String
  public var holmP: String
  public var wilcoxonTest: String
  public var wilcoxonNote: String
  /// Of a test.
  public var exact: String
  /// Of a test.
  public var approximate: String
  /// Of a test.
  public var sampled: String
  public var effectSize: String
  /// {dz} before correction.
  public var effectNote: String
  public var effectNotePlain: String
  public var superiority: String
  /// A column: share of seeds in which the row's arm is ahead.
  public var superiorityShort: String
  public var superiorityNote: String
  public var resolvable: String
  public var resolvableNote: String
  public var welchTest: String
  public var mannWhitney: String
  public var cliffsDelta: String
  public var mcNemar: String
  public var mcNemarNote: String
  public var modelDifference: String
  public var modelDifferenceNote: String
  public var wilsonNote: String
  public var notDefined: String
  public var statistic: String
  public var value: String
  public var reading: String

  // Captions and short explanations.
  public var accuracyNote: String
  /// Of the small pictures in the table.
  public var stripNote: String
  public var accuracyValidationNote: String
  public var sortedNote: String
  public var bestValidationNote: String
  public var functionsNote: String
  public var gradientsNote: String
  public var costNote: String
  public var convergenceNote: String
  public var convergenceNoteGiven: String
  public var confusionNote: String
  public var mistakesNote: String
  public var hardestPair: String

  // Badges and their explanations.
  public var badgeTestIsValidation: String
  public var badgeTestIsValidationNote: String
  public var badgeRunningMean: String
  public var badgeRunningMeanNote: String
  public var badgeSingleSeed: String
  public var badgeSingleSeedNote: String
  public var badgeModified: String
  public var badgeModifiedNote: String
  public var badgeImported: String
  public var badgeImportedNote: String
  public var badgeSampled: String
  public var badgeSampledNote: String
  public var badgeDiverged: String
  public var badgeDivergedNote: String
  public var badgeRestored: String
  public var badgeRestoredNote: String
  /// Name of the list of badges.
  public var badgesLabel: String

  // Settings.
  public var dataset: String
  public var trainExamples: String
  public var validationExamples: String
  public var testExamples: String
  public var validationSplit: String
  public var validationTest: String
  public var validationHoldout: String
  public var validationNone: String
  public var network: String
  public var initializer: String
  public var optimizer: String
  public var schedule: String
  public var warmup: String
  public var batchSize: String
  public var epochs: String
  public var nEpochs: String
  public var settingsByArm: String
  public var dropout: String
  public var l2: String
  public var earlyStopping: String
  public var earlyStoppingValue: String
  public var differsByArm: String
  public var unknown: String
  public var setting: String

  // Provenance.
  public var program: String
  public var commit: String
  public var trainedOn: String
  public var processor: String
  /// {n} cores.
  public var cores: String
  public var operatingSystem: String
  public var compiler: String
  public var linearAlgebra: String
  public var record: String
  public var identity: String
  public var dataFile: String
  public var importedFrom: String

  // The checklist.
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
  public var whereSeeds: String
  public var whereSeedsMissing: String
  public var whereSplits: String
  public var whereSplitsTest: String
  public var whereTestApart: String
  public var whereTestApartMissing: String
  public var whereNoValidation: String
  public var whereSplitsMissing: String
  public var whereData: String
  public var whereDataMissing: String
  public var whereIntervals: String
  public var whereIntervalsMissing: String
  public var whereSettings: String
  public var whereSettingsMissing: String
  public var whereCompute: String
  public var whereComputeMissing: String
  public var whereVersions: String
  public var whereVersionsMissing: String
  public var whereCode: String
  public var whereCodeModified: String
  public var whereCodeMissing: String

  // Making it again, and the pieces beside the page.
  public var againTrain: String
  public var againReport: String
  public var againSame: String
  /// {quantity}, {n} seeds.
  public var tableCaption: String
  /// {n} is like n = 5 seeds.
  public var figureCaption: String
  public var figureBand: String
  public var figureSingle: String
  public var nSeeds: String
  public var nSeedsRange: String
  public var nRecords: String
}
