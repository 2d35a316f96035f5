import Files
import RunRecords

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks at records while others write them.
struct RecordWatch {
  let paths: [String]

  /// Between two looks, in microseconds.
  private static let pause: UInt32 = 500_000

  /// Calls `show` at first, and again whenever a record has come, changed or gone.
  ///
  /// - Throws: `Interrupted` when the user has seen enough; what `show` throws, but not while there is no record yet.
  func run(_ show: () throws -> Void) throws {
    Interruption.watch()
    var shown: [String: FileVersion]?
    while !Interruption.isRequested {
      let found = records()
      if found != shown {
        if StandardOutput.isTerminal {
          // Home, and what was below it away: the table stays where it is.
          try StandardOutput.writeRaw("\u{1B}[H\u{1B}[2J")
        } else if shown != nil {
          try StandardOutput.write("")
        }
        if found.isEmpty {
          try StandardOutput.write("no records yet")
        } else {
          try show()
        }
        shown = found
      }
      usleep(Self.pause)
    }
    throw Interrupted(note: "\(shown?.count ?? 0) records were there")
  }

  /// The records that are there now; a folder that comes later has none yet.
  private func records() -> [String: FileVersion] {
    let files = paths.flatMap { (try? RecordStore.files(at: [$0])) ?? [] }
    return Dictionary(files.compactMap { file in FileVersion(of: file).map { (file, $0) } }) { first, _ in first }
  }
}
