internal import Files
internal import JSONText
public import RunRecords
internal import TextTools

/// Histories of any tool, read as run records.
///
/// Reading is in three steps, so that a program can do the second on all its cores: `places`, `read` of each, `gather`.
public enum Histories {
  /// What was read from some paths.
  public struct Loaded: Sendable {
    /// Records in the order of the paths; those of `curves` first.
    public var records: [StoredRecord] = []
    /// Histories that could not be read.
    public var problems: [HistoryError] = []
    /// Files that are left out as copies of a run that is there.
    public var copies: [(file: String, of: String)] = []
    /// Files with a test's results that could be of several runs.
    public var unowned: [String] = []
    /// Files under the paths that hold no history, with why.
    public var notHistories: [HistoryError] = []
  }

  /// What one file held.
  public struct Reading: Sendable {
    let place: HistoryPlace
    var record: StoredRecord?
    var found: [FoundHistory] = []
    var problem: HistoryError?
  }

  /// The files at some paths, each once: a path itself, or the files in a folder and below; `-` is standard input.
  ///
  /// A folder with a `history` folder in it is an experiment's, which keeps its records there.
  ///
  /// - Throws: `unreadable` for a path that is not there.
  public static func places(at paths: [String]) throws(HistoryError) -> [HistoryPlace] {
    var places: [HistoryPlace] = []
    var seen: Set<String> = []
    for path in paths {
      for place in try FileWalk.files(at: path) where seen.insert(place.path).inserted { places.append(place) }
    }
    return places
  }

  /// Reads one file; what is wrong with it is part of the result.
  ///
  /// - Complexity: linear in the file's size.
  public static func read(_ place: HistoryPlace, options: ImportOptions = ImportOptions()) -> Reading {
    var reading = Reading(place: place)
    do throws(HistoryError) { try read(into: &reading, options) } catch { reading.problem = error }
    return reading
  }

  /// Joins what files hold to runs, and names them.
  ///
  /// Where a folder holds records of `curves`, what else lies in it is not read: tables of a report are no runs.
  ///
  /// - Parameter identifying: Whether the records' identities are worked out, which takes as long as writing them; without
  ///   it they are empty.
  /// - Throws: `wrongOption` where an option does not fit what was read.
  public static func gather(
    _ readings: consuming [Reading], options: ImportOptions = ImportOptions(), identifying: Bool = true
  ) throws(HistoryError) -> Loaded {
    var readings = readings
    var loaded = Loaded()
    let recordRoots = Set(readings.filter { $0.record != nil }.map(\.place.root))
    var found: [FoundHistory] = []
    // A file that is none among records is one that was cut or overwritten.
    let recordFolders = Set(readings.filter { $0.record != nil }.map { FileAccess.folder(of: $0.place.path) })
    for reading in readings {
      if let record = reading.record { loaded.records.append(record) }
      if reading.record == nil, reading.place.path.hasSuffix(".json"), let problem = reading.problem,
        recordFolders.contains(FileAccess.folder(of: reading.place.path))
      {
        loaded.problems.append(problem)
        continue
      }
      if recordRoots.contains(reading.place.root), reading.record == nil,
        !(reading.problem?.code == .damaged && reading.place.path.hasSuffix(".json"))
      {
        continue
      }
      found += reading.found
      guard let problem = reading.problem else { continue }
      let isHistory = reading.place.isNamed || problem.code == .damaged || problem.code == .ambiguous
      if isHistory { loaded.problems.append(problem) } else { loaded.notHistories.append(problem) }
    }
    // What a file held is let go of as soon as it stands in a run.
    readings = []
    let gathering = RunGathering(consume found, options: options)
    try gathering.checkMap()
    loaded.problems += gathering.problems
    takeNamedAsRuns(&loaded, gathering.candidates.flatMap(\.files))
    loaded.copies = gathering.copies
    loaded.unowned = gathering.unowned
    let own = Set(loaded.records.map(\.record.run.arm))
    for index in loaded.records.indices {
      let arm = loaded.records[index].record.run.arm
      if let label = options.rename.first(where: { $0.arm == arm })?.label {
        loaded.records[index].record.run.label = label
      }
    }
    loaded.records += try records(of: gathering.candidates, options, besides: own, identifying: identifying)
    return loaded
  }

  /// All three steps, one file after the other.
  public static func load(_ paths: [String], options: ImportOptions = ImportOptions()) throws(HistoryError) -> Loaded {
    try check(options)
    return try gather(try places(at: paths).map { read($0, options: options) }, options: options)
  }

  /// Whether the options name what there is.
  public static func check(_ options: ImportOptions) throws(HistoryError) {
    guard let format = options.format, Catalogue.format(named: format) == nil else { return }
    let names = Catalogue.formats.map { $0.name }
    let near = NearestName.of(format, in: names).map { ", did you mean \($0)" } ?? ""
    throw HistoryError(
      .wrongOption, "--format \(format): no such format\(near), expected one of \(names.joined(separator: ", "))")
  }

  /// Files that hold no history and are named as those of the runs beside them, an empty `relu_s7.csv` beside
  /// `relu_s0.csv`, are runs that could not be read.
  private static func takeNamedAsRuns(_ loaded: inout Loaded, _ files: [SourceFile]) {
    func kind(_ path: String) -> String? {
      let name = FileAccess.lastComponent(of: path)
      guard let dot = name.lastIndex(of: ".") else { return nil }
      let (rest, seed) = RunNaming.takingSeed(String(name[..<dot]))
      return seed.map { _ in FileAccess.folder(of: path) + "/" + rest + name[dot...] }
    }
    let kinds = Set(files.compactMap { kind($0.path) })
    guard !kinds.isEmpty else { return }
    func isRun(_ problem: HistoryError) -> Bool { problem.file.flatMap(kind).map(kinds.contains) ?? false }
    loaded.problems += loaded.notHistories.filter(isRun)
    loaded.notHistories.removeAll(where: isRun)
  }

  // MARK: Steps

  private static func read(into reading: inout Reading, _ options: ImportOptions) throws(HistoryError) {
    let place = reading.place
    if !place.isNamed {
      let head = FileWalk.head(of: place.path)
      if head.isEmpty { throw HistoryError(.noCurve, file: place.path, line: nil, "is empty, expected a history") }
      if !FileSignature.mayHoldHistory(head) || isSummary(head) { return }
    }
    let file = try file(at: place, options)
    if options.format == nil, isRecord(file) {
      do throws(RecordError) {
        reading.record = try RecordStore.record(file.bytes, file: file.path)
      } catch {
        throw HistoryError(.damaged, error)
      }
      return
    }
    reading.found = try HistoryReader.read(file, isNamed: place.isNamed)
  }

  /// A file's contents; of a large one that can be read piece by piece, its beginning.
  private static func file(at place: HistoryPlace, _ options: ImportOptions) throws(HistoryError) -> HistoryFile {
    func file(_ bytes: [UInt8], rest: OpenFile? = nil) -> HistoryFile {
      HistoryFile(path: place.path, folders: place.folders, bytes: bytes, rest: rest, options: options)
    }
    if place.path == StandardInput.path { return file(try StandardInput.read()) }
    do throws(FileError) {
      let source = try OpenFile(path: place.path)
      guard source.length > largestWhole else { return file(try source.readAll()) }
      let beginning = file(try source.read(beginningSize), rest: source)
      let format = options.format.map(Catalogue.format(named:)) ?? beginning.formatByBeginning
      return format?.readsPieces == true ? beginning : file(try FileAccess.read(place.path))
    } catch {
      throw HistoryError(.unreadable, error)
    }
  }

  /// Files up to this many bytes are read whole.
  private static let largestWhole = 1 << 20
  private static let beginningSize = 1 << 18

  /// Whether a file is a record of ours, whole or not: it names its schema first, or says ours anywhere.
  private static func isRecord(_ file: HistoryFile) -> Bool {
    var head = file.bytes.prefix(64).drop { $0 <= UInt8(ascii: " ") || $0 >= 0xBB }
    guard head.popFirst() == UInt8(ascii: "{") else { return false }
    let first = head.drop { $0 <= UInt8(ascii: " ") }
    // pandas' `to_json(orient="table")` begins with a schema too, which is an object.
    if first.starts(with: "\"schema\"".utf8), !first.dropFirst(8).prefix(8).contains(UInt8(ascii: "{")) { return true }
    guard case .success(let json) = file.json, let schema = json.objectValue?["schema"]?.stringValue else {
      return false
    }
    return schema.hasPrefix("curves.run/")
  }

  /// Whether a file begins as the `summary.json` of a report, which may lie among the records that it is about.
  private static func isSummary(_ head: some Collection<UInt8>) -> Bool {
    String(decoding: head.prefix(64), as: UTF8.self).contains("\"curves.summary/")
  }

  private static func records(
    of candidates: [RunCandidate], _ options: ImportOptions, besides own: Set<String>, identifying: Bool
  ) throws(HistoryError) -> [StoredRecord] {
    var candidates = candidates
    let percent = Percentages.columns(in: candidates)
    for index in candidates.indices { Percentages.apply(percent, to: &candidates[index]) }
    let names = try RunNaming(options).names(of: candidates)
    let arms = try order(of: names, options, besides: own)
    return zip(candidates, names).map { candidate, name in
      var candidate = candidate
      candidate.run.decided += name.decided
      let label = options.rename.first { $0.arm == name.arm }?.label ?? name.arm
      let record = candidate.record(name, label: label, armIndex: arms.firstIndex(of: name.arm) ?? 0)
      return StoredRecord(
        record: record, identity: identifying ? RunRecord.identity(of: record.json) : "",
        file: candidate.files.first?.path ?? "")
    }
  }

  /// The arms in the order that `--rename` gives them, then as they were found.
  private static func order(
    of names: [RunNaming.Name], _ options: ImportOptions, besides own: Set<String>
  ) throws(HistoryError) -> [String] {
    var seen: Set<String> = []
    let found = names.map(\.arm).filter { seen.insert($0).inserted }
    let renamed = options.rename.map(\.arm)
    if let missing = renamed.first(where: { !seen.contains($0) && !own.contains($0) }) {
      throw HistoryError(
        .wrongOption,
        "--rename \(missing): no such arm, expected one of \((own.sorted() + found).prefix(12).joined(separator: ", "))"
      )
    }
    return renamed + found.filter { !renamed.contains($0) }
  }
}
