internal import JSONText
internal import RunRecords

/// What one importer made of one file, or of a part of it: tables under the tool's own names with what the tool says about
/// the run.
struct RawHistory: Sendable {
  /// The sets of one run, or metrics that were measured at moments of their own, each with its axis; most files have one.
  /// Whether an axis goes back is looked at in each alone.
  var tables: [RawTable]
  var conventions = Conventions()
  /// What the file itself calls the run: an object's key, a run's name in a store; empty where it has none.
  var runName: String?
  /// What files of one run share that its tool wrote one after another, as of a run that was resumed; nil where nothing says.
  var identity: String?
  /// The tool's version, where the file says.
  var version: String?
  /// Settings that the file holds.
  var config = JSON.Object()
  /// Single values beside the curves, under the file's own names.
  var lastValues: [(name: String, value: Double)] = []
  /// Whether the file holds one metric of a run whose others lie in other files, which are joined on the axis.
  var isPart = false
  /// Files of a store, whose layout says where a run's folder is: how many folders above the file.
  var levelsAboveFile: Int?
  /// What was decided while reading, a sentence each.
  var decided: [String] = []
  /// An event file, which becomes tables with the others of its folder.
  var events: EventFile?
  /// Whether the tool's user deleted the run that the file tells of.
  var isDeleted = false

  init(_ tables: RawTable...) { self.tables = tables }
  init(tables: [RawTable]) { self.tables = tables }

  /// Whether there is a number under any name but an axis's.
  var hasCurves: Bool {
    tables.contains { table in
      table.columns.contains { $0.hasNumbers && AxisName.axis($0.name) == nil && !NoCurve.matches($0.name) }
    }
  }

  /// A table of one row that holds a test's results and nothing else, as Lightning's `test` leaves it, is the last values
  /// of a run.
  func takingTestAlone() -> RawHistory {
    guard tables.count == 1, tables[0].rowCount == 1 else { return self }
    let results = tables[0].columns.filter {
      $0.hasNumbers && AxisName.axis($0.name) == nil && !NoCurve.matches($0.name)
    }
    guard !results.isEmpty, results.allSatisfy({ MetricName($0.name).set == .test }) else { return self }
    var history = self
    history.tables = []
    history.lastValues += results.compactMap { column in
      column.numbers?.first(where: History.isMeasured).map { (column.name, $0) }
    }
    return history
  }

  /// Whether a table says the epoch or step of its rows.
  var hasAxis: Bool {
    tables.contains { table in
      table.columns.contains { $0.hasNumbers && (AxisName.axis($0.name).map { $0.axis != .seconds } ?? false) }
    }
  }

  /// Whether an axis, a set or a metric's usual name stands among the columns.
  var looksLikeHistory: Bool {
    tables.contains { table in
      let names = table.columns.filter(\.hasNumbers).map(\.name)
      let hasAxis = names.contains { AxisName.axis($0) != nil }
      return names.contains { name in
        guard AxisName.axis(name) == nil, !NoCurve.matches(name) else { return false }
        let metric = MetricName(name)
        return hasAxis || metric.set != nil || metric.quantity == .loss || metric.quantity == .accuracy
          || ColumnNaming.isIndexName(name)
      }
    }
  }

}

/// What a tool is known to mean by its names and numbers.
struct Conventions: Sendable {
  /// 0 or 1 where the tool counts epochs from there; nil where only the file can tell.
  var firstEpoch: Int?
  /// The set of metrics that name none; nil where the general rule decides.
  var bareSet: MetricSet?
  /// Names that mean another than they say: the file's name and what to read instead.
  var renamed: [String: String] = [:]
  /// Names that are no curves in this tool.
  var ignored: Set<String> = []
  /// The tool's axis column, where its name is not one of the usual.
  var stepColumn: String?
  /// Tools that count optimiser steps or boosting rounds where others count epochs.
  var stepsAreEpochs = false
  /// Whether the tool writes accuracies in percent, small ones too.
  var isInPercent = false
  /// The later a copy of a run is chosen: 0 for a tool's own history, 1 for event files, 2 for logs.
  var rank = 0
  /// Whether each row stands for itself, so that two with one place are not joined.
  var keepsRows = false
  /// Whether the rows are in an order of their own and going back means nothing.
  var isOrdered = false
}
