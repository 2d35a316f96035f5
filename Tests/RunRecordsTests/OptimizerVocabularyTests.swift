import JSONText
import RunRecords
import Testing

@Suite struct OptimizerVocabularyTests {
  private static func optimizers(_ yaml: String) throws -> [NamedChoice] {
    try Experiment(yaml: yaml, file: "e.yml").arms.map(\.training.optimizer)
  }

  /// `inspect.signature` of Keras 3's optimisers, without what the vocabulary says is left out.
  static let arguments: [(String, [String])] = [
    ("sgd", ["momentum", "nesterov"]), ("adam", ["beta_1", "beta_2", "epsilon", "amsgrad"]),
    ("adamw", ["beta_1", "beta_2", "epsilon", "amsgrad"]), ("nadam", ["beta_1", "beta_2", "epsilon"]),
    ("adamax", ["beta_1", "beta_2", "epsilon"]), ("rmsprop", ["rho", "momentum", "epsilon", "centered"]),
    ("adagrad", ["initial_accumulator_value", "epsilon"]),
  ]

  @Test(arguments: arguments) func hasKerasArguments(_ name: String, own: [String]) throws {
    let entry = try #require(Vocabulary.optimizers.first { $0.name == name })
    let common = ["learning_rate", "weight_decay", "clipnorm", "clipvalue", "global_clipnorm"]
    #expect(Set(entry.parameters.map(\.name)) == Set(own + common))
    #expect(Vocabulary.optimizers.count == Self.arguments.count)
  }

  @Test(arguments: arguments.map(\.0)) func clipsAndDecays(_ name: String) throws {
    for (argument, value) in [("clipnorm", 1.5), ("clipvalue", 0.5), ("global_clipnorm", 2), ("weight_decay", 0.01)] {
      let yaml = "training: {optimizer: {name: \(name), \(argument): \(value)}}"
      #expect(try Self.optimizers(yaml)[0].parameters[argument] == value)
    }
    // What Keras leaves at None is not there, and adds nothing to a record.
    let plain = try Self.optimizers("training: {optimizer: \(name)}")[0]
    #expect(plain.parameters.keys.allSatisfy { !$0.contains("clip") })
    #expect(plain.parameters["weight_decay"] == (name == "adamw" ? 0.004 : nil))
  }

  @Test func amsgradIsAFlag() throws {
    #expect(try Self.optimizers("training: {optimizer: {name: adam, amsgrad: true}}")[0]["amsgrad"] == 1)
    #expect(try Self.optimizers("training: {optimizer: adamw}")[0]["amsgrad"] == 0)
  }

  @Test func theyMayBeCompared() throws {
    let yaml = """
      compare:
        optimizer:
          - {name: adam, clipnorm: null}
          - {name: adam, clipnorm: 1}
          - {name: sgd, global_clipnorm: 0.5}
          - {name: adamw, amsgrad: true}
      """
    let arms = try Experiment(yaml: yaml, file: "e.yml").arms
    #expect(
      arms.map(\.identity.arm) == [
        "adam_clipnormnone", "adam_clipnorm1", "sgd_global_clipnorm0.5", "adamw_amsgradtrue",
      ])
    #expect(
      arms.map(\.identity.label) == [
        "Adam (clipnorm none)", "Adam (clipnorm 1)", "SGD (global clipnorm 0.5)", "AdamW (amsgrad)",
      ])
    #expect(arms.map { $0.training.optimizer.parameters["clipnorm"] } == [nil, 1, nil, nil])
  }

  @Test func aRecordKeepsThem() throws {
    var record = SampleRecord.full
    record.spec?.training.optimizer = NamedChoice(
      "adamw",
      [
        "learning_rate": 0.002, "beta_1": 0.8, "beta_2": 0.99, "epsilon": 1e-8, "amsgrad": 1, "weight_decay": 0,
        "global_clipnorm": 0.75,
      ])
    let again = try RunRecord(json: JSON.parse(record.json.text))
    #expect(again.spec == record.spec)
  }

  /// Records before there was `amsgrad` had it off.
  @Test func anOlderRecordIsOfTheSameSpec() throws {
    var record = try #require(SampleRecord.full.json.objectValue)
    var spec = try #require(record["spec"]?.objectValue)
    var training = try #require(spec["training"]?.objectValue)
    var optimizer = try #require(training["optimizer"]?.objectValue)
    #expect(optimizer["amsgrad"] != nil)
    optimizer["amsgrad"] = nil
    training["optimizer"] = .object(optimizer)
    spec["training"] = .object(training)
    record["spec"] = .object(spec)
    #expect(try RunRecord(json: .object(record)).spec == SampleRecord.full.spec)
  }

  @Test(arguments: [
    ("{name: adam,\n    clipnrom: 1}", 3, "did you mean \"clipnorm\"?"),
    ("{name: sgd,\n    global_clip_norm: 1}", 3, "did you mean \"global_clipnorm\"?"),
    ("{name: adamw,\n    amsgard: true}", 3, "did you mean \"amsgrad\"?"),
    ("{name: nadam, amsgrad: true}", 2, "nadam has no parameter \"amsgrad\""),
    ("{name: adam, use_ema: true}", 2, "adam has no parameter \"use_ema\""),
    ("{name: adam, clipnorm: 0}", 2, "clipnorm: found 0.0, expected a number above 0"),
    ("{name: adam, clipvalue: -1}", 2, "clipvalue: found -1.0, expected a number above 0"),
    ("{name: adam, global_clipnorm: .inf}", 2, "expected a number above 0"),
    ("{name: adam, clipnorm: much}", 2, "clipnorm: found \"much\", expected a number above 0"),
    ("{name: adam, clipnorm: true}", 2, "clipnorm: found true, expected a number above 0"),
    ("{name: adam, amsgrad: yes}", 2, "amsgrad: found \"yes\", expected true or false"),
    ("{name: adam, amsgrad: 0.5}", 2, "amsgrad: found 0.5, expected true or false"),
    ("{name: adam, amsgrad: null}", 2, "amsgrad: found nothing, expected true or false"),
    ("{name: adam, weight_decay: -1}", 2, "expected a number of 0 or more"),
    (
      "{name: adam, clipnorm: 1,\n    clipvalue: 1}", 3,
      "found clipnorm and clipvalue, expected at most one of clipnorm, clipvalue, global_clipnorm"
    ),
    ("{name: sgd, clipnorm: 1, clipvalue: null,\n    global_clipnorm: 1}", 3, "found clipnorm and global_clipnorm"),
  ])
  func saysWhereAndWhat(optimizer: String, line: Int, mention: String) {
    let yaml = "training:\n  optimizer: \(optimizer)"
    let error = #expect(throws: RecordError.self) { try Experiment(yaml: yaml, file: "e.yml") }
    #expect(error?.file == "e.yml" && error?.line == line, "\(String(describing: error))")
    #expect(error?.message.contains(mention) == true, "\(String(describing: error))")
    // The same words under compare, two lines further down.
    let compared = "compare:\n  optimizer:\n    - sgd\n    - \(optimizer)"
    let other = #expect(throws: RecordError.self) { try Experiment(yaml: compared, file: "e.yml") }
    #expect(other?.line == line + 2 && other?.message.contains(mention) == true, "\(String(describing: other))")
  }
}
