import Charts
import Foundation
import Testing

@testable import CairoRendering

@Suite struct PagedDocumentTests {
  private func figure(_ description: String) -> Drawing {
    var drawing = SampleDrawings.everything()
    drawing.metadata.description = description
    return drawing
  }

  private var document: PagedDocument {
    let words =
      "Both arms share their first weights, seed by seed, so that the difference of a pair is that of the arms. "
    let paragraph = RichText(String(repeating: words, count: 4))
    var blocks: [PagedDocument.Block] = [
      .title("A report", subtitle: "of what was found"),
      .callout(RichText([.init("No difference resolved. ", .bold), .init("Five pairs are few.")])),
      .heading("What was compared", level: 1), .paragraph(paragraph),
      .figure(figure("first alternative"), caption: "Figure 1. 準確率"), .list(["one", "two"]),
      .heading("The numbers", level: 2),
      .table(
        PagedDocument.Table(
          columns: [.init("Arm"), .init("Mean", alignment: .end)],
          rows: (0..<70).map { ["arm \($0)", "0.8\($0)"] }, caption: "Table 1.")),
      .figure(figure("second alternative"), caption: ""), .code("make report"),
    ]
    for _ in 0..<10 { blocks.append(.paragraph(paragraph)) }
    return PagedDocument(
      metadata: Drawing.Metadata(title: "A report", language: "en", records: [String(repeating: "ab", count: 32)]),
      footer: "A report", blocks: blocks)
  }

  private func pdf() throws -> [UInt8] { try CairoRenderer(fonts: FontLibrary()).pdf(document) }

  @Test func figuresGetTheirAlternativesInReadingOrder() throws {
    // The objects of the structure tree, in the order in which Document lists its children.
    let text = String(decoding: try pdf(), as: UTF8.self)
    let objects = text.components(separatedBy: " 0 obj\n").dropFirst()
    #expect(objects.contains { $0.contains("/S /Figure") && $0.contains("(first alternative)") })
    let first = try #require(text.range(of: "/Alt (first alternative)"))
    let second = try #require(text.range(of: "/Alt (second alternative)"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func headingsAreBookmarks() throws {
    let text = String(decoding: try pdf(), as: UTF8.self)
    #expect(text.contains("/Title (What was compared)"))
    #expect(text.contains("/Title (The numbers)"))
  }

  @Test func theSameDocumentIsTheSameBytes() throws { #expect(try pdf() == pdf()) }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf")))
  func qpdfFindsNothing() throws {
    let result = try ExternalTool.run("qpdf", ["--check", "{}"], on: pdf())
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdftotext")))
  func headersAreRepeatedAndPagesNumbered() throws {
    let pages = try ExternalTool.run("pdftotext", ["-layout", "{}", "-"], on: pdf()).text.split(separator: "\u{C}")
    #expect(pages.count >= 3)
    for (number, page) in pages.enumerated() where number < pages.count {
      if page.contains(" / ") { #expect(page.contains("\(number + 1) / ")) }
    }
    let withRows = pages.filter { $0.contains("arm ") }
    #expect(withRows.count >= 2)
    #expect(withRows.allSatisfy { $0.contains("Arm") && $0.contains("Mean") })
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfinfo")))
  func theStructureIsThatOfTheText() throws {
    let text = try ExternalTool.run("pdfinfo", ["-struct", "{}"], on: pdf()).text
    for element in ["H1", "H2", "P", "LI", "Table", "TR", "TH", "TD", "Figure", "Caption", "Code"] {
      #expect(text.contains("  \(element)"))
    }
  }

  @Test func marginsThatLeaveNoRoomAreRefused() throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let narrow = PagedDocument(metadata: Drawing.Metadata(), sideMargin: 290)
    #expect(throws: ChartError.self) { try renderer.pdf(narrow) }
  }

  @Test func anEmptyDocumentIsOneEmptyPage() throws {
    let file = try CairoRenderer(fonts: FontLibrary()).pdf(PagedDocument(metadata: Drawing.Metadata()))
    #expect(String(decoding: file, as: UTF8.self).contains("/Count 1\n"))
  }

  static let widths: [(natural: [Double], available: Double, expected: [Double])] = [
    ([10, 20], 100, [45, 55]), ([10, 200], 100, [10, 90]), ([50, 200, 300], 150, [50, 50, 50]),
    ([10, 100, 300], 150, [10, 70, 70]),
  ]

  @Test(arguments: widths)
  func columnsShareTheWidth(natural: [Double], available: Double, expected: [Double]) {
    #expect(PieceBuilder.shared(natural, available: available) == expected)
  }

  /// Headings give way to what stands in the cells.
  static let headed: [(natural: [Double], least: [Double], available: Double, expected: [Double])] = [
    ([120, 90, 90], [120, 20, 30], 200, [120, 35, 45]), ([120, 90, 30], [120, 20, 30], 200, [120, 50, 30]),
    ([10, 20], [5, 5], 100, [45, 55]), ([300, 90], [300, 20], 150, [130, 20]),
  ]

  @Test(arguments: headed)
  func headingsWrapBeforeCells(natural: [Double], least: [Double], available: Double, expected: [Double]) {
    #expect(PieceBuilder.shared(natural, least: least, available: available) == expected)
  }
}
