/// Which factors of an experiment a figure goes by, by their keys.
public struct FactorChoice: Sendable, Hashable {
  /// What runs from left to right, or where a figure goes by one factor, that one.
  public var columns: String?
  /// What runs from top to bottom.
  public var rows: String?

  public init(columns: String? = nil, rows: String? = nil) {
    self.columns = columns
    self.rows = rows
  }
}
