/// Where the pictures of a grid stand, from the top left corner of their plot.
struct ImageTiling {
  let columns: Int
  let rows: Int
  /// The side of a slot's picture.
  let side: Double
  let lineHeight: Double
  let gap: Double
  let pitchX: Double
  let pitchY: Double
  let height: Double
  /// With pictures as high as three lines of the text below them, or as their slots are wide: smaller ones cannot be made
  /// out.
  let leastHeight: Double

  private static let leastLines = 3.0

  /// - Parameters:
  ///   - width: Of the whole grid.
  ///   - lineHeight: Of a line of text below a picture.
  ///   - gap: Between slots.
  ///   - available: The height there is; nil for as much as the pictures take.
  init(_ grid: Layer.ImageGrid, width: Double, lineHeight: Double, gap: Double, available: Double? = nil) {
    let count = max(grid.tiles.count, 1)
    let lines = Double(grid.tiles.lazy.map(\.lines.count).max() ?? 0)
    // Slots wide enough for a name or two; rows as even as they can be.
    let most = max(2, Int((width / (lineHeight * 6.2)).rounded()))
    func rowCount(_ columns: Int) -> Int { (count + columns - 1) / columns }
    func widest(_ columns: Int) -> Double { (width - gap * Double(columns - 1)) / Double(columns) }
    func side(_ columns: Int) -> Double {
      let rows = Double(rowCount(columns))
      let highest = available.map { ($0 - gap * (rows - 1)) / rows - lines * lineHeight }
      return min(widest(columns), highest ?? .infinity)
    }
    var columns = max(1, min(grid.columns ?? Self.even(count, most: most), count))
    // As many as leave room for a short name below each picture.
    let narrowest = grid.columns == nil ? max(columns, min(count, Int(width / (lineHeight * Self.leastSlot)))) : columns
    // In a low plot fewer rows have larger pictures.
    if available != nil { for more in columns...narrowest where side(more) > side(columns) { columns = more } }
    self.rows = rowCount(columns)
    self.side = side(columns)
    leastHeight =
      Double(rowCount(narrowest)) * (min(lineHeight * Self.leastLines, widest(narrowest)) + lines * lineHeight + gap)
      - gap
    self.lineHeight = lineHeight
    self.gap = gap
    self.columns = columns
    // Smaller pictures do not move apart: the last column's text would leave the plot.
    pitchX = (width + gap) / Double(columns)
    pitchY = self.side + lines * lineHeight + gap
    height = Double(self.rows) * pitchY - gap
  }

  /// Slots are no narrower than so many heights of a line.
  private static let leastSlot = 5.2

  /// Columns of as many rows as `most` columns need.
  private static func even(_ count: Int, most: Int) -> Int {
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }
}
