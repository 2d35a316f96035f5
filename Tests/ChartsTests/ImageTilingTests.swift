import Testing

@testable import Charts

@Suite struct ImageTilingTests {
  private static func tiling(_ count: Int, height: Double?, columns: Int? = nil) -> ImageTiling {
    let tile = Layer.ImageGrid.Tile(pixels: [], columns: 28, rows: 28, lines: ["Coat", "99.9 %", "is Shirt"])
    let grid = Layer.ImageGrid([Layer.ImageGrid.Tile](repeating: tile, count: count), columns: columns)
    return ImageTiling(grid, width: 450, lineHeight: 10, gap: 5, available: height)
  }

  /// In a low plot fewer rows have larger pictures; where there is room, and where the columns were chosen, nothing changes.
  @Test func aLowPlotHasFewerRows() {
    let free = Self.tiling(16, height: nil)
    #expect(free.columns == 6 && Self.tiling(16, height: free.height).columns == 6)
    let low = Self.tiling(16, height: 150)
    #expect(low.columns == 8 && low.rows == 2 && low.height <= 150 + 1e-9)
    let chosen = Self.tiling(16, height: 150, columns: 6)
    #expect(chosen.columns == 6 && low.side > 2 * chosen.side)
  }

  /// Names below the pictures keep their room.
  @Test func slotsKeepRoomForANameEach() {
    for height in stride(from: 60.0, through: 400, by: 20) {
      #expect(Self.tiling(40, height: height).pitchX >= 50)
    }
  }
}
