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
  /// With pictures no larger than a line of the text below them: they cannot be smaller and still be looked at.
  let leastHeight: Double

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
    func rows(_ columns: Int) -> Int { (count + columns - 1) / columns }
    func side(_ columns: Int) -> Double {
      let side = (width - gap * Double(columns - 1)) / Double(columns)
      guard let available else { return side }
      let most = (available - gap * Double(rows(columns) - 1)) / Double(rows(columns)) - lines * lineHeight
      return max(lineHeight, min(side, most))
    }
    var columns = max(1, min(grid.columns ?? Self.even(count, most: most), count))
    // As many as leave room for a short name below each picture.
    let narrowest = grid.columns == nil ? max(columns, min(count, Int(width / (lineHeight * Self.leastSlot)))) : columns
    // In a low plot fewer rows have larger pictures.
    if available != nil { for more in columns...narrowest where side(more) > side(columns) { columns = more } }
    let rows = rows(columns)
    let side = side(columns)
    self.lineHeight = lineHeight
    self.gap = gap
    self.columns = columns
    self.rows = rows
    self.side = side
    // Smaller pictures do not move apart: the last column's text would leave the plot.
    pitchX = (width + gap) / Double(columns)
    pitchY = side + lines * lineHeight + gap
    height = Double(rows) * pitchY - gap
    leastHeight = Double((count + narrowest - 1) / narrowest) * (lineHeight * (lines + 1) + gap) - gap
  }

  /// Slots are no narrower than so many heights of a line.
  private static let leastSlot = 5.2

  /// Columns of as many rows as `most` columns need.
  private static func even(_ count: Int, most: Int) -> Int {
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }
}
