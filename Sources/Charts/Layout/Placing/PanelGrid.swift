/// Which cell of the page's grid each panel stands in, in the panels' order.
struct PanelGrid {
  let columns: Int
  let rows: Int
  /// By panel.
  let cells: [(row: Int, column: Int)]

  /// - Parameter rowLength: Panels that belong in one row. Where that is more than there are columns, those of the next row
  ///   begin a row of the grid, so that no row holds panels of two.
  init(count: Int, columns: Int, rowLength: Int?) {
    let length = rowLength.map { $0 > columns ? $0 : columns } ?? columns
    let rowsEach = (length + columns - 1) / columns
    self.columns = columns
    cells = (0..<count).map { index in
      let own = index % length
      return (index / length * rowsEach + own / columns, own % columns)
    }
    rows = (cells.last?.row ?? -1) + 1
  }

  func inColumn(_ column: Int) -> [Int] { cells.indices.filter { cells[$0].column == column } }
  func inRow(_ row: Int) -> [Int] { cells.indices.filter { cells[$0].row == row } }

  /// The panel in the cell below; nil for none.
  func below(_ panel: Int) -> Int? {
    cells.indices.first { cells[$0].column == cells[panel].column && cells[$0].row == cells[panel].row + 1 }
  }
}
