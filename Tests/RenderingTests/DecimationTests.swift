import CairoRendering
import Charts
import Testing

@Suite struct DecimationTests {
  /// A rising line with noise, `count` points over 200 points of width; always the same.
  private func noisy(_ count: Int) -> [Point] {
    var state: UInt64 = 42
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let t = Double(index) / Double(count - 1)
      let noise = Double(state >> 40) / Double(1 << 24) - 0.5
      return Point(x: 10 + 200 * t, y: 110 - 80 * t.squareRoot() + 12 * noise)
    }
  }

  @Test(arguments: [0, 1, 4, 5, 100, 5000])
  func everyColumnKeepsItsFirstLastLowestAndHighest(count: Int) {
    let points = count > 1 ? noisy(count) : [Point](repeating: Point(x: 1, y: 2), count: count)
    let kept = Decimation.m4(points[...], columnWidth: 0.5)
    #expect(kept.count <= max(4, 4 * 402))
    func columns(_ points: [Point]) -> [Int: (first: Double, last: Double, low: Double, high: Double)] {
      var result: [Int: (first: Double, last: Double, low: Double, high: Double)] = [:]
      for point in points {
        let column = Int(((point.x - (points.first?.x ?? 0)) / 0.5).rounded(.down))
        let known = result[column] ?? (point.y, point.y, point.y, point.y)
        result[column] = (known.first, point.y, min(known.low, point.y), max(known.high, point.y))
      }
      return result
    }
    let (before, after) = (columns(points), columns(kept))
    #expect(before.count == after.count)
    for (column, values) in before { #expect(after[column].map { $0 == values } == true) }
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.x <= $1.x })
  }

  @Test func fewPointsStayAsTheyAre() {
    let points = noisy(4)
    #expect(Decimation.m4(points[...], columnWidth: 100) == points)
  }

  /// The same line with and without leave to decimate; dashes too, whose phase must be carried from piece to piece.
  @Test(arguments: [[], [4.0, 2.0]], [1.0, 0.4])
  func theDecimatedLineCoversTheSamePixels(dash: [Double], opacity: Double) throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let stroke = Stroke(Paint(Color(hex: 0x0072B2, alpha: opacity)), width: 0.8, dash: dash)
    // Dashes follow the length of the line, which decimation shortens: they are compared on a line that has none to lose.
    let points = noisy(dash.isEmpty ? 20_000 : 550)
    let images = try [false, true].map { isFunctionOfX in
      let line = Mark.Polyline(points, stroke: stroke, isFunctionOfX: isFunctionOfX)
      let drawing = Drawing(
        size: Size(width: 220, height: 120), background: Paint(Color(hex: 0xFFFFFF)), marks: [.polyline(line)])
      return try #require(PixelImage(png: renderer.png(drawing, dotsPerInch: 144)))
    }
    #expect(images[0].worstTile(comparedTo: images[1]) < 0.04)
    let far = zip(images[0].samples, images[1].samples).count { abs(Int($0) - Int($1)) > 32 }
    #expect(Double(far) / Double(images[0].samples.count) < 0.002)
  }

  @Test func gapsStayGaps() throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    func drawn(_ parts: [[Point]], joined: Bool) throws -> [UInt8] {
      let stroke = Stroke(SampleDrawings.blue, width: 1)
      let gap = Point(x: 5, y: .nan)
      let marks: [Mark] =
        joined
        ? [.polyline(Mark.Polyline(Array(parts.joined(separator: [gap])), stroke: stroke))]
        : parts.map { .polyline(Mark.Polyline($0, stroke: stroke)) }
      return try renderer.png(Drawing(size: Size(width: 50, height: 50), marks: marks))
    }
    let parts = [[Point(x: 1, y: 1), Point(x: 4, y: 20)], [Point(x: 9, y: 30), Point(x: 40, y: 2)]]
    #expect(try drawn(parts, joined: true) == drawn(parts, joined: false))
  }
}
