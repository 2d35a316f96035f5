public import Charts
internal import FigureKinds
public import Findings
public import Languages
internal import SeedStatistics
internal import TextTools

/// What was found, ready to be written as a page, a paged document and the pieces a writer needs.
///
/// A pure value: the same findings, figures and options give the same bytes.
public struct Report: Sendable {
  public struct Options: Sendable, Equatable {
    /// Program and version, such as `curves 0.1.0`.
    public var program: String
    /// The command that trains again, as one types it; empty leaves it out.
    public var trainCommand: String
    /// The command that makes this report again.
    public var reportCommand: String
    /// The two-panel figure's file beside the page, without extension.
    public var figureStem: String
    /// Files beside the page that it should link to, such as `figure.pdf`.
    public var files: [String]
    /// What the names of files, macros and labels begin with.
    public var names: PieceNames
    /// What the figures for papers were drawn for; nil where they fill the line.
    public var venue: Venue?
    /// One column wide, where the venue has two.
    public var isInColumn: Bool
    public var table: LaTeXTable

    /// The picture that `figure.tex` sets under a caption of LaTeX's: that of a venue has none in it, and where there is
    /// no venue, one is drawn beside `figureStem`.
    public var latexFigureStem: String { venue == nil ? figureStem + "-latex" : figureStem }

    public init(
      program: String = "curves", trainCommand: String = "", reportCommand: String = "curves report .",
      figureStem: String = "figure", files: [String] = [], names: PieceNames = .plain, venue: Venue? = nil,
      isInColumn: Bool = false, table: LaTeXTable = LaTeXTable()
    ) {
      self.program = program
      self.trainCommand = trainCommand
      self.reportCommand = reportCommand
      self.figureStem = figureStem
      self.files = files
      self.names = names
      self.venue = venue
      self.isInColumn = isInColumn
      self.table = table
    }
  }

  public var findings: Findings
  /// In the order that they stand in; places group them.
  public var figures: [ReportFigure]
  public var language: Language
  public var options: Options

  public init(findings: Findings, figures: [ReportFigure], language: Language, options: Options = Options()) {
    self.findings = findings
    self.figures = figures
    self.language = language
    self.options = options
  }

  /// The page, whole in itself.
  public func page(template: ReportTemplate) -> ReportFile {
    ReportFile(name: names.file("index.html"), text: template.render(ReportContext(self).value))
  }

  /// What a program or a paper reads beside the page.
  public func writersPieces() -> [ReportFile] {
    [latexTable, latexFigure, latexMacros, latexMethods, csvSummary, jsonSummary, markdownTable, markdownMethods]
  }
}

extension Report {
  var names: PieceNames { options.names }

  var title: String { findings.title.isEmpty ? language.page.untitled : findings.title.onOneLine.cut(to: 300) }

  /// What the numbers support, in the report's language.
  var verdict: VerdictText { findings.verdictText(language) }

  /// What the section of final values is called: a loss is no accuracy.
  var accuracyHeading: String {
    findings.quantity.differsInPercentagePoints ? language.page.accuracyHeading : language.title(of: findings.quantity)
  }

  /// The table's texts.
  func text(_ table: Table) -> TableText { findings.text(table, language) }

  /// Final accuracy in the order that the page shows the arms.
  var accuracy: TableText { text(findings.accuracyTable(findings.sortedPlaces)) }

  /// The commonest confusion as a sentence; empty where there is none.
  var hardestPair: String {
    guard let pair = findings.commonestConfusion else { return "" }
    return language.page.hardestPair([
      "a": pair.label, "b": pair.prediction, "rate": language.numbers.percent(pair.share),
    ])
  }

  func figures(_ place: ReportPlace) -> [ReportFigure] { figures.filter { $0.place == place } }
}
