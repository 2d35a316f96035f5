/// How a data set is read.
public struct LoadingOptions: Sendable {
  /// The column of a CSV file that holds the class; nil to look for `label`, `class`, `target`, `y`.
  public var labelColumn: String?
  /// Which rows of a single CSV file become the test set.
  public var splitSeed: Int
  /// The share of a single CSV file's rows that becomes the test set, 0…1, both excluded.
  public var testShare: Double
  /// How many of a data set's files are read at a time, at most.
  public var workers: Int

  public init(
    labelColumn: String? = nil, splitSeed: Int = 0, testShare: Double = 0.2, workers: Int = 1
  ) {
    self.labelColumn = labelColumn
    self.splitSeed = splitSeed
    self.testShare = testShare
    self.workers = workers
  }
}
