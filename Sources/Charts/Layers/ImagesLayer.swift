extension Layer {
  /// Pictures in rows, each with lines of text below. Fills the plot; the axes have no say.
  public struct ImageGrid: Sendable, Equatable {
    public struct Tile: Sendable, Equatable {
      public var pixels: [UInt8]
      public var columns: Int
      public var rows: Int
      /// 1 (grey) or 3 (RGB).
      public var channels: Int
      /// Below the picture, cut to its slot's width.
      public var lines: [String]
      public var title: String?

      public init(
        pixels: [UInt8], columns: Int, rows: Int, channels: Int = 1, lines: [String] = [], title: String? = nil
      ) {
        self.pixels = pixels
        self.columns = columns
        self.rows = rows
        self.channels = channels
        self.lines = lines
        self.title = title
      }
    }

    public var tiles: [Tile]
    /// Tiles a row; nil fits them to the plot.
    public var columns: Int?

    public init(_ tiles: [Tile], columns: Int? = nil) {
      self.tiles = tiles
      self.columns = columns
    }
  }
}

extension Layer.ImageGrid: LayerContent {
  /// Axes have no say in it, but know that there is something to see.
  func extend(_ domain: inout LayerDomain) { if !tiles.isEmpty { domain.addFrame(x: 0...1, y: 0...1) } }

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) { obstacles.add(panel.plot) }

  /// Where the pictures stand in a plot of that width.
  ///
  /// - Parameter height: Of the plot; nil for as much as the pictures take.
  func tiling(width: Double, height: Double? = nil, look: FigureLook) throws(ChartError) -> ImageTiling {
    let lineHeight = max(try look.ruler.line(look.style(look.type.tick)).height, look.type.tick * 1.3)
    return ImageTiling(self, width: width, lineHeight: lineHeight, gap: look.type.base * 0.7, available: height)
  }

  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    let tiling = try tiling(width: panel.plot.width, height: panel.plot.height, look: look)
    let textStyle = look.style(look.type.tick)
    let slot = tiling.pitchX - tiling.gap / 2
    var marks: [Mark] = []
    for (index, tile) in tiles.enumerated() {
      let left = panel.plot.minX + Double(index % tiling.columns) * tiling.pitchX
      let top = panel.plot.minY + Double(index / tiling.columns) * tiling.pitchY
      let scale = tiling.side / Double(max(tile.columns, tile.rows, 1))
      let frame = Rectangle(
        x: left, y: top, width: Double(tile.columns) * scale, height: Double(tile.rows) * scale)
      var parts: [Mark] = []
      if tile.pixels.count == tile.columns * tile.rows * tile.channels, !tile.pixels.isEmpty {
        parts.append(
          .image(
            Mark.ImageMark(
              pixels: tile.pixels, columns: tile.columns, rows: tile.rows, channels: tile.channels, frame: frame,
              title: tile.title)))
        parts.append(
          .area(Mark.Area(frame, fill: nil, stroke: Stroke(look.theme.gridPaint, width: look.type.hairline))))
      }
      for (row, text) in tile.lines.enumerated() {
        guard let fitted = try look.ruler.fitted(text, textStyle, width: min(slot, panel.plot.maxX - left)) else {
          continue
        }
        let baseline = top + tiling.side + look.type.gap * 0.4 + Double(row) * tiling.lineHeight + fitted.extent.ascent
        let line = PlacedLine(text: fitted, position: Point(x: left, y: baseline))
        // The first line names the picture; the others say more of it, quietly.
        parts.append(line.mark(row == 0 ? textStyle : look.style(look.type.tick, paint: look.theme.mutedPaint)))
      }
      marks.append(.group(Mark.Group(role: "tile", title: tile.title, marks: parts)))
    }
    return [.group(Mark.Group(role: "images", marks: marks))]
  }
}
