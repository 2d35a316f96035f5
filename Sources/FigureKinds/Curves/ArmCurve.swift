internal import Charts

/// What is drawn of one arm in one panel.
struct ArmCurve {
  /// Place in the experiment.
  var arm: Int
  var variant: SeriesStyle.Variant
  /// As it stands in the record, such as `val_accuracy`.
  var metric: String
  var runs: [RunCurve]
  var curve: SeedCurve

  /// Whether any run measured a number.
  var hasNumber: Bool { runs.contains { $0.end != nil } }

  /// Where fewer runs are left: runs of unequal length, and runs whose values stop being numbers.
  struct Fall: Hashable {
    /// The first place after the runs' end.
    var x: Double
    /// How many runs go on.
    var count: Int
    /// Seeds of the runs that ended because their values were no longer numbers.
    var diverged: [Int]
  }

  var falls: [Fall] {
    let ends = runs.compactMap(\.end)
    guard runs.count > 1, let last = ends.max() else { return [] }
    let isCut = runs.map { run in run.end.map { $0 < (run.x.last ?? $0) } ?? true }
    var falls: [Fall] = []
    for end in Set(ends).sorted() where end < last {
      guard let next = curve.x.first(where: { $0 > end }) else { continue }
      falls.append(
        Fall(
          x: next, count: ends.count { $0 > end },
          diverged: zip(runs, isCut).filter { $0.0.end == end && $0.1 }.map { $0.0.seed }))
    }
    // All that are left stop being numbers before their runs end.
    let survivors = zip(runs, isCut).filter { $0.0.end == last }
    if !survivors.isEmpty, survivors.allSatisfy({ $0.1 }), let next = survivors[0].0.x.first(where: { $0 > last }) {
      falls.append(Fall(x: next, count: 0, diverged: survivors.map { $0.0.seed }))
    }
    return falls
  }
}
