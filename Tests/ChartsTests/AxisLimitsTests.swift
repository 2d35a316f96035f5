import Charts
import Testing

/// What axes take in, what they leave out, and how a figure says so.
@Suite struct AxisLimitsTests {
  typealias Layout = FigureLayoutTests

  /// Values that fall from 1.5 to 0.3, but for one at `index`.
  static func spoiled(_ value: Double, at index: Int) -> [Double] {
    var values = (0..<40).map { 1.5 - 0.03 * Double($0) }
    values[index] = value
    return values
  }

  static let ordinary: [[Double]] = [
    (1...40).map { (epoch: Int) -> Double in 2.5 / Double(epoch) },
    (0..<40).map { (index: Int) -> Double in index % 4 == 0 ? 100 : 1 },
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 9],
  ]

  static func survey(_ values: [Double], _ y: Axis) throws -> PanelSurvey {
    try #require(try Layout.figure([Layout.line(values)], y: y).surveys().first)
  }

  @Test(arguments: [136.0, -90])
  func endsBeforeAFewValuesFarOutside(value: Double) throws {
    let values = Self.spoiled(value, at: 17)
    let drawing = try Layout.draw(Layout.figure([Layout.line(values)]))
    #expect(drawing.texts.contains { $0.text == (value > 0 ? "136" : "−90") })
    #expect(Layout.marks(drawing.marks).contains { $0.role == "outliers" })
    #expect(!drawing.texts.contains { $0.text == "100" || $0.text == "−50" })
    let survey = try Self.survey(values, Axis("Loss"))
    #expect((value > 0 ? survey.above : survey.below) == PanelSurvey.Outliers(count: 1, extreme: value))
  }

  /// Where lines pass on both sides of the mark, its number has a ground, right beneath it; where there is none, no.
  @Test(arguments: [true, false])
  func theNumberOfAnOutlierReadsOnLines(isCrossed: Bool) throws {
    let values = Self.spoiled(136, at: 17)
    // Up and down through the edge on both sides.
    let crossing = [[13, 15, 19, 21], [14, 16, 18, 20]].enumerated().map { arm, places in
      Layout.line(values.enumerated().map { places.contains($0) ? 100 : $1 == 136 ? 1 : $1 }, arm: arm + 1)
    }
    let drawing = try Layout.draw(
      Layout.figure([Layout.line(values)] + (isCrossed ? crossing : []), arms: 3))
    let marks = Layout.marks(drawing.marks).filter { $0.role == "outliers" }.map(\.mark)
    let place = try #require(marks.firstIndex { if case .text(let text) = $0 { text.text == "136" } else { false } })
    guard case .text(let text) = marks[place] else { return }
    let grounds = marks[..<place].filter { mark in
      guard case .area(let area) = mark else { return false }
      let (xs, ys) = (area.points.map(\.x), area.points.map(\.y))
      return xs.min()! <= text.bounds.minX && xs.max()! >= text.bounds.maxX && ys.min()! <= text.bounds.minY
        && ys.max()! >= text.bounds.maxY
    }
    #expect(grounds.count == (isCrossed ? 1 : 0))
  }

  /// Where data show that an axis's bounds are wrong, such as percentages on an axis of shares, bands are not held to them.
  @Test func bandsHaveTheirEndsWhereBoundsAreWrong() throws {
    let x = [1.0, 2, 3]
    let band = Layer.Band(x: x, lower: [79, 84, 88], upper: [81, 86, 90], style: SeriesStyle(arm: 0))
    func ticks(_ layers: [Layer]) throws -> [Double] {
      try Layout.draw(Layout.figure(layers, y: Axis("Accuracy", bounds: 0...1))).texts.compactMap { Double($0.text) }
    }
    #expect(try ticks([.band(band), Layout.line([80, 85, 89])]).allSatisfy { $0 <= 3 || $0 >= 75 })
    // Where they hold, bands end at them.
    let wide = Layer.Band(x: x, lower: [0.8, 0.8, 0.8], upper: [1.4, 1.4, 1.4], style: SeriesStyle(arm: 0))
    #expect(try ticks([.band(wide), Layout.line([0.9, 0.95, 0.9])]).allSatisfy { $0 <= 1 || $0 == $0.rounded() })
  }

  @Test(arguments: [
    Axis("Loss", outliers: .include), Axis("Loss", lower: 0), Axis("Loss", kind: .logarithmic),
  ])
  func takesInAllWhereAsked(y: Axis) throws {
    let survey = try Self.survey(Self.spoiled(136, at: 17), y)
    #expect(survey.above == nil && survey.below == nil && survey.outsideLimits == 0)
  }

  /// A start that is far from the end, and many values of either of two kinds, are no outliers.
  @Test(arguments: AxisLimitsTests.ordinary)
  func keepsWhatIsNotFarOutside(values: [Double]) throws {
    let survey = try Self.survey(values, Axis("Loss"))
    #expect(survey.above == nil && survey.below == nil)
  }

  @Test(arguments: [(0.0, "0"), (-0.2, "≤ 0")])
  func setsValuesWithoutALogarithmApart(value: Double, label: String) throws {
    let figure = Layout.figure(
      [Layout.line([1, 0.1, value, 0.01, 0.001])], y: Axis("Norm", kind: .logarithmic), legend: Legend())
    let drawing = try Layout.draw(figure)
    let strip = try #require(drawing.texts.first { $0.text == label })
    let least = try #require(drawing.texts.first { $0.text == "0.001" })
    #expect(strip.position.y > least.position.y)
    let survey = try #require(try figure.surveys().first)
    #expect(survey.withoutLogarithm == 1 && survey.hasNegative == (value < 0))
    // Nothing joins the strip to the rest: pieces before and after it, and a symbol in it.
    let lines = Layout.marks(drawing.marks).filter { $0.role == "line" }
    #expect(lines.count == 2)
    let markers = Layout.marks(drawing.marks).compactMap { item -> Mark.Marker? in
      if item.role == "symbols", case .marker(let marker) = item.mark { marker } else { nil }
    }
    #expect(markers.count == 5)
    let floor = try #require(markers.map(\.center.y).max())
    #expect(floor > least.position.y)
  }

  @Test func refusesALogarithmOfMostlyNothing() throws {
    let figure = Layout.figure([Layout.line([1, 0, -1, -2])], y: Axis("Loss", kind: .logarithmic))
    let error = #expect(throws: ChartError.self) { try Layout.draw(figure) }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.contains("3 of 4") == true && error?.message.contains("symlog") == true)
    let allowed = Layout.figure(
      [Layout.line([1, 0, -1, -2])], y: Axis("Loss", kind: .logarithmic, losesMost: .becomesSymmetric))
    #expect(try Layout.draw(allowed).texts.contains { $0.text == "0" })
  }

  static func band(_ lower: [Double], _ upper: [Double]) -> Layer {
    .band(
      Layer.Band(x: lower.indices.map { Double($0 + 1) }, lower: lower, upper: upper, style: SeriesStyle(arm: 0)))
  }

  @Test func holdsBandsToWhatAValueCanBe() throws {
    let layers = [Self.band([0.8, 0.85, 0.9], [1.02, 1.05, 1.1]), Layout.line([0.9, 0.95, 0.99])]
    let bounded = Layout.figure(layers, y: Axis("Accuracy", bounds: 0...1))
    #expect(try bounded.surveys().first?.endsAtBounds == 3)
    let drawing = try Layout.draw(bounded)
    #expect(
      drawing.texts.contains { $0.text == "1.00" }
        && !drawing.texts.contains { $0.text.hasPrefix("1.0") && $0.text != "1.00" })
    let free = try Layout.draw(Layout.figure(layers, y: Axis("Accuracy")))
    #expect(free.texts.contains { $0.text == "1.1" || $0.text == "1.10" })
  }

  /// Percentages under the name of a share: the bounds are wrong, and nothing may be left out.
  @Test func believesDataBeforeBounds() throws {
    let figure = Layout.figure([Layout.line([60, 80, 90])], y: Axis("Accuracy", bounds: 0...1))
    #expect(try Layout.draw(figure).texts.contains { $0.text == "80" })
    #expect(try figure.surveys().first?.endsAtBounds == 0)
  }

  @Test(arguments: [0.0...1, 0...(.infinity)])
  func axesStayWithinBounds(bounds: ClosedRange<Double>) throws {
    let drawing = try Layout.draw(Layout.figure([Layout.line([0, 0, 0])], y: Axis("Loss", bounds: bounds)))
    #expect(!drawing.texts.contains { $0.text.hasPrefix("−") })
  }
}
