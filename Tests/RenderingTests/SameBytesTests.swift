import CairoRendering
import Charts
import SVGRendering
import Testing

@Suite struct SameBytesTests {
  let drawing = SampleDrawings.everything(others: [
    SampleDrawings.text("準確率 → ✓", 20, 168, size: 8, language: "zh-Hant")
  ])

  /// The second renderer starts with no fonts loaded, the third with others already in use.
  @Test func everyRenderingOfADrawingIsTheSameBytes() throws {
    let first = CairoRenderer(fonts: try FontLibrary())
    let png = try first.png(drawing)
    let pdf = try first.pdf(drawing)
    let second = CairoRenderer(fonts: try FontLibrary())
    #expect(try second.pdf(drawing) == pdf)
    #expect(try second.png(drawing) == png)
    #expect(try first.pdf(drawing) == pdf)
    let third = CairoRenderer(fonts: try FontLibrary())
    _ = try third.png(Drawing(size: drawing.size, marks: [SampleDrawings.text("→ ✓ ε", 9, 9, family: .serif)]))
    #expect(try third.pdf(drawing) == pdf)
    #expect(try third.png(drawing) == png)
    #expect(SVGRenderer().svg(drawing) == SVGRenderer().svg(drawing))
  }
}
