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
      let accuracy = ArmStatistics(arm).accuracy
      table.append([
        arm.label, "\(arm.runs.count)", NumberText.fixed(accuracy?.mean, 4),
        NumberText.fixed(accuracy?.standardDeviation, 4), NumberText.fixed(accuracy?.minimum, 4),
        NumberText.fixed(accuracy?.maximum, 4),
      ])
    }
  }

  var text: String { table.text }
}
