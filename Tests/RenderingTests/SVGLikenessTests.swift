import CairoRendering
import Charts
import FigureKinds
import SVGRendering
import Testing

/// The SVG through another program, held against the PNG: what is golden for one is for the other.
@Suite(.enabled(if: ExternalTool.isInstalled("rsvg-convert"))) struct SVGLikenessTests {
  /// librsvg 2.54 comes to 0.17 at most in the figures here, and 0.008 in surfaces. Of marks and labels taken out one by
  /// one, those that were not under another came to 0.27 and more, a pale cell of a matrix to as much as its contrast.
  static let edgeTolerance = 0.22
  static let surfaceTolerance = 0.02
  static let dotsPerInch = 144

  private static func image(_ drawing: Drawing, _ fonts: FontLibrary) throws -> PixelImage {
    try #require(PixelImage(png: CairoRenderer(fonts: fonts).png(drawing, dotsPerInch: Double(dotsPerInch))))
  }

  private static func image(svg: String) throws -> PixelImage {
    let result = try ExternalTool.run(
      "rsvg-convert", ["-d", "\(dotsPerInch)", "-p", "\(dotsPerInch)", "{}"], on: Array(svg.utf8))
    return try #require(PixelImage(png: result.output), "\(result.text.prefix(200))")
  }

  private static func expectAlike(_ misfit: Misfit, sourceLocation: SourceLocation = #_sourceLocation) {
    func place(_ pixel: (column: Int, row: Int)) -> String {
      let scale = 72 / Double(dotsPerInch)
      return "(\(Double(pixel.column) * scale), \(Double(pixel.row) * scale)) pt"
    }
    #expect(
      misfit.edges < edgeTolerance, "a mark or a letter at \(place(misfit.edgePlace))", sourceLocation: sourceLocation)
    #expect(
      misfit.surfaces < surfaceTolerance, "a surface at \(place(misfit.surfacePlace))", sourceLocation: sourceLocation)
  }

  @Test func oneOfEverythingLooksAlike() throws {
    let drawing = SampleDrawings.everything().forLibrsvg
    Self.expectAlike(
      try Self.image(drawing, FontLibrary()).misfit(comparedTo: Self.image(svg: SVGRenderer().svg(drawing))))
  }

  @Test(arguments: FigureCatalogue.ids, Theme.all)
  func everyKindInEveryThemeLooksAlike(kind: String, theme: Theme) throws {
    let fonts = try FontLibrary()
    let drawing = try KindDrawings.drawing(kind, theme, fonts).forLibrsvg
    Self.expectAlike(try Self.image(drawing, fonts).misfit(comparedTo: Self.image(svg: SVGRenderer().svg(drawing))))
  }

  /// The comparison itself, on an SVG that lacks the first element with these words: a small one of its figure.
  @Test(arguments: [
    ("curves", "ReLU, epoch 2, validation accuracy"), ("curves", ">4</text>"),
    ("accuracy", "ReLU, seed 2"), ("accuracy", ">ReLU</text>"), ("activations", "<circle"),
    ("activations", ">0</text>"),
    ("gradients", "Dead units 2.1\u{A0}%"), ("gradients", ">1</text>"), ("confusion", "Shirt taken for Coat"),
    ("confusion", ">·</text>"), ("cost", "Sigmoid, seed 1"), ("cost", ">ReLU</text>"), ("samples", "<image"),
    ("samples", ">Bag</text>"), ("differences", "seed 2: "), ("differences", ">0.0</text>"),
    ("response", "seed 2: "), ("heatmap", "learning rate 0.01, mean of"), ("profile", "ReLU</text>"),
  ])
  func oneMissingMarkOrLabelIsNoticed(kind: String, words: String) throws {
    let fonts = try FontLibrary()
    let drawing = try KindDrawings.drawing(kind, .light, fonts).forLibrsvg
    var lines = SVGRenderer().svg(drawing).split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(words) && !$0.contains("<desc") })
    lines.remove(at: line)
    let misfit = try Self.image(drawing, fonts).misfit(comparedTo: Self.image(svg: lines.joined(separator: "\n")))
    #expect(misfit.edges > Self.edgeTolerance || misfit.surfaces > Self.surfaceTolerance)
  }

  /// Letters that another program sets a pixel further are the same letters.
  @Test func aShiftOfOnePixelIsNone() throws {
    let image = try Self.image(SampleDrawings.everything(), FontLibrary())
    var shifted = image
    for row in 0..<image.height {
      for column in 1..<image.width {
        for channel in 0..<4 {
          shifted.samples[(row * image.width + column) * 4 + channel] =
            image.samples[(row * image.width + column - 1) * 4 + channel]
        }
      }
    }
    #expect(shifted != image)
    #expect(image.misfit(comparedTo: shifted).edges == 0)
  }
}
