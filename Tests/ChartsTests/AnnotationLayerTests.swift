import Charts
import Testing

@Suite struct AnnotationLayerTests {
  typealias Layout = FigureLayoutTests

  /// Words that find no place beside their point are joined to it: over no other words.
  @Test(arguments: [160.0, 220, 300])
  func leadersCrossNoWords(width: Double) throws {
    let places = [(4.0, 0.9), (4, 0.88), (4, 0.86), (3.9, 0.87), (4, 0.84)]
    let layers = places.enumerated().map { index, place in
      Layer.annotation(Layer.Annotation(x: place.0, y: place.1, text: "epoch \(index)", style: SeriesStyle(arm: 0)))
    }
    let drawing = try Layout.draw(Layout.figure([Layout.line([0.6, 0.8, 0.88, 0.9])] + layers), width: width)
    let marks = Layout.marks(drawing.marks).filter { $0.role == "annotation" }.map(\.mark)
    let boxes = marks.compactMap { if case .text(let text) = $0 { text.bounds } else { nil } }
    let leaders = marks.compactMap { if case .polyline(let line) = $0 { line.points } else { nil } }
    #expect(!boxes.isEmpty && !leaders.isEmpty)
    for leader in leaders {
      for step in 1..<40 {
        let share = Double(step) / 40
        let point = Point(
          x: leader[0].x + (leader[1].x - leader[0].x) * share, y: leader[0].y + (leader[1].y - leader[0].y) * share)
        #expect(!boxes.contains { $0.contains(Rectangle(x: point.x, y: point.y, width: 0, height: 0)) })
      }
    }
  }
}
