internal import RunRecords

/// What TensorBoard's page exports: `Wall time,Step,Value`, the tag in the file's name.
enum TensorBoardExport: TableFormat {
  static let name = "tensorboard-csv"
  static let tool = "TensorBoard"
  static let summary = "the page's CSV exports, joined where a run is spread over files by tag"
  static let keepsRunNames = true

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header == ["wall time", "step", "value"]
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var history = try DelimitedHistory.read(file)
    let (run, tag) = name(file)
    let walls = history.tables[0].columns[0].numbers ?? []
    if let first = walls.first(where: \.isFinite) {
      history.tables[0].columns[0] = RawColumn("elapsed", walls.map { $0 - first })
    }
    history.tables[0].columns[2].name = tag
    history.isPart = true
    history.runName = run
    return [history]
  }

  /// The run and the tag that a name says: `run-RUN-tag-TAG.csv`, or the tag alone.
  static func name(_ file: HistoryFile) -> (run: String?, tag: String) {
    let stem = file.stem
    guard let range = stem.firstRange(of: "-tag-") ?? stem.firstRange(of: "_tag_") else {
      let isSet = MetricSet(named: stem) != nil
      return (nil, isSet ? (file.folders.last.map { stem + "/" + $0 } ?? stem) : stem)
    }
    var run = stem[..<range.lowerBound]
    if run.hasPrefix("run-") || run.hasPrefix("run_") { run = run.dropFirst(4) }
    var tag = String(stem[range.upperBound...])
    // A run that ends in a set's name is that set of a run: `relu_train`, `validation`, `.`.
    let words = MetricName.words(String(run))
    if let last = words.last, let set = MetricSet.words[last] {
      tag = (set == .training ? "train/" : set == .validation ? "val/" : "test/") + tag
      run = run.dropLast(min(run.count, last.count))
    }
    let name = String(run).trimming { "_-/. ".contains($0) }
    return (name.isEmpty ? nil : name, tag)
  }
}

extension String {
  func trimming(_ isLeft: (Character) -> Bool) -> String {
    var text = self[...]
    while let first = text.first, isLeft(first) { text.removeFirst() }
    while let last = text.last, isLeft(last) { text.removeLast() }
    return String(text)
  }
}
