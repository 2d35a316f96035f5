internal import CSQLite

/// A row of a query's result, for the time of the call that it is handed to. Columns count from 0.
struct SQLiteRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// The number; nil for a text, bytes or null.
  func double(_ column: Int32) -> Double? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_column_double(statement, column)
    default: nil
    }
  }

  /// The bytes of a text or a blob, or of a number's text; empty for null.
  func bytes(_ column: Int32) -> [UInt8] {
    // The bytes are asked for before their number, as SQLite wants it.
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  /// The text, repaired where it is not UTF-8; empty for null.
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
