public import RunRecords
public import SeedStatistics
internal import TextTools

/// Everything that a comparison's records show, computed once: every figure, table, sentence and file asks here.
///
/// The heavy parts (tests, intervals) are computed when they are first asked for, so that a figure which does not print them
/// does not pay for them. The same records and options give the same findings.
public struct Findings: Sendable {
  public let comparison: Comparison
  public let options: Summary.Options
  /// In the experiment's order.
  public let arms: [Arm]
  private let lazySummary: Lazy<Summary>
  private let lazyQuantity: Lazy<Quantity>
  private let lazyFactors: Lazy<[Factor]>
  private let lazyDecimals: Lazy<Int?>
  private let lazyConfusions: Lazy<[PooledConfusion?]>
  private let lazyCosts: Lazy<[Cost?]>
  private let lazySettingCounts: Lazy<[Int]>
  private let lazyUnlike: Lazy<[StoredRecord]>
  private let lazyImported: Lazy<[String]>
  /// All records, arm by arm.
  public let records: [StoredRecord]

  /// - Throws: `FindingsError` where there is no run.
  public init(_ comparison: Comparison, options: Summary.Options = Summary.Options()) throws(FindingsError) {
    guard comparison.arms.contains(where: { !$0.runs.isEmpty }) else {
      throw FindingsError(.noRecords, "there are no run records to compare; name a record or a folder of them")
    }
    self.comparison = comparison
    self.options = options
    let summary = Lazy { Summary(comparison, options: options) }
    lazySummary = summary
    lazyQuantity = Lazy { options.quantity ?? Quantity(ofRecordsIn: comparison) }
    lazyDecimals = Lazy { Self.valueDecimals(summary.value) }
    lazyConfusions = Lazy { comparison.arms.map(PooledConfusion.init) }
    lazyCosts = Lazy { Self.costs(of: comparison) }
    lazyFactors = Lazy { FactorReading.factors(of: comparison) }
    arms = Arm.roster(comparison, coloured: nil)
    let records = comparison.arms.flatMap(\.runs)
    self.records = records
    let unlike = Lazy { Self.withoutRepeats(records) }
    lazyUnlike = unlike
    lazyImported = Lazy { Self.importedFrom(records) }
    lazySettingCounts = Lazy { Self.settingCounts(unlike.value) }
  }

  /// Every statistic of the comparison.
  public var summary: Summary { lazySummary.value }

  /// What "final accuracy" is here: known without the tests.
  public var quantity: Quantity { lazyQuantity.value }

  /// Decimals that every value of what is judged is written with: four of fractions; of other units what suits all runs, and
  /// shows their spread. Nil where they lie too far apart for that.
  public var valueDecimals: Int? { lazyDecimals.value }

  private static func valueDecimals(_ summary: Summary) -> Int? {
    if summary.quantity.differsInPercentagePoints { return 4 }
    let samples = summary.arms.compactMap(\.sample)
    return NumberText.sharedDecimals(of: samples.flatMap(\.values)).map {
      NumberText.decimals(toShow: samples.compactMap(\.standardDeviation), least: $0)
    }
  }

  /// What the arms differ in, in the order that the records name it; empty where they do not say.
  public var factors: [Factor] { lazyFactors.value }

  /// Each arm's confusion matrices summed over its seeds; nil where none of its runs has one.
  public var confusions: [PooledConfusion?] { lazyConfusions.value }

  /// What an epoch of each arm cost, in the experiment's order.
  public var costs: [Cost?] { lazyCosts.value }

  /// Without the records that have every setting of the one before: what settings are looked up in.
  public var unlikeRecords: [StoredRecord] { lazyUnlike.value }

  /// Tools and files that records were read from; of a file that lay elsewhere its name alone, as the folders of one
  /// machine are nothing to share.
  public var importedFrom: [String] { lazyImported.value }

  /// Whether an experiment file of `curves` made every run.
  public var isOfExperiment: Bool { importedFrom.isEmpty && unlikeRecords.allSatisfy { $0.record.spec != nil } }

  /// Of each setting that the tables know, how many values the records have of it.
  var settingCounts: [Int] { lazySettingCounts.value }

  /// The experiment's title on one line; empty where the records name none or disagree.
  public var title: String { comparison.title }

  /// The place of an arm by its name in the statistics.
  public func place(of name: ArmName) -> Int? { arms.firstIndex { $0.id == name.id } }

  /// The places of the arms with those ids or labels, each once, in the order they are named.
  ///
  /// - Throws: `FindingsError` with code `unknownArm` for one that is not there.
  public func places(of names: [String]) throws(FindingsError) -> [Int] {
    try Arm.places(of: names, in: comparison, for: "to be shown")
  }

  /// The arms with the colours of a figure that draws only some in colour: those highlighted, else, where it shows a choice
  /// of few, all that are shown. Colours stay as near to the arms' own as is free.
  ///
  /// - Throws: `FindingsError` for an arm that is not there, or more than colours tell apart.
  public func arms(highlighting names: [String], among shown: [Int]?) throws(FindingsError) -> [Arm] {
    let places = try Arm.places(of: names, in: comparison, for: "to be highlighted")
    guard places.count <= Arm.colors else {
      throw FindingsError(
        .tooManyHighlighted, "\(places.count) arms are to be highlighted; colours tell at most \(Arm.colors) apart")
    }
    if !places.isEmpty { return Arm.roster(comparison, coloured: places) }
    guard let shown, arms.count > Arm.colors, shown.count <= Arm.colors else { return arms }
    return Arm.roster(comparison, coloured: shown)
  }
}
