import CairoRendering
import Charts
import SVGRendering
import Testing

/// Powers and variables in faces that have neither raised digits nor mathematical letters.
@Suite struct ScriptTextTests {
  static func style(_ family: TextStyle.Family, italic: Bool = false, size: Double = 10) -> TextStyle {
    TextStyle(family: family, italic: italic, size: size, paint: Paint(Color(hex: 0)))
  }

  /// As wide as the small letters that stand for them, from the text's own face.
  @Test(arguments: [TextStyle.Family.serif, .times])
  func areSetFromTheTextsOwnFace(family: TextStyle.Family) throws {
    let measurer = PangoTextMeasurer(fonts: try FontLibrary())
    let power = try measurer.extent(of: "10⁻³", style: Self.style(family)).width
    let base = try measurer.extent(of: "10", style: Self.style(family)).width
    let raised = try measurer.extent(of: "−3", style: Self.style(family, size: 7)).width
    #expect((power - base - raised).magnitude < 0.05)
    let variable = try measurer.extent(of: "𝑛", style: Self.style(family)).width
    #expect(variable == (try measurer.extent(of: "n", style: Self.style(family, italic: true)).width))
  }

  @Test func inSVGAreSpansThatComeBackToTheLine() throws {
    let text = Mark.TextMark(
      "𝑛 = 10⁻³ s", at: Point(x: 5, y: 20), style: Self.style(.serif),
      extent: TextExtent(width: 40, ascent: 8, descent: 2))
    let svg = SVGRenderer().svg(Drawing(size: Size(width: 60, height: 30), marks: [.text(text)]))
    #expect(svg.contains(">n</tspan> = 10<tspan font-size=\"7\" dy=\"-3.6\">−3</tspan>"))
    #expect(svg.contains("<tspan dy=\"3.6\"> s</tspan></text>"))
  }

  @Test func interHasItsOwn() throws {
    let text = Mark.TextMark(
      "10⁻³", at: Point(x: 5, y: 20), style: Self.style(.sans), extent: TextExtent(width: 40, ascent: 8, descent: 2))
    #expect(
      SVGRenderer().svg(Drawing(size: Size(width: 60, height: 30), marks: [.text(text)])).contains(">10⁻³</text>"))
  }
}
