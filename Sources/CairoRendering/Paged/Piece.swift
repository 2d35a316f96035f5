internal import Charts

/// The smallest thing that is never broken between pages: a line, a row, a figure.
struct Piece {
  enum Content {
    case line(ParagraphLayout, index: Int, x: Double)
    /// A bullet or number beside the first line of a list's item.
    case labeled(ParagraphLayout, x: Double, label: ParagraphLayout, labelX: Double)
    /// A paragraph on a tint, `inset` below its top.
    case callout(ParagraphLayout, inset: Double, width: Double)
    case codeLine(ParagraphLayout, index: Int, width: Double)
    /// Stretches of a drawing from its top, the whole of it or a few of its rows.
    case figure(Drawing, rows: ClosedRange<Double>, scale: Double)
    case row(TableRow)
  }

  /// What the piece is a part of, in the words of PDF's structure tags.
  enum Tag: String {
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case listItem = "LI"
    case code = "Code"
    case figure = "Figure"
    case caption = "Caption"
    case table = "Table"
  }

  var content: Content
  var tag: Tag
  /// The block it comes from: pieces of one block are one element on a page.
  var block: Int
  var height: Double
  /// Dropped at the top of a page.
  var spaceBefore = 0.0
  /// May not be the last of a page when another follows.
  var keepsWithNext = false
  /// A figure that may go to the next page while what follows stays.
  var floats = false
  /// How much smaller it may become where a page has almost room for it.
  var leastScale = 1.0
  /// Height of the further rows of the figure that it begins.
  var rest = 0.0
  /// A further row of the figure before it.
  var continues = false
  /// Drawn again at the top of each page that the block's further pieces reach.
  var repeated: [TableRow] = []
  /// One element by itself, though its block has more of its tag.
  var isElement = false
  /// The bookmark it makes.
  var bookmark: (title: String, level: Int)?
}

/// The cells of a table's row, laid out.
struct TableRow {
  struct Cell {
    var layout: ParagraphLayout
    var x: Double
  }

  var cells: [Cell]
  var height: Double
  var isHeader: Bool
  /// The rules' left end and length.
  var x: Double
  var width: Double
  var ruleAbove: Double?
  var ruleBelow: Double?
}
