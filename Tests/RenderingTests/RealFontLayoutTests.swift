import CairoRendering
import FigureKinds
import Testing

/// Layout with the fonts that figures are drawn in, which are neither of one width nor of one height.
@Suite struct RealFontLayoutTests {
  /// Eight figures each, of other numbers than those laid out with fixed widths.
  @Test(arguments: 0..<8)
  func curvesKeepTextApartAndOnThePage(part: Int) throws {
    try expectClean(CurvesKind.id, 1000 + part * 8..<1008 + part * 8)
  }

  @Test(arguments: FigureCatalogue.ids.filter { $0 != CurvesKind.id })
  func otherKindsKeepTextApartAndOnThePage(kind: String) throws { try expectClean(kind, 2026..<2036) }

  private func expectClean(_ kind: String, _ numbers: Range<Int>) throws {
    // Once for all: most of the time goes into opening fonts.
    let measurer = PangoTextMeasurer(fonts: try FontLibrary(uncoveredCharacters: .replace))
    var placed = 0
    for number in numbers {
      guard let drawing = try RandomFigure(number, of: FigureCatalogue.named(kind)).drawing(measuring: measurer) else {
        continue
      }
      placed += 1
      LayoutCheck.expectClean(drawing, "random figure \(number) of \(kind)")
    }
    #expect(placed > numbers.count / 2)
  }
}
