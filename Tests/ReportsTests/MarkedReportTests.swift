import CairoRendering
import Charts
import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Reports

/// The report in a language of marked words: nothing that people read comes from elsewhere, but data and identifiers.
@Suite struct MarkedReportTests {
  /// Arms, classes and titles in Greek, so that no English word is among the data.
  private static func report(seeds: Int, arms: Int = 2, withFigures: Bool = true) throws -> Report {
    var comparison = try SampleRecords.comparison(
      labels: (0..<arms).map { "Σκέλος \($0)" }, seeds: seeds, title: "Δοκιμή")
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.data?.classes = (0..<10).map { "Τάξη\($0)" }
      }
    }
    let language = try MarkedLanguage.make()
    return try SampleRecords.report(comparison, language: language) { findings in
      withFigures ? try ReportFigure.all(of: findings, language: language) : []
    }
  }

  /// Names of functions and what formulas are made of, units, the program, its commands and files.
  private static let identifiers: Set<String> = [
    "ReLU", "Sigmoid", "Tanh", "GELU", "z", "f", "exp", "max", "tanh", "Φ", "s", "ms", "µs", "pp", "curves", "SHA",
    "Swift", "RECORDS", "train", "report", "experiment", "yml", "pdf", "png", "json", "tex", "figure", "table",
    "summary",
    "seeds", "h", "x", "d", "t", "p", "n", "W", "relu", "sigmoid", "gelu", "DOCTYPE", "holdout",
  ]

  /// Words of the records themselves; of the names of their fields only those of settings.
  private static func data(_ json: JSON, withNames: Bool = false) -> [String] {
    if let text = json.stringValue { return MarkedLanguage.unmarkedWords(in: text) }
    if let elements = json.arrayValue { return elements.flatMap { data($0, withNames: withNames) } }
    return json.objectValue?.members.flatMap { name, value in
      let isSettings = withNames || name == "spec"
      return data(value, withNames: isSettings) + (withNames ? MarkedLanguage.unmarkedWords(in: name) : [])
    } ?? []
  }

  private static func strays(_ texts: [String], _ report: Report) -> Set<String> {
    var known = identifiers
    for stored in report.findings.records {
      known.formUnion(data(stored.record.json))
      let commit = stored.record.provenance?.commit ?? ""
      known.formUnion(MarkedLanguage.unmarkedWords(in: String(commit.prefix(12))))
      known.formUnion(MarkedLanguage.unmarkedWords(in: stored.file + " " + stored.identity))
    }
    for file in stored(report) { known.formUnion(MarkedLanguage.unmarkedWords(in: file)) }
    // Narrow figures leave out the middle of long labels.
    return Set(texts.flatMap(MarkedLanguage.unmarkedWords)).subtracting(known).filter { word in
      !known.contains { $0.hasPrefix(word) || $0.hasSuffix(word) }
    }
  }

  private static func stored(_ report: Report) -> [String] {
    (report.findings.dataFilesTable.map { report.text($0).rows.flatMap(\.cells) } ?? []) + report.options.files
  }

  @Test(arguments: [(1, 2), (5, 2), (8, 3), (2, 14)]) func thePageSpeaksTheLanguage(seeds: Int, arms: Int) throws {
    let report = try Self.report(seeds: seeds, arms: arms)
    let strays = Self.strays(PageText.texts(of: report.page(template: try .standard()).text), report)
    #expect(strays == [])
  }

  @Test(arguments: [(1, 2), (5, 2), (8, 3), (2, 14)]) func thePaperSpeaksTheLanguage(seeds: Int, arms: Int) throws {
    let report = try Self.report(seeds: seeds, arms: arms)
    let document = report.pagedDocument()
    var texts = [document.footer, document.metadata.title, document.metadata.subject]
    for block in document.blocks {
      switch block {
      case .title(let title, let subtitle): texts += [title, subtitle.plainText]
      case .heading(let text, _): texts.append(text)
      case .paragraph(let text): texts.append(text.plainText)
      case .callout(let items), .list(let items): texts += items.map(\.plainText)
      case .table(let table):
        texts += table.columns.map(\.header.plainText) + table.rows.joined().map(\.plainText)
        texts.append(table.caption?.plainText ?? "")
      case .figure(let drawing, let caption):
        texts += [caption.plainText, drawing.metadata.description] + drawing.texts.map(\.text)
      case .code: break
      }
    }
    #expect(Self.strays(texts, report) == [])
  }

  @Test func thePiecesForWritersSpeakTheLanguage() throws {
    let report = try Self.report(seeds: 5, withFigures: false)
    let files = Dictionary(uniqueKeysWithValues: report.writersPieces().map { ($0.name, $0.text) })
    let markdown = try #require(files["table.md"]).replacing("&#", with: " ")
    #expect(Self.strays([markdown], report) == [])
    let table = try #require(files["table.tex"])
    let rows = table.split(separator: "\n").filter { $0.contains(" & ") }.map(String.init)
    #expect(rows.count == 3)
    // Greek letters and the marks are written as LaTeX's commands, and what has none as bytes, two capital digits each.
    let strays = Self.strays(rows, report).filter { !table.contains("\\\($0)") && !table.contains("{\($0)") }
    #expect(strays.filter { $0.wholeMatch(of: /[0-9A-F]{2}/) == nil } == [])
    let sentences = try JSON.parse(Array(try #require(files["summary.json"]).utf8), file: "summary.json")
      .objectValue?["sentences"]
    #expect(Self.strays(Self.data(try #require(sentences)), report) == [])
  }
}
