/// What a figure shows, before anything has a place: panels of data layers, what the colours stand for, and words.
///
/// `placed(measuring:theme:size:)` turns it into a `Drawing`.
public struct Figure: Sendable, Equatable {
  /// Above all panels; nil or empty for none.
  public var title: String?
  /// Below all panels, wrapped to the page; nil or empty for none.
  public var caption: String?
  /// In reading order.
  public var panels: [Panel]
  /// Panels side by side; nil lets layout choose by the width there is.
  public var columns: Int?
  /// Panels that belong in one row, as many as have room for it; layout chooses where they have not.
  public var rowLength: Int?
  /// What the colours and marker shapes stand for, in order; a layer's style names one by its index.
  public var arms: [ArmKey]
  public var legend: Legend
  /// What the file says of itself. An empty title is replaced by the figure's.
  public var metadata: Drawing.Metadata
  /// Shown in a panel that has no data.
  public var noDataText: String

  public init(
    title: String? = nil, caption: String? = nil, panels: [Panel], columns: Int? = nil, rowLength: Int? = nil,
    arms: [ArmKey] = [], legend: Legend = Legend(), metadata: Drawing.Metadata = Drawing.Metadata(),
    noDataText: String = "no data"
  ) {
    self.title = title
    self.caption = caption
    self.panels = panels
    self.columns = columns
    self.rowLength = rowLength
    self.arms = arms
    self.legend = legend
    self.metadata = metadata
    self.noDataText = noDataText
  }
}

/// One thing that is compared: a colour and a marker shape of its own on every figure.
public struct ArmKey: Sendable, Equatable {
  /// Sets the arm's groups apart in the drawing (SVG `data-arm`).
  public var id: String
  /// What people read; any text.
  public var label: String
  /// Place in the palette, from 0; nil for the thin grey of arms beyond the palette.
  public var colorIndex: Int?

  public init(id: String, label: String, colorIndex: Int?) {
    self.id = id
    self.label = label
    self.colorIndex = colorIndex
  }
}
