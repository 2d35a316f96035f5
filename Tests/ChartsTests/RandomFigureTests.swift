import Testing

@testable import Charts

/// Properties that hold for whatever figure comes up.
@Suite struct RandomFigureTests {
  /// Made again from its number.
  struct Numbers {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    /// In 0 ..< 1.
    mutating func share() -> Double { Double(next(1 << 24)) / Double(1 << 24) }

    mutating func pick<T>(_ values: [T]) -> T { values[next(values.count)] }
  }

  /// Panels of lines over ranges from 1e-9 to 1e12, about zero or far from it.
  static func figure(_ random: inout Numbers) -> Figure {
    let arms = random.pick([1, 2, 3, 4, 6, 8, 12])
    let hasTraining = random.next(2) == 0
    let panels = (0..<random.pick([1, 2, 2, 3])).map { index in
      panel(index, arms: arms, hasTraining: hasTraining, &random)
    }
    let keys = (0..<arms).map { ArmKey(id: "arm\($0)", label: "Arm \($0)", colorIndex: $0) }
    return Figure(
      panels: panels, arms: keys,
      legend: Legend(keys.indices.map { Legend.Entry(keys[$0].label, style: SeriesStyle(arm: $0)) }))
  }

  private static func panel(_ index: Int, arms: Int, hasTraining: Bool, _ random: inout Numbers) -> Panel {
    let epochs = random.pick([2, 3, 7, 20, 47, 120])
    let spread = power(10, Double(random.next(21) - 9)) * (0.5 + random.share())
    let offset = random.pick([0, 0, -0.5, 3, 1000]) * spread
    let kind = random.pick([Axis.Kind.linear, .linear, .linear, .logarithmic, .symmetricLogarithmic(), .logit])
    var layers: [Layer] = []
    for arm in 0..<arms {
      for variant in hasTraining ? [SeriesStyle.Variant.train, .validation] : [.validation] {
        let (level, fall) = (random.share(), random.share() * 3)
        let values = (0..<epochs).map { epoch -> Double in
          let share = level * 0.8 + 0.1 * exponential(-fall * Double(epoch) / Double(epochs)) + 0.01 * random.share()
          switch kind {
          case .logit: return min(max(share, 0.001), 0.999)
          case .logarithmic: return spread * power(10, 3 * share)
          default: return offset + spread * share
          }
        }
        layers.append(FigureLayoutTests.line(values, arm: arm, variant: variant))
      }
    }
    return Panel(
      id: "p\(index)", title: "Panel \(index)", x: Axis("Epoch", kind: .integer, showsGrid: false),
      y: Axis(random.pick(["Loss", "Loss (nats)", ""]), kind: kind), layers: layers)
  }

  static func place(_ figure: Figure, theme: Theme, width: Double) throws -> [PlacedPanel] {
    let placer = try FigurePlacer(
      figure, ruler: TextRuler(FixedWidthMeasurer()), theme: theme, size: FigureSize(width: width))
    return try placer.arrange(below: figure.legend.entries).panels
  }

  // MARK: Ticks

  @Test(arguments: 0..<120) func noTickIsOffItsStep(number: Int) throws {
    var random = Numbers(number)
    let figure = Self.figure(&random)
    for panel in try Self.place(figure, theme: .light, width: random.pick([234, 396, 864])) {
      Self.expectEven(panel.yTicks, panel.built.y)
      Self.expectWhole(panel.xTicks, panel.built.x)
      let strings = panel.yTicks.compactMap(\.label?.text.text)
      #expect(Set(strings).count == strings.count, "\(strings)")
    }
  }

  /// Multiples of one step, three at least, zero among them where it lies within; powers and their halves on axes of
  /// powers.
  private static func expectEven(_ ticks: [PlacedTick], _ axis: BuiltAxis) {
    let values = ticks.filter { !$0.isMinor }.map(\.value)
    #expect(values.allSatisfy { $0 >= axis.lower && $0 <= axis.upper })
    switch axis.transform {
    case .linear:
      #expect(values.count >= 3, "\(values) in \(axis.lower)…\(axis.upper)")
      guard values.count > 1 else { return }
      let step = (values[values.count - 1] - values[0]) / Double(values.count - 1)
      for value in values {
        let steps = value / step
        #expect((steps - steps.rounded()).magnitude < 1e-6, "\(value) is no multiple of \(step)")
      }
      let exponent = decimalLogarithm(step * (1 + 1e-9)).rounded(.down)
      let mantissa = step / power(10, exponent)
      #expect([1, 2, 2.5, 3, 4, 5].contains { ($0 - mantissa).magnitude < 1e-6 }, "step \(step)")
      #expect(values.contains(0) || !(axis.lower <= 0 && axis.upper >= 0))
    case .logarithmic where axis.upper / axis.lower > 100:
      #expect(values.allSatisfy { TickNumbers.exponentOfPower($0) != nil })
    case .logarithmic, .logit: #expect(values.count >= 2)
    case .symmetricLogarithmic: #expect(values.contains(0) || !(axis.lower <= 0 && axis.upper >= 0))
    }
  }

  /// Whole numbers with the first and the last epoch, multiples of one step between them.
  private static func expectWhole(_ ticks: [PlacedTick], _ axis: BuiltAxis) {
    let values = ticks.map(\.value)
    #expect(values.first == axis.data.lowerBound.rounded(.up) && values.last == axis.data.upperBound.rounded(.down))
    let between = values.dropFirst().dropLast()
    guard between.count > 1, let first = between.first, let last = between.last else { return }
    let step = (last - first) / Double(between.count - 1)
    #expect(between.allSatisfy { ($0 / step - ($0 / step).rounded()).magnitude < 1e-9 }, "\(values)")
  }

  @Test(arguments: 0..<60) func noLabelTouchesAnother(number: Int) throws {
    var random = Numbers(number + 5000)
    let figure = Self.figure(&random)
    for panel in try Self.place(figure, theme: .light, width: random.pick([234, 396, 864])) {
      for ticks in [panel.xTicks, panel.yTicks] {
        let boxes = ticks.compactMap { tick -> Rectangle? in
          guard case .text(let mark)? = tick.label?.mark(TextStyle(size: 8, paint: Paint(Color(hex: 0)))) else {
            return nil
          }
          return mark.bounds.insetBy(0.5)
        }.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) }
        for (a, b) in zip(boxes, boxes.dropFirst()) { #expect(!a.intersects(b)) }
      }
    }
  }

  // MARK: Arms

  /// By colour at the width that lines are drawn in, for eyes that lack a cone, and in grey; by dash; or by marker.
  @Test(arguments: 0..<60) func everyArmIsToldApart(number: Int) throws {
    var random = Numbers(number + 9000)
    let figure = Self.figure(&random)
    let theme = random.pick(Theme.all)
    let drawing = try figure.placed(
      measuring: FixedWidthMeasurer(), theme: theme, size: FigureSize(width: random.pick([234, 396, 864])))
    let looks = Self.looks(drawing)
    for (panel, arms) in looks {
      for (index, a) in arms.enumerated() {
        for b in arms.dropFirst(index + 1) {
          #expect(a.isToldApart(from: b), "\(theme.name), \(panel): \(a.key) and \(b.key)")
        }
      }
    }
    #expect(!looks.isEmpty)
  }

  /// How the validation line of an arm looks in a panel.
  struct Look {
    var key: String
    var stroke: Stroke
    var shape: Mark.Marker.Shape?

    func isToldApart(from other: Look) -> Bool {
      if let shape, let theirs = other.shape, shape != theirs { return true }
      if dashShape != other.dashShape { return true }
      let width = min(stroke.width, other.stroke.width)
      return ColorVision.allCases.allSatisfy {
        $0.lineDifference(stroke.paint.color, other.stroke.paint.color, width: width) >= 1
      }
    }

    private var dashShape: [Double] { stroke.dash.map { ($0 / stroke.width * 4).rounded() } }
  }

  private static func looks(_ drawing: Drawing) -> [String: [Look]] {
    var looks: [String: [Look]] = [:]
    for case .group(let panel) in drawing.marks where panel.role == "panel" {
      var arms: [String: Look] = [:]
      for group in groups(panel.marks, role: "series") {
        guard let key = group.key else { continue }
        // Solid or the arm's own dash: the validation line comes after the training line.
        for item in FigureLayoutTests.marks(group.marks) {
          if case .polyline(let line) = item.mark { arms[key] = Look(key: key, stroke: line.stroke) }
        }
      }
      for group in groups(panel.marks, role: "symbols") {
        for item in FigureLayoutTests.marks(group.marks) {
          if case .marker(let marker) = item.mark, let key = group.key, marker.fill?.color.alpha != 0 {
            arms[key]?.shape = marker.shape
          }
        }
      }
      looks[panel.key ?? "", default: []] += arms.values.sorted { $0.key < $1.key }
    }
    return looks
  }

  private static func groups(_ marks: [Mark], role: String) -> [Mark.Group] {
    marks.flatMap { mark -> [Mark.Group] in
      guard case .group(let group) = mark else { return [] }
      return group.role == role ? [group] : groups(group.marks, role: role)
    }
  }
}
