public import RunRecords

/// Which files an export writes, decided before any is written.
public struct ExportPlan: Sendable {
  /// Paths as they are opened, each once.
  public private(set) var files: [ExportedFile] = []

  /// - Parameters:
  ///   - output: The file to write, for one record in a format of one file; else a folder, in which each record has a file
  ///     or a folder of its own, named after its arm and seed. One record in a format of a folder is written into it.
  ///   - outputIsFolder: Whether `output` is a folder that is there.
  /// - Throws: `RecordError` naming the record that the format cannot hold, or two that would get one name.
  public init(
    _ records: [StoredRecord], as format: any HistoryExport.Type, to output: String, outputIsFolder: Bool
  ) throws(RecordError) {
    let isFolder = format.fileExtension != nil && (records.count > 1 || outputIsFolder || output.hasSuffix("/"))
    var origins: [String: String] = [:]
    for stored in records {
      let run = stored.record.run
      let word = RecordStore.fileName(arm: run.arm, seed: run.seed).dropLast(".json".count)
      let place =
        switch format.fileExtension {
        case let end?: isFolder ? "\(Self.folder(output))/\(word).\(end)" : output
        case nil: records.count > 1 ? "\(Self.folder(output))/\(word)" : Self.folder(output)
        }
      if let other = origins.updateValue(stored.file, forKey: place) {
        throw RecordError(
          .conflict, file: stored.file,
          "is of the same arm and seed as \(other), and both would be written to \(place); export them one by one")
      }
      do throws(ExportError) {
        for file in try format.files(for: stored.record) {
          files.append(ExportedFile(path: file.path.isEmpty ? place : "\(place)/\(file.path)", bytes: file.bytes))
        }
      } catch {
        throw RecordError(.invalidValue, file: stored.file, error.message)
      }
    }
  }

  private static func folder(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
