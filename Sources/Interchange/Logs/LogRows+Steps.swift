extension LogRows {
  /// Whether lines that say their epoch and a step that rises within it, as `Ep 2 (Step 000010): Train loss 6.6, Val loss
  /// 7.0` and `Epoch [1/5], Step [100/600], Loss: 0.3` do, are rows of their own, as a table's are: where no other line,
  /// the epoch's own, names what they name.
  ///
  /// - Returns: Whether they are, and whether a line that stands still at the first place begins another run: not where lines
  ///   elsewhere stand still too, as those of several processes do.
  static func countsSteps(_ file: HistoryFile, from start: Int, usesBrackets: Bool) -> (areRows: Bool, restart: Bool) {
    struct Moment {
      var epoch: Double
      var step: Double
      var names: Set<String>
    }
    var (first, last): (Moment?, Moment?) = (nil, nil)
    var (stillAtStart, stillElsewhere) = (0, 0)
    var (count, epochs) = (0, 1)
    var hasAverages = false
    var (ofSteps, ofEpochs): (Set<String>, Set<String>) = ([], [])
    // An epoch's own line stands behind all of its steps'.
    for (number, line) in file.lines.dropFirst(start).enumerated()
    where number < 2048 || epochs < 3 && number < 16_384 {
      var parsed = LogLine(line)
      if usesBrackets { parsed.takeBracket() }
      // What names neither a place nor a metric is said beside the training.
      let isAside =
        parsed.epoch == nil && parsed.step == nil
        && !parsed.metrics.contains { MetricName.namesMetric($0.name) || MetricName($0.name).quantity != nil }
      if parsed.metrics.isEmpty || isAside { continue }
      let names = parsed.metrics.map { metric in
        let name = MetricName(LogLine.common(metric.name))
        return name.key(in: name.set ?? .training)
      }
      guard let epoch = parsed.epoch, let step = parsed.step else {
        ofEpochs.formUnion(names)
        continue
      }
      let this = Moment(epoch: epoch, step: step, names: Set(names))
      if let last, let first {
        let isBack = epoch < last.epoch || epoch == last.epoch && step < last.step
        let isAtStart = epoch <= first.epoch && step <= first.step
        // Where it goes back to the first place another run begins, unless another set is counted.
        if isBack, !isAtStart || this.names.isDisjoint(with: first.names) { return (false, false) }
        if epoch != last.epoch { epochs += 1 }
        if epoch == last.epoch, step == last.step, !this.names.isDisjoint(with: last.names) {
          if isAtStart { stillAtStart += 1 } else { stillElsewhere += 1 }
        }
      }
      last = this
      if first == nil { first = last }
      count += 1
      ofSteps.formUnion(names)
      hasAverages = hasAverages || parsed.hasAverages
    }
    // A running average ends as the epoch's.
    let areRows = count > epochs && ofSteps.isDisjoint(with: ofEpochs) && (ofEpochs.isEmpty || !hasAverages)
    return (areRows, stillAtStart > 0 && stillElsewhere == 0)
  }
}
