public import JSONText
internal import RunRecords

/// What Trackio keeps in a project's database (`PROJECT.db`). Source: `trackio/sqlite_storage.py`.
public struct TrackioDatabase: Sendable {
  /// In the order of their first rows.
  public var runs: [Run]

  public struct Run: Sendable, Equatable {
    public var name: String
    /// Empty in databases of older versions, where the name stands for it.
    public var id: String
    /// The settings; Trackio's own, which begin with `_`, are left out.
    public var config: JSON.Object = [:]
    /// Members of nested objects have the keys of the path, joined by `/`.
    public var columns: [StepColumn] = []
  }

  /// Reads the database at `path`, which stays as it is.
  ///
  /// - Throws: `SQLiteError` where it is damaged or none of Trackio's.
  public static func read(_ path: String) throws(SQLiteError) -> TrackioDatabase {
    try read(SQLiteDatabase(path: path))
  }

  static func read(_ database: SQLiteDatabase) throws(SQLiteError) -> TrackioDatabase {
    let columns = try database.columns(of: "metrics")
    guard columns.isSuperset(of: ["run_name", "step", "metrics"]) else {
      throw SQLiteError(message: "no store of Trackio: it lacks the table metrics")
    }
    let id = columns.contains("run_id") ? "run_id" : "''"
    var runs: [Run] = []
    var points: [StepColumns] = []
    var indices: [RunKey: Int] = [:]
    var unreadable = 0
    try database.forEachRow("SELECT run_name, \(id), step, metrics FROM metrics NOT INDEXED") { row in
      let key = RunKey(name: row.text(0), id: row.text(1))
      let index = indices[key] ?? runs.count
      if index == runs.count {
        indices[key] = index
        runs.append(Run(name: key.name, id: key.id))
        points.append(StepColumns())
      }
      guard let object = (try? JSON.parse(row.bytes(3)))?.objectValue else {
        unreadable += 1
        return
      }
      let step = row.integer(2)
      JSON.object(object).forEachNumber { path, value in
        points[index].append(path.joined(separator: "/"), step: step, value: value)
      }
    }
    guard unreadable == 0 else { throw SQLiteError(message: "\(unreadable) rows of the table metrics are no JSON") }
    let configs = try database.columns(of: "configs")
    if configs.isSuperset(of: ["run_name", "config"]) {
      let id = configs.contains("run_id") ? "run_id" : "''"
      try database.forEachRow("SELECT run_name, \(id), config FROM configs NOT INDEXED") { row in
        guard let index = indices[RunKey(name: row.text(0), id: row.text(1))],
          let object = (try? JSON.parse(row.bytes(2)))?.objectValue
        else { return }
        runs[index].config = JSON.Object(object.members.filter { !$0.key.hasPrefix("_") })
      }
    }
    for index in runs.indices { runs[index].columns = points[index].ordered() }
    return TrackioDatabase(runs: runs)
  }

  private struct RunKey: Hashable {
    var name: String
    var id: String
  }
}
