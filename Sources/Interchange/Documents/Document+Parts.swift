internal import JSONText
internal import RunRecords

extension Document {
  /// The members of an object by what they hold.
  struct Parts {
    /// Lists of numbers, and objects of numbers under rising keys, as pandas writes columns.
    var columns: [(name: String, values: [Double])] = []
    /// Lists of pairs, a place and a value each.
    var points: [(name: String, places: [Double], values: [Double])] = []
    var scalars: [(name: String, value: JSON)] = []
    /// Objects, and lists of objects.
    var containers: [(key: String, value: JSON)] = []
    /// Objects that are settings, as a history stands beside them.
    var settings: [(key: String, value: JSON)] = []

    /// Keys that wrap a history and name nothing.
    static let wrappers: Set<String> = [
      "history", "metrics", "logs", "log", "results", "curves", "data", "training_history", "train_history", "scalars",
      "evals_result", "metric", "epochs", "records", "histories", "runs", "training", "log_history",
    ]

    /// Keys under which settings lie.
    static let settingKeys: Set<String> = [
      "config", "configuration", "cfg", "args", "arguments", "hparams", "hyperparameters", "hyperparams",
      "hyper_parameters",
      "settings", "options",
    ]

    /// Whether a column is a list, not an object under rising keys.
    private(set) var hasLists = false

    init(_ object: JSON.Object) {
      for (key, value) in object.members {
        if value.isScalar {
          scalars.append((key, value))
        } else if let values = value.column, !values.isEmpty {
          if Self.isSetting(key) {
            settings.append((key, value))
          } else {
            columns.append((key, values))
            hasLists = true
          }
        } else if let (places, values) = Self.pairs(value) {
          points.append((key, places, values))
        } else if let object = value.objectValue, let values = Self.indexed(object) {
          columns.append((key, values))
        } else if Self.isMetric(key), let object = value.objectValue, let (places, values) = Self.placed(object) {
          points.append((key, places, values))
        } else if let object = value.objectValue, Self.isOperatingCurve(object) || object["_type"] != nil {
          // What Weights & Biases keeps of media, such as histograms, says its type.
          settings.append((key, value))
        } else if value.objectValue != nil, Self.settingKeys.contains(key.lowercased()) {
          settings.append((key, value))
        } else if value.objectValue != nil || value.arrayValue?.contains(where: { $0.objectValue != nil }) ?? false {
          containers.append((key, value))
        } else {
          settings.append((key, value))
        }
      }
    }

    /// Whether a list of numbers is more than an axis.
    var hasMetricColumns: Bool { columns.contains { AxisName.axis($0.name) == nil } }

    /// Whether lists are more than a box, a range or the means of channels: those have four values at most, and no name of a
    /// metric or a place stands among them.
    var mayHoldCurves: Bool {
      guard !columns.isEmpty else { return true }
      return namesMetrics || columns.contains { AxisName.axis($0.name) != nil || $0.values.count > 4 }
        || !points.isEmpty || !containers.isEmpty
    }

    /// Whether a column's name is a metric's or a set's.
    var namesMetrics: Bool { columns.contains { Self.isMetric($0.name) } }

    /// Whether an object has a number under a metric's or a set's name, or an axis.
    static func namesMetric(_ value: JSON) -> Bool {
      value.objectValue?.members.contains {
        $0.value.isScalar && (isMetric($0.key) || AxisName.axis($0.key) != nil) || isSetOfValues($0)
      } ?? false
    }

    static func isMetric(_ name: String) -> Bool {
      let metric = MetricName(name)
      return metric.quantity != nil || metric.set != nil || MetricSet.words[name.lowercased()] != nil
        || MetricName.namesMetric(name)
    }

    /// Whether a value is an object of nothing but lists of numbers.
    static func isSetOfLists(_ value: JSON) -> Bool {
      guard let object = value.objectValue, !object.members.isEmpty else { return false }
      return object.members.allSatisfy { $0.value.column != nil }
    }

    /// Whether a list's name is one of the settings', as of layers' sizes.
    private static func isSetting(_ name: String) -> Bool {
      let words = MetricName.words(name)
      let names: Set<String> = [
        "layers", "hidden", "sizes", "units", "dims", "shape", "betas", "classes", "indices", "size", "starts",
        "milestones", "boundaries",
      ]
      // A score a fold is no score an epoch: `fold_scores`, `cv_accuracies`.
      let isOfFolds =
        words.contains { ["fold", "folds", "cv"].contains($0) }
        && words.contains { ["score", "scores", "accuracies", "aucs", "results"].contains($0) }
      return isOfFolds || words.contains { names.contains($0) }
    }

    /// The places and values of `[[100, 1.5], [200, 1.2]]`: the places are whole and rise.
    private static func pairs(_ value: JSON) -> (places: [Double], values: [Double])? {
      guard let elements = value.arrayValue, elements.count > 1 else { return nil }
      var places: [Double] = []
      var values: [Double] = []
      for element in elements {
        guard let pair = element.column, pair.count == 2, pair[0] >= 0, pair[0] == pair[0].rounded(),
          places.last.map({ $0 < pair[0] }) ?? true
        else { return nil }
        places.append(pair[0])
        values.append(pair[1])
      }
      return (places, values)
    }

    /// The values of an object whose keys are 0, 1, 2, …
    static func indexed(_ object: JSON.Object) -> [Double]? {
      guard object.members.count > 0 else { return nil }
      var values: [Double] = []
      for (index, member) in object.members.enumerated() {
        guard let place = Int(member.key), place == index || place == index + 1, let value = member.value.cellNumber
        else {
          return nil
        }
        values.append(value)
      }
      return values
    }

    /// The places and values of an object whose keys are whole numbers that leave some out, in their order.
    private static func placed(_ object: JSON.Object) -> (places: [Double], values: [Double])? {
      var points: [(place: Double, value: Double)] = []
      for (key, value) in object.members {
        guard let place = Int(key).map(Double.init), place >= 0, let value = value.cellNumber else { return nil }
        points.append((place, value))
      }
      points.sort { $0.place < $1.place }
      guard points.count > 1, zip(points, points.dropFirst()).allSatisfy({ $0.place < $1.place }) else { return nil }
      return (points.map(\.place), points.map(\.value))
    }

    /// Whether an object holds the points of a ROC curve, whose axis is a threshold and no epoch.
    private static func isOperatingCurve(_ object: JSON.Object) -> Bool {
      ["fpr", "tpr"].allSatisfy { object[$0]?.column != nil }
    }

    /// Metrics that hold their sets (`{"loss": {"train": […], "val": […]}}`) as sets that hold their metrics; nil for another
    /// object.
    static func transposed(_ object: JSON.Object) -> JSON.Object? {
      let metrics = object.members.filter { member in
        guard let inner = member.value.objectValue, !inner.members.isEmpty, MetricSet(named: member.key) == nil else {
          return false
        }
        return inner.members.allSatisfy { MetricSet(named: $0.key) != nil && $0.value.column != nil }
      }
      guard !metrics.isEmpty else { return nil }
      var result = JSON.Object(object.members.filter { member in !metrics.contains { $0.key == member.key } })
      for (metric, value) in metrics {
        for (set, values) in value.objectValue?.members ?? [] {
          result.members.append((set + "/" + metric, values))
        }
      }
      return result
    }

    /// A list of lists a metric, `{"loss": [[…], […]], "val_loss": [[…], […]]}`: an object a fold. Nil for another object, and
    /// where nothing of a validation stands beside the training's, as lists may be of an epoch's batches or classes then.
    static func folds(_ object: JSON.Object) -> [JSON]? {
      let lists = object.members.compactMap { member -> (key: String, folds: [JSON])? in
        guard let folds = member.value.arrayValue, folds.count > 1,
          folds.allSatisfy({ ($0.column?.count ?? 0) > 1 })
        else { return nil }
        return (member.key, folds)
      }
      let metrics = lists.filter { AxisName.axis($0.key) == nil }
      guard let count = lists.first?.folds.count, lists.allSatisfy({ $0.folds.count == count }),
        metrics.allSatisfy({ isMetric($0.key) }), metrics.contains(where: { MetricName($0.key).set == .validation }),
        metrics.contains(where: { MetricName($0.key).set ?? .training == .training }),
        object.members.allSatisfy({ member in member.value.isScalar || lists.contains { $0.key == member.key } })
      else { return nil }
      return (0..<count).map { fold in JSON.object(JSON.Object(lists.map { ($0.key, $0.folds[fold]) })) }
    }

    /// pandas' `split` orientation: names of columns beside rows.
    static func split(_ object: JSON.Object) -> RawTable? {
      guard let names = object["columns"]?.arrayValue?.map({ $0.stringValue ?? "" }),
        let rows = object["data"]?.arrayValue,
        !names.isEmpty, rows.allSatisfy({ $0.arrayValue?.count == names.count })
      else { return nil }
      var builders = [ColumnBuilder("")] + names.map { ColumnBuilder($0) }
      let index = object["index"]?.column ?? []
      for (row, cells) in rows.enumerated() {
        if row < index.count { builders[0].add(index[row], row: row) }
        for (column, cell) in (cells.arrayValue ?? []).enumerated() { builders[column + 1].add(cell, row: row) }
      }
      return RawTable(columns: builders.map { $0.column(rows: rows.count) })
    }

    /// Objects of single values under epochs (`"0"`, `"epoch_1"`), or of sets' (`"train_epoch_1"`, or `train` and `val` in
    /// each): a row an epoch.
    static func keyedRows(_ object: JSON.Object) -> (places: [Double], objects: [JSON], isEpoch: Bool)? {
      var rows: [(place: Double, object: JSON.Object)] = []
      var known: [Double: Int] = [:]
      var isEpoch = false
      for (key, value) in object.members {
        var words = MetricName.words(key)
        let set = words.firstIndex { MetricSet.words[$0] != nil }.map { words.remove(at: $0) }
        guard let last = words.last, let place = Int(last).map(Double.init),
          words.count == 1 && set == nil || words.count == 2 && words[0].hasPrefix("ep"),
          let own = value.objectValue, own.members.contains(where: { $0.value.isScalar || isSetOfValues($0) })
        else { return nil }
        isEpoch = words.count == 2
        let members = own.members.map { member in
          set.map { (AxisName.axis(member.key) == nil ? $0 + "/" : "") + member.key } ?? member.key
        }
        let named = zip(members, own.members).map { (key: $0, value: $1.value) }
        if let row = known[place] {
          guard set != nil else { return nil }
          // The first of its sets said where the row stands.
          rows[row].object.members += named.filter { AxisName.axis($0.key) == nil }
        } else {
          known[place] = rows.count
          rows.append((place, JSON.Object(named)))
        }
      }
      guard rows.count > 1 else { return nil }
      // Hashes of Julia, Go and Rust keep no order.
      rows.sort { $0.place < $1.place }
      // The key says the epoch.
      let objects = rows.map { row in
        JSON.object(JSON.Object(row.object.members.filter { !isEpoch || AxisName.axis($0.key)?.axis != .epoch }))
      }
      return (rows.map(\.place), objects, isEpoch)
    }

    /// Whether a member is a set's single values.
    private static func isSetOfValues(_ member: (key: String, value: JSON)) -> Bool {
      MetricSet(named: member.key) != nil && (member.value.objectValue?.members.contains { $0.value.isScalar } ?? false)
    }

    /// Single values: a test's result or another last value of a metric, else a setting.
    func addScalars(to history: inout RawHistory) {
      for (name, value) in scalars { Self.add(name, value, to: &history) }
      for (key, value) in settings { history.config[key] = value }
    }

    static func add(_ name: String, _ value: JSON, to history: inout RawHistory) {
      let metric = MetricName(name)
      if let number = value.cellNumber, History.isMeasured(number), value.stringValue == nil || number.isNaN,
        metric.set != nil || metric.quantity == .loss || metric.quantity == .accuracy, !NoCurve.matches(name)
      {
        history.lastValues.append((name, number))
      } else {
        history.config[name] = value
      }
    }
  }
}
