internal import JSONText
internal import RunRecords

/// TensorBoard's event files, of whatever wrote them; the files of a run are joined by `TensorBoardRuns`.
enum TensorBoardEvents: HistoryFormat {
  static let name = "tensorboard"
  static let tool = "TensorBoard"
  static let summary =
    "event files of PyTorch, tensorboardX, Keras, JAX, Lightning…; a run's folder or a folder of them"
  static let readsPieces = true

  static func recognises(_ file: HistoryFile) -> Bool { file.bytes.withUnsafeBytes(EventFile.isEventFile) }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var reader = EventFileReader()
    try file.forEachPiece { reader.append($0) }
    let events = reader.finish()
    if let damage = events.damage, events.columns.isEmpty, events.records == 0 {
      throw file.error(.damaged, "\(damage); nothing could be read")
    }
    var history = RawHistory()
    history.events = events
    return [history]
  }
}

/// Event files made runs: files of one folder in their order, folders that hold a set or a tag of a run joined to it.
struct TensorBoardRuns {
  /// The found histories with event files replaced by runs.
  static func joined(_ found: consuming [FoundHistory]) -> [FoundHistory] {
    var found = found
    var folders: [[String]: [FoundHistory]] = [:]
    var order: [[String]] = []
    var others: [FoundHistory] = []
    for history in found {
      guard history.raw.events != nil, let file = history.files.first else {
        others.append(history)
        continue
      }
      if folders[file.folders] == nil { order.append(file.folders) }
      folders[file.folders, default: []].append(history)
    }
    found = []
    let withEvents = Set(order)
    for folder in order {
      guard let files = folders.removeValue(forKey: folder) else { continue }
      others.append(run(files, in: folder, hasEvents: withEvents.contains))
    }
    return others
  }

  /// The event files of one folder as one history.
  private static func run(
    _ found: consuming [FoundHistory], in folder: [String], hasEvents: ([String]) -> Bool
  ) -> FoundHistory {
    var found = found
    var files = found.compactMap { history in history.raw.events.map { (name: history.files[0].name, file: $0) } }
    let sorted = EventFileSeries.order(files)
    let sources = sorted.flatMap { found[$0].files }
    var history = found[sorted[0]]
    history.files = sources
    history.stem = ""
    history.raw = RawHistory()
    found = []
    var series = EventFileSeries(sorted.map { files[$0].file })
    // Points are many, and are let go of where they are taken over.
    for index in files.indices { files[index].file.columns = [] }
    let place = Place(folder, tags: series.columns.map(\.tag), hasEvents: hasEvents)
    history.home = place.home
    var columns: [ScalarColumn] = []
    swap(&columns, &series.columns)
    var raw = raw(columns, prefix: place.prefix)
    raw.conventions.rank = 1
    raw.isPart = true
    for (_, file) in files {
      if let damage = file.damage { raw.decided.append(damage) }
      for setting in file.settings { raw.config[setting.name] = json(setting.value) }
    }
    if series.purged > 0 {
      raw.decided.append("\(series.purged) points were dropped, as a restart with purge_step says")
    }
    history.raw = raw
    return history
  }

  static func json(_ value: EventFile.Setting.Value) -> JSON {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    }
  }

  /// Which run a folder belongs to, and what its name adds to the tags in it.
  private struct Place {
    var home: [String]
    var prefix: String?

    init(_ folder: [String], tags: [String], hasEvents: ([String]) -> Bool) {
      home = folder
      guard let last = folder.last, folder.count > 1 else { return }
      let above = Array(folder.dropLast())
      let curves = tags.filter { !NoCurve.matches($0) }
      if let set = MetricSet(named: last) {
        prefix = set == .training ? "train" : set == .validation ? "val" : "test"
        home = above
        // `Loss/train` of tensorboardX's add_scalars lies two folders below its run.
        if let tag = above.last, above.count > 1,
          curves == [tag] || hasEvents(Array(above.dropLast())) && curves.count == 1
        {
          home = Array(above.dropLast())
        }
      } else if last.hasPrefix("test"), Int(last.dropFirst(4)) != nil, hasEvents(above + ["learn"]) {
        // The further sets that CatBoost evaluates on.
        prefix = CatBoostTraining.set(ofTest: last)
        home = above
      } else if let tag = curves.first, curves.count == 1,
        last.hasPrefix(tag.replacing("/", with: "_") + "_") || last.hasPrefix(tag + "_")
      {
        // `Loss_train` of PyTorch's add_scalars; the rest of the name tells the tag's curves apart.
        let rest = String(last.dropFirst(tag.count + 1))
        prefix = rest
        home = above
      } else if curves.isEmpty, Double(last) != nil {
        // add_hparams makes a folder named by the time.
        home = above
      }
      while home.count > 1, let part = home.last, FoundHistory.isPart(part), MetricSet(named: part) == nil {
        home.removeLast()
      }
    }
  }

  /// Scalars as tables: a table a tag, with the tag `epoch` as their epochs where it is logged.
  static func raw(_ columns: consuming [ScalarColumn], prefix: String?) -> RawHistory {
    var columns = columns
    var history = RawHistory()
    let clock = columns.first { $0.tag == "epoch" || $0.tag == "train/epoch" || $0.tag == "trainer/epoch" }
    var epochs: [Int64: Double] = [:]
    if let clock { for (step, epoch) in zip(clock.steps, clock.values) { epochs[step] = epoch } }
    if clock?.tag == "epoch" { history.conventions.firstEpoch = 0 }
    let start = columns.compactMap { $0.wallTimes.min() }.min() ?? 0
    // Tags that are logged together have the same steps, and often the same times, which are kept once.
    var places: (steps: [Int64], areEpochs: Bool, cells: [RawColumn]) = ([], false, [])
    var times: (walls: [Double], cells: [RawColumn]) = ([], [])
    for index in columns.indices {
      var column = ScalarColumn(tag: "")
      swap(&column, &columns[index])
      if column.tag == clock?.tag || AxisName.axis(column.tag) != nil { continue }
      // Keras counts its `epoch_` tags by epochs from 0 and says so in the name.
      let countsEpochs = clock == nil && column.tag.hasPrefix("epoch_")
      if countsEpochs { history.conventions.firstEpoch = 0 }
      if places.cells.isEmpty || places.areEpochs != countsEpochs || places.steps != column.steps {
        var cells = [RawColumn(countsEpochs ? "epoch" : "step", column.steps.map(Double.init))]
        if clock != nil { cells.append(RawColumn("epoch", column.steps.map { epochs[$0] ?? History.notMeasured })) }
        places = (column.steps, countsEpochs, cells)
      }
      if start > 0, times.cells.isEmpty || times.walls != column.wallTimes {
        times = (column.wallTimes, [RawColumn("elapsed", column.wallTimes.map { $0 - start })])
      }
      let values = RawColumn(prefix.map { $0 + "/" + column.tag } ?? column.tag, column.values)
      history.tables.append(RawTable(columns: places.cells + times.cells + [values]))
    }
    return history
  }
}
