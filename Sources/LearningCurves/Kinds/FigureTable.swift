public import Charts

/// The numbers behind a figure, as text.
public struct FigureTable: Sendable, Equatable {
  public var caption: String
  public var header: [String]
  /// As many cells a row as the header has.
  public var rows: [[String]]

  public init(caption: String, header: [String], rows: [[String]]) {
    self.caption = caption
    self.header = header
    self.rows = rows
  }
}

/// A figure and the numbers it shows.
public struct TabledFigure: Sendable, Equatable {
  public var figure: Figure
  public var table: FigureTable

  public init(figure: Figure, table: FigureTable) {
    self.figure = figure
    self.table = table
  }
}
