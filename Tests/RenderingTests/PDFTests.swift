import Charts
import Foundation
import Testing

@testable import CairoRendering

@Suite struct PDFTests {
  let drawing = SampleDrawings.everything(others: [
    SampleDrawings.text("準確率", 20, 166, size: 8, language: "zh-Hant")
  ])

  private func pdf() throws -> [UInt8] { try CairoRenderer(fonts: FontLibrary()).pdf(drawing) }

  @Test func whatIsWrittenWithoutCairo() throws {
    let file = try pdf()
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.4"))
    #expect(text.contains("/Lang (en)"))
    #expect(text.contains("/CreationDate (D:20000101000000Z)"))
    #expect(text.contains("/ModDate (D:20000101000000Z)"))
    #expect(text.contains("/Alt <FEFF00540077006F"))
    #expect(text.contains("/DisplayDocTitle true"))
    #expect(text.contains("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">ReLU and sigmoid"))
    #expect(!text.contains("/Subtype /Type3"))
    #expect(RecordIdentities.read(from: file) == drawing.metadata.records)
  }

  @Test func theDateIsTheCallers() throws {
    let file = try CairoRenderer(fonts: FontLibrary(), creationDate: 1_700_000_000).pdf(drawing)
    #expect(String(decoding: file, as: UTF8.self).contains("/CreationDate (D:20231114221320Z)"))
  }

  @Test func aRectangleOverTheWholePageKeepsTheTags() throws {
    let page = Mark.area(
      Mark.Area(Rectangle(x: 0, y: 0, width: 240, height: 170), fill: Paint(Color(hex: 0xFFFFFF))))
    let file = try CairoRenderer(fonts: FontLibrary()).pdf(
      Drawing(size: drawing.size, marks: [page, SampleDrawings.text("over", 9, 9)]))
    #expect(String(decoding: file, as: UTF8.self).contains("/S /Figure"))
  }

  @Test(arguments: [Size(width: 0, height: 9), Size(width: .nan, height: 9), Size(width: 9, height: 20_000)])
  func anImpossiblePageIsRefused(size: Size) throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    #expect(throws: ChartError.self) { try renderer.pdf(Drawing(size: size)) }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf")))
  func qpdfFindsNothing() throws {
    let result = try ExternalTool.run("qpdf", ["--check", "{}"], on: pdf())
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdffonts")))
  func fontsAreEmbeddedSubsetsAndNotOfType3() throws {
    let lines = try ExternalTool.run("pdffonts", ["{}"], on: pdf()).text.split(separator: "\n").dropFirst(2)
    #expect(lines.count >= 6)
    for line in lines {
      // …, embedded, subset, with a map to Unicode, object number.
      #expect(line.split(separator: " ").suffix(5).prefix(3).allSatisfy { $0 == "yes" }, "\(line)")
      #expect(!line.contains("Type 3"))
    }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdftotext")))
  func textIsTextTheRotatedTooInOrder() throws {
    let text = try ExternalTool.run("pdftotext", ["-raw", "{}", "-"], on: pdf()).text
    var rest = text[...]
    for word in ["ReLU and sigmoid", "Epoch", "Accuracy", "0.10", "−1.11", "AV & <b>", "準確率"] {
      guard let place = rest.range(of: word) else {
        Issue.record("“\(word)” not found in order in \(text)")
        continue
      }
      rest = rest[place.upperBound...]
    }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfinfo")))
  func theFileSaysWhatItIs() throws {
    let text = try ExternalTool.run("pdfinfo", ["{}"], on: pdf()).text
    for line in [
      "Title:           ReLU and sigmoid", "Author:          A. Author", "Subject:         A sample",
      "Keywords:        ReLU, sigmoid", "Creator:         curves 0.1.0", "Tagged:          yes",
      "Page size:       240 x 170 pts", "PDF version:     1.4", "Pages:           1",
    ] { #expect(text.contains(line)) }
    #expect(try ExternalTool.run("pdfinfo", ["-struct", "{}"], on: pdf()).text.contains("Document\n  Figure"))
  }

  @Test(.enabled(if: ExternalTool.isInstalled("pdfimages")))
  func onlyTheImageMarkIsAnImageAndAsSmallAsItsSamples() throws {
    let lines = try ExternalTool.run("pdfimages", ["-list", "{}"], on: pdf()).text.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 1)
    #expect(lines.first?.split(separator: " ").dropFirst(2).prefix(3).joined(separator: " ") == "image 8 8")
  }
}
