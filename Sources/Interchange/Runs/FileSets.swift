internal import RunRecords

/// Sets and metrics that stand in the names of files and folders alone.
enum FileSets {
  /// Words beside a set's that name nothing: `train_log.csv`, `loss_val.csv`.
  private static let fillers: Set<String> = [
    "log", "logs", "loss", "losses", "acc", "accuracy", "metrics", "metric", "history", "results", "curve", "curves",
    "scores",
    "set", "data", "error", "stats", "scalars", "epoch", "epochs", "values", "hist", "record", "records",
  ]

  /// Columns that hold a metric and do not say which.
  private static let bareColumns: Set<String> = ["", "value", "values", "y", "0"]

  /// Gives a history what its file's name says: the metric of a column without a name, the set of metrics without one.
  static func apply(to found: inout FoundHistory) {
    guard let file = found.files.first, !found.raw.isPart, found.raw.runName == nil else { return }
    nameColumns(&found, file)
    nameSets(&found, file)
    let columns = found.raw.tables.flatMap(\.columns).filter {
      $0.hasNumbers && AxisName.axis($0.name) == nil && !NoCurve.matches($0.name)
    }
    guard !columns.isEmpty, found.raw.conventions.bareSet == nil,
      columns.allSatisfy({
        MetricName($0.name).set == nil && MetricName($0.name).quantity != .learningRate
          || MetricName($0.name).quantity == .learningRate
      })
    else { return }
    guard let (set, rest) = set(of: file) else { return }
    for index in found.raw.tables.indices {
      found.raw.tables[index].prefixMetrics(with: set == .training ? "train" : set == .validation ? "val" : "test")
    }
    found.raw.isPart = true
    found.raw.runName = rest.isEmpty ? nil : rest
  }

  /// Columns of a table under their sets' names alone, `epoch,train,valid`: of the metric that the file's name says.
  private static func nameSets(_ found: inout FoundHistory, _ file: SourceFile) {
    let quantity = MetricName.words(file.stem).compactMap { MetricName.Quantity.names[$0] }.first
    for table in found.raw.tables.indices {
      let columns = found.raw.tables[table].columns
      let bare = columns.indices.filter {
        columns[$0].hasNumbers && MetricSet.words[columns[$0].name.lowercased()] != nil
      }
      guard Set(bare.compactMap { MetricSet.words[columns[$0].name.lowercased()] }).count > 1 else { continue }
      for index in bare {
        found.raw.tables[table].columns[index].name += "/" + (quantity?.rawValue ?? "value")
      }
      if quantity == nil {
        found.raw.decided.append(
          "columns name sets and no metric, which was called value; --map \"loss=\(columns[bare[0]].name)/value\" names it"
        )
      }
    }
  }

  /// The set in a file's name or its folder's, with what else the name says.
  private static func set(of file: SourceFile) -> (set: MetricSet, rest: String)? {
    let words = MetricName.words(file.stem)
    let sets = words.filter { MetricSet.words[$0] != nil && $0 != "main" }
    if sets.count == 1, let set = MetricSet.words[sets[0]],
      words.allSatisfy({ MetricSet.words[$0] != nil || fillers.contains($0) })
    {
      return (set, "")
    }
    if sets.isEmpty, let folder = file.folders.last, let set = MetricSet(named: folder), file.folders.count > 1 {
      return (set, "")
    }
    return nil
  }

  private static func nameColumns(_ found: inout FoundHistory, _ file: SourceFile) {
    for table in found.raw.tables.indices {
      let metrics = found.raw.tables[table].columns.indices.filter { index in
        let column = found.raw.tables[table].columns[index]
        return column.hasNumbers && AxisName.axis(column.name) == nil && !NoCurve.matches(column.name)
      }
      guard metrics.count == 1 else { continue }
      let index = metrics[0]
      let name = found.raw.tables[table].columns[index].name
      if bareColumns.contains(name.lowercased()) {
        found.raw.tables[table].columns[index].name = file.stem
        // Beside files of other metrics it is one of a run's: `train_loss.csv`, `val_acc.csv`.
        if MetricName(file.stem).quantity != nil {
          found.raw.isPart = true
          found.raw.decided.append("the file's name says its metric: \(file.stem)")
        }
      } else if MetricSet(named: name) != nil, let folder = file.folders.last, MetricSet(named: file.stem) != nil {
        found.raw.tables[table].columns[index].name = name + "/" + folder
      }
    }
  }
}
