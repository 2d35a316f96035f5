/// How a data set is read.
public struct LoadingOptions: Sendable {
  /// Runs every piece of work and returns when all are done, on as many threads as it likes.
  public typealias Concurrency = @Sendable (_ work: [@Sendable () -> Void]) -> Void

  /// The column of a CSV file that holds the class; nil to look for `label`, `class`, `target`, `y`.
  public var labelColumn: String?
  /// Which rows of a single CSV file become the test set.
  public var splitSeed: Int
  /// The share of a single CSV file's rows that becomes the test set, 0…1, both excluded.
  public var testShare: Double
  /// How files are read side by side. One after the other unless the caller, who owns the threads, says otherwise.
  public var concurrently: Concurrency

  public init(
    labelColumn: String? = nil, splitSeed: Int = 0, testShare: Double = 0.2,
    concurrently: @escaping Concurrency = { work in for piece in work { piece() } }
  ) {
    self.labelColumn = labelColumn
    self.splitSeed = splitSeed
    self.testShare = testShare
    self.concurrently = concurrently
  }
}
