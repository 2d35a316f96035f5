/// What `table.tex` holds.
public struct LaTeXTable: Sendable, Equatable {
  /// Which columns.
  public enum Columns: String, Sendable, CaseIterable {
    /// Those of the accuracy table: n, mean, SD, interval, median, range, parameters.
    case full
    /// Mean ± SD, difference from the baseline, p: fits a column of two.
    case compact
    /// Mean, SD, difference from the baseline with its interval, p.
    case differences
  }

  public var columns: Columns
  /// Columns of numbers are siunitx's `S`.
  public var usesSiunitx: Bool

  public init(_ columns: Columns = .full, usesSiunitx: Bool = false) {
    self.columns = columns
    self.usesSiunitx = usesSiunitx
  }
}

/// A column of `table.tex` before it is written.
struct LaTeXColumn {
  var key: String
  var heading: String
  /// A text a row.
  var cells: [String]
  var isNumeric: Bool
  /// Each cell's second number, after ±; empty for a column of single numbers.
  var spreads: [String] = []
}
