public import Charts

/// A figure as the report shows it: the picture, what to tell a reader who cannot see it, and its numbers.
public struct ReportFigure: Sendable {
  /// What a figure is about, which decides where on the page it stands.
  public enum Kind: String, Sendable, CaseIterable {
    /// In the page's order.
    case curves, accuracy, activations, gradients, cost, confusion, samples
  }

  /// The numbers behind a figure.
  public struct Table: Sendable, Equatable {
    public var header: [String]
    /// As many cells a row as the header has.
    public var rows: [[String]]

    public init(header: [String], rows: [[String]]) {
      self.header = header
      self.rows = rows
    }
  }

  public var kind: Kind
  /// Said above the figure; the page's own heading is used where this is empty.
  public var title: String
  /// What the marks mean: band, n, split. Said below the figure.
  public var caption: String
  /// What the figure shows, in words.
  public var altText: String
  /// A whole `<svg>` element without an XML declaration, ids unique to the page.
  public var svg: String
  /// The same figure for the paged document; nil leaves it out there.
  public var drawing: Drawing?
  /// The figure's file beside the page, without its extension, such as `accuracy`; empty where there is none.
  public var fileStem: String
  public var table: Table?

  public init(
    kind: Kind, title: String = "", caption: String = "", altText: String, svg: String, drawing: Drawing? = nil,
    fileStem: String = "", table: Table? = nil
  ) {
    self.kind = kind
    self.title = title
    self.caption = caption
    self.altText = altText
    self.svg = svg
    self.drawing = drawing
    self.fileStem = fileStem
    self.table = table
  }
}
