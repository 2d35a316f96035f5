internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A database of SQLite that another program wrote, open for reading and never changed: no file appears beside it.
///
/// The system's library and these lines rather than a package: three kinds of store are read with a dozen queries, and the
/// system keeps the library safe. The database may be hostile: queries go to real tables alone (no views or virtual tables,
/// whose definitions are programs), take no more steps than the file's size warrants, and meet no value above 64 MiB.
final class SQLiteDatabase {
  private let handle: OpaquePointer
  /// Steps of SQLite's machine that are left, in thousands.
  private var budget: Int

  /// - Throws: where the file cannot be opened or is no database.
  init(path: String) throws(SQLiteError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SQLiteError(message: String(cString: strerror(errno))) }
    // A row of the tables read here has fifty bytes and takes fifteen steps. A damaged one can hold a page many times.
    budget = 1000 + Int(status.st_size) / 500
    var opened: OpaquePointer?
    let uri = Self.uri(path)
    let result = sqlite3_open_v2(uri.text, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nil)
    guard result == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
      sqlite3_close(opened)
      throw SQLiteError(message: "cannot be opened: \(message)")
    }
    handle = opened
    Self.restrict(handle)
    sqlite3_progress_handler(
      handle, 1000,
      { context in
        guard let context else { return 1 }
        let database = Unmanaged<SQLiteDatabase>.fromOpaque(context).takeUnretainedValue()
        database.budget -= 1
        return database.budget < 0 ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    for setting in ["trusted_schema=OFF", "cell_size_check=ON", "query_only=ON", "mmap_size=0"] + uri.settings {
      try forEachRow("PRAGMA \(setting)") { _ in }
    }
  }

  deinit { sqlite3_close(handle) }

  /// How to open it so that all that was committed is read and nothing is written.
  private static func uri(_ path: String) -> (text: String, settings: [String]) {
    let escaped = path.utf8.map { byte in
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      if isPlain || byte == 0x2f || byte == 0x2e || byte == 0x5f || byte == 0x2d {
        return String(UnicodeScalar(byte))
      }
      let digits = String(byte, radix: 16)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
    // A bare name that begins with `//` would be a host.
    let file = "file:" + (path.hasPrefix("//") ? "//" : "") + escaped + "?mode=ro"
    if isFilled(path + "-wal") {
      // What was not yet moved into the database. Alone on it, SQLite keeps its index of that file in memory, and so makes
      // none beside the file; it needs no locks then, which it could not get on a file that is only read.
      return (file + "&vfs=unix-none", ["locking_mode=EXCLUSIVE"])
    }
    // An interrupted transaction: SQLite says so, since undoing it would be writing.
    return (file + (isFilled(path + "-journal") ? "" : "&immutable=1"), [])
  }

  private static func isFilled(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  private static func restrict(_ handle: OpaquePointer) {
    let limits: [(Int32, Int32)] = [
      (SQLITE_LIMIT_LENGTH, 64 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20), (SQLITE_LIMIT_COLUMN, 500),
      (SQLITE_LIMIT_EXPR_DEPTH, 100), (SQLITE_LIMIT_COMPOUND_SELECT, 10), (SQLITE_LIMIT_VDBE_OP, 100_000),
      (SQLITE_LIMIT_FUNCTION_ARG, 100), (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
      (SQLITE_LIMIT_VARIABLE_NUMBER, 100), (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in limits { sqlite3_limit(handle, limit, value) }
    for (operation, value): (Int32, Int32) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    ] {
      curves_sqlite3_switch(handle, operation, value)
    }
  }

  /// The columns of a real table; empty where there is none of this name.
  func columns(of table: String) throws(SQLiteError) -> Set<String> {
    var isTable = false
    try forEachRow(
      "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND sql LIKE 'create table%'", [table]
    ) { _ in isTable = true }
    var names: Set<String> = []
    if isTable { try forEachRow("SELECT name FROM pragma_table_info(?)", [table]) { names.insert($0.text(0)) } }
    return names
  }

  /// Runs a query and hands each row to `body`, for the time of the call.
  ///
  /// - Parameter arguments: For the question marks.
  /// - Throws: with SQLite's reason, or since the query took longer than the file's size warrants.
  func forEachRow(_ query: String, _ arguments: [String] = [], _ body: (SQLiteRow) -> Void) throws(SQLiteError) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, query, -1, &prepared, nil) == SQLITE_OK, let statement = prepared else {
      throw failure()
    }
    defer { sqlite3_finalize(statement) }
    for (index, argument) in arguments.enumerated() {
      guard curves_sqlite3_bind_text(statement, Int32(index) + 1, argument, -1) == SQLITE_OK else { throw failure() }
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: body(SQLiteRow(statement))
      case SQLITE_DONE: return
      default: throw failure()
      }
    }
  }

  private func failure() -> SQLiteError {
    switch sqlite3_errcode(handle) & 0xff {
    case SQLITE_INTERRUPT:
      return SQLiteError(message: "reading the database takes far longer than its size warrants; it is damaged")
    case SQLITE_NOTADB: return SQLiteError(message: "no database of SQLite, or an encrypted one")
    case SQLITE_READONLY, SQLITE_BUSY, SQLITE_CANTOPEN:
      return SQLiteError(
        message: "a program is writing the database or was stopped while it did; open it once with that program")
    default: return SQLiteError(message: "the database cannot be read: \(String(cString: sqlite3_errmsg(handle)))")
    }
  }
}
