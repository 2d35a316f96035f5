internal import Charts
internal import TextTools

/// Writes marks as SVG elements and remembers the paints they use.
struct SVGWriter {
  /// A paint with a part to play, as fill or as stroke: a rule of the style sheet.
  struct RolePaint: Hashable {
    enum Property: String { case fill, stroke }
    var role: String
    var property: Property
    var color: Color
    var className: String
  }

  private struct RoleColor: Hashable {
    var role: String
    var property: RolePaint.Property
    var color: Color
  }

  private(set) var text = ""
  private(set) var paints: [RolePaint] = []
  private var classes: [RoleColor: String] = [:]

  mutating func write(_ marks: [Mark], indent: Int) {
    var index = 0
    while index < marks.count {
      let alike = Self.markersAlike(marks[index...])
      if alike.count >= Self.fewestAlike {
        // Markers painted alike say so once: with thousands of seeds that is half of a file.
        line("<g\(attributes(fill: alike[0].fill, stroke: alike[0].stroke))>", indent)
        for marker in alike { write(marker, paint: "", indent + 1) }
        line("</g>", indent)
        index += alike.count
        continue
      }
      switch marks[index] {
      case .polyline(let line): write(line, indent)
      case .area(let area): write(area, indent)
      case .marker(let marker): write(marker, paint: attributes(fill: marker.fill, stroke: marker.stroke), indent)
      case .text(let text): write(text, indent)
      case .image(let image): write(image, indent)
      case .group(let group): write(group, indent)
      }
      index += 1
    }
  }

  private static let fewestAlike = 4

  /// The markers that `marks` begin with and that are painted as the first is.
  private static func markersAlike(_ marks: ArraySlice<Mark>) -> [Mark.Marker] {
    var alike: [Mark.Marker] = []
    for mark in marks {
      guard case .marker(let marker) = mark,
        alike.first.map({ $0.fill == marker.fill && $0.stroke == marker.stroke }) ?? true
      else { break }
      alike.append(marker)
    }
    return alike
  }

  private mutating func write(_ group: Mark.Group, _ indent: Int) {
    // A nested <svg> clips to its box without an id to keep unique, and looks the same in every reader.
    let clip = group.clip.map { box in
      let (x, y, width, height) = (number(box.x), number(box.y), number(box.width), number(box.height))
      return
        "<svg x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" viewBox=\"\(x) \(y) \(width) \(height)\" overflow=\"hidden\">"
    }
    var attributes = " class=\"curves-\(SVGText.identifier(group.role))\""
    if let key = group.key { attributes += " data-arm=\"\(Escaping.xml(key))\"" }
    line("<g\(attributes)>", indent)
    if let title = group.title { line("<title>\(Escaping.xml(title))</title>", indent + 1) }
    if let clip { line(clip, indent + 1) }
    write(group.marks, indent: indent + (clip == nil ? 1 : 2))
    if clip != nil { line("</svg>", indent + 1) }
    line("</g>", indent)
  }

  private mutating func write(_ polyline: Mark.Polyline, _ indent: Int) {
    var path = ""
    for part in polyline.points.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) where part.count > 1 {
      // A screen or a printer at 300 dots an inch, three columns a dot.
      let points = polyline.isFunctionOfX ? Decimation.m4(part, columnWidth: 72.0 / 900)[...] : part
      path += Self.path(points)
    }
    guard !path.isEmpty else { return }
    // Lines alone: the corners of areas and markers are mitred.
    element(
      "path",
      " d=\"\(path)\" stroke-linejoin=\"round\"" + attributes(fill: nil, stroke: polyline.stroke), polyline.title,
      indent)
  }

  private mutating func write(_ area: Mark.Area, _ indent: Int) {
    guard area.points.count > 1, area.points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return }
    let paint = attributes(fill: area.fill, stroke: area.stroke)
    if let box = Self.box(area.points) {
      let place =
        " x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" height=\"\(number(box.height))\""
      element("rect", place + paint, area.title, indent)
    } else {
      element("path", " d=\"\(Self.path(area.points[...]))Z\"" + paint, area.title, indent)
    }
  }

  private mutating func write(_ marker: Mark.Marker, paint: String, _ indent: Int) {
    guard marker.center.x.isFinite, marker.center.y.isFinite else { return }
    switch marker.outline {
    case .circle(let radius):
      let place = " cx=\"\(number(marker.center.x))\" cy=\"\(number(marker.center.y))\" r=\"\(number(radius))\""
      element("circle", place + paint, marker.title, indent)
    case .polygon(let points):
      element("path", " d=\"\(Self.path(points[...]))Z\"" + paint, marker.title, indent)
    case .segments(let segments):
      element("path", " d=\"\(segments.map { Self.path($0[...]) }.joined())\"" + paint, marker.title, indent)
    }
  }

  private mutating func write(_ mark: Mark.TextMark, _ indent: Int) {
    guard !mark.text.isEmpty else { return }
    let style = mark.style
    var attributes = " x=\"\(number(mark.position.x))\" y=\"\(number(mark.position.y))\""
    if mark.rotation != 0 {
      attributes +=
        " transform=\"rotate(\(number(mark.rotation)) \(number(mark.position.x)) \(number(mark.position.y)))\""
    }
    if mark.anchor != .start { attributes += " text-anchor=\"\(mark.anchor.rawValue)\"" }
    attributes += " font-size=\"\(number(style.size))\""
    if style.family != .sans { attributes += " font-family=\"\(SVGDocument.fontFamily(style))\"" }
    switch style.weight {
    case .regular: break
    case .medium: attributes += " font-weight=\"500\""
    case .bold: attributes += " font-weight=\"700\""
    }
    if style.italic { attributes += " font-style=\"italic\"" }
    attributes += self.attributes(
      fill: style.paint, stroke: nil, otherClasses: style.tabularDigits ? ["curves-tabular"] : [])
    line("<text\(attributes)>\(content(of: mark))</text>", indent)
  }

  /// The words, with raised and italic ones in spans of their own.
  private func content(of mark: Mark.TextMark) -> String {
    let runs = TextRun.runs(of: mark.text, in: mark.style.family)
    // How far the baseline stands above the text's: spans move it by how much it changes.
    var height = 0.0
    var result = ""
    for run in runs {
      var attributes = run.isItalic ? " font-style=\"italic\"" : ""
      if run.scale != 1 { attributes += " font-size=\"\(number(mark.style.size * run.scale))\"" }
      let rise = run.rise * mark.style.size
      if rise != height { attributes += " dy=\"\(number(height - rise))\"" }
      height = rise
      let words = Escaping.xml(run.text)
      result += attributes.isEmpty ? words : "<tspan\(attributes)>\(words)</tspan>"
    }
    return result
  }

  private mutating func write(_ image: Mark.ImageMark, _ indent: Int) {
    guard image.columns > 0, image.rows > 0 else { return }
    let frame = image.frame
    var attributes = " x=\"\(number(frame.x))\" y=\"\(number(frame.y))\" width=\"\(number(frame.width))\""
    attributes += " height=\"\(number(frame.height))\" preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\""
    attributes += " style=\"image-rendering:pixelated\" xlink:href=\"\(ImageData.pngDataURL(image))\""
    element("image", attributes, image.title, indent)
  }

  private mutating func attributes(fill: Paint?, stroke: Stroke?, otherClasses: [String] = []) -> String {
    var classes = otherClasses
    var result = ""
    if let fill {
      result += " fill=\"\(Self.hexadecimal(fill.color))\""
      if fill.color.alpha < 1 { result += " fill-opacity=\"\(number(fill.color.alpha))\"" }
      if let name = register(fill, .fill) { classes.append(name) }
    } else if stroke != nil {
      result += " fill=\"none\""
    }
    if let stroke {
      result += " stroke=\"\(Self.hexadecimal(stroke.paint.color))\" stroke-width=\"\(number(stroke.width))\""
      if stroke.paint.color.alpha < 1 { result += " stroke-opacity=\"\(number(stroke.paint.color.alpha))\"" }
      if !stroke.dash.isEmpty { result += " stroke-dasharray=\"\(stroke.dash.map(number).joined(separator: " "))\"" }
      if stroke.dashPhase != 0, !stroke.dash.isEmpty { result += " stroke-dashoffset=\"\(number(stroke.dashPhase))\"" }
      if stroke.cap == .round { result += " stroke-linecap=\"round\"" }
      if let name = register(stroke.paint, .stroke) { classes.append(name) }
    }
    if !classes.isEmpty { result += " class=\"\(classes.joined(separator: " "))\"" }
    return result
  }

  /// The class by which the style sheet reaches a paint. A second colour in one role and property has a class of its own,
  /// as rules win over attributes.
  private mutating func register(_ paint: Paint, _ property: RolePaint.Property) -> String? {
    guard let role = paint.role.map(SVGText.identifier), !role.isEmpty else { return nil }
    let key = RoleColor(role: role, property: property, color: Color(hex: paint.color.hex))
    if let known = classes[key] { return known }
    let count = paints.count { $0.role == role && $0.property == property }
    var name = property == .fill ? "curves-\(role)" : "curves-\(role)-stroke"
    if count > 0 { name += "-\(count + 1)" }
    classes[key] = name
    paints.append(RolePaint(role: role, property: property, color: key.color, className: name))
    return name
  }

  private mutating func element(_ name: String, _ attributes: String, _ title: String?, _ indent: Int) {
    if let title {
      line("<\(name)\(attributes)><title>\(Escaping.xml(title))</title></\(name)>", indent)
    } else {
      line("<\(name)\(attributes)/>", indent)
    }
  }

  private mutating func line(_ content: String, _ indent: Int) {
    text += String(repeating: " ", count: indent) + content + "\n"
  }

  private func number(_ value: Double) -> String { SVGText.number(value) }
}
