/// The analysis of variance of a table with one value a cell, rows × columns, from its sums.
struct TwoWayTable {
  let mean: Double
  let rowMeanSquare: Double
  let columnMeanSquare: Double
  let residualMeanSquare: Double
  let rowDegrees: Double
  let columnDegrees: Double

  var residualDegrees: Double { rowDegrees * columnDegrees }

  /// - Parameters:
  ///   - rowSums: sum of each row, two or more.
  ///   - squares: Σ of the squared cells.
  ///   - columnSquares: Σ of the squared sums of columns.
  ///   - columns: how many, two or more.
  init(rowSums: [Int], squares: Int, columnSquares: Int, columns: Int) {
    let rows = Double(rowSums.count)
    let count = Double(columns)
    let total = Double(rowSums.reduce(0, +))
    let centre = total * total / (rows * count)
    let rowSquares = Double(rowSums.reduce(0) { $0 + $1 * $1 }) / count - centre
    let columnSquares = Double(columnSquares) / rows - centre
    mean = total / (rows * count)
    rowDegrees = rows - 1
    columnDegrees = count - 1
    rowMeanSquare = max(0, rowSquares) / rowDegrees
    columnMeanSquare = max(0, columnSquares) / columnDegrees
    residualMeanSquare =
      max(0, Double(squares) - centre - rowSquares - columnSquares) / (rowDegrees * columnDegrees)
  }
}
