import Testing

@testable import Charts

@Suite struct PanelGridTests {
  private func rows(_ count: Int, columns: Int, rowLength: Int?) -> [[Int]] {
    let grid = PanelGrid(count: count, columns: columns, rowLength: rowLength)
    return (0..<grid.rows).map(grid.inRow)
  }

  /// Six panels of two metrics at two columns: no row holds panels of both.
  @Test func aRowThatIsTooLongIsWrappedByItself() {
    #expect(rows(6, columns: 2, rowLength: 3) == [[0, 1], [2], [3, 4], [5]])
    #expect(rows(6, columns: 3, rowLength: 3) == [[0, 1, 2], [3, 4, 5]])
    #expect(rows(10, columns: 2, rowLength: 5) == [[0, 1], [2, 3], [4], [5, 6], [7, 8], [9]])
    #expect(rows(4, columns: 1, rowLength: 2) == [[0], [1], [2], [3]])
    #expect(rows(5, columns: 2, rowLength: nil) == [[0, 1], [2, 3], [4]])
    // Columns that were asked for, more than belong in a row.
    #expect(rows(4, columns: 4, rowLength: 2) == [[0, 1, 2, 3]])
  }

  @Test func whatStandsBelow() {
    let grid = PanelGrid(count: 6, columns: 2, rowLength: 3)
    #expect((0..<6).map(grid.below) == [2, nil, 3, 5, nil, nil])
    #expect(grid.inColumn(1) == [1, 4])
  }
}
