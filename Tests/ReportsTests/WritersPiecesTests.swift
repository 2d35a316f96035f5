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
    #expect(names == ["figure.tex", "macros.tex", "summary.csv", "summary.json", "table.md", "table.tex"])
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
    #expect(text.contains("\\includegraphics[width=\\linewidth]{figure.pdf}"))
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
