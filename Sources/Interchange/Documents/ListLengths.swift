internal import RunRecords

/// Lists that should be one value an epoch and are not of one length.
struct ListLengths {
  private let file: HistoryFile

  init(_ file: HistoryFile) { self.file = file }

  /// The lists as the columns of a table.
  ///
  /// A list of validation values that is shorter does not say its epochs: the user must. Another that is shorter stands at
  /// the first epochs.
  func table(of lists: [(name: String, values: [Double])], into history: inout RawHistory) throws(HistoryError) {
    let metrics = lists.filter { AxisName.axis($0.name) == nil }
    let count = rowCount(metrics)
    var columns: [RawColumn] = []
    for (name, values) in lists {
      var values = values
      if let axis = AxisName.axis(name), values.count != count {
        if values.count > count {
          throw file.error(
            .ambiguous,
            "found \(values.count) values of \(name) beside \(count) of \(metrics.first { $0.values.count == count }?.name ?? name), expected as many; cut the lists to one value an epoch"
          )
        }
        if axis.axis == .epoch, values.count < count { continue }
      }
      if values.count > count {
        history.decided.append("\(name) was left out: it has \(values.count) values for \(count) epochs")
        continue
      }
      if values.count < count {
        if MetricName(name).set == .validation || setPrefixed(name) == .validation {
          values = try placed(values, name, count)
        } else if AxisName.axis(name) == nil {
          history.decided.append("\(name) has \(values.count) values for \(count) epochs: they stand at the first")
        }
      }
      if values.count < count { values += repeatElement(History.notMeasured, count: count - values.count) }
      columns.append(RawColumn(name, values))
    }
    var table = RawTable(columns: columns)
    table.rowCount = count
    history.tables.append(table)
  }

  private func setPrefixed(_ name: String) -> MetricSet? {
    name.split(separator: "/").first.flatMap { MetricSet(named: String($0)) }
  }

  /// How many epochs there are: as many as values of the training loss or accuracy, else as most lists have.
  private func rowCount(_ metrics: [(name: String, values: [Double])]) -> Int {
    let main = metrics.filter {
      let name = MetricName($0.name)
      return name.set != .validation && name.set != .test && (name.quantity == .loss || name.quantity == .accuracy)
    }
    if let longest = main.map(\.values.count).max() {
      // A training list that is a little shorter stands at the first epochs.
      let validation = metrics.filter { MetricName($0.name).set == .validation || setPrefixed($0.name) == .validation }
      if let first = validation.first?.values.count, validation.allSatisfy({ $0.values.count == first }),
        first > longest,
        first - longest <= max(1, longest / 10)
      {
        return first
      }
      return longest
    }
    var counts: [Int: Int] = [:]
    for list in metrics { counts[list.values.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// What may be said of so many values for so many epochs: the period where one fits, else a list.
  private static func examples(_ values: Int, of count: Int) -> String {
    let period = count / max(1, values)
    let list = (1...max(1, values)).map { String($0 * count / max(1, values)) }.joined(separator: ",")
    let every = "\"every \(period)\""
    guard period > 1, count / period == values else { return list }
    return values > 12 ? every : every + " or --val-epochs " + list
  }

  private func placed(_ values: [Double], _ name: String, _ count: Int) throws(HistoryError) -> [Double] {
    let epochs: [Int]
    switch file.options.validationEpochs {
    case nil:
      throw file.error(
        .ambiguous,
        "found \(values.count) values of \(name) for \(count) epochs and not at which they were measured; say it with --val-epochs, such as --val-epochs \(Self.examples(values.count, of: count))"
      )
    case .listed(let listed): epochs = listed
    case .every(let period): epochs = Array(stride(from: period, through: count, by: period))
    }
    guard epochs.count == values.count, (epochs.last ?? 0) <= count else {
      throw file.error(
        .wrongOption,
        "--val-epochs names \(epochs.count) epochs up to \(epochs.last ?? 0), expected \(values.count) up to \(count), one for each value of \(name)"
      )
    }
    var placed = [Double](repeating: History.notMeasured, count: count)
    for (epoch, value) in zip(epochs, values) { placed[epoch - 1] = value }
    return placed
  }
}
