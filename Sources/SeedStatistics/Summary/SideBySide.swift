internal import ParallelWork

/// Which comparisons are made on several cores: those that take longer than it takes to share them out. What comes out is
/// the same.
enum SideBySide {
  private static let leastRuns = 1000

  static func workers(_ arms: [ArmValues]) -> Int { workers(runs: arms.reduce(0) { $0 + $1.runs.count }) }

  /// Of each arm its values.
  static func workers(_ rows: [[Int64]]) -> Int { workers(runs: rows.reduce(0) { $0 + $1.count }) }

  /// Two things that do not need each other.
  static func both<One: Sendable, Other>(
    _ arms: [ArmValues], _ one: @escaping @Sendable () -> One, _ other: () -> Other
  ) -> (One, Other) {
    workers(arms) > 1 ? ParallelWork.beside(one, other) : (one(), other())
  }

  private static func workers(runs: Int) -> Int { runs < leastRuns ? 1 : ParallelWork.cores }
}
