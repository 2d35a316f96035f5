import Charts
import FigureKinds
import JSONText
import Languages
import SeedStatistics
import Testing

/// Colour by one factor, dash by another: what lines look like, and a key that says so.
@Suite struct FactorLooksTests {
  private static func comparison() throws -> Comparison {
    try KindSamples.factorial(
      [
        ("activation", ["relu", "tanh", "gelu"].map { .string($0) }), ("optimizer", [.string("adam"), .string("sgd")]),
        ("learning_rate", [.number(0.01), .number(0.1)]),
      ], seeds: 2)
  }

  private func figure(
    _ kind: any FigureKind.Type = CurvesKind.self, _ change: (inout FigureOptions) -> Void
  ) throws -> Figure {
    try SampleFigure(kind, of: Self.comparison()) {
      $0.hue = "activation"
      $0.dash = "optimizer"
      // So many arms would have none.
      if kind == CurvesKind.self { $0.variants = .both }
      if kind == ResponseKind.self { $0.factors = FactorChoice(columns: "learning_rate") }
      change(&$0)
    }.figure
  }

  private static let dashes = ArmLook.dashes.map(\.dash)

  @Test func linesOfAValueLookAlike() throws {
    let figure = try figure { _ in }
    // Activation, optimizer, learning rate: the last changes first, and shows in neither.
    #expect(figure.arms.map(\.colorIndex) == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
    let both = [Self.dashes[0], Self.dashes[0], Self.dashes[1], Self.dashes[1]]
    #expect(figure.arms.map(\.look.dash) == both + both + both)
    let caption = try #require(figure.caption)
    #expect(caption.contains("Colour: activation. Dash: optimizer."))
    #expect(caption.contains("Lines of one colour and dash differ in learning rate."))
    let faceted = try self.figure { $0.facets = FactorChoice(columns: "learning_rate") }
    #expect(faceted.caption?.contains("differ in") == false && faceted.panels.count == 4)
  }

  @Test(arguments: [CurvesKind.id, ResponseKind.id, ProfileKind.id, GradientsKind.id])
  func theKeyIsInGroupsUnderTheFactorsNames(kind: String) throws {
    let figure = try figure(FigureCatalogue.named(kind)) { _ in }
    let entries = figure.legend.entries.prefix(5)
    #expect(entries.map(\.label) == ["ReLU", "Tanh", "GELU", "Adam", "SGD"])
    #expect(entries.map(\.group) == ["Activation", nil, nil, "Optimizer", nil])
    // Colours are shown solid, dashes without a colour.
    #expect(entries.map(\.dash) == [[], [], [], Self.dashes[0], Self.dashes[1]])
    #expect(entries.suffix(2).allSatisfy { $0.style.arm == nil })
    #expect(entries.prefix(3).compactMap(\.style.arm).map { figure.arms[$0].colorIndex } == [0, 1, 2])
    let rest = figure.legend.entries.dropFirst(5)
    #expect(kind == CurvesKind.id ? rest.map(\.group) == ["", nil] : rest.isEmpty)
    for width in [864.0, 238] {
      LayoutCheck.expectClean(
        try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: width)), "\(kind) \(width)")
    }
  }

  /// The title of each group stands beside its first row, left of all entries.
  @Test func groupsBelowStandBesideTheirTitles() throws {
    var figure = try figure { _ in }
    figure.legend.placement = .below
    let texts = try figure.placed(measuring: FixedWidthMeasurer(), size: FigureSize(width: 600)).texts
    func place(_ word: String) throws -> Point { try #require(texts.first { $0.text == word }).position }
    #expect(try place("Activation").y == place("ReLU").y && place("Optimizer").y == place("Adam").y)
    #expect(try place("Activation").x == place("Optimizer").x && place("Activation").x < place("ReLU").x)
    #expect(try place("ReLU").x == place("Adam").x && place("Adam").x == place("train").x)
    #expect(try place("Adam").y > place("ReLU").y && place("train").y > place("Adam").y)
  }

  @Test func oneFactorMayHaveBoth() throws {
    let figure = try figure { $0.dash = "activation" }
    #expect(figure.legend.entries.prefix(3).map(\.dash) == [nil, nil, nil])
    #expect(figure.legend.entries.count == 5 && figure.arms[8].look.dash == Self.dashes[2])
    #expect(figure.caption?.contains("Colour and dash: activation.") == true)
    let dashed = try self.figure { $0.hue = nil }
    #expect(dashed.arms.map(\.colorIndex) == Array(0..<12))
    #expect(dashed.legend.entries.prefix(13).last?.group == "Optimizer")
  }

  /// More arms than the palette has colours: values have them, so none is grey unless others were highlighted.
  @Test func valuesHaveColoursWhereArmsHaveNone() throws {
    let comparison = try KindSamples.factorial(
      [
        ("activation", ["relu", "tanh"].map { .string($0) }),
        ("learning_rate", (1...7).map { .number(Double($0)) }),
      ], seeds: 1)
    func colours(_ change: (inout FigureOptions) -> Void) throws -> [Int?] {
      try SampleFigure(CurvesKind.self, of: comparison) {
        $0.hue = "activation"
        change(&$0)
      }.figure.arms.map(\.colorIndex)
    }
    #expect(try colours { _ in } == [Int?](repeating: 0, count: 7) + [Int?](repeating: 1, count: 7))
    let one = try colours { $0.highlight = [comparison.arms[9].id] }
    #expect(one[9] == 1 && one.count { $0 != nil } == 1)
    let error = #expect(throws: ChartError.self) { _ = try colours { $0.dash = "learning_rate" } }
    #expect(error?.message == "--dash learning_rate: 7 values; expected a factor of at most 6, or --facet")
  }

  @Test func refusesWhatMakesNoSense() throws {
    func message(_ kind: any FigureKind.Type = CurvesKind.self, _ change: (inout FigureOptions) -> Void) -> String {
      let error = #expect(throws: ChartError.self) { _ = try self.figure(kind, change) }
      #expect(error?.code == .invalidOption)
      return error?.message ?? ""
    }
    #expect(message { $0.hue = "depth" }.hasPrefix("--hue: factor \"depth\" does not vary"))
    #expect(message { $0.labels = .direct }.hasPrefix("--labels direct: "))
    #expect(message(ResponseKind.self) { $0.hue = "learning_rate" }.contains("goes along the axis"))
  }
}
