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

  /// Three bands of which every two and all three overlap, as Ghostscript paints them.
  @Test(.enabled(if: ExternalTool.isInstalled("gs"))) func bandsShowThroughOneAnother() throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    func band(_ x: Double, _ y: Double, _ color: UInt32) -> Mark {
      var fill = Color(hex: color)
      fill.alpha = 0.4
      return .area(Mark.Area(Rectangle(x: x, y: y, width: 40, height: 40), fill: Paint(fill)))
    }
    let bands = [band(10, 10, 0x0000FF), band(30, 20, 0xFF0000), band(20, 30, 0x008000)]
    let clip = Rectangle(x: 0, y: 0, width: 65, height: 100)
    let drawing = Drawing(
      size: Size(width: 90, height: 90), background: Paint(Color(hex: 0xFFFFFF)),
      marks: [.group(Mark.Group(role: "data", clip: clip, marks: bands))])
    let eps = try renderer.eps(drawing)
    #expect(!String(decoding: eps, as: UTF8.self).contains("/ImageType 1"))
    let png = try #require(PixelImage(png: renderer.png(drawing, dotsPerInch: Double(Self.dotsPerInch))))
    let worst = png.worstTileMean(comparedTo: try Self.painted(eps))
    #expect(worst.difference < 0.02, "\(worst)")
  }

  /// What Ghostscript makes of it.
  private static func painted(_ eps: [UInt8]) throws -> PixelImage {
    let page = try ExternalTool.run(
      "gs",
      [
        "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dEPSCrop", "-sDEVICE=png16m", "-r\(dotsPerInch)",
        "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-sOutputFile=-", "{}",
      ], on: eps)
    return try #require(PixelImage(png: page.output), "\(page.text.prefix(200))")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("gs")), arguments: [Theme.light, .latex, .grey])
  func looksLikeThePNG(theme: Theme) throws {
    let fonts = try FontLibrary()
    let renderer = CairoRenderer(fonts: fonts)
    let drawing = try ChartSamples.drawing(theme, fonts)
    let image = try Self.painted(renderer.eps(drawing))
    let png = try #require(PixelImage(png: renderer.png(drawing, dotsPerInch: Double(Self.dotsPerInch))))
    let worst = png.worstTileMean(comparedTo: image)
    #expect(worst.difference < 0.1, "\(worst)")
  }
}
