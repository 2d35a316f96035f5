internal import RunRecords

/// Accuracies in percent made fractions: decided by column, over all runs of one import.
enum Percentages {
  /// Whether a metric is an accuracy by its name: `accuracy`, or what ends in acc, accuracy, acc@N or topN.
  static func isAccuracy(_ name: String) -> Bool {
    let words = MetricName.words(name)
    guard let last = words.last else { return false }
    if last.hasSuffix("accuracy") || last.hasSuffix("acc") { return true }
    // `acc@5` and `acc5`, and timm's `prec5` before it was called `top5`
    let bare = last.trimming { $0.isNumber || $0 == "@" }
    if bare != last, bare == "acc" || bare == "accuracy" || bare == "prec" { return true }
    return last.hasPrefix("top") && Int(last.dropFirst(3)) != nil
  }

  /// The columns that are in percent: any value is above 1 or was written with the sign, or the tool always writes percent.
  static func columns(in runs: [RunCandidate]) -> Set<String> {
    var columns: Set<String> = []
    for run in runs {
      for curve in run.run.table.curves where isAccuracy(curve.name) && !columns.contains(curve.name) {
        if curve.isInPercent || curve.values.contains(where: { $0 > 1 && $0.isFinite }) {
          columns.insert(curve.name)
        }
      }
    }
    return columns
  }

  static func apply(_ columns: Set<String>, to run: inout RunCandidate) {
    for index in run.run.table.curves.indices where columns.contains(run.run.table.curves[index].name) {
      let curve = run.run.table.curves[index]
      run.run.table.curves[index].values = curve.values.map { History.isMeasured($0) ? $0 / 100 : $0 }
      run.run.decided.append("\(curve.name) was in percent: divided by 100")
    }
  }
}
