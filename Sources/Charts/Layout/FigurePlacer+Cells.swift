extension FigurePlacer {
  func heatMap(
    _ map: Layer.HeatMap, _ panel: PlacedPanel, _ occupied: inout [Rectangle]
  ) throws(ChartError) -> Mark {
    let limit = map.reach
    var cells: [Mark] = []
    var labels: [Mark] = []
    let cellWidth = panel.plot.width / (panel.x.upper - panel.x.lower)
    let cellHeight = panel.plot.height / (panel.y.upper - panel.y.lower)
    // All labels or none, at the largest size that fits.
    var labelSize: Double?
    var texts = map.labels
    for form in [map.labels, map.shortLabels] where labelSize == nil && form.count == map.values.count {
      let widest = try form.reduceWidth(ruler, style(type.note))
      guard widest > 0 else { continue }
      let size = min(type.note, type.note * (cellWidth - type.note * 0.3) / widest, cellHeight / 1.4)
      if size >= Typography.minimum { (labelSize, texts) = (size, form) }
    }
    var detailSize: Double?
    if let labelSize, map.details.count == map.values.count {
      let widest = try map.details.reduceWidth(ruler, style(type.note))
      let size = min(labelSize * 0.86, type.note * (cellWidth - type.note * 0.3) / max(widest, 1e-9))
      let heights = try cellLineHeight(labelSize) + cellLineHeight(size)
      if size >= Typography.minimum, heights * 1.07 <= cellHeight { detailSize = size }
    }
    let gap = min(0.75, min(cellWidth, cellHeight) * 0.04)
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        let index = row * map.columns + column
        let value = map.values[index]
        guard value.isFinite else { continue }
        let a = Point(x: panel.x.position(Double(column) - 0.5), y: panel.y.position(Double(row) - 0.5))
        let b = Point(x: panel.x.position(Double(column) + 0.5), y: panel.y.position(Double(row) + 0.5))
        let frame = Rectangle(corner: a, corner: b).insetBy(gap / 2)
        let color = map.ramp.color(value / limit, theme: theme)
        cells.append(
          .area(
            Mark.Area(
              frame, fill: Paint(color), title: map.titles.indices.contains(index) ? map.titles[index] : nil)))
        guard let labelSize, !texts[index].isEmpty else { continue }
        let dark = theme.foreground
        let light = theme.surface
        let ink = color.contrast(with: dark) >= color.contrast(with: light) ? dark : light
        var lines = [(texts[index], labelSize)]
        if let detailSize, !map.details[index].isEmpty { lines.append((map.details[index], detailSize)) }
        var top = frame.midY
        for (_, size) in lines { top -= try cellLineHeight(size) / 2 }
        for (text, size) in lines {
          // No role: the ink belongs to the cell, not to the page.
          let style = self.style(size, paint: Paint(ink), tabular: true)
          let extent = try ruler.extent(of: text, style)
          let height = try cellLineHeight(size)
          let middle = top + height / 2
          top += height
          let line = PlacedLine(
            text: FittedText(text: text, extent: extent, isCut: false),
            position: Point(x: frame.midX, y: middle + (extent.ascent - extent.descent) / 2), anchor: .middle)
          if case .text(let mark) = line.mark(style) {
            occupied.append(mark.bounds)
            labels.append(.text(mark))
          }
        }
      }
    }
    return .group(Mark.Group(role: "heat-map", marks: cells + labels))
  }

  /// From a line in a cell to the next.
  private func cellLineHeight(_ size: Double) throws(ChartError) -> Double {
    max(try ruler.line(style(size, tabular: true)).height, size * 1.2)
  }

  /// - Parameter height: As for `ImageTiling`.
  func tiling(
    _ grid: Layer.ImageGrid, width: Double, height: Double? = nil
  ) throws(ChartError) -> ImageTiling {
    let lineHeight = max(try ruler.line(style(type.tick)).height, type.tick * 1.3)
    return ImageTiling(grid, width: width, lineHeight: lineHeight, gap: type.base * 0.7, available: height)
  }

  func images(
    _ grid: Layer.ImageGrid, _ panel: PlacedPanel, _ occupied: inout [Rectangle]
  ) throws(ChartError) -> Mark {
    let tiling = try tiling(grid, width: panel.plot.width, height: panel.plot.height)
    let textStyle = style(type.tick)
    let slot = tiling.pitchX - tiling.gap / 2
    var marks: [Mark] = []
    for (index, tile) in grid.tiles.enumerated() {
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
        parts.append(.area(Mark.Area(frame, fill: nil, stroke: Stroke(theme.gridPaint, width: type.hairline))))
      }
      for (row, text) in tile.lines.enumerated() {
        guard let fitted = try ruler.fitted(text, textStyle, width: min(slot, panel.plot.maxX - left)) else { continue }
        let baseline = top + tiling.side + type.gap * 0.4 + Double(row) * tiling.lineHeight + fitted.extent.ascent
        let line = PlacedLine(text: fitted, position: Point(x: left, y: baseline))
        // The first line names the picture; the others say more of it, quietly.
        parts.append(line.mark(row == 0 ? textStyle : style(type.tick, paint: theme.mutedPaint)))
      }
      marks.append(.group(Mark.Group(role: "tile", title: tile.title, marks: parts)))
    }
    return .group(Mark.Group(role: "images", marks: marks))
  }
}

extension [String] {
  /// The widest of these texts in points.
  fileprivate func reduceWidth(_ ruler: TextRuler, _ style: TextStyle) throws(ChartError) -> Double {
    var widest = 0.0
    for text in self { widest = Swift.max(widest, try ruler.extent(of: text, style).width) }
    return widest
  }
}
