internal import Charts
internal import Findings

/// A panel for each value of one factor, or for each pair of values of two.
struct CurveFacets {
  struct Cell {
    /// What the panel's arms share: `ReLU`, `MNIST, learning rate 0.1`.
    var label: String
    /// A word for the panel's id.
    var id: String
    /// Places of the arms; empty where the experiment has no such combination.
    var arms: Set<Int>
    /// Not the first of its row.
    var hasLeftNeighbour: Bool
  }

  /// Row by row.
  let cells: [Cell]
  /// Panels in a row.
  let columnCount: Int
  let factors: [Factor]

  /// Panels that a page has room for.
  private static let mostCells = 36

  /// Nil where no facets were asked for.
  ///
  /// - Throws: `invalidOption` for a factor that does not vary, that is both rows and columns, or that a shown arm has no
  ///   value of; and for more panels than can be shown.
  init?(_ context: KindContext) throws(ChartError) {
    guard let choice = context.options.facets else { return nil }
    let rows = try choice.rows.map { name throws(ChartError) in try context.factor(named: name, for: .facet) }
    let columns = try choice.columns.map { name throws(ChartError) in try context.factor(named: name, for: .facet) }
    if let rows, let columns, rows.key == columns.key {
      throw ChartError(
        .invalidOption, "--facet: \(rows.key) is both rows and columns; expected two factors, or one alone")
    }
    let factors = [rows, columns].compactMap(\.self)
    for factor in factors {
      guard let arm = context.shown.first(where: { factor.places[$0] == nil }) else { continue }
      throw ChartError(
        .invalidOption,
        "--facet \(factor.key): arm \(context.arms[arm].id) has no value of it; choose arms that have with --arms")
    }
    func levels(_ factor: Factor?) -> [Int?] {
      guard let factor else { return [nil] }
      return factor.levels.indices.filter { level in context.shown.contains { factor.places[$0] == level } }
    }
    let (rowLevels, columnLevels) = (levels(rows), levels(columns))
    guard rowLevels.count * columnLevels.count <= Self.mostCells else {
      throw ChartError(
        .invalidOption,
        "--facet: \(rowLevels.count * columnLevels.count) panels for each metric; expected at most \(Self.mostCells): choose arms with --arms"
      )
    }
    self.factors = factors
    columnCount = columnLevels.count
    cells = rowLevels.enumerated().flatMap { r, row in
      columnLevels.enumerated().map { c, column in
        let own = [row, column].compactMap(\.self)
        return Cell(
          label: context.findings.label(own, of: factors, context.language), id: "\(r + 1)-\(c + 1)",
          arms: Set(context.shown.filter { arm in zip(factors, own).allSatisfy { $0.places[arm] == $1 } }),
          hasLeftNeighbour: c > 0)
      }
    }
  }
}
