/// Which tool's store a database of SQLite is.
public enum SQLiteStore: Sendable {
  case mlflow, trackio, optuna

  /// Whether a file that begins with `bytes` is a database of SQLite.
  public static func isDatabase(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 16 && bytes.part(0, 16).isEqual(to: "SQLite format 3\0")
  }

  /// What the tables of the database at `path` say; nil for another program's.
  ///
  /// - Throws: `SQLiteError` where it is damaged.
  public static func kind(ofDatabaseAt path: String) throws(SQLiteError) -> SQLiteStore? {
    let database = try SQLiteDatabase(path: path)
    let metrics = try database.columns(of: "metrics")
    if metrics.isSuperset(of: ["key", "value", "run_uuid"]) { return .mlflow }
    if metrics.isSuperset(of: ["run_name", "step", "metrics"]) { return .trackio }
    if try database.columns(of: "trial_intermediate_values").isSuperset(of: ["trial_id", "step"]) { return .optuna }
    return nil
  }
}
