import CairoRendering
import Charts
import Foundation
import Testing

@testable import SVGRendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  let drawing = SampleDrawings.everything(title: "<ReLU> & \"sigmoid\"\u{1}")

  /// Elements with their attributes, in document order.
  private func elements(_ text: String) throws -> [(name: String, attributes: [String: String])] {
    final class Collector: NSObject, XMLParserDelegate {
      var elements: [(name: String, attributes: [String: String])] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        // A group that says how its marks are painted says it for each of them.
        let own = attributes["fill"] ?? groups.last ?? nil
        elements.append((name, own.map { attributes.merging(["fill": $0]) { first, _ in first } } ?? attributes))
        if name == "g" { groups.append(own) }
      }
      func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
      ) { if name == "g" { groups.removeLast() } }
      private var groups: [String?] = []
    }
    let parser = XMLParser(data: Data(text.utf8))
    let collector = Collector()
    parser.delegate = collector
    let isWellFormed = parser.parse()
    #expect(isWellFormed, "\(parser.parserError.map { "\($0)" } ?? "")")
    return collector.elements
  }

  @Test func theFigureIsAnImageWithTitleAndDescription() throws {
    let text = SVGRenderer().svg(drawing)
    let root = try #require(try elements(text).first)
    #expect(root.attributes["role"] == "img")
    let id = try #require(root.attributes["id"])
    #expect(root.attributes["aria-labelledby"] == "\(id)-title \(id)-desc")
    #expect(text.contains("<title id=\"\(id)-title\">&lt;ReLU&gt; &amp; &quot;sigmoid&quot;\u{FFFD}</title>"))
    #expect(text.contains("<desc id=\"\(id)-desc\">Two rising lines – ReLU’s above the sigmoid’s.</desc>"))
    #expect(RecordIdentities.read(from: Array(text.utf8)) == drawing.metadata.records)
  }

  @Test func twoFiguresOfAPageShareNoId() throws {
    let first = try elements(SVGRenderer().svg(drawing)).compactMap { $0.attributes["id"] }
    let second = try elements(SVGRenderer().svg(SampleDrawings.everything())).compactMap { $0.attributes["id"] }
    #expect(Set(first).count == first.count)
    #expect(Set(first).isDisjoint(with: second))
    let named = SVGRenderer(options: .init(idPrefix: "fig-1", isFragment: true)).svg(drawing)
    #expect(named.hasPrefix("<svg "))
    #expect(try elements(named).first?.attributes["id"] == "fig-1")
  }

  @Test func colourIsAnAttributeThatAPageCanOverrule() throws {
    let text = SVGRenderer(options: .init(idPrefix: "f")).svg(drawing)
    #expect(text.contains("#f .curves-arm-1-stroke{stroke:var(--curves-arm-1,#0072b2)}"))
    #expect(text.contains("#f .curves-foreground{fill:var(--curves-foreground,#1a1a1a)}"))
    #expect(text.contains("#f .curves-page{fill:var(--curves-background,#ffffff)}"))
    for element in try elements(text) where ["path", "rect", "circle", "text"].contains(element.name) {
      #expect(element.attributes["fill"] != nil)
    }
  }

  @Test func groupsCarryTheirArmAndPointsTheirValue() throws {
    let text = SVGRenderer().svg(drawing)
    #expect(text.contains("<g class=\"curves-series\" data-arm=\"relu\">"))
    #expect(text.contains("<title>seed 3: 0.873</title>"))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (3.14159, "3.14"), (10.05, "10.05"), (99.999, "100"),
    (.nan, "0"), (.infinity, "0"),
  ])
  func numbersAreCompact(value: Double, expected: String) { #expect(SVGText.number(value) == expected) }

  @Test func imagesAreReadablePNG() throws {
    let mark = Mark.ImageMark(
      pixels: [0, 50, 100, 150, 200, 250], columns: 3, rows: 2, channels: 1,
      frame: Rectangle(x: 0, y: 0, width: 3, height: 2))
    let url = ImageData.pngDataURL(mark)
    let data = try #require(Data(base64Encoded: String(url.dropFirst("data:image/png;base64,".count))))
    let image = try #require(PixelImage(png: Array(data)))
    #expect(image.samples == mark.pixels.flatMap { [$0, $0, $0, 255] })
  }

  /// Latin Modern has a face for each size; a reader that is given only what they share takes the one for 10 points, which
  /// is 6 % narrower than that for 8.
  @Test(arguments: [
    (TextStyle.Weight.regular, false, 8.1, 8), (.regular, false, 8.6, 9), (.regular, false, 4, 5),
    (.bold, false, 30, 12),
    (.regular, true, 6, 7), (.bold, true, 7, 10),
  ])
  func aFaceOfLatinModernIsNamedByItsSize(weight: TextStyle.Weight, italic: Bool, size: Double, face: Int) throws {
    let mark = SampleDrawings.text("a", 0, 10, size: size, family: .serif, weight: weight, italic: italic)
    let text = SVGRenderer().svg(Drawing(size: Size(width: 20, height: 20), marks: [mark]))
    let written = try #require(try elements(text).first { $0.name == "text" }?.attributes["font-family"])
    #expect(written.hasPrefix("'LM Roman \(face)','Latin Modern Roman',"))
  }

  /// As Cairo draws them.
  @Test func linesHaveRoundJoinsAndShapesMitredCorners() throws {
    let corners = [Point(x: 1, y: 1), Point(x: 9, y: 1), Point(x: 5, y: 8)]
    let stroke = Stroke(SampleDrawings.blue, width: 1)
    let text = SVGRenderer().svg(
      Drawing(
        size: Size(width: 10, height: 10),
        marks: [
          .polyline(Mark.Polyline(corners, stroke: stroke)), .area(Mark.Area(corners, fill: nil, stroke: stroke)),
        ]))
    let paths = try elements(text).filter { $0.name == "path" }
    #expect(paths.map { $0.attributes["stroke-linejoin"] } == ["round", nil])
    #expect(!text.contains("stroke-linejoin:"))
  }
}
