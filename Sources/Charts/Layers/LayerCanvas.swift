/// Where a layer is painted: its panel's scales, the figure's look, and the text that is there already.
struct LayerCanvas {
  let look: FigureLook
  let panel: PlacedPanel
  /// Boxes of text set in the plot so far: the key's and other layers'.
  var occupied: [Rectangle]
  /// From words to what they are about, where that is not beside them.
  var leaders: [(start: Point, end: Point)] = []
  /// Symbols of lines, above all lines.
  var symbols: [Mark] = []
  /// Marks above everything else.
  var overlay: [Mark] = []
  /// The place of the layer that is painted among lines that coincide with it.
  var coincidence: Coincidence?

  var plot: Rectangle { panel.plot }

  /// Words set where they hide `cover` of the data: kept clear of other words, and with a ground where they would lie on
  /// lines and be hard to read.
  mutating func set(_ text: Mark.TextMark, covering cover: Double) -> [Mark] {
    occupied.append(text.bounds)
    guard cover > 0 else { return [.text(text)] }
    let ground = text.bounds.insetBy(-look.type.gap * 0.25)
    return [.area(Mark.Area(ground, fill: look.theme.groundPaint)), .text(text)]
  }

  /// The plot, with room for half a line's width where no limit was set by hand.
  var clip: Rectangle {
    let (x, y) = (panel.built.panel.x, panel.built.panel.y)
    let room = look.type.lineWidth
    var clip = plot
    if x.lower == nil && x.upper == nil {
      clip.x -= room
      clip.width += 2 * room
    }
    if y.lower == nil && y.upper == nil {
      clip.y -= room
      clip.height += 2 * room
    }
    return clip
  }
}
