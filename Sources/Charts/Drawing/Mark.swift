/// One thing to paint.
public enum Mark: Sendable, Equatable {
  case polyline(Polyline)
  case area(Area)
  case marker(Marker)
  case text(TextMark)
  case image(ImageMark)
  indirect case group(Group)

  /// An open line through two or more points.
  public struct Polyline: Sendable, Equatable {
    public var points: [Point]
    public var stroke: Stroke
    /// The points are ordered by x, so that a renderer may decimate them per device column.
    public var isFunctionOfX: Bool
    /// Read out for the line as a whole (SVG `<title>`).
    public var title: String?

    public init(_ points: [Point], stroke: Stroke, isFunctionOfX: Bool = false, title: String? = nil) {
      self.points = points
      self.stroke = stroke
      self.isFunctionOfX = isFunctionOfX
      self.title = title
    }
  }

  /// A closed, filled polygon: bands, bars, heat map cells, swatches.
  public struct Area: Sendable, Equatable {
    public var points: [Point]
    public var fill: Paint?
    public var stroke: Stroke?
    public var title: String?

    public init(_ points: [Point], fill: Paint?, stroke: Stroke? = nil, title: String? = nil) {
      self.points = points
      self.fill = fill
      self.stroke = stroke
      self.title = title
    }

    public init(_ rectangle: Rectangle, fill: Paint?, stroke: Stroke? = nil, title: String? = nil) {
      self.init(
        [
          Point(x: rectangle.minX, y: rectangle.minY), Point(x: rectangle.maxX, y: rectangle.minY),
          Point(x: rectangle.maxX, y: rectangle.maxY), Point(x: rectangle.minX, y: rectangle.maxY),
        ], fill: fill, stroke: stroke, title: title)
    }
  }

  /// A point symbol.
  public struct Marker: Sendable, Equatable {
    public enum Shape: String, Sendable, CaseIterable { case circle, square, triangle, diamond, plus, cross }

    public var shape: Shape
    public var center: Point
    /// Across, in points.
    public var diameter: Double
    public var fill: Paint?
    public var stroke: Stroke?
    /// The value the point stands for (SVG `<title>`), such as `ReLU, seed 3: 0.8731`.
    public var title: String?

    public init(
      _ shape: Shape, at center: Point, diameter: Double, fill: Paint?, stroke: Stroke? = nil, title: String? = nil
    ) {
      self.shape = shape
      self.center = center
      self.diameter = diameter
      self.fill = fill
      self.stroke = stroke
      self.title = title
    }
  }

  /// One line of text.
  public struct TextMark: Sendable, Equatable {
    public enum Anchor: String, Sendable { case start, middle, end }

    public var text: String
    /// The anchor's place on the baseline.
    public var position: Point
    public var anchor: Anchor
    /// Degrees clockwise about `position`; −90 reads upwards.
    public var rotation: Double
    public var style: TextStyle
    /// As measured by layout; what overlap tests use, and what a renderer may fit the text to.
    public var extent: TextExtent

    public init(
      _ text: String, at position: Point, anchor: Anchor = .start, rotation: Double = 0, style: TextStyle,
      extent: TextExtent
    ) {
      self.text = text
      self.position = position
      self.anchor = anchor
      self.rotation = rotation
      self.style = style
      self.extent = extent
    }
  }

  /// Samples of grey or RGB, one byte each, row by row from the top; drawn with hard pixel edges.
  public struct ImageMark: Sendable, Equatable {
    public var pixels: [UInt8]
    public var columns: Int
    public var rows: Int
    /// 1 (grey) or 3 (RGB).
    public var channels: Int
    public var frame: Rectangle
    public var title: String?

    public init(
      pixels: [UInt8], columns: Int, rows: Int, channels: Int, frame: Rectangle, title: String? = nil
    ) {
      precondition(
        pixels.count == columns * rows * channels, "\(pixels.count) samples for \(columns)×\(rows)×\(channels)")
      self.pixels = pixels
      self.columns = columns
      self.rows = rows
      self.channels = channels
      self.frame = frame
      self.title = title
    }
  }

  /// Marks that belong together, painted in order, seen through `clip` where there is one.
  public struct Group: Sendable, Equatable {
    /// What the group is: `panel`, `axis`, `legend`, `series`, `band`, `caption` … An SVG class and, for panels, a
    /// tagged figure in a PDF.
    public var role: String
    /// Sets the group apart, such as an arm's id (SVG `data-arm`), so that a script may toggle it.
    public var key: String?
    public var title: String?
    public var clip: Rectangle?
    public var marks: [Mark]

    public init(
      role: String, key: String? = nil, title: String? = nil, clip: Rectangle? = nil, marks: [Mark] = []
    ) {
      self.role = role
      self.key = key
      self.title = title
      self.clip = clip
      self.marks = marks
    }
  }
}
