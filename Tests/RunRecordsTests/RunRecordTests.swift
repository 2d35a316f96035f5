import JSONText
import RunRecords
import Testing
import TextTools

@Suite struct RunRecordTests {
  @Test func roundTripsWithEveryPart() throws {
    let record = SampleRecord.full
    let again = try RunRecord(json: JSON.parse(record.json.text))
    let isSame = again == record
    #expect(isSame)
    #expect(again.json.text == record.json.text)
  }

  @Test func readsWhatOnlyMustBeThere() throws {
    let text = #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {"loss": [2, 1]}}"#
    let record = try RunRecord(json: JSON.parse(text))
    #expect(record.run.label == "a")
    #expect(record.history.epochs == [1, 2])
    #expect(record.test == nil && record.spec == nil && record.outcome == .completed)
  }

  /// Each outcome, as it is written, and the epoch that was tested of six.
  static let outcomes: [(RunRecord.Outcome, String, tested: Int)] = [
    (.completed, #"{"status": "completed"}"#, 6),
    (.completedThenRestored(epoch: 4), #"{"status": "completed", "restored_epoch": 4}"#, 4),
    (.stoppedEarly(epoch: 6, restoredEpoch: 3), #"{"status": "stopped_early", "epoch": 6, "restored_epoch": 3}"#, 3),
    (.stoppedEarly(epoch: 6, restoredEpoch: nil), #"{"status": "stopped_early", "epoch": 6}"#, 6),
    (.diverged(epoch: 6, step: 7), #"{"status": "diverged", "epoch": 6, "step": 7}"#, 6),
  ]

  @Test(arguments: outcomes) func outcomesRoundTrip(_ outcome: RunRecord.Outcome, text: String, tested: Int) throws {
    let record = RunRecord(
      run: SampleRecord.identity, history: History(epochs: Array(1...6), metrics: []), outcome: outcome)
    #expect(record.testedEpoch == tested)
    let written = try #require(record.json.objectValue?["outcome"])
    #expect(try written == JSON.parse(text))
    #expect(try RunRecord(json: record.json).outcome == outcome)
  }

  @Test(arguments: [
    (#"{}"#, "\"schema\" is missing"), (#"[1]"#, "expected an object"),
    (#"{"schema": "curves.run/2"}"#, "newer version"),
    (#"{"schema": "curves.run/1"}"#, "\"run\" is missing"),
    (#"{"schema": "curves.run/1", "run": {"arm": "a"}, "history": {}}"#, "\"run.seed\" is missing"),
    (#"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}}"#, "\"history\" is missing"),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {"loss": "x"}}"#,
      "history.loss: found a string"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {"loss": [1, 2], "accuracy": [1]}}"#,
      "1 values for 2 epochs"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {"epoch": [2, 1], "loss": [1, 2]}}"#,
      "1 follows 2"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {}, "test": {"accuracy": 87}}"#,
      "fraction from 0 to 1"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {}, "test": {"accuracy": 0.5, "confusion": [[1]], "correct": "??"}}"#,
      "not base64"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {}, "test": {"accuracy": 0.5, "confusion": [[1, 2]]}}"#,
      "square"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {}, "outcome": {"status": "completed", "restored_epoch": "two"}}"#,
      "outcome.restored_epoch: found a string"
    ),
    (
      #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {}, "spec": {"model": {"activation": "rellu"}}}"#,
      "did you mean \"relu\""
    ),
  ])
  func saysWhatIsWrong(text: String, mention: String) throws {
    let json = try JSON.parse(text)
    let error = #expect(throws: RecordError.self) { try RunRecord(json: json, file: "r.json") }
    #expect(error?.description.contains(mention) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("r.json: ") == true)
  }

  @Test func identityLeavesTimingAndProvenanceOut() {
    var other = SampleRecord.full
    other.timing = nil
    other.provenance?.commit = "another"
    #expect(RunRecord.identity(of: other.json) == RunRecord.identity(of: SampleRecord.full.json))
    other.history["loss"] = [1, 0.5, 0.25]
    #expect(RunRecord.identity(of: other.json) != RunRecord.identity(of: SampleRecord.full.json))
  }

  /// The order of keys, spaces and the spelling of a number are not part of a record's identity.
  @Test func identityIsOfTheContentsNotTheText() throws {
    let one = try JSON.parse(#"{"a": 1.50, "b": [1, 2]}"#)
    let other = try JSON.parse(#"{ "b":[1.0,2e0],"a":1.5,"timing":{"seconds":3} }"#)
    #expect(RunRecord.identity(of: one) == RunRecord.identity(of: other))
    // sha256sum of {"a":1.5,"b":[1,2]}
    #expect(RunRecord.identity(of: one) == "545c159c1248310714b8d6ad270e0be90c383b063604aeb3a677ec4c6755cc4d")
  }

  /// Copies share what they hold only until one is changed.
  @Test func copiesAreValues() throws {
    let first = SampleRecord.full
    var second = first
    #expect(first == second)
    second.history.append(epoch: 99, [("loss", 0.5)])
    second.run.seed += 1
    #expect(first != second && first == SampleRecord.full)
    let seed = first.run.seed
    #expect(second.run.seed == seed + 1 && second.history.epochs.last == 99 && first.history.epochs.last != 99)
    var third = second
    third.run = first.run
    third.history = first.history
    #expect(third == first)
  }

  /// Seeds and arms apart, other settings and data tell runs apart.
  @Test func runsOfAnArmAreMadeAlike() {
    let first = SampleRecord.full
    var second = first
    second.run.seed = 77
    second.spec?.identity.seed = 77
    second.timing = nil
    #expect(second.isMade(like: first))
    let changes: [(inout RunRecord) -> Void] = [
      { $0.spec?.dataset = "other" }, { $0.spec?.model.hidden = [3] }, { $0.spec?.training.epochs += 1 },
      { $0.spec?.validation = .none }, { $0.spec?.subset = 5 }, { $0.data?.trainExamples += 1 }, { $0.spec = nil },
    ]
    for change in changes {
      var other = first
      change(&other)
      #expect(!other.isMade(like: first) && !first.isMade(like: other) && other.isMade(like: other))
    }
  }

  /// A run of another tool that was tested for its loss alone has no accuracy, and keeps having none.
  @Test func aTestMayHaveALossAlone() throws {
    let text = #"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {}, "test": {"loss": 0.25}}"#
    let record = try RunRecord(json: JSON.parse(Array(text.utf8)))
    #expect(record.test?.loss == 0.25 && record.test?.accuracy.isNaN == true)
    let written = record.json.objectValue?["test"]?.objectValue
    #expect(written?["loss"] == .number(0.25) && written?["accuracy"] == nil)
  }

  @Test func accuracyByClassComesFromTheDiagonal() {
    let test = RunRecord.TestResult(loss: 0, accuracy: 0.5, confusion: [[3, 1, 0], [2, 0, 0], [0, 0, 0]])
    #expect(test.accuracyByClass?.prefix(2) == [0.75, 0])
    #expect(test.accuracyByClass?.last?.isNaN == true)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 65, 10_000])
  func correctnessBitsRoundTrip(count: Int) throws {
    let bits = (0..<count).map { $0 * $0 % 3 == 1 }
    var record = SampleRecord.full
    record.data?.testExamples = count
    record.test?.correct = bits
    record.test?.confusion = nil
    record.test?.mistakes = nil
    record.test?.accuracy = count == 0 ? .nan : Double(bits.count(where: \.self)) / Double(count)
    #expect(try RunRecord(json: record.json).test?.correct == bits)
  }

  @Test func appendingToAHistoryFillsWhatWasNotMeasured() {
    var history = History()
    history.append(epoch: 1, [("loss", 2)])
    history.append(epoch: 2, [("loss", 1), ("val_loss", 1.5)])
    history.append(epoch: 3, [("val_loss", 1.25)])
    #expect(history["loss"]?.prefix(2) == [2, 1] && history["loss"]?[2].isNaN == true)
    #expect(history["val_loss"]?[0].isNaN == true && history["val_loss"]?.suffix(2) == [1.5, 1.25])
  }
}
