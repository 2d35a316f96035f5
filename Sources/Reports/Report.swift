public import SeedStatistics

/// What a comparison found, ready to be written as a page, a paged document and the pieces a writer needs.
///
/// A pure value: the same records, figures and options give the same bytes.
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

    public init(
      program: String = "curves", trainCommand: String = "curves train experiment.yml",
      reportCommand: String = "curves report .", figureStem: String = "figure", files: [String] = []
    ) {
      self.program = program
      self.trainCommand = trainCommand
      self.reportCommand = reportCommand
      self.figureStem = figureStem
      self.files = files
    }
  }

  public var comparison: Comparison
  public var summary: Summary
  /// Any of each kind; the page puts them where they belong.
  public var figures: [ReportFigure]
  public var language: ReportLanguage
  public var options: Options

  /// - Throws: `ReportError` when there is no record.
  public init(
    comparison: Comparison, summary: Summary, figures: [ReportFigure], language: ReportLanguage = .english,
    options: Options = Options()
  ) throws(ReportError) {
    guard comparison.arms.contains(where: { !$0.runs.isEmpty }) else {
      throw ReportError(.noRecords, "no run record to report on, expected at least one")
    }
    self.comparison = comparison
    self.summary = summary
    self.figures = figures
    self.language = language
    self.options = options
  }

  /// The page, whole in itself.
  public func page(template: ReportTemplate) -> ReportFile {
    ReportFile(name: "index.html", text: template.render(ReportContext(self).value))
  }

  /// What a program or a paper reads beside the page.
  public func writersPieces() -> [ReportFile] {
    [latexTable, latexFigure, latexMacros, csvSummary, jsonSummary, markdownTable]
  }
}
