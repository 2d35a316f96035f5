/// A panel whose axes have their limits: what the data decide before there is a page.
struct BuiltPanel {
  var panel: Panel
  var x: BuiltAxis
  var y: BuiltAxis
  /// Data points of lines and point layers outside limits set by hand.
  var clippedCount: Int
  var isImageGrid: Bool
  /// The panel to the left has the same y axis with labels.
  var hidesYLabels = false

  init(_ panel: Panel) {
    self.panel = panel
    var (xs, ys) = (ValueRange(), ValueRange())
    let y = panel.y
    // With x limits by hand, y fits what is left to see.
    func sees(_ x: Double) -> Bool {
      (panel.x.lower.map { x >= $0 } ?? true) && (panel.x.upper.map { x <= $0 } ?? true)
    }
    for layer in panel.layers {
      switch layer {
      case .line(let line):
        for point in line.points where point.isFinite {
          xs.add(point.x)
          if sees(point.x) { ys.add(point.y) }
        }
      case .band(let band):
        for index in band.x.indices where band.lower[index].isFinite && band.upper[index].isFinite {
          xs.add(band.x[index])
          guard sees(band.x[index]) else { continue }
          ys.add(band.lower[index])
          ys.add(band.upper[index])
        }
      case .points(let points):
        for item in points.items where item.x.isFinite && item.y.isFinite {
          xs.add(item.x)
          ys.add(item.y)
          if let interval = item.xInterval { for end in [interval.lowerBound, interval.upperBound] { xs.add(end) } }
          if let interval = item.yInterval { for end in [interval.lowerBound, interval.upperBound] { ys.add(end) } }
        }
      case .bars(let bars):
        for item in bars.items where item.to.isFinite && item.from.isFinite {
          let half = bars.thickness / 2
          for end in [item.from, item.to] { if bars.isHorizontal { xs.add(end) } else { ys.add(end) } }
          for end in [item.position - half, item.position + half] {
            if bars.isHorizontal { ys.add(end) } else { xs.add(end) }
          }
        }
      case .heatMap(let map):
        xs.add(-0.5)
        xs.add(Double(map.columns) - 0.5)
        ys.add(-0.5)
        ys.add(Double(map.rows) - 0.5)
      case .images(let grid):
        if !grid.tiles.isEmpty {
          xs.add(0)
          ys.add(0)
        }
      case .rule(let rule):
        if rule.direction == .horizontal { ys.add(rule.value) } else { xs.add(rule.value) }
      case .annotation: break
      }
    }
    let builtX = BuiltAxis(panel.x, values: xs)
    let builtY = BuiltAxis(y, values: ys)
    x = builtX
    self.y = builtY
    clippedCount = panel.layers.reduce(0) { count, layer in
      switch layer {
      case .line(let line) where line.isData:
        count + line.points.count { $0.isFinite && (builtX.clips($0.x) || builtY.clips($0.y)) }
      case .points(let points): count + points.items.count { builtX.clips($0.x) || builtY.clips($0.y) }
      default: count
      }
    }
    isImageGrid = panel.layers.contains { if case .images = $0 { true } else { false } }
  }

  var hasData: Bool { x.hasData && y.hasData }

  /// What stands above the plot's right end.
  var notes: String {
    var notes = panel.note.map { $0.isEmpty ? [] : [$0] } ?? []
    if clippedCount > 0 {
      let parts = panel.clippedText.split(separator: "#", omittingEmptySubsequences: false)
      notes.append(parts.joined(separator: String(clippedCount)))
    }
    return notes.joined(separator: " · ")
  }
}
