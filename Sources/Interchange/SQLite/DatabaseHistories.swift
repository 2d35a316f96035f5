internal import JSONText

extension RawHistory {
  /// A run of a database: a table a metric.
  init(_ columns: [StepColumn], name: String?) {
    self.init(
      tables: columns.map { column in
        RawTable(columns: [RawColumn("step", column.steps.map(Double.init)), RawColumn(column.name, column.values)])
      })
    runName = name
  }
}

/// The runs of a database, by the path of the file that holds it.
func reading<Database>(_ file: HistoryFile, _ read: (String) throws(SQLiteError) -> Database) throws(HistoryError)
  -> Database
{
  do throws(SQLiteError) { return try read(file.path) } catch { throw file.error(.damaged, error.message) }
}

extension SQLiteStore {
  /// Whether a file is a database of this kind.
  static func holds(_ kind: SQLiteStore, _ file: HistoryFile) -> Bool {
    guard file.bytes.withUnsafeBytes(isDatabase), let found = try? SQLiteStore.kind(ofDatabaseAt: file.path) else {
      return false
    }
    return found == kind
  }
}
