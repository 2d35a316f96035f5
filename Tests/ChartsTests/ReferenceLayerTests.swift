import Charts
import Testing

@Suite struct ReferenceLayerTests {
  typealias Layout = FigureLayoutTests

  @Test(arguments: [Layer.Reference.Direction.horizontal, .vertical])
  func crossesThePlotAndIsTakenIn(direction: Layer.Reference.Direction) throws {
    let value = direction == .horizontal ? 0.1 : 9
    let figure = Layout.figure([
      .reference(Layer.Reference(direction, at: value, label: "here")), Layout.line([0.7, 0.8, 0.9]),
    ])
    let drawing = try Layout.draw(figure)
    let line = try #require(
      Layout.marks(drawing.marks).compactMap { item -> Mark.Polyline? in
        if item.role == "reference", case .polyline(let line) = item.mark { line } else { nil }
      }.first)
    #expect(direction == .horizontal ? line.points[0].y == line.points[1].y : line.points[0].x == line.points[1].x)
    #expect(drawing.texts.contains { $0.text == "here" })
    #expect(drawing.texts.contains { $0.text == (direction == .horizontal ? "0.2" : "9") })
  }

  @Test func aSpanEndsAtThePlot() throws {
    let figure = Figure(
      panels: [
        Panel(
          id: "p", x: Axis("Epoch", lower: 1, upper: 3), y: Axis("Loss"),
          layers: [.reference(Layer.Reference(.vertical, over: 2...50)), Layout.line([1, 2, 3])])
      ], arms: [ArmKey(id: "a", label: "a", colorIndex: 0)])
    let drawing = try Layout.draw(figure)
    let areas = Layout.marks(drawing.marks).compactMap { item -> Mark.Area? in
      if item.role == "reference", case .area(let area) = item.mark { area } else { nil }
    }
    #expect(areas.count == 1)
    #expect(areas.allSatisfy { $0.points.allSatisfy { $0.x <= drawing.size.width } })
  }

  @Test func isLeftOutWhereLimitsLeaveItOut() throws {
    let figure = Layout.figure(
      [.reference(Layer.Reference(.horizontal, at: 5, label: "far")), Layout.line([0.1, 0.2])],
      y: Axis("Loss", lower: 0, upper: 1))
    #expect(try !Layout.draw(figure).texts.contains { $0.text == "far" })
  }
}
