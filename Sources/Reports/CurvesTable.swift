internal import RunRecords
internal import SeedStatistics

/// The numbers of the two-panel figure: means over seeds of each metric, an arm and metric a row, epochs across.
struct CurvesTable {
  let table: ReportFigure.Table?

  /// Arms beyond this many would make a table that nobody reads.
  private static let mostArms = 12
  /// As many epochs as fit; evenly spread where there are more, the last among them.
  private static let mostEpochs = 20

  init(_ comparison: Comparison, words: Words) {
    let epochs = Self.thinned(Set(comparison.arms.flatMap { $0.runs.flatMap(\.record.history.epochs) }).sorted())
    var rows: [[String]] = []
    for arm in comparison.arms.prefix(Self.mostArms) {
      for metric in ["accuracy", "val_accuracy", "loss", "val_loss"] {
        let cells = epochs.map { epoch -> String in
          let values = arm.runs.compactMap { stored -> Double? in
            let history = stored.record.history
            guard let place = history.epochs.firstIndex(of: epoch), let series = history[metric],
              series.indices.contains(place), series[place].isFinite
            else { return nil }
            return series[place]
          }
          return values.isEmpty
            ? NumberFormat.missing : NumberFormat.fixed(values.reduce(0, +) / Double(values.count), 4)
        }
        if cells.contains(where: { $0 != NumberFormat.missing }) {
          let split = metric.hasPrefix("val_") ? words.validation : words.train
          let name = metric.hasSuffix("accuracy") ? words.accuracy : words.loss
          rows.append(["\(Escaping.oneLine(arm.label)), \(name), \(split)"] + cells)
        }
      }
    }
    table = rows.isEmpty ? nil : ReportFigure.Table(header: [words.epoch] + epochs.map(String.init), rows: rows)
  }

  private static func thinned(_ epochs: [Int]) -> [Int] {
    guard epochs.count > mostEpochs else { return epochs }
    let last = epochs.count - 1
    let places = (0..<mostEpochs).map { Int((Double($0) * Double(last) / Double(mostEpochs - 1)).rounded()) }
    return places.map { epochs[$0] }
  }
}
