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
      .callout([RichText("No difference resolved", .bold), "Five pairs are few."]),
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

  /// Rows of boxes with a line of text each, one below the other.
  private func tall(rows: Int, type: Double) -> Drawing {
    var marks: [Mark] = []
    for row in 0..<rows {
      let top = Double(row) * 150
      marks.append(
        .group(
          Mark.Group(
            role: "panel",
            marks: [
              .area(Mark.Area(Rectangle(x: 0, y: top + 5, width: 400, height: 120), fill: nil)),
              SampleDrawings.text("row \(row)", 10, top + 135, size: type),
            ])))
    }
    return Drawing(
      size: Size(width: 467, height: Double(rows) * 150), metadata: Drawing.Metadata(description: "a tall figure"),
      marks: marks)
  }

  /// Text below six points helps nobody: a tall figure becomes smaller down to there, then it goes on over pages.
  @Test(arguments: [(4, 8.0, 1), (5, 8, 1), (6, 8, 6), (30, 8, 30), (8, 20, 1)])
  func aTallFigureGoesOnOverPages(rows: Int, type: Double, parts: Int) throws {
    let drawing = tall(rows: rows, type: type)
    let document = PagedDocument(
      metadata: Drawing.Metadata(),
      blocks: [.paragraph("before"), .figure(drawing, caption: "rows"), .paragraph("after")])
    let pieces = try PieceBuilder(document, fonts: FontLibrary()).pieces
    let scales = pieces.compactMap { piece in
      if case .figure(_, _, let scale) = piece.content { scale * piece.leastScale } else { nil }
    }
    #expect(scales.count == parts && Set(scales).count == 1)
    #expect(scales.allSatisfy { $0 * type >= 6 - 1e-9 && $0 <= 1 }, "\(scales)")
    let text = String(decoding: try CairoRenderer(fonts: FontLibrary()).pdf(document), as: UTF8.self)
    #expect(text.components(separatedBy: "/Alt (a tall figure)").count > (parts == 1 ? 1 : 2))
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdftotext")))
  func everyRowOfATallFigureIsOnOnePage() throws {
    let document = PagedDocument(
      metadata: Drawing.Metadata(),
      blocks: [.paragraph("before"), .figure(tall(rows: 12, type: 8), caption: "its caption"), .paragraph("after")])
    let file = try CairoRenderer(fonts: FontLibrary()).pdf(document)
    let pages = try ExternalTool.run("pdftotext", ["-layout", "{}", "-"], on: file).text.split(separator: "\u{C}")
    // It begins where there is room, and what follows it comes after its last row.
    #expect(pages[0].contains("before") && pages[0].contains("row 0"))
    let last = try #require(pages.last { $0.contains("row") })
    #expect(last.contains("row 11") && last.contains("after"))
    for row in 0..<12 {
      let words = "row \(row)"
      #expect(
        pages.count { $0.split(separator: "\n").contains { $0.trimmingCharacters(in: .whitespaces) == words } } == 1)
    }
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

  /// Prose gets the room that short cells leave, never so much that a word of theirs breaks.
  @Test func columnsOfProseAreWide() {
    let widths = PieceBuilder.balanced(
      [150, 150, 150], cells: [[40, 60], [50, 40], [600, 500]], least: [40, 30, 60])
    #expect(abs(widths.reduce(0, +) - 450) < 1e-9 && widths[2] > 300)
    #expect(widths[0] >= 40 && widths[1] >= 30)
    // Where nothing is gained, nothing moves.
    let even = [100.0, 100]
    #expect(PieceBuilder.balanced(even, cells: [[90, 80], [95, 70]], least: [20, 20]) == even)
    #expect(PieceBuilder.balanced(even, cells: [[90, 80], [900, 700]], least: [100, 100]) == even)
  }
}
