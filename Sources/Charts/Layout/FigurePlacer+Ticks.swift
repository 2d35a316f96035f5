extension FigurePlacer {
  /// Ticks along the bottom, as many as have room for their labels.
  func placeXTicks(_ built: BuiltAxis, _ scale: Scale, _ plot: Rectangle) throws(ChartError) -> [PlacedTick] {
    if case .category(let names) = built.axis.kind { return try placeXCategories(names, built, scale, plot) }
    let target = max(2, min(8, Int(plot.width / (type.base * 5.5))))
    var maximum = max(2, min(12, Int(plot.width / (type.tick * 1.6))))
    let line = try ruler.line(tickStyle)
    let baseline = plot.maxY + type.tickLength + type.gap + line.ascent
    while true {
      let values = built.ticks(target: target, maximum: maximum)
      let labels = built.axis.format.labels(for: values, logarithmic: built.isLogarithmic)
      var ticks: [PlacedTick] = []
      var end = -Double.infinity
      var fits = true
      for (value, label) in zip(values, labels) {
        let text = FittedText(text: label, extent: try ruler.extent(of: label, tickStyle), isCut: false)
        let position = scale.position(value)
        if position - text.extent.width / 2 < end + type.tick * 0.55 { fits = false }
        end = position + text.extent.width / 2
        ticks.append(
          PlacedTick(
            value: value, position: position,
            label: PlacedLine(text: text, position: Point(x: position, y: baseline), anchor: .middle)))
      }
      if fits { return ticks }
      if maximum <= 2 { return ticks.isEmpty ? [] : [ticks[0]] }
      maximum -= 1
    }
  }

  /// Names along the bottom: level where all fit their slots, else reading upwards, and every so many where the slots
  /// are narrower than a line.
  private func placeXCategories(
    _ names: [String], _ built: BuiltAxis, _ scale: Scale, _ plot: Rectangle
  ) throws(ChartError) -> [PlacedTick] {
    let slot = plot.width / (built.upper - built.lower)
    let line = try ruler.line(categoryStyle)
    let top = plot.maxY + type.gap * 1.3
    var isLevel = true
    for name in names {
      if try ruler.extent(of: TextRuler.oneLine(name), categoryStyle).width > slot - type.tick * 0.4 { isLevel = false }
    }
    let height = try lineHeight(categoryStyle)
    let every = isLevel ? 1 : max(1, Int((height / slot).rounded(.up)))
    let room = isLevel ? slot : max(type.base * 4, min(type.base * 11, plot.height * 0.5))
    let texts = try ruler.shortened(names.map { ShortenableLabel($0) }, categoryStyle, width: room)
    var ticks: [PlacedTick] = []
    for value in built.ticks(target: 0, maximum: 0) {
      let position = scale.position(value)
      var label: PlacedLine?
      if Int(value) % every == 0 {
        if let text = texts[Int(value)] {
          label =
            isLevel
            ? PlacedLine(text: text, position: Point(x: position, y: top + line.ascent), anchor: .middle)
            : PlacedLine(
              text: text, position: Point(x: position + (line.ascent - line.descent) / 2, y: top), anchor: .end,
              rotation: -90)
        }
      }
      ticks.append(PlacedTick(value: value, position: position, label: label))
    }
    return ticks
  }

  /// Ticks along the left.
  func placeYTicks(_ built: BuiltAxis, _ scale: Scale, _ plot: Rectangle) throws(ChartError) -> [PlacedTick] {
    let line = try ruler.line(tickStyle)
    let height = try lineHeight(tickStyle)
    var values: [Double]
    var labels: [String]
    var every = 1
    var style = tickStyle
    if case .category(let names) = built.axis.kind {
      values = built.ticks(target: 0, maximum: 0)
      labels = values.map { names[Int($0)] }
      every = max(1, Int((height / (plot.height / (built.upper - built.lower))).rounded(.up)))
      style = categoryStyle
    } else {
      let maximum = max(2, min(10, Int(plot.height / (height * 1.5))))
      values = built.ticks(target: max(2, min(7, Int(plot.height / (type.base * 3.4)))), maximum: maximum)
      labels = built.axis.format.labels(for: values, logarithmic: built.isLogarithmic)
    }
    let right = plot.minX - type.tickLength - type.gap
    // Names may take up to a third of the page; the data need the rest.
    let room = size.width * 0.34 / Double(min(columns, 2))
    let texts = try ruler.shortened(labels.map { ShortenableLabel($0) }, style, width: room)
    var ticks: [PlacedTick] = []
    var labelled: Double?
    for (index, value) in values.enumerated() {
      let position = scale.position(value)
      var label: PlacedLine?
      // On a logarithmic axis ticks may stand closer than they do on the whole.
      let touches = built.isLogarithmic && labelled.map { abs(position - $0) < height } ?? false
      if index % every == 0, !touches, let text = texts[index] {
        label = PlacedLine(
          text: text, position: Point(x: right, y: position + (line.ascent - line.descent) / 2), anchor: .end)
        labelled = position
      }
      ticks.append(PlacedTick(value: value, position: position, label: label))
    }
    return ticks
  }
}
