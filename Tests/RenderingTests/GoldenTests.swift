import CairoRendering
import Charts
import Testing

@Suite struct GoldenTests {
  @Test func oneOfEverything() throws {
    let drawing = SampleDrawings.everything(others: [
      SampleDrawings.text("準確率 → ✓", 20, 166, size: 8, language: "zh-Hant")
    ])
    try GoldenImages.expect(CairoRenderer(fonts: FontLibrary()).png(drawing, dotsPerInch: 100), matches: "everything")
  }

  @Test func theWorstTileNoticesWhatAMeanWouldNot() throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let whole = SampleDrawings.everything()
    var lacking = whole
    lacking.marks.removeLast(2)
    let images = try [whole, lacking].map { try #require(PixelImage(png: renderer.png($0, dotsPerInch: 100))) }
    #expect(images[0].worstTile(comparedTo: images[0]) == 0)
    #expect(images[0].worstTile(comparedTo: images[1]) > GoldenImages.tolerance)
  }
}
