import CairoRendering
import Charts
import FigureKinds
import SVGRendering
import Testing

/// Every kind of figure in every theme, as PNG and as SVG.
@Suite struct KindGoldenTests {
  /// 72 dots an inch: enough to see what moved, and small.
  @Test(arguments: FigureCatalogue.ids, Theme.all)
  func everyKindInEveryThemeLooksAsItDid(kind: String, theme: Theme) throws {
    let fonts = try FontLibrary()
    let png = try CairoRenderer(fonts: fonts).png(KindDrawings.drawing(kind, theme, fonts), dotsPerInch: 72)
    try GoldenImages.expect(png, matches: "\(kind)-\(theme.name)")
  }

  /// With one id for all, so that a golden changes in the lines that are drawn otherwise and in no others.
  @Test(arguments: FigureCatalogue.ids, Theme.all)
  func everyKindInEveryThemeIsTheSVGItWas(kind: String, theme: Theme) throws {
    let drawing = try KindDrawings.drawing(kind, theme, FontLibrary())
    let svg = SVGRenderer(options: .init(idPrefix: "figure")).svg(drawing)
    try GoldenTexts.expect(svg, matches: "\(kind)-\(theme.name).svg")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("qpdf")), arguments: FigureCatalogue.ids)
  func thePDFOfEveryKindIsClean(kind: String) throws {
    let fonts = try FontLibrary()
    let pdf = try CairoRenderer(fonts: fonts).pdf(KindDrawings.drawing(kind, .light, fonts))
    let check = try ExternalTool.run("qpdf", ["--check", "{}"], on: pdf)
    #expect(check.status == 0, "\(check.text)")
    if ExternalTool.isInstalled("pdffonts") {
      let listed = try ExternalTool.run("pdffonts", ["{}"], on: pdf).text
      #expect(!listed.contains("Type 3") && !listed.contains(" no "))
    }
    if kind != SamplesKind.id { #expect(pdf.count < 40_000) }
  }
}
