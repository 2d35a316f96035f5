internal import RunRecords

/// Points of metrics that come one after the other, each with its step.
struct SeriesCollector {
  private var places: [String: Int] = [:]
  private var names: [String] = []
  private var steps: [[Double]] = []
  private var values: [[Double]] = []
  private var epochs: [[Double]] = []

  var isEmpty: Bool { names.isEmpty }

  /// Adds a point; `epoch` where the tool gives one too.
  mutating func add(_ value: Double, to name: String, at step: Double, epoch: Double = History.notMeasured) {
    let place: Int
    if let known = places[name] {
      place = known
    } else {
      place = names.count
      places[name] = place
      names.append(name)
      steps.append([])
      values.append([])
      epochs.append([])
    }
    steps[place].append(step)
    values[place].append(value)
    epochs[place].append(epoch)
  }

  func contains(_ value: Double) -> Bool { values.contains { $0.contains(value) } }

  /// The points as a history: a table for each metric.
  func history() -> RawHistory {
    RawHistory(
      tables: names.indices.map { index in
        var columns: [RawColumn] = []
        if epochs[index].contains(where: History.isMeasured) { columns.append(RawColumn("epoch", epochs[index])) }
        if steps[index].contains(where: History.isMeasured) { columns.append(RawColumn("step", steps[index])) }
        columns.append(RawColumn(names[index], values[index]))
        return RawTable(columns: columns)
      })
  }
}
