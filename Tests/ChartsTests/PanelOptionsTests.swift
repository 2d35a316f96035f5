import Charts
import Testing

/// Letters, titles, keys and ticks as authors ask for them.
@Suite struct PanelOptionsTests {
  typealias Layout = FigureLayoutTests

  static func figure(_ count: Int = 2, columns: Int? = nil, x: Axis = Axis("Epoch", kind: .integer)) -> Figure {
    var figure = Layout.figure([])
    figure.columns = columns
    figure.panels = (0..<count).map {
      Panel(id: "p\($0)", title: "Panel \($0)", x: x, y: Axis("Loss"), layers: [Layout.line([1, 2, 4])])
    }
    return figure
  }

  static func texts(_ figure: Figure, width: Double = 400) throws -> [String] {
    try Layout.draw(figure, width: width).texts.map(\.text)
  }

  @Test func panelsHaveLetters() throws {
    var figure = Self.figure(3)
    figure.hasPanelLetters = true
    let texts = try Self.texts(figure)
    #expect(texts.contains("(a) Panel 0") && texts.contains("(c) Panel 2"))
    figure.showsPanelTitles = false
    let bare = try Self.texts(figure)
    #expect(bare.contains("(b)") && !bare.contains { $0.contains("Panel") })
    var single = Self.figure(1)
    single.hasPanelLetters = true
    #expect(try !Self.texts(single).contains { $0.contains("(a)") })
  }

  @Test func stackedPanelsShareOneXTitle() throws {
    #expect(try Self.texts(Self.figure(columns: 1)).count { $0 == "Epoch" } == 1)
    #expect(try Self.texts(Self.figure(columns: 2)).count { $0 == "Epoch" } == 2)
    var different = Self.figure(columns: 1)
    different.panels[1].x.upper = 9
    #expect(try Self.texts(different).count { $0 == "Epoch" } == 2)
  }

  /// 84 mm and 3.25 in, at the sizes their venues ask for.
  @Test(arguments: [(84 / 25.4 * 72, 7.0), (234, 8)])
  func twoPanelsStandSideBySideInAColumn(width: Double, size: Double) throws {
    var theme = Theme.light
    theme.baseSize = size
    let drawing = try Self.figure().placed(
      measuring: FixedWidthMeasurer(), theme: theme, size: FigureSize(width: width))
    let titles = drawing.texts.filter { $0.text.hasPrefix("Panel") }
    #expect(titles.count == 2 && titles[0].position.y == titles[1].position.y)
    #expect(drawing.size.height > 1.3 * 72 && drawing.size.height < 2.5 * 72)
  }

  @Test func theKeyAloneIsADrawingOfItsOwn() throws {
    var figure = Self.figure()
    #expect(throws: ChartError.self) { try figure.placedKey(measuring: FixedWidthMeasurer()) }
    figure.legend = Legend(
      [
        Legend.Entry("arm 0", style: SeriesStyle(arm: 0)), Legend.Entry("arm 1", style: SeriesStyle(arm: 1)),
        Legend.Entry("train", style: SeriesStyle(variant: .train), group: ""),
      ], title: "schedule")
    let key = try figure.placedKey(measuring: FixedWidthMeasurer(), size: FigureSize(width: 300))
    #expect(key.texts.map(\.text) == ["schedule", "arm 0", "arm 1", "train"])
    #expect(key.size.width <= 300 && key.size.height < 100)
    let page = Rectangle(x: 0, y: 0, width: key.size.width, height: key.size.height)
    #expect(key.texts.allSatisfy { page.contains($0.bounds) })
    // The second group starts a row.
    #expect(key.texts[1].position.y == key.texts[2].position.y)
    #expect(key.texts[3].position.y > key.texts[2].position.y)
  }

  @Test func ticksAreThoseSetByHand() throws {
    let figure = Self.figure(1, x: Axis("Epoch", kind: .integer, ticks: [1, 2.5, 3, 70]))
    let texts = try Self.texts(figure)
    #expect(texts.contains("2.5") && !texts.contains("70") && !texts.contains("70.0"))
    // Labels without room go, ticks stay.
    let crowded = Self.figure(1, x: Axis("Epoch", kind: .integer, ticks: (0...200).map { 1 + Double($0) / 100 }))
    #expect(try Self.texts(crowded).count < 40)
  }

  @Test(arguments: [2, 4, 8]) func ticksAreAboutAsManyAsAskedFor(count: Int) throws {
    var figure = Self.figure(1)
    figure.panels[0].y.tickCount = count
    figure.panels[0].layers = [Layout.line([0, 100])]
    let numbers = try Self.texts(figure).compactMap(Double.init).filter { $0 > 3 || $0 == 0 }
    #expect(abs(numbers.count - count) <= 2)
  }

  /// No box over nothing: the key has a ground only over data.
  @Test func aKeyOverNothingHasNoGround() throws {
    var figure = Layout.figure([Layout.line([0, 0.8, 0.9, 1])])
    figure.legend = Legend([Legend.Entry("arm 0", style: SeriesStyle(arm: 0))], placement: .inside)
    func grounds(_ drawing: Drawing) -> Int {
      Layout.marks(drawing.marks).count { item in
        if case .area(let area) = item.mark { area.fill?.role == "background" } else { false }
      }
    }
    #expect(try grounds(Layout.draw(figure)) == 0)
    figure.panels[0].layers = (0..<40).map { Layout.line([Double($0), Double($0)]) }
    #expect(try grounds(Layout.draw(figure)) == 1)
  }
}
