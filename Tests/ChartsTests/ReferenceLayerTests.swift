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

  /// Data come after references: a label on their lines stands above them, on a ground.
  @Test(arguments: [true, false])
  func theLabelReadsOnLines(isCrossed: Bool) throws {
    let zigzag = (0..<60).map { $0 % 2 == 0 ? 0.0 : 1 }
    let drawing = try Layout.draw(
      Layout.figure([
        .reference(Layer.Reference(.horizontal, at: 0.5, label: "here")), Layout.line(isCrossed ? zigzag : [0, 1, 0]),
      ]))
    let marks = Layout.marks(drawing.marks)
    let label = try #require(
      marks.lastIndex { item in if case .text(let text) = item.mark { text.text == "here" } else { false } })
    let line = try #require(marks.lastIndex { $0.role == "line" })
    #expect((label > line) == isCrossed)
    if isCrossed, case .area(let ground) = marks[label - 1].mark { #expect(ground.fill?.color.alpha == 0.85) }
    #expect({ if case .area = marks[label - 1].mark { true } else { false } }() == isCrossed)
  }

  @Test func isLeftOutWhereLimitsLeaveItOut() throws {
    let figure = Layout.figure(
      [.reference(Layer.Reference(.horizontal, at: 5, label: "far")), Layout.line([0.1, 0.2])],
      y: Axis("Loss", lower: 0, upper: 1))
    #expect(try !Layout.draw(figure).texts.contains { $0.text == "far" })
  }
}
