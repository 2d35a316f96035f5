/// The columns of one run while its points are read, by first appearance.
struct StepColumns: Sendable {
  private var columns: [StepColumn] = []
  private var indices: [String: Int] = [:]

  mutating func append(_ name: String, step: Int64, value: Double, milliseconds: Int64 = 0) {
    let index = indices[name] ?? columns.count
    if index == columns.count {
      indices[name] = index
      columns.append(StepColumn(name: name))
    }
    columns[index].append(step: step, value: value, milliseconds: milliseconds)
  }

  /// The columns with their points in order.
  consuming func ordered() -> [StepColumn] {
    for index in columns.indices { columns[index].sort() }
    return columns
  }
}
