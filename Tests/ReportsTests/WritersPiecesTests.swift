import Charts
import Findings
import Foundation
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing
import TextTools

@testable import Reports

@Suite struct WritersPiecesTests {
  private func pieces(_ comparison: Comparison, _ language: Language = .english) throws -> [String: String] {
    let files = try SampleRecords.report(comparison, language: language).writersPieces()
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
  }

  @Test func allAreThere() throws {
    let names = try pieces(SampleRecords.comparison()).keys.sorted()
    #expect(
      names == [
        "figure.tex", "macros.tex", "methods.md", "methods.tex", "summary.csv", "summary.json", "table.md", "table.tex",
      ])
  }

  private func piece(
    _ name: String, of comparison: Comparison, _ asking: (inout Report.Options) -> Void
  ) throws -> String {
    let files = try SampleRecords.report(comparison, asking: asking).writersPieces()
    return try #require(files.first { $0.name == name }, "\(files.map(\.name))").text
  }

  @Test(arguments: [
    ("study", "study"), ("study-2", "studyTwo"), ("Vanishing_Gradients", "VanishingGradients"), ("x", "x"),
  ])
  func aPrefixBeginsEveryName(prefix: String, word: String) throws {
    let comparison = try SampleRecords.comparison()
    let names = try #require(PieceNames(prefix: prefix))
    let files = try SampleRecords.report(comparison, asking: { $0.names = names }).writersPieces()
    #expect(files.allSatisfy { $0.name.hasPrefix(prefix + "-") })
    let macros = try piece("\(prefix)-macros.tex", of: comparison) { $0.names = names }
    for line in macros.split(separator: "\n") where line.hasPrefix("\\newcommand{") {
      #expect(line.hasPrefix("\\newcommand{\\\(word)"), "\(line)")
    }
    #expect(macros.contains("\\newcommand{\\\(word)ReluTestAccuracy}") && macros.contains("\\\(word)Title}"))
    let figure = try piece("\(prefix)-figure.tex", of: comparison) { $0.names = names }
    #expect(figure.contains("\\label{fig:\(prefix)}"))
    #expect(figure.contains("{\\\(word)Path \(prefix)-figure-latex.pdf}"), "\(figure)")
    #expect(try piece("\(prefix)-table.tex", of: comparison) { $0.names = names }.contains("{tab:\(prefix)-accuracy}"))
  }

  @Test(arguments: ["", "2nd", "a b", "a/b", "../a", "é", "-a", "a.b", String(repeating: "a", count: 41)])
  func aPrefixIsAWord(prefix: String) { #expect(PieceNames(prefix: prefix) == nil) }

  /// Every macro that stands for a number is one that a program reads.
  @Test(arguments: [3, 7]) func macrosArePlainNumbers(seeds: Int) throws {
    let macros = try #require(try pieces(SampleRecords.comparison(seeds: seeds))["macros.tex"])
    let texts = ["Label", "Title", "Verdict", "PRelation", "Test", "Machine"]
    var count = 0
    for line in macros.split(separator: "\n") where line.hasPrefix("\\newcommand{") {
      let parts = line.dropFirst("\\newcommand{\\".count).dropLast().components(separatedBy: "}{")
      guard !texts.contains(where: parts[0].hasSuffix) else { continue }
      #expect(parts[1].wholeMatch(of: /-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?/) != nil, "\(line)")
      count += 1
    }
    #expect(count > 25)
    #expect(macros.contains("\\newcommand{\\curvesTestExamples}{10000}"))
    #expect(macros.contains("EffectSize}{") && macros.contains("SDPercent}{"))
  }

  @Test(arguments: [(LaTeXTable.Columns.full, 8), (.compact, 4), (.differences, 6)])
  func theTableHasTheColumnsAskedFor(columns: LaTeXTable.Columns, count: Int) throws {
    let text = try piece("table.tex", of: SampleRecords.comparison()) { $0.table = LaTeXTable(columns) }
    let rows = text.split(separator: "\n").filter { $0.contains(" & ") }
    #expect(rows.count == 3 && rows.allSatisfy { $0.components(separatedBy: " & ").count == count }, "\(text)")
    if columns != .full { #expect(rows[0].contains("$\\Delta$") && text.contains("exact sign-flip test")) }
  }

  /// The best mean is in bold, with all that read the same; a loss is best where it is least.
  @Test func theBestIsInBold() throws {
    func bold(_ means: [Double], columns: LaTeXTable.Columns = .full, siunitx: Bool = false) throws -> [Bool] {
      var comparison = try SampleRecords.comparison(labels: means.indices.map { "Arm \($0)" }, seeds: 2)
      for arm in means.indices {
        for run in comparison.arms[arm].runs.indices {
          comparison.arms[arm].runs[run].record.test?.accuracy = means[arm]
          comparison.arms[arm].runs[run].record.test?.correct = nil
        }
      }
      let text = try piece("table.tex", of: comparison) { $0.table = LaTeXTable(columns, usesSiunitx: siunitx) }
      return text.split(separator: "\n").filter { $0.hasPrefix("Arm ") && !$0.hasPrefix("Arm &") }.map {
        $0.contains("\\textbf{")
      }
    }
    for columns in LaTeXTable.Columns.allCases {
      #expect(try bold([0.8, 0.9, 0.85], columns: columns) == [false, true, false])
      #expect(try bold([0.9, 0.8, 0.90001], columns: columns, siunitx: true) == [true, false, true])
    }
    #expect(try bold([0.9]) == [false])
  }

  @Test func siunitxColumnsHoldNumbers() throws {
    let text = try piece("table.tex", of: SampleRecords.comparison()) {
      $0.table = LaTeXTable(.compact, usesSiunitx: true)
    }
    #expect(text.contains("S[table-format=1.4]@{\\,$\\pm$\\,}S[table-format=1.4]S[table-format=-1.2]"), "\(text)")
    #expect(text.contains("\\multicolumn{2}{c}{Mean $\\pm$ SD}") && text.contains("siunitx"))
  }

  /// What is wrong with a comparison is said below its table.
  @Test func notesSayWhatTheTestSetWasUsedFor() throws {
    let validated = try piece("table.tex", of: SampleRecords.comparison()) { _ in }
    #expect(validated.contains("The validation curves are those of the test set"))
    let apart = try piece("table.tex", of: SampleRecords.comparison(validation: .holdout(5000))) { _ in }
    #expect(!apart.contains("The validation curves are those of the test set"))
  }

  /// As wide as the text of a venue with two columns, the figure spans them, in its own size.
  @Test(arguments: [("icml", false, "figure*"), ("icml", true, "figure"), ("neurips", false, "figure")])
  func theFigureFitsTheVenue(venue: String, isInColumn: Bool, environment: String) throws {
    let text = try piece("figure.tex", of: SampleRecords.comparison()) {
      $0.venue = try? Venue.named(venue)
      $0.isInColumn = isInColumn
    }
    #expect(text.contains("\\begin{\(environment)}\n") && text.contains("\\includegraphics{"), "\(text)")
  }

  @Test func macrosHoldTheSummarysNumbers() throws {
    let comparison = try SampleRecords.comparison()
    let text = try #require(try pieces(comparison)["macros.tex"])
    let mean = try #require(try Findings(comparison).summary.arms[0].sample?.mean)
    #expect(text.contains("\\newcommand{\\reluTestAccuracy}{\(NumberText.standard.fixed(mean, 4))}"))
    #expect(text.contains("\\newcommand{\\sigmoidMinusRelu}{"))
  }

  @Test(arguments: [
    (["relu", "sigmoid"], ["relu", "sigmoid"]), (["hidden-64_relu"], ["hiddenSixFourRelu"]), (["64"], ["armSixFour"]),
    (["a-b", "aB", "a_b"], ["aB", "aBTwo", "aBThree"]), (["lr0.1"], ["lrZeroPointOne"]), (["--"], ["arm"]),
    (["", "學"], ["arm", "armTwo"]),
  ]) func macroNames(ids: [String], names: [String]) {
    #expect(MacroNames.make(ids) == names)
  }

  @Test func csvReadsBack() throws {
    let labels = HostileLabels.all + ["=1+1", "a,\"b\""]
    let text = try #require(try pieces(SampleRecords.comparison(labels: labels, seeds: 2))["summary.csv"])
    let rows = try readCSV(text)
    #expect(rows.count == labels.count + 1)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows.dropFirst().map { $0[1] } == HostileLabels.all.dropLast() + ["arm-5", "'=1+1", "a,\"b\""])
  }

  @Test func markdownTableKeepsItsColumns() throws {
    let text = try #require(
      try pieces(SampleRecords.comparison(labels: HostileLabels.all + ["a|b"], seeds: 2))["table.md"])
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 2 + HostileLabels.all.count + 1)
    for row in rows { #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 9, "\(row)") }
  }

  @Test func captionNamesBandCountAndTest() throws {
    let text = try #require(try pieces(SampleRecords.comparison())["figure.tex"])
    #expect(text.contains("\\includegraphics[width=\\linewidth]{\\curvesPath figure-latex.pdf}"))
    #expect(text.contains("n = 5 seeds per arm"))
    #expect(text.contains("exact sign-flip test"))
  }

  /// RFC 4180, read strictly.
  private func readCSV(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          field.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        try #require(field.isEmpty)
        isQuoted = true
      } else if scalar == "," || scalar == "\r" {
        row.append(field)
        field = ""
        if scalar == "\r" {
          try #require(scalars.popFirst() == "\n")
          rows.append(row)
          row = []
        }
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    #expect(row.isEmpty && field.isEmpty, "the last line ends")
    return rows
  }
}
