/// Which factors of an experiment a figure goes by, by their keys.
public struct FactorChoice: Sendable, Hashable {
  /// What runs from left to right, or where a figure goes by one factor, that one.
  public var columns: String?
  /// What runs from top to bottom.
  public var rows: String?
  /// Whether a figure that nobody asked for leaves factors alone of which one says the other.
  public var mustCross: Bool

  public init(columns: String? = nil, rows: String? = nil, mustCross: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.mustCross = mustCross
  }
}
