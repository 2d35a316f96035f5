internal import CairoRendering
internal import Charts
public import FigureKinds
public import Findings
public import Languages
internal import ParallelWork
public import Reports

/// Draws a report's figures and puts its files together.
public struct ReportMaking: Sendable {
  public var findings: Findings
  public var language: Language
  public var template: ReportTemplate
  public var options: Report.Options
  /// What files are dated with, in seconds since 1970; nil for a fixed date.
  public var creationDate: Int?

  public init(
    findings: Findings, language: Language = .english, template: ReportTemplate, options: Report.Options = .init(),
    creationDate: Int? = nil
  ) {
    self.findings = findings
    self.language = language
    self.template = template
    self.options = options
    self.creationDate = creationDate
  }

  /// The report's files, and what a user should hear about them.
  public struct Made: Sendable {
    public var files: [ReportFile]
    /// One line each.
    public var messages: [String]
  }

  /// Figures that are drawn at a time. Each writer has fonts of its own; shaping and drawing text take turns, laying out,
  /// drawing lines and compressing do not.
  var writers = min(2, ParallelWork.cores)

  /// Every file of the report, in memory.
  ///
  /// - Parameter images: finds the test images that a kind asks for and no record carries.
  public func make(
    images: (any FigureKind.Type, FigureOptions) throws -> [SampleImage] = { _, _ in [] }
  ) throws -> Made {
    let writers = try (0..<max(1, writers)).map { _ in
      try FigureWriter(replacesUncovered: true, creationDate: creationDate)
    }
    var files: [ReportFile] = []
    var figures: [ReportFigure] = []
    var messages: [String] = []
    let tabled = tabledFigures(images)
    let drawn = ParallelWork.map(tabled.count, tools: writers) { place, writer in
      Result { try make(tabled[place].kind, tabled[place].figure.get(), writer) }
    }
    for (kind, drawn) in zip(tabled.map(\.kind), drawn) {
      do {
        let made = try drawn.get()
        figures.append(made.figure)
        files += made.files
        messages += made.messages
      } catch let error as ChartError where error.code == .noData {
        // The records do not hold what it shows, and the page has no place for it then.
        continue
      } catch {
        // The rest of the report does not need it.
        messages.append("left out the figure \(kind.id): \(error)")
      }
    }
    let missing = Set(writers.flatMap(\.fonts.replacedCharacters).filter { !$0.isWhitespace }).sorted()
    if !missing.isEmpty {
      let list = missing.map { "'\($0)'" }.joined(separator: ", ")
      messages.append("no font has \(list); a square stands for it in figures")
    }
    var options = options
    files = files.map { ReportFile(name: options.names.file($0.name), bytes: $0.bytes) }
    let paperName = options.names.file("report.pdf")
    options.files = files.map(\.name) + [paperName]
    let report = Report(findings: findings, figures: figures, language: language, options: options)
    let (texts, paper) = try ParallelWork.beside { [template] in
      (page: report.page(template: template), pieces: report.writersPieces())
    } _: {
      ReportFile(name: paperName, bytes: try writers[0].pdf(report.pagedDocument()))
    }
    return Made(files: [texts.page, paper] + files + texts.pieces, messages: messages)
  }

  /// A figure of each kind, or why there is none.
  private func tabledFigures(
    _ images: (any FigureKind.Type, FigureOptions) throws -> [SampleImage]
  ) -> [(kind: any FigureKind.Type, figure: Result<TabledFigure, any Error>)] {
    let kinds = FigureCatalogue.kinds
    let options = kinds.map { kind in
      Result {
        var wanted = kind.reportOptions(findings)
        wanted.language = language
        wanted.images = try images(kind, wanted)
        return wanted
      }
    }
    // Before others wait for it, since it takes all cores itself.
    _ = findings.summary
    let figures = ParallelWork.map(kinds.count) { [findings] place in
      Result { try FigureCatalogue.figure(kinds[place], of: findings, options: options[place].get()) }
    }
    return Array(zip(kinds, figures))
  }

  private func make(
    _ kind: any FigureKind.Type, _ tabled: TabledFigure, _ writer: FigureWriter
  ) throws -> (figure: ReportFigure, files: [ReportFile], messages: [String]) {
    let drawing = try FigureLook().place(tabled, of: kind, measuring: writer.measurer).drawing
    let stem = ReportFigure.fileStem(kind)
    // The first kind is what people attach, in every format; of the others the one for papers.
    let formats: [FigureFormat] = stem == options.figureStem ? [.pdf, .png, .svg] : [.pdf]
    let onScreen = FigureWriter.Drawn(drawing: drawing, table: tabled.table)
    var onPaper: FigureWriter.Drawn? = onScreen
    var messages: [String] = []
    if options.venue != nil {
      do {
        onPaper = try latexDrawing(tabled, of: kind, writer)
        if let caption = onPaper?.caption, caption != tabled.figure.caption {
          messages.append("\(options.names.file(stem)).pdf has less in it than the page’s: \(caption)")
        }
      } catch {
        // A page of the report has room for what a column has not.
        onPaper = nil
        messages.append("left out \(options.names.file(stem)).pdf: \(error)")
      }
    }
    var files = try formats.compactMap { format -> ReportFile? in
      guard let drawn = format == .pdf ? onPaper : onScreen else { return nil }
      return ReportFile(name: "\(stem).\(format.rawValue)", bytes: try writer.bytes(drawn, as: format, of: findings))
    }
    if stem == options.figureStem, options.venue == nil {
      let drawn = try latexDrawing(tabled, of: kind, writer)
      files.append(
        ReportFile(name: options.latexFigureStem + ".pdf", bytes: try writer.bytes(drawn, as: .pdf, of: findings)))
    }
    return (try ReportFigure(kind, tabled, measuring: writer.measurer), files, messages)
  }

  /// The figure as a paper takes it, a venue's where one was asked for, without the title and caption that LaTeX sets.
  private func latexDrawing(
    _ tabled: TabledFigure, of kind: any FigureKind.Type, _ writer: FigureWriter
  ) throws -> FigureWriter.Drawn {
    var look = options.venue.map { FigureLook(venue: $0, isInColumn: options.isInColumn) } ?? FigureLook()
    look.showsTitle = false
    look.showsCaption = false
    let placed = try look.place(tabled, of: kind, measuring: writer.measurer)
    return FigureWriter.Drawn(drawing: placed.drawing, table: tabled.table, caption: placed.figure.caption)
  }
}
