extension Layer {
  /// A matrix of coloured cells; cell (row, column) is centred at x = column, y = row.
  public struct HeatMap: Sendable, Equatable {
    /// Colours at equal steps of a ramp look equally far apart (they are mixed in OKLab), and none relies on telling red
    /// from green.
    public enum Ramp: Sendable, Equatable {
      /// Background to the first colour.
      case sequential
      /// A pale first colour at `from` to the full one, in equal steps: for means, of which none is nothing.
      case between(from: Double)
      /// One hue below zero, another above, background at zero.
      case diverging
    }

    /// The key to the colours, at the right of the plot.
    public struct ColorBar: Sendable, Equatable {
      /// Beside the bar; empty for none.
      public var label: String
      public var format: TickFormat

      public init(_ label: String = "", format: TickFormat = .automatic) {
        self.label = label
        self.format = format
      }
    }

    public var rows: Int
    public var columns: Int
    /// Row by row; NaN leaves a cell without colour, in a frame where it has a label.
    public var values: [Double]
    /// As many as values, or empty: written in the cells where they all fit at 6 pt or more; an empty one is left out.
    public var labels: [String]
    /// As many as values, or empty: written in place of `labels` where those do not fit.
    public var shortLabels: [String]
    /// As many as values, or empty: a second, smaller line in the cells, where all of these fit as well.
    public var details: [String]
    /// As many as values, or empty: read out.
    public var titles: [String]
    public var ramp: Ramp
    /// The value of the deepest colour; nil takes the largest magnitude there is.
    public var limit: Double?
    /// Nil for none.
    public var colorBar: ColorBar?

    public init(
      rows: Int, columns: Int, values: [Double], labels: [String] = [], shortLabels: [String] = [],
      details: [String] = [], titles: [String] = [],
      ramp: Ramp = .sequential, limit: Double? = nil, colorBar: ColorBar? = nil
    ) {
      precondition(values.count == rows * columns, "\(values.count) values for \(rows)×\(columns)")
      self.rows = rows
      self.columns = columns
      self.values = values
      self.labels = labels
      self.shortLabels = shortLabels
      self.details = details
      self.titles = titles
      self.ramp = ramp
      self.limit = limit
      self.colorBar = colorBar
    }
  }
}

extension Layer.HeatMap: LayerContent {
  /// The value of the deepest colour.
  var reach: Double {
    if case .between = ramp, let limit { return limit }
    return max(limit ?? values.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0, 1e-300)
  }

  /// The value of the palest colour that the key shows.
  var floor: Double {
    switch ramp {
    case .sequential: 0
    case .between(let from): min(from, reach)
    case .diverging: -reach
    }
  }

  /// The colour of a value.
  func color(of value: Double, theme: Theme) -> Color {
    guard case .between = ramp else { return ramp.color(value / reach, theme: theme) }
    return ramp.color((value - floor) / max(reach - floor, 1e-300), theme: theme)
  }

  func extend(_ domain: inout LayerDomain) {
    guard rows > 0, columns > 0 else { return }
    domain.addFrame(x: -0.5...(Double(columns) - 0.5), y: -0.5...(Double(rows) - 0.5))
  }

  func obstruct(_ obstacles: inout Obstacles, in panel: PlacedPanel) { obstacles.add(panel.plot) }

  func marks(on canvas: inout LayerCanvas) throws(ChartError) -> [Mark] {
    let (look, panel) = (canvas.look, canvas.panel)
    let type = look.type
    var cells: [Mark] = []
    var labels: [Mark] = []
    let cellWidth = panel.plot.width / (panel.x.upper - panel.x.lower)
    let cellHeight = panel.plot.height / (panel.y.upper - panel.y.lower)
    // All labels or none, at the largest size that fits.
    var labelSize: Double?
    var texts = self.labels
    for form in [self.labels, shortLabels] where labelSize == nil && form.count == values.count {
      let widest = try form.reduceWidth(look.ruler, look.style(type.note))
      guard widest > 0 else { continue }
      let size = min(type.note, type.note * (cellWidth - type.note * 0.3) / widest, cellHeight / 1.4)
      if size >= Typography.minimum { (labelSize, texts) = (size, form) }
    }
    var detailSize: Double?
    if let labelSize, details.count == values.count {
      let widest = try details.reduceWidth(look.ruler, look.style(type.note))
      let size = min(labelSize * 0.86, type.note * (cellWidth - type.note * 0.3) / max(widest, 1e-9))
      let heights = try cellLineHeight(labelSize, look) + cellLineHeight(size, look)
      if size >= Typography.minimum, heights * 1.07 <= cellHeight { detailSize = size }
    }
    let gap = min(0.75, min(cellWidth, cellHeight) * 0.04)
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        let value = values[index]
        let a = Point(x: panel.x.position(Double(column) - 0.5), y: panel.y.position(Double(row) - 0.5))
        let b = Point(x: panel.x.position(Double(column) + 0.5), y: panel.y.position(Double(row) + 0.5))
        let frame = Rectangle(corner: a, corner: b).insetBy(gap / 2)
        let isEmpty = !value.isFinite
        if isEmpty, self.labels.isEmpty || self.labels[index].isEmpty { continue }
        let color = isEmpty ? look.theme.surface : self.color(of: value, theme: look.theme)
        cells.append(
          .area(
            Mark.Area(
              isEmpty ? frame.insetBy(look.type.hairline) : frame, fill: isEmpty ? nil : Paint(color),
              stroke: isEmpty ? Stroke(look.theme.gridPaint, width: look.type.hairline) : nil,
              title: titles.indices.contains(index) ? titles[index] : nil)))
        guard let labelSize, !texts[index].isEmpty else { continue }
        let dark = look.theme.foreground
        let light = look.theme.surface
        let ink = color.contrast(with: dark) >= color.contrast(with: light) ? dark : light
        var lines = [(texts[index], labelSize)]
        if let detailSize, !details[index].isEmpty { lines.append((details[index], detailSize)) }
        var top = frame.midY
        for (_, size) in lines { top -= try cellLineHeight(size, look) / 2 }
        for (text, size) in lines {
          // No role: the ink belongs to the cell, not to the page.
          let style = look.style(size, paint: Paint(ink), tabular: true)
          let extent = try look.ruler.extent(of: text, style)
          let height = try cellLineHeight(size, look)
          let middle = top + height / 2
          top += height
          let line = PlacedLine(
            text: FittedText(text: text, extent: extent, isCut: false),
            position: Point(x: frame.midX, y: middle + (extent.ascent - extent.descent) / 2), anchor: .middle)
          if case .text(let mark) = line.mark(style) {
            canvas.occupied.append(mark.bounds)
            labels.append(.text(mark))
          }
        }
      }
    }
    return [.group(Mark.Group(role: "heat-map", marks: cells + labels))]
  }

  /// From a line in a cell to the next.
  private func cellLineHeight(_ size: Double, _ look: FigureLook) throws(ChartError) -> Double {
    max(try look.ruler.line(look.style(size, tabular: true)).height, size * 1.2)
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
