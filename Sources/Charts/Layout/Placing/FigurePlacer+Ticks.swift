extension FigurePlacer {
  /// Ticks along the bottom, as many as have room for their labels.
  func placeXTicks(_ built: BuiltAxis, _ scale: Scale, _ plot: Rectangle) throws(ChartError) -> PlacedTicks {
    if case .category(let names) = built.axis.kind {
      return PlacedTicks(ticks: try placeXCategories(names, built, scale, plot))
    }
    let target = max(2, min(8, Int(plot.width / (look.type.base * 5.5))))
    var maximum = max(2, min(12, Int(plot.width / (look.type.tick * 1.6))))
    let line = try look.ruler.line(look.tickStyle)
    let baseline = plot.maxY + look.type.tickLength + look.type.gap + line.ascent
    while true {
      let set = built.ticks(target: target, maximum: maximum)
      var entries = Array(zip(set.values, set.labels))
      if let strip = built.stripLabel { entries.insert((0, strip), at: 0) }
      var ticks: [PlacedTick] = []
      var end = -Double.infinity
      var fits = true
      let isByHand = built.axis.ticks != nil
      for (value, label) in built.axis.isReversed ? entries.reversed() : entries {
        let text = FittedText(text: label, extent: try look.ruler.extent(of: label, look.tickStyle), isCut: false)
        let position = scale.position(value)
        if position - text.extent.width / 2 < end + look.type.tick * 0.55 {
          // Ticks set by hand all stay; a label without room does not.
          if isByHand {
            ticks.append(PlacedTick(value: value, position: position, label: nil))
            continue
          }
          fits = false
        }
        end = position + text.extent.width / 2
        ticks.append(
          PlacedTick(
            value: value, position: position,
            label: PlacedLine(text: text, position: Point(x: position, y: baseline), anchor: .middle)))
      }
      if fits {
        return PlacedTicks(ticks: ticks + minorTicks(set, scale), exponent: set.exponent)
      }
      if maximum <= 2 { return PlacedTicks(ticks: ticks.isEmpty ? [] : [ticks[0]], exponent: set.exponent) }
      maximum -= 1
    }
  }

  /// Ticks between the labelled ones, where they stand apart.
  private func minorTicks(_ set: TickSet, _ scale: Scale) -> [PlacedTick] {
    let decade = (scale.position(set.minor.first.map { $0 * 10 } ?? .nan) - scale.position(set.minor.first ?? .nan))
      .magnitude
    // The nine of a decade: its narrowest gap, from 9 to 10, is a twentieth of it.
    guard decade >= look.type.hairline * 40 else { return [] }
    return set.minor.map { PlacedTick(value: $0, position: scale.position($0), label: nil, isMinor: true) }
  }

  /// Names along the bottom: level where all fit their slots, else reading upwards, and every so many where the slots
  /// are narrower than a line.
  private func placeXCategories(
    _ names: [String], _ built: BuiltAxis, _ scale: Scale, _ plot: Rectangle
  ) throws(ChartError) -> [PlacedTick] {
    let slot = plot.width / (built.upper - built.lower)
    let line = try look.ruler.line(look.categoryStyle)
    let top = plot.maxY + look.type.gap * 1.3
    var isLevel = true
    for name in names {
      if try look.ruler.width(of: name, look.categoryStyle) > slot - look.type.tick * 0.4 { isLevel = false }
    }
    let height = try look.lineHeight(look.categoryStyle)
    let every = isLevel ? 1 : max(1, Int((height / slot).rounded(.up)))
    let room = isLevel ? slot : max(look.type.base * 4, min(look.type.base * 11, plot.height * 0.5))
    let texts = try look.ruler.shortened(names.map { ShortenableLabel($0) }, look.categoryStyle, width: room)
    var ticks: [PlacedTick] = []
    for value in built.ticks(target: 0, maximum: 0).values {
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
  func placeYTicks(_ built: BuiltAxis, _ scale: Scale, _ plot: Rectangle) throws(ChartError) -> PlacedTicks {
    let line = try look.ruler.line(look.tickStyle)
    let height = try look.lineHeight(look.tickStyle)
    var set: TickSet
    var every = 1
    var style = look.tickStyle
    if case .category(let names) = built.axis.kind {
      set = built.ticks(target: 0, maximum: 0)
      set.labels = set.values.map { names[Int($0)] }
      every = max(1, Int((height / (plot.height / (built.upper - built.lower))).rounded(.up)))
      style = look.categoryStyle
    } else {
      // Three at the least wherever they can stand: two do not show that an axis is even.
      let room = Int((scale.end - scale.start).magnitude / (height * 1.5))
      let maximum = max((scale.end - scale.start).magnitude >= height * 3 ? 3 : 2, min(10, room))
      set = built.ticks(target: max(3, min(7, Int(plot.height / (look.type.base * 3.4)))), maximum: maximum)
      if let strip = built.stripLabel {
        set.values.insert(0, at: 0)
        set.labels.insert(strip, at: 0)
      }
    }
    let right = plot.minX - look.type.tickLength - look.type.gap
    // Names may take up to a third of the page, a little more where nothing stands beside; the data need the rest.
    let room = size.width * (columns == 1 ? 0.4 : 0.17)
    let texts = try look.ruler.shortened(set.labels.map { ShortenableLabel($0) }, style, width: room)
    var ticks: [PlacedTick] = []
    var labelled: Double?
    for (index, value) in set.values.enumerated() {
      let position = scale.position(value)
      var label: PlacedLine?
      // At unequal steps ticks may stand closer than they do on the whole.
      let touches = built.transform != .linear && labelled.map { abs(position - $0) < height } ?? false
      if index % every == 0, !touches, let text = texts[index] {
        label = PlacedLine(
          text: text, position: Point(x: right, y: position + (line.ascent - line.descent) / 2), anchor: .end)
        labelled = position
      }
      ticks.append(PlacedTick(value: value, position: position, label: label))
    }
    return PlacedTicks(ticks: ticks + minorTicks(set, scale), exponent: set.exponent)
  }
}
