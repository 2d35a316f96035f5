import CairoRendering
import Charts
import LearningCurves
import Reports
import RunRecords
import SeedStatistics

/// Draws a report's figures and puts its files together.
struct ReportMaking: Sendable {
  let comparison: Comparison
  let summary: Summary
  let language: ReportLanguage
  let template: ReportTemplate
  /// What the user called the records.
  let recordsName: String
  let folder: String

  /// Every file of the report, in memory.
  func files() throws -> [ReportFile] {
    // One after the other: shaping and drawing text take turns anyway, and fonts are loaded once.
    let rendering = try FigureRendering(replacesUncovered: true)
    let drawn = try FigureKind.allCases.compactMap { try draw($0, rendering) }
    let missing = Set(rendering.fonts.replacedCharacters.filter { !$0.isWhitespace }).sorted()
    if !missing.isEmpty {
      Messages.write(
        "curves: no font has \(missing.map { "'\($0)'" }.joined(separator: ", ")); a square stands for it in figures")
    }
    let figureFiles = drawn.flatMap(\.files)
    let report = try Report(
      comparison: comparison, summary: summary, figures: drawn.map(\.figure), language: language,
      options: Report.Options(
        program: "curves \(Curves.version)", trainCommand: "curves train \(folder)/experiment.yml",
        reportCommand: "curves report \(recordsName)", files: figureFiles.map(\.name) + ["report.pdf"]))
    let paper = ReportFile(
      name: "report.pdf",
      bytes: try CairoRenderer(fonts: rendering.fonts, creationDate: FigureRendering.sourceDate()).pdf(
        report.pagedDocument()))
    return [report.page(template: template), paper] + figureFiles + report.writersPieces()
  }

  private struct Drawn: Sendable {
    var figure: ReportFigure
    var files: [ReportFile]
  }

  /// One kind of figure; nil where the records do not hold what it shows, which the page then says, or where it cannot be
  /// drawn: the rest of the report does not need it.
  private func draw(_ kind: FigureKind, _ rendering: FigureRendering) throws -> Drawn? {
    do {
      return try drawn(kind, rendering)
    } catch let error as ChartError where error.code == .noData {
      return nil
    } catch {
      Messages.write("curves: left out the figure \(kind.rawValue): \(Curves.describe(error))")
      return nil
    }
  }

  /// More matrices than this are too small to read, or a page too long.
  private static let mostConfusions = 6

  private func drawn(_ kind: FigureKind, _ rendering: FigureRendering) throws -> Drawn {
    var options = FigureOptions.standard(kind, language: language.rawValue)
    if kind == .samples { options.count = 16 }
    let built: TabledFigure
    if kind == .confusion, comparison.arms.count > Self.mostConfusions {
      var confusion = ConfusionFigureOptions()
      confusion.text = FigureText(words: FigureWords.of(language.rawValue) ?? .english)
      confusion.arms = baselineAndBest
      built = try confusionFigure(comparison.labeled, options: confusion)
    } else {
      built = try options.figure(comparison)
    }
    let drawing = try options.placed(built.figure, measuring: rendering.measurer)
    let stem = kind == .curves ? "figure" : kind.rawValue
    let formats: [FigureRendering.Format] = kind == .curves ? [.pdf, .png, .svg] : [.pdf]
    let files = zip(formats, try rendering.files(drawing, as: formats)).map { format, bytes in
      ReportFile(name: "\(stem).\(format.rawValue)", bytes: bytes)
    }
    guard let reportKind = ReportFigure.Kind(rawValue: kind.rawValue) else {
      preconditionFailure("reports have no place for figures of kind \(kind.rawValue)")
    }
    let table = ReportFigure.Table(header: built.table.header, rows: built.table.rows)
    let figure = try ReportFigure(
      reportKind, built.figure, table: table, fileStem: stem, measuring: rendering.measurer)
    return Drawn(figure: figure, files: files)
  }

  /// The two arms that a reader of many wants first.
  private var baselineAndBest: [String] {
    let baseline = summary.baseline?.id ?? comparison.arms[0].id
    let ranked = summary.arms.filter { $0.accuracy != nil && $0.name.id != baseline }
    let best = ranked.max { ($0.accuracy?.mean ?? 0) < ($1.accuracy?.mean ?? 0) }
    return [baseline] + (best.map { [$0.name.id] } ?? [])
  }
}
