/// The points of one metric of one run in a store, ordered by step, then by time, then as they were written; the three
/// arrays are of one length.
public struct StepColumn: Sendable, Equatable {
  public var name: String
  public var steps: [Int64]
  public var values: [Double]
  /// Milliseconds since 1970; 0 where the store does not say.
  public var milliseconds: [Int64]

  public init(name: String, steps: [Int64] = [], values: [Double] = [], milliseconds: [Int64] = []) {
    self.name = name
    self.steps = steps
    self.values = values
    self.milliseconds = milliseconds
  }

  public var count: Int { steps.count }

  mutating func append(step: Int64, value: Double, milliseconds time: Int64 = 0) {
    steps.append(step)
    values.append(value)
    milliseconds.append(time)
  }

  /// Puts the points into order.
  mutating func sort() {
    let order = steps.indices.sorted {
      (steps[$0], milliseconds[$0], $0) < (steps[$1], milliseconds[$1], $1)
    }
    steps = order.map { steps[$0] }
    values = order.map { values[$0] }
    milliseconds = order.map { milliseconds[$0] }
  }
}
