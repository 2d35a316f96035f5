import Charts
import Testing

/// Curves that run exactly behind others.
@Suite struct CoincidenceTests {
  typealias Layout = FigureLayoutTests

  static func strokes(_ drawing: Drawing) -> [Stroke] {
    Layout.marks(drawing.marks).compactMap { item in
      if item.role == "line", case .polyline(let line) = item.mark { line.stroke } else { nil }
    }
  }

  @Test(arguments: [2, 3, 5]) func areAllSeen(count: Int) throws {
    let layers = (0..<count).map { Layout.line([0.1, 0.5, 0.7, 0.8], arm: $0) }
    let figure = Layout.figure(layers, arms: count)
    let strokes = Self.strokes(try Layout.draw(figure))
    #expect(strokes.count == count)
    let period = strokes[0].dash.reduce(0, +)
    // At any place along the line one and only one of them is on.
    for place in stride(from: 0.25, to: 200, by: 0.5) {
      let on = strokes.filter { stroke in
        (place + stroke.dashPhase).truncatingRemainder(dividingBy: period) < stroke.dash[0]
      }
      #expect(on.count == 1)
    }
    #expect(try figure.surveys().first?.coincidences.map(\.styles) == [(0..<count).map { SeriesStyle(arm: $0) }])
  }

  /// As many points between the same ends, but another line; or too little apart to be seen.
  @Test(arguments: [(0.6, 0), (0.5001, 1)])
  func areThoseThatCannotBeToldApart(value: Double, groups: Int) throws {
    let figure = Layout.figure([Layout.line([0.1, 0.5, 0.8]), Layout.line([0.1, value, 0.8], arm: 1)])
    #expect(try figure.surveys().first?.coincidences.count == groups)
    #expect(Self.strokes(try Layout.draw(figure)).allSatisfy { $0.dash.isEmpty == (groups == 0) })
  }

  @Test func shareNoMarker() throws {
    let drawing = try Layout.draw(
      Layout.figure([Layout.line([0.1, 0.5, 0.7, 0.8]), Layout.line([0.1, 0.5, 0.7, 0.8], arm: 1)]))
    let centers = Layout.marks(drawing.marks).compactMap { item -> Point? in
      if item.role == "symbols", case .marker(let marker) = item.mark { marker.center } else { nil }
    }
    #expect(centers.count == 4 && Set(centers).count == 4)
  }

  @Test func aDashedLineStaysDashed() throws {
    let layers = (0..<2).map { Layout.line([0.1, 0.5, 0.8], arm: $0, variant: .train) }
    for stroke in Self.strokes(try Layout.draw(Layout.figure(layers))) {
      #expect(stroke.dash[0] < stroke.dash.reduce(0, +) / 2)
    }
  }
}
