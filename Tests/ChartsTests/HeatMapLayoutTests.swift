import Charts
import Testing

@Suite struct HeatMapLayoutTests {
  static let names = ["cat", "dog"]

  static func panel(
    values: [Double] = [0.9, 0.1, 0.2, 0.8], details: [String] = [], ramp: Layer.HeatMap.Ramp = .sequential,
    colorBar: Layer.HeatMap.ColorBar? = nil, sharesY: Bool = false
  ) -> Panel {
    Panel(
      id: "map", x: Axis(kind: .category(names)), y: Axis("True", kind: .category(names), isReversed: true),
      layers: [
        .heatMap(
          Layer.HeatMap(
            rows: 2, columns: 2, values: values, labels: ["90", "10", "20", "80"], details: details, ramp: ramp,
            colorBar: colorBar))
      ], aspect: 1, sharesY: sharesY)
  }

  static func texts(_ panels: [Panel], width: Double = 864, columns: Int? = nil) throws -> [String] {
    try Figure(panels: panels, columns: columns).placed(
      measuring: FixedWidthMeasurer(), size: FigureSize(width: width)
    ).texts.map(\.text)
  }

  @Test func keysColoursFromZeroOrAroundIt() throws {
    let shares = try Self.texts([Self.panel(colorBar: .init("Share", format: .percent))])
    #expect(shares.contains("Share") && shares.contains("0\u{A0}%"))
    let differences = try Self.texts([
      Self.panel(values: [0.5, -0.5, 0, 0.1], ramp: .diverging, colorBar: .init(format: .percent))
    ])
    #expect(differences.contains("−50\u{A0}%") && differences.contains("50\u{A0}%"))
    #expect(try !Self.texts([Self.panel()]).contains("0\u{A0}%"))
  }

  @Test func fallsBackToShortLabels() throws {
    let map = Layer.HeatMap(
      rows: 2, columns: 2, values: [0.9, 0.1, -0.2, 0.8],
      labels: ["90.0000000 %", "10.0000000 %", "−20.0000000 %", "80.0000000 %"], shortLabels: ["+", "+", "−", "+"])
    var panel = Self.panel()
    panel.layers = [.heatMap(map)]
    #expect(try Self.texts([panel], width: 864).contains("90.0000000 %"))
    let narrow = try Self.texts([panel], width: 120)
    #expect(narrow.contains("−") && !narrow.contains("90.0000000 %"))
  }

  @Test func setsDetailsOnlyWhereTheyFit() throws {
    let panel = Self.panel(details: ["9,000", "1,000", "2,000", "8,000"])
    #expect(try Self.texts([panel]).contains("9,000"))
    let many = try Self.texts([Panel](repeating: panel, count: 6), width: 500, columns: 6)
    #expect(!many.contains("9,000") && many.contains("90"))
  }

  /// Three rows at the width of a phone are as high as the words beside them are long; squares stay squares.
  @Test(arguments: [340.0, 660, 864]) func wordsBesideAMapAreNotCut(width: Double) throws {
    let rows = ["relu", "tanh", "elu"]
    let map = Layer.HeatMap(
      rows: 3, columns: 4, values: (0..<12).map { 0.8 + 0.01 * Double($0) }, labels: (0..<12).map { "0.8\($0)" },
      colorBar: .init("Validation accuracy"))
    let panel = Panel(
      id: "map", x: Axis("Learning rate", kind: .category(["1", "2", "3", "4"])),
      y: Axis("Activation function", kind: .category(rows), isReversed: true), layers: [.heatMap(map)], aspect: 0.315)
    let texts = try Self.texts([panel], width: width)
    #expect(texts.contains("Validation accuracy") && texts.contains("Activation function"), "\(texts)")
    // On a page that is too low for them they are cut, and the map is drawn.
    let low = try Figure(panels: [panel]).placed(
      measuring: FixedWidthMeasurer(), size: FigureSize(width: 340, height: 80))
    #expect(low.texts.contains { $0.text == "0.80" } && !low.texts.contains { $0.text == "Validation accuracy" })
  }

  @Test func namesRowsOnceWherePanelsStandSideBySide() throws {
    let panels = [Self.panel(), Self.panel(sharesY: true)]
    #expect(try Self.texts(panels, columns: 2).count { $0 == "True" } == 1)
    #expect(try Self.texts(panels, columns: 1).count { $0 == "True" } == 2)
  }

  @Test func setsRowsInNumbersAsLongAsThereIsRoom() throws {
    let panel = Panel(
      id: "rows", x: Axis(), y: Axis(kind: .category(Self.names)),
      layers: [.points(Layer.Points([.init(x: 1, y: 0), .init(x: 2, y: 1)], style: SeriesStyle()))],
      rowLabels: [.init("0.8713 [0.8664, 0.8762]", short: "0.8713"), .init("0.86 [0.85, 0.87]", short: "0.86")])
    #expect(try Self.texts([panel]).contains("0.8713 [0.8664, 0.8762]"))
    let narrow = try Self.texts([panel], width: 200)
    #expect(narrow.contains("0.8713") && !narrow.contains("0.86 [0.85, 0.87]"))
  }

  @Test func keepsRowsOfPanelsTogetherWhereTheyFit() throws {
    func lefts(_ width: Double) throws -> Int {
      var figure = Figure(panels: [Panel](repeating: Self.panel(), count: 8))
      figure.rowLength = 4
      let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: width))
      return Set(drawing.texts.filter { $0.text == "True" }.map(\.position.x)).count
    }
    #expect(try lefts(864) == 4)
    #expect(try lefts(300) < 4)
  }
}
