internal import RunRecords

/// Which column of a history becomes what: worked out for all tables of a run at once, as a name may depend on the others.
struct ColumnNaming {
  enum Role: Equatable {
    case axis(History.Axis)
    /// The name in a record.
    case curve(String)
    /// A test's metric where validation stands beside it.
    case test(String)
    case none
  }

  private(set) var roles: [String: Role] = [:]
  /// What was decided, a sentence each.
  private(set) var decided: [String] = []
  /// Whether the rows stand in another order than their index counts.
  private(set) var isShuffled = false
  /// Columns that are no curves, for the table of what was understood.
  private(set) var left: [String] = []

  /// One column name with what it holds over all tables.
  private struct Candidate {
    let column: String
    var name: MetricName
    var set: MetricSet
    /// Values that were measured.
    var count: Int
    var values: [Double]
    /// The places at which it was measured, as far as more than one matters.
    var places: Set<[UInt64]> = []
  }

  init(_ tables: [RawTable], conventions: Conventions, options: ImportOptions) throws(HistoryError) {
    chooseAxes(tables, conventions, options)
    var candidates = metricColumns(tables, conventions, options)
    leaveSettings(&candidates, options)
    decideSets(&candidates, conventions, options)
    decideTests(&candidates)
    name(candidates, options)
  }

  // MARK: Axes

  private mutating func chooseAxes(_ tables: [RawTable], _ conventions: Conventions, _ options: ImportOptions) {
    var best: [History.Axis: (rank: Int, column: String)] = [:]
    var index: String?
    var shuffled: String?
    for table in tables {
      for column in table.columns where column.hasNumbers {
        if column.name == conventions.stepColumn {
          best[.step] = (-1, column.name)
        } else if let (axis, place) = AxisName.axis(column.name) {
          // The steps of each episode or stage are no axis where what rises, in each of several runs, is counted beside them.
          let rank = axis == .step ? place + AxisName.steps.count * Self.disorder(column) : place
          if axis == .step, Self.isSetting(column) { continue }
          if best[axis].map({ rank < $0.rank }) ?? true { best[axis] = (rank, column.name) }
        } else if Self.isIndexName(column.name), table.columns.count > 1, Self.isIndex(column) {
          index = column.name
        } else if Self.isIndexName(column.name), table.columns.count > 1, Self.isShuffledIndex(column) {
          shuffled = column.name
        }
      }
    }
    if best[.epoch] == nil, best[.step] == nil, index == nil, let column = Self.placesByValue(tables) {
      best[.step] = (0, column)
    }
    if best[.epoch] == nil, best[.step] == nil, index == nil, shuffled == nil, let column = Self.counter(tables) {
      best[.step] = (0, column)
      decided.append("\(column) rises evenly and was taken for the step")
    }
    for (axis, choice) in best { roles[choice.column] = .axis(axis) }
    if let step = best[.step], step.column.lowercased().contains("episode") {
      decided.append("\(step.column) stands for the step")
    }
    if index == nil, let shuffled, best[.epoch] == nil, best[.step] == nil {
      roles[shuffled] = .axis(.epoch)
      isShuffled = true
      decided.append("the rows stand in another order than their index counts: they were put in its order, as epochs")
    } else if let shuffled {
      roles[shuffled] = Role.none
    }
    if let index { roles[index] = best[.epoch] == nil && best[.step] == nil ? .axis(.epoch) : Role.none }
    if options.stepsAreEpochs || conventions.stepsAreEpochs, best[.epoch] == nil, let step = best[.step] {
      roles[step.column] = .axis(.epoch)
      if options.stepsAreEpochs { decided.append("\(step.column) was taken for epochs, as --steps epoch says") }
    }
  }

  // MARK: Metrics

  private mutating func metricColumns(_ tables: [RawTable], _ conventions: Conventions, _ options: ImportOptions)
    -> [Candidate]
  {
    var candidates: [Candidate] = []
    var places: [String: Int] = [:]
    // The Trainer of Transformers closes with the mean loss of the whole run under this name.
    let hasMean = tables.contains {
      $0.columns.contains { MetricName.words($0.name).suffix(2) == ["train", "runtime"] }
    }
    let mapped = Set(options.map.map(\.column))
    for table in tables {
      for column in table.columns {
        if roles[column.name] != nil, places[column.name] == nil { continue }
        guard let values = column.numbers, column.hasNumbers else {
          if roles[column.name] == nil { roles[column.name] = Role.none }
          continue
        }
        let name = MetricName(conventions.renamed[column.name] ?? column.name)
        let words = MetricName.words(column.name)
        let isMean = hasMean && words.suffix(2) == ["train", "loss"] && values.count(where: History.isMeasured) == 1
        let isNone =
          AxisName.axis(column.name) != nil || NoCurve.matches(column.name) || NoCurve.matches(name.own)
          || conventions.ignored.contains(column.name) || isMean || name.own.isEmpty
        if isNone, !mapped.contains(column.name) {
          roles[column.name] = Role.none
          left.append(column.name)
          continue
        }
        let measured = values.count(where: History.isMeasured)
        let moments = Self.places(of: values, in: table)
        if let place = places[column.name] {
          candidates[place].places.formUnion(moments)
          candidates[place].count += measured
          candidates[place].values += values
        } else {
          places[column.name] = candidates.count
          roles[column.name] = Role.none
          candidates.append(
            Candidate(
              column: column.name, name: name, set: name.set ?? conventions.bareSet ?? .training, count: measured,
              values: values, places: moments))
        }
      }
    }
    return candidates
  }

  /// Hyper-parameters that a file repeats in each row: one value throughout, under a name that is no metric's. A metric
  /// may stay at 0 or 1, unless its name is a setting's.
  private mutating func leaveSettings(_ candidates: inout [Candidate], _ options: ImportOptions) {
    let mapped = Set(options.map.map(\.column))
    let settings = candidates.filter { candidate in
      guard let first = Self.onlyValue(candidate.values), candidate.name.set ?? .training == .training,
        candidate.name.quantity == nil,
        !MetricName.namesMetric(candidate.column), !mapped.contains(candidate.column)
      else { return false }
      return first != 0 && first != 1 || NoCurve.isSetting(candidate.column)
    }.map(\.column)
    guard !settings.isEmpty, settings.count < candidates.count else { return }
    candidates.removeAll { settings.contains($0.column) }
    left += settings
    decided.append(
      "\(Self.list(settings)) never changed and \(settings.count == 1 ? "was left out as a setting" : "were left out as settings")"
    )
  }

  /// The value that a column never leaves; nil where it does, and where it has fewer than three.
  private static func onlyValue(_ values: [Double]) -> Double? {
    var (first, count) = (Double.nan, 0)
    for value in values where History.isMeasured(value) {
      if count == 0 { first = value } else if value != first { return nil }
      count += 1
    }
    return count > 2 ? first : nil
  }

  /// A bare accuracy is validation's where `train_accuracy` stands beside it, or where the losses name both sets.
  private mutating func decideSets(
    _ candidates: inout [Candidate], _ conventions: Conventions, _ options: ImportOptions
  ) {
    func has(_ quantity: MetricName.Quantity, _ set: MetricSet) -> Bool {
      candidates.contains { $0.name.quantity == quantity && $0.name.set == set }
    }
    let isBesideTraining = has(.accuracy, .training)
    let isValidations = isBesideTraining || has(.loss, .training) && has(.loss, .validation)
    // Neither the training's nor the validation's, which both have names that say so.
    if isBesideTraining, has(.accuracy, .validation), conventions.bareSet == nil {
      let bare = candidates.filter { candidate in
        candidate.name.quantity == .accuracy && candidate.name.set == nil
          && !options.map.contains { $0.column == candidate.column }
      }.map(\.column)
      if !bare.isEmpty {
        let leaves = bare.filter { MetricName($0).own == MetricName.Quantity.accuracy.rawValue }
        candidates.removeAll { leaves.contains($0.column) }
        left += leaves
        // Another spelling than Keras's is a name of its own.
        for index in candidates.indices where bare.contains(candidates[index].column) {
          candidates[index].name.quantity = nil
        }
        if let first = leaves.first {
          decided.append(
            "\(Self.list(leaves)) names no set beside accuracies of both and was left out; --map \"other_accuracy=\(first)\" keeps it"
          )
        }
      }
    }
    for index in candidates.indices where candidates[index].name.set == nil {
      if candidates[index].name.quantity == .learningRate {
        candidates[index].set = .training
        continue
      }
      guard candidates[index].name.quantity == .accuracy, conventions.bareSet == nil else { continue }
      if isValidations, !has(.accuracy, .validation) {
        candidates[index].set = .validation
        let reason = isBesideTraining ? "the training's stands beside it" : "the losses name both sets"
        decided.append("\(candidates[index].column) was taken for validation's: \(reason)")
      } else if candidates.count == 1 {
        decided.append("\(candidates[index].column) was taken for training's, as it names no set")
      }
    }
  }

  /// A test's metrics are the test's result where validation stands beside them, or where they have one value among
  /// longer curves; else they stand for validation.
  private mutating func decideTests(_ candidates: inout [Candidate]) {
    let hasValidation = candidates.contains { $0.set == .validation && $0.count > 0 }
    let longest = candidates.filter { $0.set != .test }.map(\.count).max() ?? 0
    var stand: [String] = []
    for index in candidates.indices where candidates[index].set == .test {
      // A run that was tested again has two values at one place.
      let isSingle = candidates[index].places.count == 1 && longest > 1
      if !hasValidation, !isSingle {
        candidates[index].set = .validation
        stand.append(candidates[index].column)
      }
    }
    if !stand.isEmpty {
      decided.append(
        "\(Self.list(stand)) was taken for validation, as there is no other; the runs were not tested on examples of their own"
      )
    }
  }

  /// The first two places, on the table's axes or by row, at which a column was measured.
  private static func places(of values: [Double], in table: RawTable) -> Set<[UInt64]> {
    let axes = table.columns.filter { AxisName.axis($0.name).map { $0.axis != .seconds } ?? false }.compactMap(
      \.numbers)
    var places: Set<[UInt64]> = []
    for (row, value) in values.enumerated() where History.isMeasured(value) {
      places.insert(axes.isEmpty ? [UInt64(row)] : axes.map { row < $0.count ? $0[row].bitPattern : 0 })
      if places.count > 1 { break }
    }
    return places
  }

  private static func list(_ names: [String]) -> String {
    names.count <= 3 ? names.joined(separator: ", ") : names.prefix(3).joined(separator: ", ") + ", …"
  }

  // MARK: Names

  private mutating func name(_ candidates: [Candidate], _ options: ImportOptions) {
    var taken: [String: Int] = [:]
    // Keras's own names first, then by the order of the table's names, then the fuller column.
    let order = candidates.indices.sorted { a, b in
      let (first, second) = (Self.precedence(candidates[a]), Self.precedence(candidates[b]))
      if first != second { return first < second }
      return candidates[a].count != candidates[b].count ? candidates[a].count > candidates[b].count : a < b
    }
    let mapped = Set(options.map.filter { map in candidates.contains { $0.column == map.column } }.map(\.name))
    for index in order {
      let candidate = candidates[index]
      if let wanted = options.map.first(where: { $0.column == candidate.column }) {
        roles[candidate.column] = .curve(wanted.name)
        continue
      }
      var key = candidate.name.key(in: candidate.set)
      if isOneOfHeads(candidate, candidates) { key = candidate.set.prefix + candidate.name.own }
      if mapped.contains(key) { key = candidate.set.prefix + candidate.name.own }
      if let other = taken[key] {
        if Self.areEqual(candidate.values, candidates[other].values) { continue }
        if Self.precedence(candidates[other]) > 0, candidate.name.quantity != nil {
          decided.append(
            "\(candidates[other].column) and \(candidate.column) are both \(key): the first was taken; --map \"\(key)=\(candidate.column)\" takes the other"
          )
        }
        key = candidate.set.prefix + candidate.name.own
        if taken[key] != nil { key = candidate.column.lowercased() }
        if taken[key] != nil { continue }
      }
      if mapped.contains(key) {
        decided.append("\(candidate.column) was left out: --map says that another is \(key)")
        continue
      }
      taken[key] = index
      roles[candidate.column] = candidate.set == .test ? .test(key) : .curve(key)
    }
  }

  /// Whether `acc1` is a first head's beside `acc2`, and not what is right at the first guess.
  private func isOneOfHeads(_ candidate: Candidate, _ candidates: [Candidate]) -> Bool {
    candidate.name.own == "acc1" && candidates.contains { $0.name.own == "acc2" && $0.set == candidate.set }
  }

  private static func precedence(_ candidate: Candidate) -> Int {
    let words = MetricName.words(candidate.column).joined(separator: "_")
    if words == candidate.name.key(in: candidate.set) { return 0 }
    guard let quantity = candidate.name.quantity else { return 50 }
    let own = MetricName.words(candidate.name.own).joined(separator: "_")
    return 1 + (quantity.synonyms.firstIndex(of: own) ?? 40)
  }

  private static func areEqual(_ a: [Double], _ b: [Double]) -> Bool {
    // One of them may have gone through 32 bits.
    a.elementsEqual(b) { abs($0 - $1) <= 2e-7 * max(abs($0), abs($1)) || $0 == $1 || ($0.isNaN && $1.isNaN) }
  }
}
