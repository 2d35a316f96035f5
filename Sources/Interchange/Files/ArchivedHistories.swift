internal import Archives
internal import Files
internal import TextTools

/// Histories in a ZIP: what ClearML and Comet make of a run that was kept offline, or a folder that somebody packed.
enum ArchivedHistories {
  /// Larger archives hold weights.
  private static let mostEntries = 5000
  private static let longestEntry = 1 << 29

  static func isArchive(_ file: HistoryFile) -> Bool { file.hasPrefix(FileSignature.zip) }

  static func read(_ file: HistoryFile, isNamed: Bool) throws(HistoryError) -> [FoundHistory] {
    var found: [FoundHistory] = []
    var failure: HistoryError?
    do throws(FileError) {
      let archive = try ZipArchive(path: file.path, bytes: file.bytes)
      for entry in archive.entries.prefix(mostEntries) where entry.size > 0 && entry.size < longestEntry {
        guard FileSignature.mayHoldHistory(try archive.beginning(of: entry, count: min(entry.size, 4096))) else {
          continue
        }
        let parts = entry.name.split(separator: "/").map(String.init)
        let inner = HistoryFile(
          path: file.path + "/" + entry.name, folders: file.folders + parts.dropLast(),
          bytes: try archive.contents(of: entry), options: file.options)
        // Databases are read where they lie, and an archive in an archive is left alone.
        guard !isArchive(inner), !inner.bytes.withUnsafeBytes(SQLiteStore.isDatabase) else { continue }
        do throws(HistoryError) { found += try HistoryReader.read(inner, isNamed: false) } catch {
          if error.code == .damaged || error.code == .ambiguous { failure = failure ?? error }
        }
      }
    } catch {
      throw HistoryError(.damaged, error)
    }
    if found.isEmpty, let failure { throw failure }
    if isNamed, !found.contains(where: { $0.raw.hasCurves || $0.raw.events != nil }) {
      throw file.error(.noCurve, "found no history in the archive; unpack it and name the file that holds it")
    }
    return found
  }
}
