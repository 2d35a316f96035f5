import Charts
import Testing

@Suite struct FigureLayoutTests {
  static func line(_ values: [Double], arm: Int = 0, variant: SeriesStyle.Variant = .validation) -> Layer {
    .line(
      Layer.Line(
        values.enumerated().map { DataPoint(x: Double($0 + 1), y: $1) },
        style: SeriesStyle(arm: arm, variant: variant), endLabel: "arm \(arm)"))
  }

  static func figure(
    _ layers: [Layer], y: Axis = Axis("Loss"), arms: Int = 2, legend: Legend = Legend()
  ) -> Figure {
    Figure(
      panels: [Panel(id: "loss", title: "Loss", x: Axis("Epoch", kind: .integer), y: y, layers: layers)],
      arms: (0..<arms).map { ArmKey(id: "arm\($0)", label: "arm \($0)", colorIndex: $0) }, legend: legend)
  }

  static func draw(_ figure: Figure, width: Double = 400) throws -> Drawing {
    try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: width))
  }

  /// Lines, markers and areas with the role of the innermost group around them.
  static func marks(_ marks: [Mark], in role: String = "") -> [(role: String, mark: Mark)] {
    marks.flatMap { mark -> [(role: String, mark: Mark)] in
      if case .group(let group) = mark { return Self.marks(group.marks, in: group.role) }
      return [(role, mark)]
    }
  }

  @Test func drawsGapsAsGaps() throws {
    let drawing = try Self.draw(Self.figure([Self.line([1, 2, .nan, 3, 4, .nan, 5])]))
    let all = Self.marks(drawing.marks)
    let lines = all.filter { $0.role == "line" }
    #expect(lines.count == 2)
    // The lone last value is a dot all the same.
    let markers = all.filter { if case .marker = $0.mark { $0.role == "symbols" } else { false } }
    #expect(markers.count == 5)
  }

  @Test func saysWhatItClips() throws {
    let figure = Self.figure([Self.line([0.1, 0.5, 0.9, 2, 3])], y: Axis("Loss", lower: 0, upper: 1))
    let drawing = try Self.draw(figure)
    #expect(drawing.texts.contains { $0.text == "2 clipped" })
    let unlimited = try Self.draw(Self.figure([Self.line([0.1, 0.5, 0.9, 2, 3])]))
    #expect(!unlimited.texts.contains { $0.text.contains("clipped") })
  }

  @Test(arguments: [[], [Double.nan, .infinity]])
  func saysWhenThereIsNothingToShow(values: [Double]) throws {
    let drawing = try Self.draw(Self.figure([Self.line(values)], y: Axis("Loss", kind: .logarithmic)))
    #expect(drawing.texts.contains { $0.text == "no data" })
  }

  @Test(arguments: [0.0, 0.5, -3, 1e-300, 1e300])
  func givesASingleValueRoom(value: Double) throws {
    let drawing = try Self.draw(Self.figure([Self.line([value])]))
    let markers = Self.marks(drawing.marks).compactMap { if case .marker(let marker) = $0.mark { marker } else { nil } }
    #expect(markers.count == 1)
    #expect(markers.allSatisfy { $0.center.x.isFinite && $0.center.y > 0 && $0.center.y < drawing.size.height })
    #expect(drawing.texts.contains { $0.text == "1" })
  }

  /// Beside a low panel a title of its axis reaches along the panel's title and the ticks before a word of it is cut.
  @Test func titlesOfLowPanelsReachBeyondThem() throws {
    let figure = Self.figure([Self.line([0.1, 0.5])], y: Axis("Share of activations"))
    let drawing = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 400, height: 120))
    let upright = drawing.texts.filter { $0.rotation == -90 }
    #expect(Set(upright.map(\.text)) == ["Share of", "activations"])
    for text in upright { #expect(text.bounds.minY >= 0 && text.bounds.maxY <= 120) }
    // 11 characters need more than what the ticks span.
    let ticks = drawing.texts.filter { $0.text.hasPrefix("0.") }.map(\.position.y)
    let span = try #require(ticks.max()) - (try #require(ticks.min()))
    #expect(try #require(upright.map(\.bounds.height).max()) > span)
  }

  @Test func putsTheLegendWhereNoCurveIs() throws {
    let entries = [
      Legend.Entry("arm 0", style: SeriesStyle(arm: 0)), Legend.Entry("arm 1", style: SeriesStyle(arm: 1)),
    ]
    let legend = Legend(entries, placement: .inside)
    // Rising curves leave the lower right free, falling ones the upper right.
    let rising = try Self.draw(Self.figure([Self.line([0, 0.8, 0.9, 0.95, 1])], legend: legend))
    let falling = try Self.draw(Self.figure([Self.line([1, 0.2, 0.1, 0.05, 0])], legend: legend))
    func legendTop(_ drawing: Drawing) -> Double { drawing.texts.first { $0.text == "arm 0" }?.position.y ?? .nan }
    #expect(legendTop(rising) > rising.size.height / 2)
    #expect(legendTop(falling) < falling.size.height / 2)
  }

  /// Nowhere within a wide band is a place free; below its lower half there is.
  @Test(arguments: [0.0, 0.5])
  func aKeyStandsOnNoBand(lower: Double) throws {
    let legend = Legend(
      [Legend.Entry("arm 0", style: SeriesStyle(arm: 0)), Legend.Entry("arm 1", style: SeriesStyle(arm: 1))])
    let x = [1.0, 2, 3]
    let band = Layer.Band(
      x: x, lower: x.map { _ in lower }, upper: x.map { _ in 1 }, style: SeriesStyle(arm: 0))
    let drawing = try Self.draw(
      Self.figure([.band(band), Self.line([1, 1, 1])], y: Axis("Loss", includes: [0]), legend: legend))
    let area = try #require(
      Self.marks(drawing.marks).compactMap { item -> Mark.Area? in
        if item.role == "band", case .area(let area) = item.mark { area } else { nil }
      }.first)
    let key = try #require(drawing.texts.first { $0.text == "arm 0" }).bounds
    let axis = try #require(drawing.texts.first { $0.text == "Epoch" }).bounds
    #expect(key.minY > (area.points.map(\.y).max() ?? .infinity))
    #expect(lower == 0 ? key.minY > axis.maxY : key.maxY < axis.minY)
  }

  /// Beside a band that falls across the plot in one step its corners are free.
  @Test func aKeyStandsBesideASlantedBand() throws {
    let legend = Legend([Legend.Entry("arm 0", style: SeriesStyle(arm: 0))])
    let band = Layer.Band(x: [1, 2], lower: [0.9, 0], upper: [1, 0.1], style: SeriesStyle(arm: 0))
    let drawing = try Self.draw(Self.figure([.band(band)], legend: legend))
    let axis = try #require(drawing.texts.first { $0.text == "Epoch" }).bounds
    #expect(try #require(drawing.texts.first { $0.text == "arm 0" }).bounds.maxY < axis.minY)
  }

  @Test func labelsLinesAtTheirEnds() throws {
    let entries = (0..<4).map { (arm: Int) in Legend.Entry("arm \(arm)", style: SeriesStyle(arm: arm)) }
    let layers = (0..<4).map { Self.line([0, 1 + 0.001 * Double($0)], arm: $0) }
    let drawing = try Self.draw(
      Self.figure(layers, arms: 4, legend: Legend(entries, placement: .direct)))
    let labels = drawing.texts.filter { $0.text.hasPrefix("arm") }
    #expect(labels.map(\.text).sorted() == ["arm 0", "arm 1", "arm 2", "arm 3"])
    let places = labels.sorted { $0.position.y < $1.position.y }
    #expect(places.map(\.text) == ["arm 3", "arm 2", "arm 1", "arm 0"])
    for (a, b) in zip(places, places.dropFirst()) {
      #expect(!a.bounds.insetBy(0.01).intersects(b.bounds.insetBy(0.01)))
    }
  }

  /// Labels of which less than half would be left say little: the key below has them whole.
  @Test(arguments: [20, 80])
  func longLabelsStandInTheKey(length: Int) throws {
    let label = String(repeating: "n", count: length)
    let line = Layer.Line(
      [DataPoint(x: 1, y: 0), DataPoint(x: 2, y: 1)], style: SeriesStyle(arm: 0), endLabel: label)
    let legend = Legend([Legend.Entry(label, style: SeriesStyle(arm: 0))], placement: .direct)
    let drawing = try Self.draw(Self.figure([.line(line)], arms: 1, legend: legend))
    let axis = try #require(drawing.texts.first { $0.text == "Epoch" }).bounds
    let text = try #require(drawing.texts.first { $0.text.hasPrefix("nnn") }).bounds
    #expect((text.minY > axis.maxY) == (length == 80))
  }

  @Test func cutsLinesAtTheirTrueCrossingFarOutside() throws {
    let figure = Self.figure([Self.line([0, 1e12])], y: Axis("Loss", lower: 0, upper: 1))
    let lines = Self.marks(try Self.draw(figure).marks).compactMap { item -> Mark.Polyline? in
      if item.role == "line", case .polyline(let line) = item.mark { line } else { nil }
    }
    let points = lines.flatMap(\.points)
    #expect(points.count == 2)
    #expect(points.allSatisfy { $0.x.magnitude < 2000 && $0.y.magnitude < 2000 })
  }

  @Test func refusesTextTooSmallToRead() throws {
    var theme = Theme.light
    theme.baseSize = 5.5
    let error = #expect(throws: ChartError.self) {
      try Self.figure([Self.line([1, 2])]).placed(measuring: FixedWidthMeasurer(), theme: theme)
    }
    #expect(error?.code == .tooSmall)
    theme.baseSize = 6
    let drawing = try Self.figure([Self.line([1, 2])]).placed(measuring: FixedWidthMeasurer(), theme: theme)
    #expect(drawing.texts.allSatisfy { $0.style.size >= 6 })
  }

  @Test(arguments: [
    FigureSize(width: 40), FigureSize(width: 400, height: 60), FigureSize(width: .nan), FigureSize(width: 1e9),
  ])
  func refusesAPageWithoutRoom(size: FigureSize) throws {
    #expect(throws: ChartError.self) {
      try Self.figure([Self.line([1, 2])]).placed(measuring: FixedWidthMeasurer(), size: size)
    }
  }

  @Test func keysGroupsByArm() throws {
    let dump = try Self.draw(Self.figure([Self.line([1, 2]), Self.line([2, 1], arm: 1, variant: .train)])).textDump
    #expect(dump.contains("panel [loss]"))
    #expect(dump.contains("series [arm0]") && dump.contains("series [arm1]"))
    #expect(dump.contains("arm-2") && dump.contains("dashed"))
  }
}
