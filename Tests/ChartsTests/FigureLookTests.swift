import Testing

@testable import Charts

/// How what the theme and the options ask for is drawn.
@Suite struct FigureLookTests {
  typealias Layout = FigureLayoutTests

  static func strokes(_ drawing: Drawing) -> [Stroke] {
    Layout.marks(drawing.marks).compactMap { item in
      if item.role == "line", case .polyline(let line) = item.mark { line.stroke } else { nil }
    }
  }

  static func lines(_ count: Int, variants: [SeriesStyle.Variant] = [.validation]) -> [Layer] {
    (0..<count).flatMap { arm in
      variants.map { variant in
        Layout.line(
          [0, 0.5, 0.7].map { $0 + Double(arm) + Double(variant.rawValue) * 0.4 }, arm: arm, variant: variant)
      }
    }
  }

  @Test func greyGivesEveryArmADashAndPalesTraining() throws {
    let figure = Layout.figure(Self.lines(6, variants: [.validation, .train]), arms: 6)
    let strokes = Self.strokes(try figure.placed(measuring: FixedWidthMeasurer(), theme: .grey))
    let shapes = strokes.map { stroke in stroke.dash.map { ($0 / stroke.width * 10).rounded() } }
    #expect(Set(shapes).count == 6)
    for arm in 0..<6 {
      let (validation, train) = (strokes[arm * 2], strokes[arm * 2 + 1])
      #expect(shapes[arm * 2] == shapes[arm * 2 + 1])
      #expect(train.width < validation.width)
      #expect(train.paint.color.contrast(with: .init(hex: 0xFFFFFF)) >= 3)
    }
  }

  /// Layers by dash leave none for arms.
  @Test func dashesThatMeanLayersStay() throws {
    let figure = Layout.figure(Self.lines(2, variants: [.validation, .train, .init(rawValue: 2)]))
    let strokes = Self.strokes(try figure.placed(measuring: FixedWidthMeasurer(), theme: .grey))
    #expect(strokes[0].dash.isEmpty && strokes[3].dash.isEmpty && !strokes[2].dash.isEmpty)
  }

  @Test func linesAreAsWideAsAskedFor() throws {
    var theme = Theme.light
    let figure = Layout.figure([Layout.line([1, 2, 3])])
    let width = try #require(Self.strokes(figure.placed(measuring: FixedWidthMeasurer(), theme: theme)).first).width
    theme.lineScale = 2
    let wide = try #require(Self.strokes(figure.placed(measuring: FixedWidthMeasurer(), theme: theme)).first).width
    #expect(wide == 2 * width)
    theme.lineScale = -1
    #expect(throws: ChartError.self) { try figure.placed(measuring: FixedWidthMeasurer(), theme: theme) }
  }

  @Test func hasNoGroundWhereNoneIsWanted() throws {
    let drawing = try Layout.figure([Layout.line([1, 2])]).placed(
      measuring: FixedWidthMeasurer(), theme: Theme.light.withoutGround)
    #expect(drawing.background == nil)
  }

  @Test(arguments: [3.0, 10, 25.5]) func aKeysDashesAreSymmetric(length: Double) {
    for dash in [[3.2, 1.9], [1.3, 1.5], [6, 1.8, 1.3, 1.8], [7, 1.6, 1.3, 1.6, 1.3, 1.6], [2, 1, 3]] {
      let stroke = Stroke(Paint(Color(hex: 0)), width: 1, dash: dash).centred(on: length)
      let lengths = dash.count % 2 == 0 ? dash : dash + dash
      func isOn(_ place: Double) -> Bool {
        var rest = (place + stroke.dashPhase).truncatingRemainder(dividingBy: lengths.reduce(0, +))
        for (index, length) in lengths.enumerated() {
          if rest < length { return index % 2 == 0 }
          rest -= length
        }
        return false
      }
      guard dash.count % 2 == 0 else { continue }
      for step in 1..<40 {
        let away = length / 2 * (Double(step) + 0.37) / 41
        #expect(isOn(length / 2 - away) == isOn(length / 2 + away))
      }
    }
  }

  @Test(arguments: [
    ("Times", TextStyle.Family.times), ("Arial", .helvetica), ("latin modern", .serif), ("inter", .sans),
  ])
  func knowsFontsByName(name: String, family: TextStyle.Family) throws {
    #expect(try TextStyle.Family.named(name) == family)
    #expect(throws: ChartError.self) { try TextStyle.Family.named("Comic Sans") }
  }

  /// A line behind another does not hide its symbols.
  @Test func symbolsLieAboveAllLines() throws {
    let drawing = try Layout.draw(Layout.figure(Self.lines(2)))
    let roles = Layout.marks(drawing.marks).map(\.role).filter { $0 == "line" || $0 == "symbols" }
    let firstSymbol = try #require(roles.firstIndex(of: "symbols"))
    #expect(!roles[firstSymbol...].contains("line"))
  }
}
