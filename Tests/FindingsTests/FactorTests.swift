import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

/// What the arms of an experiment differ in, as the records say it.
@Suite struct FactorTests {
  /// An arm for each of these settings, with two seeds.
  private static func findings(
    _ arms: [JSON.Object], config: Bool = false, _ change: (Int, inout RunRecord) -> Void = { _, _ in }
  ) throws -> Findings {
    try Findings(
      Comparison(
        arms.enumerated().flatMap { arm, settings in
          (0..<2).map { seed in
            var stored = SmallRecords.record(arm: arm, seed: seed, accuracy: 0.8 + 0.01 * Double(arm))
            if config {
              stored.record.config = settings
              stored.record.config?["seed"] = .integer(seed)
            } else {
              stored.record.run.varies = settings
            }
            change(arm, &stored.record)
            return stored
          }
        }))
  }

  private static func values(_ factor: Factor, _ language: Language = .english) -> [String] {
    factor.levels.indices.map { factor.value($0, language) }
  }

  @Test func numbersRiseAndTextsKeepTheirOrder() throws {
    let factors = try Self.findings([
      ["activation": "tanh", "learning_rate": .number(0.1)], ["activation": "tanh", "learning_rate": .number(0.01)],
      ["activation": "relu", "learning_rate": .integer(1)],
    ]).factors
    #expect(factors.map(\.key) == ["activation", "learning_rate"])
    #expect(factors.map(\.isNumeric) == [false, true])
    #expect(Self.values(factors[0]) == ["Tanh", "ReLU"])
    #expect(Self.values(factors[1]) == ["0.01", "0.1", "1"])
    #expect(factors[1].places == [1, 0, 2])
    #expect(factors[1].number(2) == 1)
  }

  @Test func whatIsOffIsZeroWhereThatIsANumber() throws {
    let factors = try Self.findings([
      ["dropout": .null, "clipnorm": .null], ["dropout": .number(0.2), "clipnorm": .number(1)],
      ["dropout": .number(0.5), "clipnorm": .number(5)],
    ]).factors
    #expect(factors[0].isNumeric && factors[0].number(0) == 0)
    #expect(factors[1].isNumeric && factors[1].number(0) == nil && factors[1].number(2) == 5)
    #expect(Self.values(factors[1]) == ["1", "5", "no clipnorm"])
  }

  /// Lists of equal layers differ in width, in number, or in both.
  private static let layers: [(lists: [String], expected: [String: [String]])] = [
    (["[32]", "[64]", "[128]"], ["hidden_width": ["32", "64", "128"]]),
    (["[]", "[64]", "[64, 64]"], ["hidden_layers": ["0", "1", "2"]]),
    (["[32]", "[32, 32]", "[64]", "[64, 64]"], ["hidden_width": ["32", "64"], "hidden_layers": ["1", "2"]]),
    (["[64, 32]", "[64]"], ["hidden": ["64–32", "64"]]), (["16", "[32]"], ["hidden_width": ["16", "32"]]),
  ]

  @Test(arguments: layers) func layersAreTakenApart(layers: (lists: [String], expected: [String: [String]])) throws {
    let factors = try Self.findings(layers.lists.map { ["hidden": try JSON.parse($0)] }).factors
    #expect(Dictionary(uniqueKeysWithValues: factors.map { ($0.key, Self.values($0)) }) == layers.expected)
  }

  @Test func choicesWithArgumentsAreTakenApart() throws {
    let sgd = JSON.object(["name": "sgd", "learning_rate": .number(0.1)])
    let slow = JSON.object(["name": "sgd", "learning_rate": .number(0.01)])
    let adam = JSON.object(["name": "adam", "learning_rate": .number(0.01)])
    let findings = try Self.findings([["optimizer": sgd], ["optimizer": slow], ["optimizer": adam]])
    #expect(findings.factors.map(\.key) == ["optimizer", "optimizer.learning_rate"])
    #expect(try findings.factor(named: "learning rate").places == [1, 0, 0])
    #expect(findings.factors[1].title(.english) == "Learning rate")
    #expect(findings.factors[1].title(.traditionalChinese) == "學習率")
    #expect(findings.factors[1].label(0, .english) == "learning rate 0.01")
    #expect(Self.values(findings.factors[0], .traditionalChinese).first == "SGD")
  }

  /// The spec of an optimiser that is named alone keeps its switches as numbers.
  @Test func aSwitchIsNoNumber() throws {
    let fast = JSON.object(["name": "sgd", "momentum": .number(0.9), "nesterov": .bool(true)])
    let findings = try Self.findings([["optimizer": .string("sgd")], ["optimizer": fast]]) { arm, record in
      record.spec?.training.optimizer = NamedChoice("sgd", ["momentum": arm == 0 ? 0 : 0.9, "nesterov": Double(arm)])
    }
    let nesterov = try findings.factor(named: "nesterov")
    #expect(!nesterov.isNumeric && nesterov.places == [0, 1])
    #expect(nesterov.levels.map { $0.value } == [JSON.bool(false), JSON.bool(true)])
    #expect(nesterov.label(0, .english) == "without nesterov")
    #expect(nesterov.label(1, .traditionalChinese) == "使用 Nesterov 動量")
  }

  /// Data sets are a factor though no experiment file names them.
  @Test func dataSetsVaryToo() throws {
    let findings = try Self.findings([["activation": "relu"], ["activation": "relu"]]) { arm, record in
      record.data?.name = ["points", "moons"][arm]
    }
    #expect(findings.factors.map(\.key) == ["dataset"])
    #expect(Self.values(findings.factors[0]) == ["points", "moons"])
  }

  /// Of other tools' settings, those that all runs of an arm share; a run's name is none where the rest tells arms apart.
  @Test func settingsOfOtherTools() throws {
    let settings: [JSON.Object] = [
      ["lr": "0.1", "model": .object(["width": .integer(16)]), "logdir": "a", "_internal": .integer(1)],
      ["lr": "0.01", "model": .object(["width": .integer(16)]), "logdir": "b", "_internal": .integer(2)],
      ["lr": "0.1", "model": .object(["width": .integer(32)]), "logdir": "c", "_internal": .integer(3)],
    ]
    let findings = try Self.findings(settings, config: true)
    #expect(findings.factors.map(\.key) == ["lr", "model.width"])
    #expect(findings.factors.map(\.isNumeric) == [true, true])
    #expect(try findings.factor(named: "width").places == [0, 0, 1])
  }

  @Test func namesWhatVaries() throws {
    let findings = try Self.findings([
      ["activation": "relu", "dropout": .null], ["activation": "tanh", "dropout": .number(0.5)],
    ])
    let error = #expect(throws: FindingsError.self) { try findings.factor(named: "optimizer") }
    #expect(error?.code == .unknownFactor)
    #expect(
      error?.description
        == "factor \"optimizer\" does not vary between the arms; expected one of those that do: activation, dropout")
    #expect(findings.factors[0].follows(findings.factors[1]))
    #expect(try Self.findings([["activation": "relu"]]).factors.isEmpty)
  }
}
