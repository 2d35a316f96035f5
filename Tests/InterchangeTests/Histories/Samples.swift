import Files
import Foundation
import JSONText

@testable import Interchange

/// The histories in `Samples` (see its README), and folders to try others in.
enum Samples {
  static let folder = Bundle.module.resourceURL?.appendingPathComponent("Samples").path ?? "Samples"

  /// What each tool's program held: by `TOOL/RUN`.
  static let truths: JSON.Object = {
    let json = try? JSON.parse(FileAccess.read(folder + "/truths.json"))
    return json?.objectValue ?? [:]
  }()

  /// What stands in each of the files that people committed.
  static let committed: [JSON.Object] = {
    let bytes = (try? FileAccess.read(folder + "/real/expected.jsonl")) ?? []
    return bytes.split(separator: 0x0A).compactMap { try? JSON.parse(Array($0)).objectValue }
  }()

  /// Writes files into a folder of its own, reads them as one import, and removes them.
  static func load(_ files: [(name: String, text: String)], options: ImportOptions = ImportOptions()) throws
    -> Histories.Loaded
  {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("histories-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    for (name, text) in files { try FileAccess.write(Array(text.utf8), to: "\(root)/import/\(name)") }
    let isOne = files.count == 1
    return try Histories.load(isOne ? ["\(root)/import/\(files[0].name)"] : ["\(root)/import"], options: options)
  }

  static func file(_ name: String, _ bytes: [UInt8], _ options: ImportOptions = ImportOptions()) -> HistoryFile {
    HistoryFile(path: name, folders: ["import"], bytes: bytes, options: options)
  }
}
