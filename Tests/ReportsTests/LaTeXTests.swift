import Charts
import CurvesKit
import Findings
import Foundation
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// A paper that inputs the pieces compiles, where LaTeX is installed.
@Suite(.enabled(if: Program.isInstalled(["pdflatex"]), "pdflatex is not installed")) struct LaTeXTests {
  /// pdfLaTeX, or those that `CURVES_LATEX` names: `make check-all` asks for the three that people use.
  static let engines = (ProcessInfo.processInfo.environment["CURVES_LATEX"] ?? "pdflatex").split(separator: " ")
    .map(String.init)

  static let papers: [(labels: [String]?, seeds: Int, language: Language)] = [
    (nil, 5, .english), (nil, 1, .english), (HostileLabels.all, 3, .english), (nil, 5, .traditionalChinese),
    ((0..<50).map { "arm \($0)" }, 3, .english),
  ]

  @Test(arguments: papers) func paperCompiles(labels: [String]?, seeds: Int, language: Language) throws {
    let comparison =
      try labels.map { try SampleRecords.comparison(labels: $0, seeds: seeds) }
      ?? SampleRecords.comparison(seeds: seeds)
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try SampleRecords.report(comparison, language: language).writersPieces() {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    let macros = try String(contentsOf: folder.appending(path: "macros.tex"), encoding: .utf8)
    let names = macros.split(separator: "\n").compactMap { line in
      line.hasPrefix("\\newcommand{") ? line.dropFirst("\\newcommand{".count).split(separator: "}").first : nil
    }
    #expect(names.count > 10)
    let paper = """
      \\documentclass{article}
      \\usepackage{booktabs}
      \\usepackage[demo]{graphicx}
      \\input{macros}
      \\begin{document}
      \\sloppy
      \\input{table}
      \\input{figure}
      \\input{methods}
      \(names.map { "\($0){}" }.joined(separator: "\n\n"))
      \\end{document}
      """
    try Data(paper.utf8).write(to: folder.appending(path: "paper.tex"))
    let document = folder.appending(path: "paper.pdf").path()
    for engine in Self.engines {
      _ = try Program.run(engine, ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"], in: folder)
      #expect(FileManager.default.fileExists(atPath: document), "\(engine)")
      try FileManager.default.removeItem(atPath: document)
    }
  }

  /// Two reports in one article of two columns, compiled from a folder of its own: nothing of one is in the other's way.
  @Test(arguments: LaTeXTable.Columns.allCases, [false, true]) func twoReportsLiveInOnePaper(
    columns: LaTeXTable.Columns, usesSiunitx: Bool
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-papers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let comparisons = [
      ("study-1", "studyOne", try SampleRecords.comparison(seeds: 7)),
      ("arms", "arms", try SampleRecords.comparison(labels: ["A & B", "C_d", "學"], seeds: 6)),
    ]
    var body = ""
    var preamble = ""
    for (prefix, word, comparison) in comparisons {
      let place = folder.appending(path: "reports/\(prefix)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let options = Report.Options(
        names: try #require(PieceNames(prefix: prefix)), venue: try .named("icml"), isInColumn: true,
        table: LaTeXTable(columns, usesSiunitx: usesSiunitx))
      let made = try ReportMaking(findings: Findings(comparison), template: .standard(), options: options).make()
      #expect(made.files.allSatisfy { $0.name.hasPrefix(prefix + "-") })
      for file in made.files { try Data(file.bytes).write(to: place.appending(path: file.name)) }
      preamble += "\\newcommand{\\\(word)Path}{../reports/\(prefix)/}\n\\input{../reports/\(prefix)/\(prefix)-macros}\n"
      for piece in ["table", "figure", "methods"] { body += "\\input{../reports/\(prefix)/\(prefix)-\(piece)}\n\n" }
      body += "Figure~\\ref{fig:\(prefix)}, Table~\\ref{tab:\(prefix)-accuracy}: \\\(word)Verdict{}.\n"
    }
    // A table of more rows than a page has.
    let long = try SampleRecords.report(
      SampleRecords.comparison(labels: (0..<80).map { "arm \($0)" }, seeds: 2),
      asking: { options in
        options.names = PieceNames(prefix: "long") ?? .plain
        options.table = LaTeXTable(columns, usesSiunitx: usesSiunitx)
      })
    let table = try #require(long.writersPieces().first { $0.name == "long-table.tex" })
    try Data(table.bytes).write(to: folder.appending(path: "reports/long-table.tex"))
    body += "\\input{../reports/long-table}\n"
    let hasSiunitx = (try? Program.run("kpsewhich", ["siunitx.sty"])) != nil
    // Without siunitx its columns are taken as the package itself defines them, but for what they hold.
    let siunitx =
      hasSiunitx
      ? "\\usepackage{siunitx}"
      : """
      \\usepackage{array}\\makeatletter\\newcolumntype{S}{}
      \\renewcommand*{\\NC@rewrite@S}[1][]{\\NC@find r}\\makeatother
      """
    let paper = """
      \\documentclass[twocolumn]{article}
      \\usepackage{booktabs,graphicx}
      \(siunitx)
      \(preamble)
      \\begin{document}
      \\sloppy
      \(body)
      \\end{document}
      """
    let desk = folder.appending(path: "paper")
    try FileManager.default.createDirectory(at: desk, withIntermediateDirectories: true)
    try Data(paper.utf8).write(to: desk.appending(path: "paper.tex"))
    // The long table is one table in parts, none of them higher than a page.
    #expect(table.text.components(separatedBy: "\\begin{table}").count == 4)
    let arguments = ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"]
    for engine in Self.engines {
      for _ in 0..<2 { _ = try Program.run(engine, arguments, in: desk) }
      // The log breaks lines where it likes.
      let log = String(decoding: try Data(contentsOf: desk.appending(path: "paper.log")), as: UTF8.self)
        .filter { !$0.isNewline }
      #expect(!log.contains("Float too large"), "\(engine): \(log.suffix(600))")
      #expect(
        !log.contains("undefined references") && !log.contains("multiply defined"), "\(engine): \(log.suffix(600))")
      #expect(log.components(separatedBy: "-figure.pdf").count > 2, "\(engine) found both pictures")
      for file in ["paper.aux", "paper.pdf"] { try FileManager.default.removeItem(at: desk.appending(path: file)) }
    }
  }
}
