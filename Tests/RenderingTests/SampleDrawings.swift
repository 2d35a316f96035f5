import Charts

/// Drawings with one of everything, small enough to look at.
enum SampleDrawings {
  static let black = Paint(Color(hex: 0x1A1A1A), role: "foreground")
  static let grid = Paint(Color(hex: 0xDDDDDD), role: "grid")
  static let blue = Paint(Color(hex: 0x0072B2), role: "arm-1")
  static let orange = Paint(Color(hex: 0xD55E00), role: "arm-2")

  static func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 9, anchor: Mark.TextMark.Anchor = .start,
    rotation: Double = 0, family: TextStyle.Family = .sans, weight: TextStyle.Weight = .regular,
    italic: Bool = false, tabular: Bool = false, language: String = "en"
  ) -> Mark {
    .text(
      Mark.TextMark(
        text, at: Point(x: x, y: y), anchor: anchor, rotation: rotation,
        style: TextStyle(
          family: family, weight: weight, italic: italic, size: size, paint: black, tabularDigits: tabular,
          language: language),
        extent: TextExtent(width: 0, ascent: 0, descent: 0)))
  }

  /// A panel with lines, a band, markers, a legend, an image and text in every family, 240×180 points.
  static func everything(title: String = "ReLU and sigmoid", others: [Mark] = []) -> Drawing {
    let panel = Rectangle(x: 40, y: 24, width: 130, height: 110)
    var lines: [Mark] = []
    for (index, paint) in [blue, orange].enumerated() {
      let reach = panel.height * (0.9 - 0.1 * Double(index))
      var points: [Point] = []
      for step in 0...40 {
        let t = Double(step) / 40
        points.append(Point(x: panel.minX + t * panel.width, y: panel.maxY - reach * (1 - 1 / (1 + 6 * t))))
      }
      let above = points.map { Point(x: $0.x, y: $0.y - 4) }
      let below = points.reversed().map { Point(x: $0.x, y: $0.y + 4) }
      let band = Mark.Area(
        above + below, fill: Paint(Color(hex: index == 0 ? 0x0072B2 : 0xD55E00, alpha: 0.2), role: paint.role))
      lines.append(
        .group(
          Mark.Group(
            role: "series", key: index == 0 ? "relu" : "sigmoid", title: index == 0 ? "ReLU" : "Sigmoid",
            marks: [
              .area(band), .polyline(Mark.Polyline(points, stroke: Stroke(paint, width: 1.2), isFunctionOfX: true)),
              .polyline(
                Mark.Polyline(
                  points.map { Point(x: $0.x, y: $0.y + 14) }, stroke: Stroke(paint, width: 1.2, dash: [4, 2]))),
            ])))
    }
    for (index, shape) in Mark.Marker.Shape.allCases.enumerated() {
      let open = shape == .plus || shape == .cross
      lines.append(
        .marker(
          Mark.Marker(
            shape, at: Point(x: panel.minX + 12 + Double(index) * 20, y: panel.maxY - 12), diameter: 7,
            fill: open ? nil : blue, stroke: open ? Stroke(blue, width: 1.2) : nil,
            title: "seed \(index): 0.87\(index)")))
    }
    let marks: [Mark] = [
      .area(Mark.Area(panel, fill: nil, stroke: Stroke(grid, width: 0.6))),
      .group(Mark.Group(role: "panel", title: "Accuracy", clip: panel.insetBy(-1), marks: lines)),
      text(title, panel.midX, 16, size: 10, anchor: .middle, weight: .bold),
      text("Epoch", panel.midX, 158, anchor: .middle),
      text("Accuracy", 14, panel.midY, anchor: .middle, rotation: -90),
      text("0.10", 36, panel.maxY, size: 8, anchor: .end, tabular: true),
      text("−1.11", 36, panel.minY + 6, size: 8, anchor: .end, tabular: true),
      text("Serif fi 12", 178, 40, family: .serif), text("Italic", 178, 54, family: .serif, italic: true),
      text("mono 0O", 178, 68, size: 8, family: .mono), text("Medium", 178, 82, weight: .medium),
      text("AV & <b>", 178, 96, size: 7),
      .image(
        Mark.ImageMark(
          pixels: (0..<64).map { ($0 + $0 / 8).isMultiple(of: 2) ? 255 : UInt8($0 * 3) }, columns: 8, rows: 8,
          channels: 1,
          frame: Rectangle(x: 180, y: 104, width: 32, height: 32), title: "a sample")),
    ]
    return Drawing(
      size: Size(width: 240, height: 170), background: Paint(Color(hex: 0xFFFFFF), role: "background"),
      metadata: Drawing.Metadata(
        title: title, author: "A. Author", subject: "A sample", keywords: ["ReLU", "sigmoid"],
        description: "Two rising lines – ReLU’s above the sigmoid’s.", creator: "curves 0.1.0",
        records: [String(repeating: "0123456789abcdef", count: 4), String(repeating: "f", count: 64)]),
      marks: [.area(Mark.Area(Rectangle(x: 0, y: 0, width: 240, height: 170), fill: Paint(Color(hex: 0xFFFFFF))))]
        + marks + others)
  }
}
