internal import Charts
internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

extension Report {
  func heading(needs packages: String) -> [String] {
    ["% Made by \(options.program.onOneLine). Needs \(packages).", Escaping.unicodeFallback]
  }

  /// `figure.tex`: the two-panel figure with a caption that names n, the band and the test.
  ///
  /// The picture is one without title and caption, which LaTeX sets. Drawn for a venue it stands in its own size, over both columns where it is as wide as they are.
  var latexFigure: ReportFile {
    let venue = options.venue
    let environment = venue.map { $0.columnWidth != nil && !options.isInColumn } ?? false ? "figure*" : "figure"
    let size = venue == nil ? "[width=\\linewidth]" : ""
    let picture = "\\\(names.macro("Path")) \(names.file(options.latexFigureStem)).pdf"
    let lines =
      heading(needs: "\\usepackage{graphicx}") + [
        names.pathHint, names.pathDefinition,
        "\\begin{\(environment)}",
        "\\centering",
        "\\includegraphics\(size){\(picture)}",
        "\\caption{\(Escaping.latex(figureCaption))}\\label{fig:\(names.label())}",
        "\\end{\(environment)}",
      ]
    return ReportFile(name: names.file("figure.tex"), text: lines.joined(separator: "\n") + "\n")
  }

  private var quantityWord: String {
    Language.inSentence(language.title(of: findings.quantity))
  }

  /// What the accuracy table shows.
  var tableCaption: String {
    let phrase =
      options.table.columns == .full ? language.writers.tableCaption : language.writers.shortTableCaption
    let own = phrase(["title": title, "quantity": quantityWord, "n": findings.seedCount(language)])
    return language.punctuation.join([own] + tableNotes)
  }

  /// What the two-panel figure shows, with band, n and the test that the verdict reads.
  private var figureCaption: String {
    let punctuation = language.punctuation
    let own = figures.first { $0.fileStem == options.figureStem }?.caption.onOneLine ?? ""
    let band =
      findings.summary.arms.contains { $0.n > 1 } ? language.writers.figureBand : language.writers.figureSingle
    let text = verdict
    let test = punctuation.join(([text.headline] + text.sentences.prefix(1)).map(punctuation.ended))
    return language.writers.figureCaption([
      "title": title, "test": test,
      // The figure's own words say n already.
      "band": own.isEmpty ? band + punctuation.aside(findings.seedCount(language)) : own.withoutFullStop,
    ])
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self }
}
