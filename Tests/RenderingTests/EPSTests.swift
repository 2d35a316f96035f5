import CairoRendering
import Charts
import Testing

@Suite struct EPSTests {
  static let dotsPerInch = 144

  @Test func isOneEncapsulatedPageOfTheFiguresSize() throws {
    let fonts = try FontLibrary()
    let drawing = try ChartSamples.drawing(.latex, fonts)
    let eps = try CairoRenderer(fonts: fonts, creationDate: 86_400).eps(drawing)
    let text = String(decoding: eps, as: UTF8.self)
    #expect(text.hasPrefix("%!PS-Adobe-3.0 EPSF-3.0\n"))
    #expect(text.contains("%%BoundingBox: 0 0 560 "))
    #expect(text.contains("%%CreationDate: 1970-01-02T00:00:00Z\n"))
    #expect(text.contains("%%Title: Accuracy of "))
    #expect(try CairoRenderer(fonts: fonts, creationDate: 86_400).eps(drawing) == eps)
  }

  /// Bands would be: PostScript knows no transparency, and Cairo then paints pixels.
  @Test func hasNoPixelsWhereTheFigureHasNone() throws {
    let fonts = try FontLibrary()
    var figure = ChartSamples.figure()
    figure.panels.removeLast()
    let drawing = try figure.placed(
      measuring: PangoTextMeasurer(fonts: fonts), theme: .light, size: FigureSize(width: 560))
    let text = String(decoding: try CairoRenderer(fonts: fonts).eps(drawing), as: UTF8.self)
    #expect(!text.contains("/ImageType 1"))
    #expect(text.utf8.count < 200_000)
  }

  @Test(.enabled(if: ExternalTool.isInstalled("gs")), arguments: [Theme.light, .latex, .grey])
  func looksLikeThePNG(theme: Theme) throws {
    let fonts = try FontLibrary()
    let renderer = CairoRenderer(fonts: fonts)
    let drawing = try ChartSamples.drawing(theme, fonts)
    let page = try ExternalTool.run(
      "gs",
      [
        "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dEPSCrop", "-sDEVICE=png16m", "-r\(Self.dotsPerInch)",
        "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-sOutputFile=-", "{}",
      ], on: renderer.eps(drawing))
    let image = try #require(PixelImage(png: page.output), "\(page.text.prefix(200))")
    let png = try #require(PixelImage(png: renderer.png(drawing, dotsPerInch: Double(Self.dotsPerInch))))
    let worst = png.worstTileMean(comparedTo: image)
    #expect(worst.difference < 0.1, "\(worst)")
  }
}
