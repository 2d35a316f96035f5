import CairoRendering
import Charts
import Foundation
import Testing
import TikZRendering

@Suite struct TikZTests {
  static let dotsPerInch = 144
  /// LaTeX comes to 0.12: letters a quarter of a pixel away. A label or a symbol less comes to 0.2 and more.
  static let tolerance = 0.15

  /// LaTeX with PGF.
  static let canCompile: Bool = {
    guard ExternalTool.isInstalled("pdflatex"), ExternalTool.isInstalled("pdftoppm"),
      ExternalTool.isInstalled("kpsewhich")
    else { return false }
    return (try? ExternalTool.run("kpsewhich", ["pgf.sty"], on: []))?.status == 0
  }()

  /// The page that LaTeX makes of `source`, in pixels.
  static func compiled(_ source: String) throws -> PixelImage {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try ExternalTool.run(
      "pdflatex",
      ["-interaction=nonstopmode", "-halt-on-error", "-output-directory=\(folder.path)", "-jobname=figure", "{}"],
      on: Array(source.utf8))
    let pdf = try Data(contentsOf: folder.appendingPathComponent("figure.pdf"))
    try #require(result.status == 0, "\(result.text.suffix(800))")
    let page = try ExternalTool.run("pdftoppm", ["-r", "\(dotsPerInch)", "-png", "-singlefile", "{}"], on: Array(pdf))
    return try #require(PixelImage(png: page.output), "\(page.text.prefix(200))")
  }

  @Test func writesWhatADocumentNeedsToKnow() throws {
    let tex = try TikZRenderer().tex(SampleDrawings.everything(title: "50 % of $x_1 & y"))
    #expect(tex.hasPrefix("%% A picture for LaTeX. In the preamble: \\usepackage{pgf}"))
    #expect(tex.contains("\\begin{pgfpicture}") && tex.contains("\\end{pgfpicture}"))
    #expect(tex.contains("50 \\% of \\$x\\_1 \\& y"))
    #expect(tex.contains("use as bounding box"))
    // Neither packages but pgf nor commands of TikZ.
    #expect(!tex.contains("\\tikz") && tex.ranges(of: "\\usepackage").count == 2)
  }

  @Test func refusesImagesThatLaTeXCannotPaint() throws {
    let image = Mark.ImageMark(
      pixels: [UInt8](repeating: 7, count: 200 * 200), columns: 200, rows: 200, channels: 1,
      frame: Rectangle(x: 0, y: 0, width: 50, height: 50))
    let drawing = Drawing(size: Size(width: 60, height: 60), marks: [.image(image)])
    let error = #expect(throws: ChartError.self) { try TikZRenderer().tex(drawing) }
    #expect(error?.code == .invalidOption && error?.message.contains("200×200") == true)
  }

  /// In the document's face, Computer Modern, which Latin Modern is made after. LaTeX has it in few sizes above 12 pt, so
  /// without the title.
  @Test(.enabled(if: canCompile)) func looksLikeThePNG() throws {
    let fonts = try FontLibrary()
    let drawing = try ChartSamples.drawing(.latex, fonts, title: nil)
    let png = try #require(
      PixelImage(png: CairoRenderer(fonts: fonts).png(drawing, dotsPerInch: Double(Self.dotsPerInch))))
    let worst = png.worstTileMean(comparedTo: try Self.compiled(TikZRenderer().tex(drawing)))
    #expect(worst.difference < Self.tolerance, "\(worst)")
  }

  /// The comparison itself: one mark or label less, the first with `command` after the words `after`.
  @Test(
    .enabled(if: canCompile),
    arguments: [
      ("Accuracy", "chance"), ("Accuracy", "Epoch"), ("Norm", "\\pgfusepath{stroke}"), ("Errors", "\\pgfusepath{fill}"),
      ("Samples", "99"),
    ])
  func aMissingMarkIsNoticed(after: String, command: String) throws {
    let fonts = try FontLibrary()
    let drawing = try ChartSamples.drawing(.latex, fonts, title: nil)
    let png = try #require(
      PixelImage(png: CairoRenderer(fonts: fonts).png(drawing, dotsPerInch: Double(Self.dotsPerInch))))
    var lines = try TikZRenderer().tex(drawing).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains("\\pgftext") && $0.contains(after) })
    let index = try #require(lines[(start + 1)...].firstIndex { $0.contains(command) })
    lines[index] = command.hasPrefix("\\") ? "\\pgfusepath{discard}%" : "%"
    let worst = png.worstTileMean(comparedTo: try Self.compiled(lines.joined(separator: "\n")))
    #expect(worst.difference > Self.tolerance, "\(worst)")
  }

  @Test(.enabled(if: canCompile)) func standsInADocumentThatLoadsPGFAlone() throws {
    let fonts = try FontLibrary()
    let tex = try TikZRenderer().tex(ChartSamples.drawing(.light, fonts))
    let document =
      "\\documentclass{article}\\usepackage{pgf}\\begin{document}Before.\n\n" + tex + "\n\nAfter.\\end{document}\n"
    #expect(try Self.compiled(document).width == Int(8.5 * Double(Self.dotsPerInch)))
  }
}
