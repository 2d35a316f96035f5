internal import Findings
internal import Languages
internal import SeedStatistics
internal import TextTools

extension Report {
  private func heading(needs packages: String) -> [String] {
    ["% Made by \(options.program.onOneLine). Needs \(packages).", Escaping.unicodeFallback]
  }

  /// `table.tex`: final accuracy by arm, for booktabs.
  var latexTable: ReportFile {
    let table = accuracy
    let isWide = table.rows.contains { ($0.cells.first?.count ?? 0) > 40 }
    let isLong = table.rows.count > 40
    let columns = table.columns.map { $0.isNumeric ? "r" : isWide ? "p{.36\\linewidth}" : "l" }.joined()
    let caption = "\\caption{\(Escaping.latex(tableCaption))}\\label{tab:curves-accuracy}"
    func line(_ cells: [String]) -> String { cells.map(Escaping.latex).joined(separator: " & ") + " \\\\" }
    let head = line(table.columns.map(\.heading))
    let body = table.rows.map { line($0.cells) }
    var lines = heading(needs: "\\usepackage{booktabs}\(isLong ? " and longtable" : "")")
    if isLong {
      lines += ["\\begin{longtable}{@{}\(columns)@{}}", caption + " \\\\", "\\toprule", head, "\\midrule", "\\endhead"]
      lines += body + ["\\bottomrule", "\\end{longtable}"]
    } else {
      lines += [
        "\\begin{table}", "\\centering", caption, "\\begin{tabular}{@{}\(columns)@{}}", "\\toprule", head, "\\midrule",
      ]
      lines += body + ["\\bottomrule", "\\end{tabular}", "\\end{table}"]
    }
    return ReportFile(name: "table.tex", text: lines.joined(separator: "\n") + "\n")
  }

  /// `figure.tex`: the two-panel figure with a caption that names n, the band and the test.
  var latexFigure: ReportFile {
    let lines =
      heading(needs: "\\usepackage{graphicx}") + [
        "\\begin{figure}",
        "\\centering",
        "\\includegraphics[width=\\linewidth]{\(options.figureStem).pdf}",
        "\\caption{\(Escaping.latex(figureCaption))}\\label{fig:curves}",
        "\\end{figure}",
      ]
    return ReportFile(name: "figure.tex", text: lines.joined(separator: "\n") + "\n")
  }

  private var quantityWord: String {
    Language.inSentence(language.title(of: findings.quantity))
  }

  /// What the accuracy table shows.
  private var tableCaption: String {
    language.writers.tableCaption(["title": title, "quantity": quantityWord, "n": findings.seedCount(language)])
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
      "title": title, "n": findings.seedCount(language), "test": test,
      "band": own.isEmpty ? band : own.withoutFullStop,
    ])
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self }
}
