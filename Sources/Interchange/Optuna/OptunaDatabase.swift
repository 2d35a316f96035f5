/// What Optuna keeps of trials that reported values on the way (`study.db`). Source: `optuna/storages/_rdb/models.py`.
public struct OptunaDatabase: Sendable {
  /// In the order of the table.
  public var trials: [Trial]

  public struct Trial: Sendable, Equatable {
    public var study: String
    /// From 0 in each study.
    public var number: Int64
    /// `COMPLETE`, `PRUNED`, `FAIL`, `RUNNING` or `WAITING`.
    public var state: String
    /// Choices as the number that the store keeps, the place among the choices, where `distribution` says that it is one.
    public var parameters: [Parameter] = []
    /// What was reported; the value has no name in Optuna.
    public var column = StepColumn(name: "value")
    /// The trial's results, by the number of the objective.
    public var results: [Double] = []
  }

  public struct Parameter: Sendable, Equatable {
    public var name: String
    public var value: Double
    /// The distribution that it was drawn from, as JSON text.
    public var distribution: String
  }

  /// Reads the database at `path`, which stays as it is.
  ///
  /// - Throws: `SQLiteError` where it is damaged or none of Optuna's.
  public static func read(_ path: String) throws(SQLiteError) -> OptunaDatabase {
    try read(SQLiteDatabase(path: path))
  }

  static func read(_ database: SQLiteDatabase) throws(SQLiteError) -> OptunaDatabase {
    let columns = try database.columns(of: "trial_intermediate_values")
    guard columns.isSuperset(of: ["trial_id", "step", "intermediate_value"]),
      try database.columns(of: "trials").isSuperset(of: ["trial_id", "number", "study_id", "state"]),
      try database.columns(of: "studies").isSuperset(of: ["study_id", "study_name"])
    else { throw SQLiteError(message: "no store of Optuna of version 2.4 or later: tables or columns are missing") }
    var studies: [Int64: String] = [:]
    try database.forEachRow("SELECT study_id, study_name FROM studies") { studies[$0.integer(0)] = $0.text(1) }
    var trials: [Trial] = []
    var indices: [Int64: Int] = [:]
    try database.forEachRow("SELECT trial_id, number, study_id, state FROM trials NOT INDEXED") { row in
      indices[row.integer(0)] = trials.count
      trials.append(
        Trial(study: studies[row.integer(2)] ?? "", number: row.integer(1), state: row.text(3)))
    }
    // Version 3 tells what NULL stands for; before it, NaN was NULL.
    let type = columns.contains("intermediate_value_type") ? "intermediate_value_type" : "''"
    try database.forEachRow(
      "SELECT trial_id, step, intermediate_value, \(type) FROM trial_intermediate_values NOT INDEXED"
    ) { row in
      guard let index = indices[row.integer(0)], let value = value(row, at: 2, type: 3) else { return }
      trials[index].column.append(step: row.integer(1), value: value)
    }
    let results = try database.columns(of: "trial_values")
    if results.isSuperset(of: ["trial_id", "objective", "value"]) {
      let type = results.contains("value_type") ? "value_type" : "''"
      try database.forEachRow("SELECT trial_id, value, \(type) FROM trial_values NOT INDEXED") { row in
        guard let index = indices[row.integer(0)], let value = value(row, at: 1, type: 2) else { return }
        trials[index].results.append(value)
      }
    }
    if try database.columns(of: "trial_params").isSuperset(of: ["trial_id", "param_name", "param_value"]) {
      try database.forEachRow(
        "SELECT trial_id, param_name, param_value, distribution_json FROM trial_params NOT INDEXED"
      ) { row in
        guard let index = indices[row.integer(0)], let value = row.double(2) else { return }
        trials[index].parameters.append(Parameter(name: row.text(1), value: value, distribution: row.text(3)))
      }
    }
    for index in trials.indices { trials[index].column.sort() }
    return OptunaDatabase(trials: trials)
  }

  /// A value with the column that says of which kind it is: `FINITE`, `NAN`, `INF_POS`, `INF_NEG`.
  private static func value(_ row: SQLiteRow, at column: Int32, type: Int32) -> Double? {
    switch row.text(type) {
    case "NAN": .nan
    case "INF_POS": .infinity
    case "INF_NEG": -.infinity
    default: row.double(column) ?? .nan
    }
  }
}
