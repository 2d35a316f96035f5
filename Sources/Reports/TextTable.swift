/// A table of texts: a name, a header, and rows that begin with their own header.
struct TextTable: Equatable {
  struct Row: Equatable {
    var head: String
    var cells: [String]
    /// Place of the arm in the comparison, which gives the row its colour; nil for a row that is no arm's.
    var armIndex: Int?
    /// What the cells mean, below or beside them.
    var note: String = ""
  }

  /// What a screen reader announces.
  var name: String
  var header: [String]
  var rows: [Row]

  /// Rows that a page shows at once; the others wait behind a button.
  static let shownRows = 12

  /// The table with each row in as many cells as the header has but one.
  init(name: String, header: [String], rows: [Row]) {
    precondition(rows.allSatisfy { $0.cells.count + 1 == header.count }, "\(header.count) columns, other cells")
    self.name = name
    self.header = header
    self.rows = rows
  }
}
