import Foundation
import JSONText
import Testing

/// Every option of `curves report` is passed to the program, and its effect is seen in the files.
@Suite struct ReportCommandTests {
  private func report(_ arguments: String = "", _ check: (Folder) throws -> Void) throws {
    let folder = try Folder()
    try folder.writeHistory(mistakes: [[4, 3, 4], [4, 3, 2], [3, 2, 3]])
    try folder.write("{{title}}: {{#accuracy.all}}{{label}} {{mean}};{{/accuracy.all}}\n", as: "mine.mustache")
    let run = try Program.run("curves report history \(arguments)", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    try check(folder)
  }

  @Test func standsBesideTheHistory() throws {
    try report { folder throws in
      let files = Set(folder.names("."))
      for name in ["index.html", "report.pdf", "figure.pdf", "figure.png", "figure.svg", "summary.csv", "table.tex"] {
        #expect(files.contains(name), "\(name)")
      }
      #expect(try folder.text("index.html").contains("<html lang=\"en\""))
      #expect(try folder.text("stdout").contains("index.html\n"))
    }
  }

  @Test(arguments: ["-o out", "--output out/deep"]) func goesWhereItIsTold(arguments: String) throws {
    try report(arguments) { folder throws in
      let place = String(arguments.split(separator: " ")[1])
      #expect(folder.names(place).contains("index.html") && !folder.names(".").contains("index.html"))
    }
  }

  /// What a report writes is no run, so that the next one and the figures read the same folder.
  @Test func mayLieAmongItsRecords() throws {
    try report("-o history") { folder throws in
      let first = try folder.text("history/summary.json")
      for command in ["curves report history -o history", "curves figure history -o again.pdf"] {
        let run = try Program.run(command, in: folder)
        #expect(run.status == 0, "\(command): \(run.errors)")
      }
      #expect(try folder.text("history/summary.json") == first)
    }
  }

  /// Rows of numbers are no pictures, whether the file is still there or not.
  @Test(arguments: [true, false]) func rowsOfNumbersAreNotShownAsPictures(isThere: Bool) throws {
    let folder = try Folder()
    let rows = (0..<90).map { row in
      (["a", "b", "c"][row % 3]) + (0..<11).map { ",\((row * (7 + $0) + $0 * $0) % 23).5" }.joined()
    }
    try folder.write((["label,a,b,c,d,e,f,g,h,i,j,k"] + rows).joined(separator: "\n") + "\n", as: "wine.csv")
    try folder.write(
      """
      dataset: wine.csv
      compare: {activation: [relu, tanh]}
      model: {hidden: [4]}
      training: {epochs: 1}
      seeds: 2

      """, as: "experiment.yml")
    let trained = try Program.run("curves train experiment.yml", in: folder)
    #expect(trained.status == 0, "\(trained.errors)")
    if !isThere { try FileManager.default.removeItem(at: folder.url.appending(path: "wine.csv")) }
    let run = try Program.run("curves report history -o report", in: folder)
    #expect(run.status == 0 && !run.errors.contains("left out") && !run.errors.contains("wine.csv"), "\(run.errors)")
    #expect(!folder.names("report").contains("samples.pdf"))
    let page = try folder.text("report/index.html")
    #expect(!page.contains("figure-samples") && !page.contains("test images") && page.contains("test examples"))
  }

  @Test func speaksTheLanguage() throws {
    try report("--lang zh-TW") { folder throws in
      #expect(try folder.text("index.html").contains("<html lang=\"zh-Hant-TW\""))
      #expect(try folder.text("table.md").contains("平均"))
      #expect(try folder.text("stdout").contains("平均"))
      let json = try JSON.parse(Array(folder.text("summary.json").utf8), file: "summary.json").objectValue
      let headline = json?["sentences"]?.objectValue?["headline"]?.stringValue ?? ""
      #expect(headline.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(headline)")
    }
  }

  /// A label from right to left is isolated on the page, and plain in the terminal.
  @Test func labelsThatTurnText() throws {
    try report("--rename relu=عربي") { folder throws in
      let text = try folder.text("stdout")
      #expect(text.contains("عربي") && !text.contains("2068") && !text.contains("\u{2068}"))
      #expect(try folder.text("index.html").contains("\u{2068}عربي\u{2069}"))
    }
  }

  @Test func takesATemplate() throws {
    try report("--template mine.mustache") { folder throws in
      #expect(try folder.text("index.html") == "Activations: ReLU 0.8167;Sigmoid 0.8500;Tanh 0.8667;\n")
    }
  }

  /// What the arms are compared with.
  @Test(arguments: [("", "relu"), ("--baseline sigmoid", "sigmoid"), ("--baseline Tanh", "tanh")])
  func comparesWithTheBaseline(arguments: String, baseline: String) throws {
    try report(arguments) { folder throws in
      let lines = try folder.text("summary.csv").split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let column = try #require(lines[0].firstIndex(of: "difference_pp"))
      #expect(lines.dropFirst().filter { $0[column].isEmpty }.map { String($0[0]) } == [baseline])
      let macros = try folder.text("macros.tex")
      let name = "Minus" + baseline.prefix(1).uppercased() + baseline.dropFirst()
      #expect(macros.split(separator: name).count > 2, "two arms less the baseline")
    }
  }

  /// What is judged names the column of the quantity in files; accuracies where nothing was asked for.
  @Test(arguments: [("", "test_accuracy"), ("--quantity val_loss", "val_loss")])
  func judgesTheQuantity(arguments: String, key: String) throws {
    try report(arguments) { folder in
      let rows = try folder.text("summary.csv").split(separator: "\r\n").dropFirst()
      #expect(rows.count == 3 && rows.allSatisfy { $0.contains(",\(key),") }, "\(rows)")
    }
  }

  /// A difference that would not matter is tested where it was asked about, and nowhere else.
  @Test(arguments: [("", false), ("--margin 7.5", true)]) func asksAboutTheMargin(arguments: String, isNamed: Bool)
    throws
  {
    try report(arguments) { folder in
      let summary = try folder.text("summary.json")
      #expect(summary.contains("\"margin\"") == isNamed)
    }
  }

  /// Two reports live in one folder, and nothing of one is the other's.
  @Test func filesBeginWithThePrefix() throws {
    try report("-o paper --prefix study-1") { folder throws in
      let first = Set(folder.names("paper"))
      #expect(first.allSatisfy { $0.hasPrefix("study-1-") } && first.contains("study-1-figure.pdf"), "\(first)")
      #expect(try folder.text("stdout").contains("paper/study-1-index.html"))
      #expect(try folder.text("paper/study-1-index.html").contains("href=\"study-1-figure.pdf\""))
      #expect(try folder.text("paper/study-1-macros.tex").contains("\\newcommand{\\studyOneReluLabel}"))
      let run = try Program.run("curves report history -o paper --prefix other", in: folder)
      #expect(run.status == 0 && folder.names("paper").count == 2 * first.count, "\(run.errors)")
    }
  }

  /// Figures for papers are as wide as the venue's text or column and hold no title of their own; the page's stay.
  @Test(arguments: [("neurips", "", 396), ("ieee", "--column", 252)])
  func figuresFitTheVenue(venue: String, column: String, width: Int) throws {
    try report("--venue \(venue) \(column)") { folder throws in
      for name in folder.names(".") where name.hasSuffix(".pdf") && name != "report.pdf" {
        #expect(try folder.text(name).contains("/MediaBox [ 0 0 \(width)"), "\(name)")
      }
      #expect(try folder.text("figure.tex").contains("\\includegraphics{\\curvesPath figure.pdf}"))
      #expect(SVGText(text: try folder.text("figure.svg")).width == 864)
    }
  }

  @Test(arguments: [
    ("", "lrrrrrrr"), ("--table compact", "lrrr"), ("--table differences", "lrrrrr"),
    ("--table compact --siunitx", "lS[table-format=1.4]"),
  ]) func theTableIsTheOneAskedFor(arguments: String, columns: String) throws {
    try report(arguments) { folder throws in
      let table = try folder.text("table.tex")
      #expect(table.contains("\\begin{tabular}{@{}\(columns)"), "\(table)")
    }
  }

  @Test(arguments: [("", "two-sided exact sign-flip test"), ("--lang zh-Hant", "檢定")])
  func writesTheMethods(arguments: String, words: String) throws {
    try report(arguments) { folder throws in
      #expect(try folder.text("methods.md").contains(words))
      #expect(try folder.text("methods.tex").contains("\\providecommand"))
    }
  }

  @Test(arguments: [
    "--prefix 2nd", "--prefix a/b", "--prefix ''", "--venue nowhere", "--column", "--table wide",
    "--baseline nobody", "--lang tlh", "--nosuch", "--margin 0", "--margin nan", "--quantity nosuch",
  ])
  func isWrongUsage(
    arguments: String
  ) throws {
    let folder = try Folder()
    try folder.writeHistory()
    let run = try Program.run("curves report history \(arguments)", in: folder)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1 && !folder.names(".").contains("index.html"))
    #expect(run.errors.hasSuffix("(see: curves report --help)\n"), "\(run.errors)")
  }

  @Test func wrongUsageOfNoCommandNamesTheProgramsHelp() throws {
    let run = try Program.run("curves nosuch", in: Folder())
    #expect(run.status == 64 && run.errors.hasSuffix("(see: curves --help)\n"), "\(run.errors)")
  }

  /// Nothing that help lists is without a test above, but for what histories of other tools are read by.
  @Test func noOptionIsWithoutATest() throws {
    let listed = try Program.options(of: "report").subtracting(Program.options(of: "import"))
    #expect(
      listed.subtracting([
        "--template", "--lang", "--baseline", "--quantity", "--margin", "--venue", "--column", "--prefix", "--table",
        "--siunitx",
      ]) == [])
  }
}
