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
  /// `(a)`, `(b)`, … before the panels' titles, where there are two panels or more.
  public var hasPanelLetters: Bool
  /// False leaves panels without titles, for a caption that says what they are.
  public var showsPanelTitles: Bool
  /// What the file says of itself. An empty title is replaced by the figure's.
  public var metadata: Drawing.Metadata
  /// Shown in a panel that has no data.
  public var noDataText: String

  public init(
    title: String? = nil, caption: String? = nil, panels: [Panel], columns: Int? = nil, rowLength: Int? = nil,
    arms: [ArmKey] = [], legend: Legend = Legend(), metadata: Drawing.Metadata = Drawing.Metadata(),
    noDataText: String = "no data", hasPanelLetters: Bool = false, showsPanelTitles: Bool = true
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
    self.hasPanelLetters = hasPanelLetters
    self.showsPanelTitles = showsPanelTitles
  }
}

extension Figure {
  /// The panels that share limits with this one, itself among them; empty where it has its own.
  func scaleGroup(of panel: Panel) -> [Panel] {
    guard let group = panel.scaleGroup else { return [] }
    return panels.filter { $0.scaleGroup == group }
  }
}
