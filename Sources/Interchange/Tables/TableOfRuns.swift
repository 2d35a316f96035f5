internal import RunRecords

/// A table with one row a run, as sweeps, leaderboards and the results of folds are.
enum TableOfRuns {
  /// What each row of a history cannot have of its own.
  private static let settings: Set<String> = [
    "seed", "batch_size", "model_name", "optimizer", "loss_function", "epochs", "hidden_size", "dropout",
    "weight_decay",
    "model", "activation", "num_layers", "experiment", "run_name", "run_id", "config", "results_path", "dataset",
    "model_path",
    "checkpoint_path", "plot_path", "algo",
    "state", "notes", "created", "sweep", "tags", "user",
  ]
  /// What names the one whose results a row holds.
  private static let owners: Set<String> = [
    "model", "model_name", "method", "classifier", "architecture", "algorithm", "algo", "estimator", "fold", "run_name",
    "experiment", "name", "run",
  ]

  /// How many examples each row's run was trained on: scores over those are a learning curve of another kind.
  private static let sizes: Set<String> = [
    "train_size", "train_sizes", "training_size", "training_set_size", "train_set_size", "n_train", "num_train",
    "n_train_samples", "num_train_samples", "train_num_samples", "n_train_examples", "num_train_examples",
    "train_rows", "training_rows", "n_rows", "train_frac", "train_fraction", "train_ratio", "sample_size",
    "train_examples", "train_samples",
  ]

  /// The settings among the columns of a table whose rows are a run each; nil for another table.
  static func settings(of table: RawTable) -> [String]? {
    // What Weights & Biases exports of a project's runs has their last values beside their names.
    let columns = Set(table.columns.map { $0.name.lowercased() })
    if columns.contains("_wandb") { return ["_wandb"] }
    if columns.isSuperset(of: ["name", "state", "created"]) { return ["Name", "State", "Created"] }
    if columns.isSuperset(of: ["name", "id"]), table.rowCount > 1,
      let id = table.columns.first(where: { $0.name.lowercased() == "id" }), areDistinct(id, rows: table.rowCount),
      id.texts != nil
    {
      return ["Name", "ID"]
    }
    // scikit-learn's `cv_results_` of a search, and what people keep of one.
    for column in ["rank_test_score", "best_params"] where columns.contains(column) { return [column] }
    // Optuna's `trials_dataframe`.
    if columns.isSuperset(of: ["number", "state"]), columns.contains(where: { $0.hasPrefix("params_") }) {
      return ["number", "state"]
    }
    // A sweep's table may keep the last step of each run beside its name and settings.
    let swept = columns.intersection(settings).sorted()
    let owned = table.columns.first { ["name", "run", "run_name"].contains($0.name.lowercased()) && $0.texts != nil }
    if table.rowCount > 2, swept.count > 1, let owned, areDistinct(owned, rows: table.rowCount) {
      return [owned.name] + swept
    }
    let hasAxis = table.columns.contains { column in
      guard let axis = AxisName.axis(column.name), axis.axis != .seconds, column.name.lowercased() != "epochs" else {
        return false
      }
      return column.hasNumbers && !(axis.axis == .epoch && isSetting(column)) && !neverMoves(column)
    }
    if hasAxis { return nil }
    // Each row with settings of its own beside its results.
    let varied = table.columns.filter { column in
      let own = column.name.split(separator: "/").last.map(String.init) ?? ""
      return NoCurve.isInSettings(column.name) && varies(column) && MetricName(own).quantity != .learningRate
    }
    if !varied.isEmpty { return varied.map(\.name) }
    let size = table.columns.first { column in
      sizes.contains(MetricName.words(column.name).joined(separator: "_"))
        && column.numbers != nil && varies(column)
    }
    if let size { return [size.name] }
    let words = Set(table.columns.map { MetricName.words($0.name).joined(separator: "_") })
    let found = words.intersection(settings).sorted()
    if found.count >= 2 { return found }
    // Results alone, with neither a loss nor a set beside them.
    let names = table.columns.filter(\.hasNumbers).map { MetricName($0.name) }
    let owner = words.intersection(owners).sorted()
    let isOfTraining = names.contains { $0.quantity == .loss || $0.set == .training || $0.set == .validation }
    // An index of names without one of its own.
    if owner.isEmpty, table.rowCount > 1, let first = table.columns.first, first.name.isEmpty, first.texts != nil,
      areDistinct(first, rows: table.rowCount), namesWords(first), !nameMoments(first)
    {
      return [first.name]
    }
    // Each in one row alone has no curve, whatever its row holds.
    let isOneRowEach = table.columns.contains { column in
      !nameMoments(column) && owner.contains(MetricName.words(column.name).joined(separator: "_"))
        && areDistinct(column, rows: table.rowCount)
    }
    return owner.isEmpty || isOfTraining && !isOneRowEach || table.rowCount < 2 ? nil : owner
  }

  /// Whether names are those of moments, `epoch_1` or `ckpt_2.pt`, and not of runs.
  private static func nameMoments(_ column: RawColumn) -> Bool {
    let moments: Set<String> = ["epoch", "ep", "step", "iter", "iteration", "ckpt", "checkpoint", "round"]
    return column.texts?.allSatisfy { text in
      let words = MetricName.words(text ?? "").flatMap { $0.split(whereSeparator: \.isNumber).map(String.init) }
      return words.contains(where: moments.contains) && (text?.contains(where: \.isNumber) ?? false)
    } ?? false
  }

  /// Whether all cells are words, and no dates or times.
  private static func namesWords(_ column: RawColumn) -> Bool {
    column.texts?.allSatisfy { text in
      guard let text, let first = text.first else { return false }
      return first.isLetter && !text.contains(":")
    } ?? false
  }

  private static func varies(_ column: RawColumn) -> Bool { distinctCount(column) > 1 }

  private static func areDistinct(_ column: RawColumn, rows: Int) -> Bool { distinctCount(column) == rows }

  private static func distinctCount(_ column: RawColumn) -> Int {
    if let texts = column.texts { return Set(texts.compactMap { $0 }).count }
    return column.numbers.map { Set($0.filter(History.isMeasured)).count } ?? 0
  }

  /// Whether the epochs of rows are how many each run had: none is near the first, none follows the one above, and they do
  /// not rise.
  private static func isSetting(_ column: RawColumn) -> Bool {
    guard let epochs = column.numbers, epochs.count > 2, epochs.allSatisfy({ $0 >= 5 }) else { return false }
    let steps = zip(epochs, epochs.dropFirst()).map { $1 - $0 }
    return !steps.contains(1) && steps.contains { $0 <= 0 }
  }

  /// Whether a place is the same in all rows, as the number of episodes that each run had.
  private static func neverMoves(_ column: RawColumn) -> Bool {
    guard let places = column.numbers, places.count > 1, let first = places.first else { return false }
    return first > 1 && places.allSatisfy { $0 == first }
  }

  /// Whether one row without a place holds scores that name neither a loss nor a set.
  private static func isSummary(_ table: RawTable) -> Bool {
    table.rowCount == 1
      && table.columns.allSatisfy { column in
        let name = MetricName(column.name)
        return AxisName.axis(column.name) == nil && !ColumnNaming.isIndexName(column.name) && name.quantity != .loss
          && name.set == nil
      }
  }

  /// Whether each row is another name with its one value.
  private static func isListOfValues(_ table: RawTable) -> Bool {
    guard table.rowCount > 1, !table.columns.contains(where: { AxisName.axis($0.name) != nil && $0.hasNumbers }),
      table.columns.contains(where: { $0.name.lowercased() == "value" })
    else { return false }
    return table.columns.contains {
      LongTable.names.contains($0.name.lowercased()) && $0.texts != nil && areDistinct($0, rows: table.rowCount)
    }
  }

  /// Refuses such a table, and one that holds a summary alone.
  static func refuse(_ table: RawTable, _ file: HistoryFile) throws(HistoryError) {
    if isSummary(table) {
      throw file.error(
        .noCurve, "found one row of results, expected a value an epoch or step; give the history's own file")
    }
    if isListOfValues(table) {
      throw file.error(
        .noCurve,
        "found one value of each of \(table.rowCount) names, expected a value an epoch or step; give the history's own file"
      )
    }
    guard let found = settings(of: table) else { return }
    let names = found.prefix(3).joined(separator: ", ")
    let clue =
      names.isEmpty ? "the first column names them" : "\(names) \(found.count == 1 ? "is a column" : "are columns")"
    throw file.error(
      .noCurve,
      "found \(table.rowCount) rows that are a run each (\(clue)), expected the history of a run; import the runs' own files"
    )
  }
}
