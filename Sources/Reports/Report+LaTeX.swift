internal import RunRecords
internal import SeedStatistics

extension Report {
  /// `table.tex`: final accuracy by arm, for booktabs.
  var latexTable: ReportFile {
    let content = ReportContent(self)
    let words = content.words
    let rows = content.accuracyRows
    let isWide = rows.contains { $0.label.count > 40 }
    let hasManyRows = rows.count > 40
    let header = [words.arm, words.count, words.mean, words.standardDeviation, words.interval, words.range]
    var lines = [
      "% Made by \(content.commentSafe(options.program)). Needs \\usepackage{booktabs}\(hasManyRows ? " and longtable" : "").",
      Escaping.unicodeFallback,
    ]
    let columns = (isWide ? "p{.36\\linewidth}" : "l") + "rrrrr"
    let caption = "\\caption{\(Escaping.latex(content.tableCaption))}\\label{tab:curves-accuracy}"
    let head = header.map(Escaping.latex).joined(separator: " & ") + " \\\\"
    let body = rows.map { row in
      [row.label, "\(row.count)", row.mean, row.standardDeviation, row.interval, row.range].map(Escaping.latex)
        .joined(separator: " & ") + " \\\\"
    }
    if hasManyRows {
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
    let content = ReportContent(self)
    let lines = [
      "% Made by \(content.commentSafe(options.program)). Needs \\usepackage{graphicx}.",
      Escaping.unicodeFallback,
      "\\begin{figure}",
      "\\centering",
      "\\includegraphics[width=\\linewidth]{\(options.figureStem).pdf}",
      "\\caption{\(Escaping.latex(content.figureCaption))}\\label{fig:curves}",
      "\\end{figure}",
    ]
    return ReportFile(name: "figure.tex", text: lines.joined(separator: "\n") + "\n")
  }

  /// `macros.tex`: every number of the summary as a command, so that prose cannot disagree with the data.
  var latexMacros: ReportFile {
    let content = ReportContent(self)
    var lines = [
      "% Made by \(content.commentSafe(options.program)). Accuracies are fractions, differences percentage points."
    ]
    lines.append(Escaping.unicodeFallback)
    func define(_ name: String, _ value: String) {
      lines.append("\\newcommand{\\\(name)}{\(Escaping.latex(value))}")
    }
    let quantity = summary.quantity == .testAccuracy ? "TestAccuracy" : "ValidationAccuracy"
    let names = MacroNames.make(summary.arms.map(\.name.id))
    for (arm, name) in zip(summary.arms, names) {
      define("\(name)Label", content.label(arm.name))
      define("\(name)Seeds", "\(arm.n)")
      guard let sample = arm.accuracy else { continue }
      define("\(name)\(quantity)", NumberFormat.fixed(sample.mean, 4))
      define("\(name)\(quantity)Percent", NumberFormat.percent(sample.mean, 2))
      define("\(name)\(quantity)Median", NumberFormat.fixed(sample.median, 4))
      define("\(name)\(quantity)Min", NumberFormat.fixed(sample.minimum, 4))
      define("\(name)\(quantity)Max", NumberFormat.fixed(sample.maximum, 4))
      if let deviation = sample.standardDeviation { define("\(name)\(quantity)SD", NumberFormat.fixed(deviation, 4)) }
      if let interval = sample.interval {
        define("\(name)\(quantity)Low", NumberFormat.fixed(interval.lower, 4))
        define("\(name)\(quantity)High", NumberFormat.fixed(interval.upper, 4))
      }
    }
    for (arm, name) in zip(summary.convergence.arms, names) {
      if let seconds = arm.secondsPerEpoch { define("\(name)SecondsPerEpoch", NumberFormat.significant(seconds.mean)) }
    }
    let nameOf = Dictionary(zip(summary.arms.map(\.name.id), names)) { first, _ in first }
    for pair in summary.pairs {
      guard let a = nameOf[pair.a.id], let b = nameOf[pair.b.id] else { continue }
      let name = a + "Minus" + b.prefix(1).uppercased() + b.dropFirst()
      if pair.isPaired, let paired = pair.paired {
        define("\(name)", NumberFormat.fixed(paired.mean, 2))
        define("\(name)P", NumberFormat.pValue(paired.p))
        define("\(name)Seeds", "\(paired.n)")
        if let interval = paired.interval {
          define("\(name)Low", NumberFormat.fixed(interval.lower, 2))
          define("\(name)High", NumberFormat.fixed(interval.upper, 2))
        }
      } else if let unpaired = pair.unpaired {
        define("\(name)", NumberFormat.fixed(unpaired.difference, 2))
        define("\(name)P", NumberFormat.pValue(unpaired.p))
        if let interval = unpaired.interval {
          define("\(name)Low", NumberFormat.fixed(interval.lower, 2))
          define("\(name)High", NumberFormat.fixed(interval.upper, 2))
        }
      }
    }
    define("curvesTitle", content.title)
    define("curvesVerdict", content.verdict.headline)
    return ReportFile(name: "macros.tex", text: lines.joined(separator: "\n") + "\n")
  }
}

extension ReportContent {
  /// A text that ends no comment line.
  func commentSafe(_ text: String) -> String { Escaping.oneLine(text) }

  /// What the accuracy table shows, for the table's caption.
  var tableCaption: String {
    Words.fill(
      words.tableCaption,
      ["title": title, "quantity": quantity, "n": seedCount])
  }

  /// What the two-panel figure shows, with band, n and the test that the verdict reads.
  var figureCaption: String {
    let figure = report.figures.first { $0.kind == .curves }
    let own = figure.map { Escaping.oneLine($0.caption) } ?? ""
    let band = summary.arms.contains { $0.n > 1 } ? words.figureBand : words.figureSingle
    let text = verdict
    let test = ([text.headline] + text.sentences.prefix(1)).map(ended).joined(
      separator: language == .english ? " " : "")
    return Words.fill(
      words.figureCaption,
      [
        "title": title, "n": seedCount, "test": test,
        "band": own.isEmpty ? band : own.trimmingFullStop(),
      ])
  }

  /// With a full stop.
  private func ended(_ sentence: String) -> String {
    if sentence.hasSuffix(".") || sentence.hasSuffix("。") { return sentence }
    return sentence + (language == .english ? "." : "。")
  }
}

extension String {
  fileprivate func trimmingFullStop() -> String {
    hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
  }
}
