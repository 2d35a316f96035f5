extension RunRecord {
  /// The history with the axes that the rest of the record tells: of a run of whole epochs the optimiser steps, by its data
  /// and batch size, and the seconds, by the time of each epoch.
  ///
  /// They are not written into `history`: steps follow from the spec, and times are no part of what two equal runs share.
  public var historyWithAxes: History {
    var axes = history.axes
    let epochs = history.epochs
    guard !epochs.isEmpty, epochs.count == history.rowCount else { return history }
    if history[.step] == nil, let spec, let examples = data?.trainExamples, examples > 0 {
      let steps = (examples + spec.training.batchSize - 1) / spec.training.batchSize
      axes.append((.step, epochs.map { Double($0 * steps) }))
    }
    if history[.seconds] == nil, let seconds = timing?.epochSeconds, seconds.count == epochs.count {
      var total = 0.0
      axes.append(
        (
          .seconds,
          seconds.map { epoch in
            total += epoch
            return total
          }
        ))
    }
    return History(axes: axes, metrics: history.metrics)
  }
}
