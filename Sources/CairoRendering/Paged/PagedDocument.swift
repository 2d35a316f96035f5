public import Charts

/// A text with headings, tables and figures, to be set on pages: what `CairoRenderer.pdf(_: PagedDocument)` turns into a
/// tagged PDF with bookmarks.
public struct PagedDocument: Sendable {
  /// Page size in points.
  public var pageSize: Size
  /// Left and right margin, in points.
  public var sideMargin: Double
  /// Top and bottom margin, in points.
  public var endMargin: Double
  /// Title, author, language (which sets the text and picks Han forms), the records' identities.
  public var metadata: Drawing.Metadata
  /// At the foot of each page, left of the page number.
  public var footer: String
  public var blocks: [Block]

  public static let a4 = Size(width: 595.28, height: 841.89)

  public init(
    metadata: Drawing.Metadata, pageSize: Size = PagedDocument.a4, sideMargin: Double = 64, endMargin: Double = 60,
    footer: String = "", blocks: [Block] = []
  ) {
    self.metadata = metadata
    self.pageSize = pageSize
    self.sideMargin = sideMargin
    self.endMargin = endMargin
    self.footer = footer
    self.blocks = blocks
  }

  /// The width text and figures may take, in points: make figures no wider, or they are scaled down.
  public var textWidth: Double { pageSize.width - 2 * sideMargin }

  /// A piece of the document, from top to bottom.
  public enum Block: Sendable {
    /// The document's title, once, with a line below it in smaller type.
    case title(String, subtitle: RichText)
    /// Level 1 to 3; becomes a bookmark.
    case heading(String, level: Int)
    case paragraph(RichText)
    /// Paragraphs set apart by a tint: the verdict, a warning.
    case callout([RichText])
    case list([RichText])
    /// Lines as they are, in the fixed-width face; too long ones are broken.
    case code(String)
    case table(Table)
    /// Never wider than the text; kept with its caption. `metadata.description` of the drawing is its alternative text.
    case figure(Drawing, caption: RichText)
  }

  /// Rows of cells under a header, which is repeated where the table goes on to another page.
  public struct Table: Sendable {
    public enum Alignment: Sendable { case start, end }

    public struct Column: Sendable {
      public var header: RichText
      public var alignment: Alignment

      public init(_ header: RichText, alignment: Alignment = .start) {
        self.header = header
        self.alignment = alignment
      }
    }

    public var columns: [Column]
    /// Each as long as `columns`; what is missing is empty.
    public var rows: [[RichText]]
    public var caption: RichText?

    public init(columns: [Column], rows: [[RichText]], caption: RichText? = nil) {
      self.columns = columns
      self.rows = rows
      self.caption = caption
    }
  }
}
