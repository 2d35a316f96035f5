/// What MLflow keeps in a database (`mlflow.db`): the experiments, their runs, and of each run its parameters, its tags and
/// every value that was logged. Source: `mlflow/store/tracking/dbmodels/models.py`.
public struct MLflowDatabase: Sendable {
  /// In the order of the table.
  public var runs: [Run]

  public struct Run: Sendable, Equatable {
    public var id: String
    /// As the user or MLflow named it; empty where it has none.
    public var name: String
    public var experiment: String
    /// `FINISHED`, `RUNNING`, `FAILED`, `KILLED` or `SCHEDULED`.
    public var status: String
    /// Whether it, or its experiment, was thrown away; it is still there.
    public var isDeleted: Bool
    /// Milliseconds since 1970; 0 where it is not known.
    public var startTime: Int64
    public var parameters: [(name: String, value: String)] = []
    /// With MLflow's own, such as `mlflow.parentRunId`.
    public var tags: [(name: String, value: String)] = []
    /// By first appearance. NaN and the infinities as they were logged.
    public var columns: [StepColumn] = []

    public static func == (a: Run, b: Run) -> Bool {
      a.id == b.id && a.name == b.name && a.experiment == b.experiment && a.status == b.status
        && a.isDeleted == b.isDeleted && a.startTime == b.startTime && a.columns == b.columns
        && a.parameters.elementsEqual(b.parameters, by: ==) && a.tags.elementsEqual(b.tags, by: ==)
    }
  }

  /// Reads the database at `path`, which stays as it is.
  ///
  /// - Throws: `SQLiteError` where it is damaged or none of MLflow's.
  public static func read(_ path: String) throws(SQLiteError) -> MLflowDatabase {
    try read(SQLiteDatabase(path: path))
  }

  static func read(_ database: SQLiteDatabase) throws(SQLiteError) -> MLflowDatabase {
    guard try database.columns(of: "runs").isSuperset(of: ["run_uuid", "experiment_id"]),
      try database.columns(of: "metrics").isSuperset(of: ["key", "value", "run_uuid", "timestamp"])
    else { throw SQLiteError(message: "no store of MLflow: it lacks the tables runs and metrics") }
    var experiments: [Int64: (name: String, isDeleted: Bool)] = [:]
    if try database.columns(of: "experiments").isSuperset(of: ["experiment_id", "name", "lifecycle_stage"]) {
      try database.forEachRow("SELECT experiment_id, name, lifecycle_stage FROM experiments") {
        experiments[$0.integer(0)] = ($0.text(1), $0.text(2) == "deleted")
      }
    }
    var runs: [Run] = []
    var indices: [String: Int] = [:]
    try database.forEachRow(
      "SELECT run_uuid, name, experiment_id, status, lifecycle_stage, start_time FROM runs NOT INDEXED"
    ) { row in
      let experiment = experiments[row.integer(2)]
      indices[row.text(0)] = runs.count
      runs.append(
        Run(
          id: row.text(0), name: row.text(1), experiment: experiment?.name ?? "", status: row.text(3),
          isDeleted: row.text(4) == "deleted" || experiment?.isDeleted == true, startTime: row.integer(5)))
    }
    try pairs("params", database) { run, name, value in
      if let index = indices[run] { runs[index].parameters.append((name, value)) }
    }
    try pairs("tags", database) { run, name, value in
      guard let index = indices[run] else { return }
      runs[index].tags.append((name, value))
      // The name's column came late, and some versions leave it empty.
      if name == "mlflow.runName", runs[index].name.isEmpty { runs[index].name = value }
    }
    var points = [StepColumns](repeating: StepColumns(), count: runs.count)
    try readMetrics(database) { run, name, step, value, time in
      if let index = indices[run] { points[index].append(name, step: step, value: value, milliseconds: time) }
    }
    for index in runs.indices { runs[index].columns = points[index].ordered() }
    return MLflowDatabase(runs: runs)
  }

  private static func pairs(
    _ table: String, _ database: SQLiteDatabase, _ body: (_ run: String, _ name: String, _ value: String) -> Void
  ) throws(SQLiteError) {
    guard try database.columns(of: table).isSuperset(of: ["key", "value", "run_uuid"]) else { return }
    try database.forEachRow("SELECT run_uuid, \"key\", value FROM \(table) NOT INDEXED") {
      body($0.text(0), $0.text(1), $0.text(2))
    }
  }

  private static func readMetrics(
    _ database: SQLiteDatabase,
    _ body: (_ run: String, _ name: String, _ step: Int64, _ value: Double, _ time: Int64) -> Void
  ) throws(SQLiteError) {
    // Versions before 1.0 had no steps, and wrote no NaN.
    let columns = try database.columns(of: "metrics")
    let step = columns.contains("step") ? "step" : "0"
    let isNaN = columns.contains("is_nan") ? "is_nan" : "0"
    // Without the index, which holds all of the columns and would give the rows in another order than they were written.
    try database.forEachRow(
      "SELECT run_uuid, \"key\", \(step), value, timestamp, \(isNaN) FROM metrics NOT INDEXED"
    ) { row in
      guard row.integer(5) == 0 else { return body(row.text(0), row.text(1), row.integer(2), .nan, row.integer(4)) }
      guard let value = row.double(3) else { return }
      // Databases have no infinities; MLflow writes the largest number of 64 bits for one.
      let isInfinite = abs(value) == .greatestFiniteMagnitude
      body(row.text(0), row.text(1), row.integer(2), isInfinite ? value * 2 : value, row.integer(4))
    }
  }
}
