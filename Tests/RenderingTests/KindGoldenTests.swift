import CairoRendering
import Charts
import LearningCurves
import RunRecords
import SVGRendering
import SeedStatistics
import Testing

/// Every kind of figure in every theme, from made-up records (`KindSamples`, which the tests of the kinds use too).
@Suite struct KindGoldenTests {
  private static let width = 400.0

  private func drawing(_ kind: FigureKind, _ theme: Theme, _ fonts: FontLibrary) throws -> Drawing {
    let comparison = KindSamples.comparison(arms: 2, seeds: 4)
    let figure: Figure
    switch kind {
    case .curves: figure = try curvesFigure(comparison)
    case .accuracy: figure = try accuracyFigure(comparison).figure
    case .activations: figure = try activationsFigure(comparison).figure
    case .gradients: figure = try gradientsFigure(comparison).figure
    case .confusion: figure = try confusionFigure(comparison).figure
    case .cost: figure = try costFigure(comparison).figure
    case .samples:
      var options = SamplesFigureOptions()
      options.count = 4
      let images = try sampleIndices(comparison, options: options).map { KindSamples.image($0) }
      figure = try samplesFigure(comparison, images: images, options: options).figure
    }
    return try figure.placed(
      measuring: PangoTextMeasurer(fonts: fonts), theme: theme, size: FigureSize(width: Self.width))
  }

  /// 72 dots an inch: enough to see what moved, and small.
  @Test(arguments: FigureKind.allCases, Theme.all)
  func everyKindInEveryThemeLooksAsItDid(kind: FigureKind, theme: Theme) throws {
    let fonts = try FontLibrary()
    let png = try CairoRenderer(fonts: fonts).png(drawing(kind, theme, fonts), dotsPerInch: 72)
    try GoldenImages.expect(png, matches: "\(kind.rawValue)-\(theme.name)")
  }

  /// The SVG through another program, held against the PNG: what is golden for one is for the other. Samples are left out:
  /// librsvg smooths their pixels.
  @Test(
    .enabled(if: ExternalTool.isInstalled("rsvg-convert")),
    arguments: FigureKind.allCases.filter { $0 != .samples }, [Theme.light, .dark])
  func theSVGLooksLikeThePNG(kind: FigureKind, theme: Theme) throws {
    let fonts = try FontLibrary()
    let drawing = try drawing(kind, theme, fonts)
    let ours = try #require(PixelImage(png: try CairoRenderer(fonts: fonts).png(drawing, dotsPerInch: 72)))
    let svg = Array(SVGRenderer().svg(drawing).utf8)
    let result = try ExternalTool.run("rsvg-convert", ["-d", "72", "-p", "72", "{}"], on: svg)
    let theirs = try #require(PixelImage(png: result.output), "\(result.text.prefix(200))")
    #expect(ours.worstTile(comparedTo: theirs) < 0.3)
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf")), arguments: FigureKind.allCases)
  func thePDFOfEveryKindIsClean(kind: FigureKind) throws {
    let fonts = try FontLibrary()
    let pdf = try CairoRenderer(fonts: fonts).pdf(drawing(kind, .light, fonts))
    let check = try ExternalTool.run("qpdf", ["--check", "{}"], on: pdf)
    #expect(check.status == 0, "\(check.text)")
    if ExternalTool.isInstalled("pdffonts") {
      let listed = try ExternalTool.run("pdffonts", ["{}"], on: pdf).text
      #expect(!listed.contains("Type 3") && !listed.contains(" no "))
    }
    if kind != .samples { #expect(pdf.count < 40_000) }
  }
}
