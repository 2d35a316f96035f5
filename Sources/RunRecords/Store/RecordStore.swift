internal import Files
internal import JSONText

/// Where records lie on disk: `ARM-seedN.json`, one a run, in an experiment's `history` folder.
public enum RecordStore {
  /// The file name of a run's record.
  ///
  /// Arms that `curves` names are words already; one that came from elsewhere is made one, so that it cannot leave the
  /// folder or hide.
  public static func fileName(arm: String, seed: Int) -> String {
    var word = ""
    for scalar in arm.unicodeScalars.prefix(120) {
      let isPlain = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      word.unicodeScalars.append(isPlain || "_-.".unicodeScalars.contains(scalar) ? scalar : "_")
    }
    while word.hasPrefix(".") { word.removeFirst() }
    return "\(word.isEmpty ? "run" : word)-seed\(seed).json"
  }

  /// The record files that `paths` name, in order, each once: a file itself; a folder's `*.json`, or those of its
  /// `history` folder when it has one.
  ///
  /// - Throws: `RecordError` when a path is not there or a folder holds no record.
  public static func files(at paths: [String]) throws(RecordError) -> [String] {
    var files: [String] = []
    for path in paths {
      guard FileAccess.exists(path) else {
        throw RecordError(.unreadable, file: path, "no such file or folder, expected a run record or a folder of them")
      }
      guard FileAccess.isFolder(path) else {
        files.append(path)
        continue
      }
      var folder = path
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      if FileAccess.isFolder(folder + "/history") { folder += "/history" }
      let names = try accessing(try FileAccess.names(in: folder)).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      if names.isEmpty {
        throw RecordError(
          .nothingFound, file: folder,
          "found no *.json, expected run records; make some with: curves train EXPERIMENT.yml")
      }
      files += names.map { folder + "/" + $0 }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }

  /// Reads one record with its identity.
  ///
  /// - Throws: `RecordError` when the file cannot be read or is no record.
  /// - Complexity: linear in the file's size.
  public static func load(_ file: String) throws(RecordError) -> StoredRecord {
    try record(accessing(try FileAccess.read(file)), file: file)
  }

  /// The record in a file's bytes, with its identity.
  ///
  /// - Throws: `RecordError` when they are no record.
  public static func record(_ bytes: [UInt8], file: String) throws(RecordError) -> StoredRecord {
    let json = try parsing(try JSON.parse(bytes, file: file, takesBareWords: false))
    return StoredRecord(
      record: try RunRecord(json: json, file: file), identity: RunRecord.identity(of: json), file: file)
  }

  /// Writes a record into `folder` under its own name, whole or not at all, and returns the file's path.
  public static func write(_ record: RunRecord, in folder: String) throws(RecordError) -> String {
    let path = folder + "/" + fileName(arm: record.run.arm, seed: record.run.seed)
    let json = record.json
    try accessing(try FileAccess.write(to: path) { json.write(to: $0) })
    return path
  }
}
