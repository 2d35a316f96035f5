/// A page whose parts have their places, before anything is painted.
struct Arrangement {
  var height: Double
  var titleLines: [PlacedLine]
  var panels: [PlacedPanel]
  /// The legend below the panels, with the place of its top left corner.
  var legend: (block: LegendBlock, origin: Point)?
  var captionLines: [PlacedLine]
  var hasDirectLabels: Bool
}

/// A line of text and where it stands.
struct PlacedLine {
  var text: FittedText
  var position: Point
  var anchor: Mark.TextMark.Anchor = .start
  var rotation = 0.0

  /// The text as a mark.
  func mark(_ style: TextStyle) -> Mark {
    .text(Mark.TextMark(text.text, at: position, anchor: anchor, rotation: rotation, style: style, extent: text.extent))
  }
}

/// A tick with its label.
struct PlacedTick {
  var value: Double
  /// On the page, along the axis.
  var position: Double
  /// Nil for a tick whose label had no room.
  var label: PlacedLine?
  /// Shorter, without a grid line: between the ticks that have labels.
  var isMinor = false
}

/// The ticks of an axis with their places.
struct PlacedTicks {
  var ticks: [PlacedTick] = []
  /// Every label is to be multiplied by ten to this power, which the axis's title says.
  var exponent = 0
}

/// A panel with its place on the page.
struct PlacedPanel {
  var built: BuiltPanel
  /// Inside the axes.
  var plot: Rectangle
  var x: Scale
  var y: Scale
  var xTicks: [PlacedTick]
  var yTicks: [PlacedTick]
  /// Title, note and axis labels with their styles.
  var titleLines: [PlacedLine]
  var noteLines: [PlacedLine]
  var labelLines: [PlacedLine]
  /// The numbers at the right end of each row.
  var rowLabelLines: [PlacedLine]
  var colorBar: PlacedColorBar?

  /// The place on the page of a pair of values; NaN where a scale has none for it.
  func place(_ x: Double, _ y: Double) -> Point { Point(x: self.x.position(x), y: self.y.position(y)) }
}

/// The key to a heat map's colours with its place.
struct PlacedColorBar {
  var frame: Rectangle
  var scale: Scale
  var map: Layer.HeatMap
  /// With labels to the right of `position`, a place on y.
  var ticks: [PlacedTick]
  var labelLine: PlacedLine?
}
