internal import Charts
internal import RunRecords
public import SeedStatistics

/// The numbers of a figure of learning curves: a row an epoch, means over seeds.
///
/// - Parameter mostRows: More epochs than this are thinned to every second, fifth, …; the first and last stay.
public func curvesTable(
  _ comparison: Comparison, options: CurvesFigureOptions = CurvesFigureOptions(), mostRows: Int = 50
) -> FigureTable {
  let words = options.words
  var header = [words.epoch]
  var columns: [[Int: Double]] = []
  for panel in options.panels {
    let base = MetricName.base(panel)
    for arm in comparison.arms {
      for metric in panel.hasPrefix("val_") ? [panel] : [base, "val_" + base] {
        let runs = arm.runs.compactMap { stored -> (epochs: [Int], values: [Double])? in
          stored.record.values(of: metric).map { (stored.record.history.epochs, $0) }
        }
        guard !runs.isEmpty else { continue }
        let curve = SeedCurve(runs, band: .none)
        let variant = metric.hasPrefix("val_") ? words.validation : words.train
        header.append(
          FigureWords.filled(words.armVariant, [("arm", arm.label), ("variant", variant)])
            + words.listSeparator + words.inSentence(base))
        columns.append(Dictionary(uniqueKeysWithValues: zip(curve.epochs, curve.mean)))
      }
    }
  }
  let epochs = Set(columns.flatMap(\.keys)).sorted()
  var stride = 1
  for step in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
  where epochs.count / stride > max(mostRows, 2) { stride = step }
  let shown = epochs.enumerated().filter { $0.offset % stride == 0 || $0.offset == epochs.count - 1 }.map(\.element)
  return FigureTable(
    caption: comparison.title, header: header,
    rows: shown.map { epoch in
      [String(epoch)]
        + columns.map { column in column[epoch].map { $0.isNaN ? "–" : NumberText.significant($0) } ?? "–" }
    })
}
