import Charts
import Foundation
import Testing

@testable import CairoRendering

/// What Cairo cannot paint is an error or a square, never a crash.
@Suite struct HostileDrawingTests {
  private static func drawing(_ marks: [Mark]) -> Drawing {
    Drawing(size: Size(width: 200, height: 100), marks: marks)
  }

  /// So many marks that the surface has written pages of bytes when the last fails.
  private static func busyDrawing(endingWith last: Mark) -> Drawing {
    let texts = (0..<400).map { SampleDrawings.text("text \($0)", Double($0 % 20) * 10, Double($0 / 4), size: 7) }
    return drawing(texts + [last])
  }

  private static func image(columns: Int, rows: Int) -> Mark {
    .image(
      Mark.ImageMark(
        pixels: [UInt8](repeating: 7, count: columns * rows), columns: columns, rows: rows, channels: 1,
        frame: Rectangle(x: 0, y: 0, width: 100, height: 10)))
  }

  /// The surface is given up while it has bytes to write: they must have somewhere to go. Many times, for the freed memory
  /// of a sink that goes too soon is not always taken by something else.
  @Test func aPDFThatCannotBePaintedIsGivenUpWithoutHarm() throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let wide = Self.busyDrawing(endingWith: Self.image(columns: 40_000, rows: 1))
    let document = PagedDocument(
      metadata: Drawing.Metadata(), blocks: [.paragraph("before"), .figure(wide, caption: "wide"), .paragraph("after")])
    for _ in 0..<20 {
      let error = #expect(throws: ChartError.self) { try renderer.pdf(wide) }
      #expect(error?.message.contains("40000×1 pixels, expected at most 32767") == true)
      #expect(throws: ChartError.self) { try renderer.pdf(document) }
      #expect(throws: ChartError.self) { try renderer.png(wide) }
    }
    #expect(throws: Never.self) { try renderer.pdf(Self.drawing([Self.image(columns: 32_767, rows: 1)])) }
    #expect(throws: ChartError.self) { try renderer.pdf(Self.drawing([Self.image(columns: 1, rows: 32_768)])) }
  }

  @Test(arguments: [0xFFFF, 0xFFFE, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func aNoncharacterIsASquare(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "a\(Character(scalar))b"
    for policy in [FontLibrary.UncoveredCharacters.refuse, .replace] {
      let fonts = try FontLibrary(uncoveredCharacters: policy)
      let measurer = PangoTextMeasurer(fonts: fonts)
      let style = TextStyle(size: 8, paint: Paint(Color(hex: 0)))
      #expect(try measurer.extent(of: text, style: style) == measurer.extent(of: "a□b", style: style))
      let renderer = CairoRenderer(fonts: fonts)
      var drawing = Self.drawing([SampleDrawings.text(text, 10, 50, size: 8)])
      drawing.metadata.title = text
      drawing.metadata.author = text
      drawing.metadata.description = text
      drawing.metadata.subject = text
      drawing.metadata.keywords = [text]
      #expect(throws: Never.self) { try renderer.pdf(drawing) }
      #expect(throws: Never.self) { try renderer.png(drawing) }
      let document = PagedDocument(
        metadata: drawing.metadata, footer: text,
        blocks: [
          .title(text, subtitle: RichText(text)), .heading(text, level: 1), .code(text),
          .paragraph(RichText(text, .muted)),
          .figure(drawing, caption: RichText(text)),
        ])
      #expect(throws: Never.self) { try renderer.pdf(document) }
    }
  }

  /// Shaping takes as long as the text: what no page has room for is cut before it.
  @Test func anEndlessTextIsCut() throws {
    let fonts = try FontLibrary()
    let measurer = PangoTextMeasurer(fonts: fonts)
    let style = TextStyle(size: 8, paint: Paint(Color(hex: 0)))
    let bound = try measurer.extent(of: String(repeating: "x", count: FontLibrary.longestLine + 1), style: style).width
    #expect(try measurer.extent(of: String(repeating: "x", count: 1_000_000), style: style).width == bound)
    #expect(throws: Never.self) {
      try CairoRenderer(fonts: fonts).pdf(
        PagedDocument(
          metadata: Drawing.Metadata(), blocks: [.paragraph(RichText(String(repeating: "word ", count: 200_000)))]))
    }
  }

  /// Cairo forgets the tags before an opaque paint over the whole page: a figure without a tag is an error.
  @Test func aLostFigureTagIsAnError() throws {
    let surface = try CairoSurface(pdf: Size(width: 100, height: 100))
    surface.showPage()
    let file = try surface.finish()
    let metadata = PDFMetadata(Drawing.Metadata(), creationDate: 0)
    let error = #expect(throws: ChartError.self) { try metadata.complete(file, alternatives: ["a figure"]) }
    #expect(error?.message.contains("0 tagged figures, expected 1") == true)
    #expect(throws: Never.self) { try metadata.complete(file, alternatives: []) }
  }
}
