/// One plot: two axes and the layers painted between them, in order.
public struct Panel: Sendable, Equatable {
  /// A word that sets the panel apart, such as `accuracy`; the key of its group in the drawing.
  public var id: String
  /// Above the plot; nil or empty for none.
  public var title: String?
  /// Stands for the title where that would take more than a line.
  public var shortTitle: String?
  public var x: Axis
  public var y: Axis
  public var layers: [Layer]
  /// Said above the plot's right end in small type, such as what limits by hand leave out. Layout adds none of its own
  /// but `clippedText`.
  public var note: String?
  /// Makes the note on values outside limits set by hand from their count; `#` stands for the number.
  public var clippedText: String
  /// The least height over width of the plot; nil lets it fill its cell. 1 for matrices.
  public var aspect: Double?

  /// Right of the plot, one a category of y: the row in numbers.
  public var rowLabels: [RowLabel]

  /// Has the y axis of the panel before it, whose labels serve both where that stands to its left.
  public var sharesY: Bool

  /// Panels of one group have the same limits, which take in what all of them show; nil for limits of its own.
  public var scaleGroup: String?

  /// What stands at the end of a row: the longest of the two that leaves the plot room enough, or nothing.
  public struct RowLabel: Sendable, Equatable {
    public var long: String
    public var short: String

    public init(_ long: String, short: String) {
      self.long = long
      self.short = short
    }
  }

  public init(
    id: String, title: String? = nil, shortTitle: String? = nil, x: Axis, y: Axis, layers: [Layer], note: String? = nil,
    clippedText: String = "# clipped", aspect: Double? = nil, rowLabels: [RowLabel] = [], sharesY: Bool = false,
    scaleGroup: String? = nil
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.x = x
    self.y = y
    self.layers = layers
    self.note = note
    self.clippedText = clippedText
    self.aspect = aspect
    self.rowLabels = rowLabels
    self.sharesY = sharesY
    self.scaleGroup = scaleGroup
  }
}

extension Panel {
  /// Whether y names what stands in rows.
  var isOfRows: Bool { if case .category = y.kind { true } else { false } }
}
