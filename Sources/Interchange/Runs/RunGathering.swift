internal import JSONText
internal import RunRecords
internal import TextTools

/// Runs out of all files that were read: parts joined, copies and checkpoints left out, resumed versions joined, settings
/// and last values given to the runs beside them.
struct RunGathering {
  private let options: ImportOptions
  var candidates: [RunCandidate] = []
  private(set) var problems: [HistoryError] = []
  /// Files with a test's results of which nothing says whose they are.
  var unowned: [String] = []
  /// The names of columns that hold numbers, where options name some.
  private var columns: Set<String> = []
  /// Files that were left out as copies or parts of a run that is there, with the run's.
  var copies: [(file: String, of: String)] = []

  init(_ found: consuming [FoundHistory], options: ImportOptions) {
    self.options = options
    let found = Self.joinedResumes(Self.joinedEpochs(TensorBoardRuns.joined(found)))
    let withCurves = found.filter { $0.raw.hasCurves }
    for history in Self.joinedParts(withCurves) { build(history) }
    leaveOutCopies()
    attach(found.filter { !$0.raw.hasCurves })
    joinVersions()
  }

  // MARK: Parts

  /// Files that hold one metric or set each, joined to their run.
  private static func joinedParts(_ found: [FoundHistory]) -> [FoundHistory] {
    var joined: [FoundHistory] = []
    var places: [String: Int] = [:]
    for history in found {
      guard history.raw.isPart else {
        joined.append(history)
        continue
      }
      let key = ([history.format.tool] + history.home + [history.raw.runName ?? ""]).joined(separator: "\u{0}")
      func metrics(_ history: FoundHistory) -> Set<String> {
        Set(
          history.raw.tables.flatMap(\.columns).filter {
            AxisName.axis($0.name) == nil && !NoCurve.matches($0.name) && $0.hasNumbers
          }.map(\.name))
      }
      if let place = places[key] {
        if metrics(joined[place]).isDisjoint(with: metrics(history)) {
          joined[place].raw.tables += history.raw.tables
          joined[place].raw.decided += history.raw.decided.filter { !joined[place].raw.decided.contains($0) }
          joined[place].files += history.files
          joined[place].stem = ""
          continue
        }
      }
      places[key] = joined.count
      joined.append(history)
    }
    return joined
  }

  // MARK: Runs

  /// Whether the columns that the options name are there, where there is any.
  func checkMap() throws(HistoryError) {
    guard !columns.isEmpty, let lost = options.map.first(where: { !columns.contains($0.column) }) else { return }
    let near = NearestName.of(lost.column, in: columns.sorted()).map { ", did you mean \($0)" } ?? ""
    throw HistoryError(
      .wrongOption,
      "--map \(lost.name)=\(lost.column): no history has such a column\(near), expected one of \(columns.sorted().prefix(12).joined(separator: ", "))"
    )
  }

  private mutating func build(_ history: FoundHistory) {
    if !options.map.isEmpty {
      columns.formUnion(history.raw.tables.flatMap(\.columns).filter(\.hasNumbers).map(\.name))
    }
    do throws(HistoryError) {
      let runs = try RunBuilder(history.raw, options: options).runs()
      var kept: [RunCandidate] = []
      for (index, run) in runs.enumerated() {
        let candidate = RunCandidate(
          run: run, files: history.files, format: history.format, home: history.home, stem: history.stem,
          runName: history.raw.runName, part: runs.count > 1 ? index + 1 : nil, rank: history.raw.conventions.rank,
          version: history.raw.version, config: history.raw.config, lastValues: history.raw.lastValues,
          namesEpochs: !run.unknown.contains("epochs"))
        // A file that repeats one history, as a list of folds that were never run, is one record.
        if let twin = kept.firstIndex(where: { Self.areSame($0, candidate) }) {
          kept[twin].run.decided.append("the file holds the run again: it is one record")
        } else {
          kept.append(candidate)
        }
      }
      if kept.count == 1 { kept[0].part = nil }
      if let only = kept.first, Self.isNumbered(only.runName), let twin = self.twin(of: only) {
        candidates[twin].run.decided.append("the file holds the run again: it is one record")
        return
      }
      candidates += kept
    } catch {
      var error = error
      error.file = error.file ?? history.files.first?.path
      problems.append(error)
    }
  }

  /// The place of a run without a name of its own in the same file with the same values.
  private func twin(of run: RunCandidate) -> Int? {
    candidates.firstIndex {
      $0.files.first == run.files.first && Self.isNumbered($0.runName) && Self.areSame($0, run)
    }
  }

  /// Whether a run has no name of its own but its place in a list.
  private static func isNumbered(_ name: String?) -> Bool { name.map { Int($0) != nil } ?? true }

  private static func areSame(_ a: RunCandidate, _ b: RunCandidate) -> Bool {
    guard a.run.table.rowCount == b.run.table.rowCount, a.run.table.curves.count == b.run.table.curves.count else {
      return false
    }
    return zip(a.run.table.curves, b.run.table.curves).allSatisfy { x, y in
      x.name == y.name && x.values.elementsEqual(y.values) { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }
  }
}
