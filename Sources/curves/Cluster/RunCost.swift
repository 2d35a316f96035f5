import Datasets
import RunRecords

/// About how long a run takes, so that a task of a cluster gets runs for some minutes.
enum RunCost {
  /// A task that takes less is mostly waiting in a queue; one that takes longer waits for a longer place.
  static let secondsOfATask = 600.0

  /// A dense layer's multiplications and additions a second of one core, low rather than high.
  private static let operationsASecond = 3e10
  /// What a run costs beside its products: its start, its test, its record.
  private static let secondsAtLeast = 0.2

  /// Runs that make up a task.
  ///
  /// - Parameter cores: runs of the task at a time.
  static func runsPerTask(_ plan: RunPlan, dataFolder: String?, cores: Int) -> Int {
    let seconds = measured(plan) ?? estimated(plan, dataFolder: dataFolder) ?? 60
    return max(1, Int(min(secondsOfATask / max(seconds, 1e-3), 1e6)) * cores)
  }

  /// By the records that are there: the greatest of a few, so that no task takes much longer than meant.
  private static func measured(_ plan: RunPlan) -> Double? {
    let done = plan.runs.filter { $0.state == .done }.prefix(20)
    let seconds = done.compactMap { (try? RecordStore.load($0.file))?.record.timing?.seconds }
    return seconds.filter { $0 > 0 && $0.isFinite }.max().map { $0 + secondsAtLeast }
  }

  /// By the arithmetic of the largest network on the data's size; nil where the data are not here.
  private static func estimated(_ plan: RunPlan, dataFolder: String?) -> Double? {
    guard
      let summary = try? DataAccess.summary(
        plan.experiment.dataset, besides: plan.experiment.file, dataFolder: dataFolder)
    else { return nil }
    return plan.experiment.arms.map { arm -> Double in
      let widths = ([summary.shape.inputs] + arm.model.hidden + [summary.classNames?.count ?? 10]).map { Double($0) }
      let weights = zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
      let examples = Double(min(summary.trainExamples, arm.subset ?? .max))
      // Forwards, and twice as much backwards; two operations a weight.
      return secondsAtLeast + 6 * weights * examples * Double(arm.training.epochs) / operationsASecond
    }.max()
  }
}
