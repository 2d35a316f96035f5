internal import RunRecords

/// Epochs that are labels of many rows made into places: tools write the epoch that a step lies in beside the step.
enum AxisResolution {
  /// Makes epochs rise: an epoch that labels several rows becomes the end of the epoch where that is known, and a share of
  /// it where the steps tell.
  static func resolve(_ table: inout RunTable, _ decided: inout [String]) {
    let known = table.epochs.filter(History.isMeasured)
    guard !known.isEmpty else { return }
    let hasSteps = table.steps.contains(where: History.isMeasured)
    guard hasSteps else { return dropFallingEpochs(&table) }
    if table.stepsRestart, Set(known).count == known.count, known.count == table.rowCount {
      // A row an epoch: a resumed run counted its steps anew.
      table.steps = table.steps.map { _ in History.notMeasured }
    } else if table.stepsRestart {
      sharesOfEpochs(&table, &decided)
    } else if countsCalls(table) {
      joinCalls(&table)
    } else if known.allSatisfy({ $0 == $0.rounded() }), Set(known).count < known.count {
      endsOfEpochs(&table, &decided)
    }
    joinEnds(&table, &decided)
    dropFallingEpochs(&table)
  }

  /// Whether steps count calls of a logger, one after another, several of which told of one epoch each something of its own:
  /// `log({"epoch": 3, "loss": …})`, then `log({"epoch": 3, "val_loss": …})`.
  private static func countsCalls(_ table: RunTable) -> Bool {
    let epochs = table.epochs
    guard table.rowCount > 2, Set(epochs).count < table.rowCount,
      epochs.allSatisfy({ History.isMeasured($0) && $0 == $0.rounded() }),
      zip(epochs, epochs.dropFirst()).allSatisfy({ $0 <= $1 }),
      zip(table.steps, table.steps.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    else { return false }
    return table.curves.allSatisfy { curve in
      var last = History.notMeasured
      for (row, value) in curve.values.enumerated() where History.isMeasured(value) {
        if epochs[row] == last { return false }
        last = epochs[row]
      }
      return true
    }
  }

  /// Makes the rows of an epoch one, at the last of its steps.
  private static func joinCalls(_ table: inout RunTable) {
    var kept: [Int] = []
    for row in 0..<table.rowCount {
      if row + 1 < table.rowCount, table.epochs[row + 1] == table.epochs[row] {
        for index in table.curves.indices {
          let value = table.curves[index].values[row]
          if History.isMeasured(value) { table.curves[index].values[row + 1] = value }
        }
      } else {
        kept.append(row)
      }
    }
    table = table.rows(kept)
  }

  /// Several rows an epoch and nothing that tells them apart: shares of the epoch in their order.
  static func numberWithinEpochs(_ table: inout RunTable, _ decided: inout [String]) {
    var counts: [Double: Int] = [:]
    for epoch in table.epochs where History.isMeasured(epoch) { counts[epoch, default: 0] += 1 }
    guard !counts.isEmpty else { return }
    var seen: [Double: Int] = [:]
    for row in 0..<table.rowCount {
      let epoch = table.epochs[row]
      guard let count = counts[epoch] else { continue }
      seen[epoch, default: 0] += 1
      table.epochs[row] = epoch - 1 + Double(seen[epoch] ?? 0) / Double(count)
    }
    decided.append("an epoch has several rows: they stand at equal shares of it")
  }

  /// Steps that begin anew in each epoch are shares of it: the longest epoch has the last of its steps.
  private static func sharesOfEpochs(_ table: inout RunTable, _ decided: inout [String]) {
    let steps = table.steps.filter(History.isMeasured)
    guard let longest = steps.max(), longest > 0 else { return }
    let offset = steps.min() == 0 ? 1.0 : 0
    // A row without a step stands at its epoch's end.
    for row in 0..<table.rowCount where History.isMeasured(table.steps[row]) {
      table.epochs[row] += (table.steps[row] + offset) / (longest + offset) - 1
    }
    decided.append("steps begin anew in each epoch: rows stand at their shares of it")
  }

  /// What is measured at an epoch's end, without a step, stands in the row of the epoch's last step.
  private static func joinEnds(_ table: inout RunTable, _ decided: inout [String]) {
    var rows: [Double: Int] = [:]
    for row in 0..<table.rowCount where History.isMeasured(table.steps[row]) { rows[table.epochs[row]] = row }
    var gone: Set<Int> = []
    var ofEpochs = 0
    for row in 0..<table.rowCount where !History.isMeasured(table.steps[row]) {
      guard let end = rows[table.epochs[row]] else { continue }
      for index in table.curves.indices where History.isMeasured(table.curves[index].values[row]) {
        let (value, known) = (table.curves[index].values[row], table.curves[index].values[end])
        // What an epoch's own row says of a metric that its steps have too is of another kind.
        if !History.isMeasured(known) {
          table.curves[index].values[end] = value
        } else if known != value, !known.isNaN || !value.isNaN {
          ofEpochs += 1
        }
      }
      gone.insert(row)
    }
    if ofEpochs > 0 {
      decided.append(
        "\(ofEpochs) \(ofEpochs == 1 ? "value of a whole epoch whose steps have their own was" : "values of whole epochs whose steps have their own were") left out"
      )
    }
    if !gone.isEmpty { table = table.rows((0..<table.rowCount).filter { !gone.contains($0) }) }
  }

  /// An epoch's end is where what is measured once an epoch stands; steps between lie at their shares.
  private static func endsOfEpochs(_ table: inout RunTable, _ decided: inout [String]) {
    let labels = table.epochs
    var endCurves = curves(of: table, measuredAtTheEndOf: labels, by: max)
    // A tool that keeps the last epoch it was told writes it beside the steps after it, and none before the first.
    if endCurves.isEmpty, let first = labels.first, !History.isMeasured(first) {
      endCurves = curves(of: table, measuredAtTheEndOf: labels, by: min)
    }
    var ends: [(step: Double, epoch: Double)] = []
    // A row without a step stands at its epoch.
    for row in 0..<table.rowCount where History.isMeasured(table.steps[row]) {
      let isEnd = endCurves.contains { History.isMeasured($0.values[row]) } && History.isMeasured(labels[row])
      if isEnd, ends.last.map({ $0.epoch < labels[row] }) ?? true {
        ends.append((table.steps[row], labels[row]))
      } else {
        table.epochs[row] =
          isEnd && ends.last?.epoch == labels[row] && ends.last?.step == table.steps[row]
          ? labels[row] : History.notMeasured
      }
    }
    if ends.isEmpty { return sharesByLabels(&table, labels, &decided) }
    interpolate(&table, between: ends)
  }

  /// The curves that are measured once in an epoch, in half of the epochs at least, at the step of each that `end` chooses.
  private static func curves(
    of table: RunTable, measuredAtTheEndOf labels: [Double], by end: (Double, Double) -> Double
  ) -> [RunTable.Curve] {
    var labelled: Set<Double> = []
    var endSteps: [Double: Double] = [:]
    for (row, label) in labels.enumerated() where History.isMeasured(label) {
      labelled.insert(label)
      let step = table.steps[row]
      if History.isMeasured(step) { endSteps[label] = endSteps[label].map { end($0, step) } ?? step }
    }
    return table.curves.filter { curve in
      var seen: Set<Double> = []
      for (row, value) in curve.values.enumerated() where History.isMeasured(value) && History.isMeasured(labels[row]) {
        let isEnd = !History.isMeasured(table.steps[row]) || table.steps[row] == endSteps[labels[row]]
        if !isEnd || !seen.insert(labels[row]).inserted { return false }
      }
      return !seen.isEmpty && 2 * seen.count >= labelled.count
    }
  }

  /// Places of steps where nothing is measured at an epoch's end: as many steps an epoch as the labels allow.
  private static func sharesByLabels(_ table: inout RunTable, _ labels: [Double], _ decided: inout [String]) {
    var least = 0.0
    var most = Double.infinity
    let offset = table.steps.contains(0) ? 1.0 : 0
    for (row, label) in labels.enumerated() where History.isMeasured(label) && History.isMeasured(table.steps[row]) {
      least = max(least, (table.steps[row] + offset) / label)
      if label > 1 { most = min(most, (table.steps[row] + offset) / (label - 1)) }
    }
    let length = least.rounded(.up) < most ? least.rounded(.up) : least
    guard length > 0, length < most, most.isFinite else { return }
    for row in 0..<table.rowCount where History.isMeasured(labels[row]) && History.isMeasured(table.steps[row]) {
      table.epochs[row] = (table.steps[row] + offset) / length
    }
    decided.append("steps were placed at \(Int(length.rounded(.up))) an epoch, the fewest that the file's epochs allow")
  }

  /// Places of the steps between the ends of epochs, where all epochs are of one length.
  private static func interpolate(_ table: inout RunTable, between ends: [(step: Double, epoch: Double)]) {
    guard ends.count > 1 else { return }
    let lengths = zip(ends, ends.dropFirst()).map { ($1.step - $0.step) / ($1.epoch - $0.epoch) }
    guard let length = lengths.first, length > 0, lengths.allSatisfy({ abs($0 - length) <= 1e-9 * length }) else {
      return
    }
    let (step, epoch) = ends[0]
    for row in 0..<table.rowCount where !History.isMeasured(table.epochs[row]) && History.isMeasured(table.steps[row]) {
      let place = epoch + (table.steps[row] - step) / length
      if place > 0 { table.epochs[row] = place }
    }
  }

  /// A record's epochs rise: rows whose epoch does not have none, and keep their step.
  private static func dropFallingEpochs(_ table: inout RunTable) {
    var last = -Double.infinity
    var dropped: [Int] = []
    for row in 0..<table.rowCount where History.isMeasured(table.epochs[row]) {
      if table.epochs[row] > last {
        last = table.epochs[row]
      } else {
        table.epochs[row] = History.notMeasured
        if !History.isMeasured(table.steps[row]) { dropped.append(row) }
      }
    }
    if !dropped.isEmpty {
      let gone = Set(dropped)
      table = table.rows((0..<table.rowCount).filter { !gone.contains($0) })
    }
  }
}
