import RunRecords
import SeedStatistics

/// Final test accuracy by arm, as `train` and `show` end with.
struct FinalTable {
  private var table = TextTable(columns: [
    .init("arm"), .init("runs", .right), .init("test accuracy (mean)", .right), .init("SD", .right),
    .init("min", .right), .init("max", .right),
  ])

  init(_ comparison: Comparison) {
    for arm in comparison.arms {
      let accuracies = arm.runs.compactMap(\.record.test?.accuracy).filter(\.isFinite)
      let count = Double(accuracies.count)
      let mean = accuracies.isEmpty ? nil : accuracies.reduce(0, +) / count
      let deviation = mean.flatMap { mean in
        count < 2 ? nil : (accuracies.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
      }
      table.append([
        arm.label, "\(arm.runs.count)", NumberText.fixed(mean, 4), NumberText.fixed(deviation, 4),
        NumberText.fixed(accuracies.min(), 4), NumberText.fixed(accuracies.max(), 4),
      ])
    }
  }

  var text: String { table.text }
}
