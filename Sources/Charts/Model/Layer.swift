/// One thing shown in a panel. Coordinates are in the axes' units.
public enum Layer: Sendable, Equatable {
  case line(Line)
  case band(Band)
  case points(Points)
  case bars(Bars)
  case heatMap(HeatMap)
  case images(ImageGrid)
  case rule(Rule)
  case annotation(Annotation)

  /// A line through points in order. A point with a NaN or infinite coordinate is a gap; a point between two gaps is
  /// drawn as a dot.
  public struct Line: Sendable, Equatable {
    public var points: [DataPoint]
    public var style: SeriesStyle
    public var markers: Markers
    /// The line as a whole, such as `ReLU validation`: read out, and set at its end with direct labels.
    public var title: String?
    /// What stands at the line's end with direct labels; nil for nothing.
    public var endLabel: String?
    /// What `endLabel` ends with that stays whole where the label is shortened, such as ` validation`.
    public var endLabelEnding: String
    /// As many as there are points, or empty: what each marker is read out as, such as
    /// `ReLU, epoch 3, validation accuracy 0.8712`.
    public var pointTitles: [String]
    /// Counts towards a legend's covered curve length and the values clipped by hand-set limits.
    public var isData: Bool

    public enum Markers: Sendable, Equatable {
      case none
      /// At every point where there is room for them, else a few, staggered between arms.
      case automatic
    }

    public init(
      _ points: [DataPoint], style: SeriesStyle, markers: Markers = .automatic, title: String? = nil,
      endLabel: String? = nil, endLabelEnding: String = "", pointTitles: [String] = [], isData: Bool = true
    ) {
      self.points = points
      self.style = style
      self.markers = markers
      self.title = title
      self.endLabel = endLabel
      self.endLabelEnding = endLabelEnding
      self.pointTitles = pointTitles
      self.isData = isData
    }
  }

  /// The area between two lines over the same x. NaN in either ends one piece and the next begins after it.
  public struct Band: Sendable, Equatable {
    public var x: [Double]
    public var lower: [Double]
    public var upper: [Double]
    public var style: SeriesStyle
    /// 0…1; nil for the theme's.
    public var opacity: Double?
    public var title: String?

    public init(
      x: [Double], lower: [Double], upper: [Double], style: SeriesStyle, opacity: Double? = nil, title: String? = nil
    ) {
      precondition(
        x.count == lower.count && x.count == upper.count, "\(x.count) x, \(lower.count) lower, \(upper.count) upper")
      self.x = x
      self.lower = lower
      self.upper = upper
      self.style = style
      self.opacity = opacity
      self.title = title
    }
  }

  /// Point symbols, each with intervals where it has them.
  public struct Points: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
      public var x: Double
      public var y: Double
      public var xInterval: ClosedRange<Double>?
      public var yInterval: ClosedRange<Double>?
      /// Read out with the point's value.
      public var title: String?

      public init(
        x: Double, y: Double, xInterval: ClosedRange<Double>? = nil, yInterval: ClosedRange<Double>? = nil,
        title: String? = nil
      ) {
        self.x = x
        self.y = y
        self.xInterval = xInterval
        self.yInterval = yInterval
        self.title = title
      }
    }

    public var items: [Item]
    public var style: SeriesStyle
    /// Nil for the arm's own.
    public var shape: Mark.Marker.Shape?
    /// Times the theme's marker diameter.
    public var scale: Double
    /// Open symbols: filled with the background.
    public var isOpen: Bool
    /// Rings: nothing inside is painted over.
    public var isHollow: Bool

    public init(
      _ items: [Item], style: SeriesStyle, shape: Mark.Marker.Shape? = nil, scale: Double = 1, isOpen: Bool = false,
      isHollow: Bool = false
    ) {
      self.items = items
      self.style = style
      self.shape = shape
      self.scale = scale
      self.isOpen = isOpen
      self.isHollow = isHollow
    }
  }

  /// Bars from one value to another.
  public struct Bars: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
      /// The middle of the bar on the category axis.
      public var position: Double
      public var from: Double
      public var to: Double
      /// Set at the bar's end where there is room; nil for none.
      public var label: String?
      public var title: String?

      public init(at position: Double, from: Double = 0, to: Double, label: String? = nil, title: String? = nil) {
        self.position = position
        self.from = from
        self.to = to
        self.label = label
        self.title = title
      }
    }

    public var items: [Item]
    public var style: SeriesStyle
    /// Thickness in units of the position's axis.
    public var thickness: Double
    /// Bars lie along x, positions on y.
    public var isHorizontal: Bool

    public init(_ items: [Item], style: SeriesStyle, thickness: Double = 0.7, isHorizontal: Bool = false) {
      self.items = items
      self.style = style
      self.thickness = thickness
      self.isHorizontal = isHorizontal
    }
  }

  /// A matrix of coloured cells; cell (row, column) is centred at x = column, y = row.
  public struct HeatMap: Sendable, Equatable {
    /// Colours at equal steps of a ramp look equally far apart (they are mixed in OKLab), and none relies on telling red
    /// from green.
    public enum Ramp: Sendable, Equatable {
      /// Background to the first colour.
      case sequential
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
    /// Row by row; NaN leaves a cell empty.
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

  /// Pictures in rows, each with lines of text below. Fills the plot; the axes have no say.
  public struct ImageGrid: Sendable, Equatable {
    public struct Tile: Sendable, Equatable {
      public var pixels: [UInt8]
      public var columns: Int
      public var rows: Int
      /// 1 (grey) or 3 (RGB).
      public var channels: Int
      /// Below the picture, cut to its slot's width.
      public var lines: [String]
      public var title: String?

      public init(
        pixels: [UInt8], columns: Int, rows: Int, channels: Int = 1, lines: [String] = [], title: String? = nil
      ) {
        self.pixels = pixels
        self.columns = columns
        self.rows = rows
        self.channels = channels
        self.lines = lines
        self.title = title
      }
    }

    public var tiles: [Tile]
    /// Tiles a row; nil fits them to the plot.
    public var columns: Int?

    public init(_ tiles: [Tile], columns: Int? = nil) {
      self.tiles = tiles
      self.columns = columns
    }
  }

  /// A straight line across the whole plot at one value.
  public struct Rule: Sendable, Equatable {
    public enum Direction: Sendable, Equatable { case horizontal, vertical }

    public var direction: Direction
    /// On y for a horizontal rule, on x for a vertical one.
    public var value: Double
    /// Set beside it where there is room; nil for none.
    public var label: String?
    public var style: SeriesStyle?
    public var isDashed: Bool

    public init(
      _ direction: Direction, at value: Double, label: String? = nil, style: SeriesStyle? = nil, isDashed: Bool = true
    ) {
      self.direction = direction
      self.value = value
      self.label = label
      self.style = style
      self.isDashed = isDashed
    }
  }

  /// Words at a point, set at the nearest free side of it; left out where every side is taken.
  public struct Annotation: Sendable, Equatable {
    public var x: Double
    public var y: Double
    public var text: String
    public var style: SeriesStyle?

    public init(x: Double, y: Double, text: String, style: SeriesStyle? = nil) {
      self.x = x
      self.y = y
      self.text = text
      self.style = style
    }
  }
}

/// A pair of values in the axes' units.
public struct DataPoint: Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Both coordinates are finite.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
