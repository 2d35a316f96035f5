public import Charts
public import Findings

/// A kind of figure: what it is called, what may be asked of it, where a report shows it, and how findings become its marks
/// and its numbers.
///
/// A kind is a folder of this target and a line in `FigureCatalogue`; the command line, the report, the gallery and the
/// documentation ask there.
public protocol FigureKind: Sendable {
  /// What the user types after `--kind`; also the stem of its files.
  static var id: String { get }
  /// One line for help and lists.
  static var summary: String { get }
  /// What may be asked of it. Anything else is an error that names the kinds which have a use for it.
  static var uses: Set<FigureOption> { get }
  /// Where the report shows it.
  static var place: ReportPlace { get }
  /// Whether its rows or grid ask for a height of their own, so that no page height should be forced on it unless the user
  /// gave one.
  static var choosesHeight: Bool { get }

  /// What a report asks of it.
  static func reportOptions(_ findings: Findings) -> FigureOptions

  /// The test images, by their place in the test set, that it would show; none for most kinds.
  ///
  /// - Throws: as `figure` does.
  static func wantedImages(_ findings: Findings, _ options: FigureOptions) throws(ChartError) -> [Int]

  /// The figure and the numbers that it shows.
  ///
  /// - Throws: `ChartError` with code `noData` when the records lack what the kind shows, `invalidOption` for options that
  ///   make no sense or name what is not there.
  static func figure(of findings: Findings, options: FigureOptions) throws(ChartError) -> TabledFigure
}

extension FigureKind {
  public static var choosesHeight: Bool { true }

  public static func reportOptions(_ findings: Findings) -> FigureOptions { FigureOptions() }

  public static func wantedImages(_ findings: Findings, _ options: FigureOptions) throws(ChartError) -> [Int] { [] }
}

/// Where in a report figures stand.
public enum ReportPlace: String, Sendable, CaseIterable {
  case accuracy, curves, functions, layers, cost, errors
}

/// A figure and the numbers it shows.
public struct TabledFigure: Sendable {
  public var figure: Figure
  private var makeTable: @Sendable () -> Table
  /// The figure's numbers, made each time that they are asked for: most figures are drawn without.
  public var table: Table { makeTable() }
  /// The same with less in it, for pages that have no room for all: in the order in which to try them, each with a caption
  /// that says what it leaves out.
  public var smaller: @Sendable () throws(ChartError) -> [Figure]

  public init(
    figure: Figure, table: @autoclosure @escaping @Sendable () -> Table,
    smaller: @escaping @Sendable () throws(ChartError) -> [Figure] = { () throws(ChartError) in [] }
  ) {
    self.figure = figure
    makeTable = table
    self.smaller = smaller
  }
}
