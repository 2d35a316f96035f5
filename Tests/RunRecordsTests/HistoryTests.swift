import JSONText
import RunRecords
import Testing
import TextTools

/// A history as a table: several axes, and values that were not measured at every moment.
@Suite struct HistoryTests {
  static func record(_ history: String) throws -> RunRecord {
    try RunRecord(
      json: JSON.parse(#"{"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": \#(history)}"#),
      file: "r.json")
  }

  static let table =
    #"{"epoch": [0.5, 1.0, 1.5], "step": [50, 100, 150], "loss": [0.9, 0.7, "NaN"], "val_loss": [null, 0.8, null]}"#

  @Test func keepsWhatWasNotMeasuredApartFromNotANumber() throws {
    let history = try Self.record(Self.table).history
    #expect(history[.epoch] == [0.5, 1, 1.5] && history[.step] == [50, 100, 150] && history[.seconds] == nil)
    #expect(history.epochs.isEmpty && history.rowCount == 3 && history.metricNames == ["loss", "val_loss"])
    #expect(history["loss"]?.map(History.isMeasured) == [true, true, true])
    #expect(history["loss"]?[2].isNaN == true)
    #expect(history["val_loss"]?.map(History.isMeasured) == [false, true, false])
  }

  @Test func roundTrips() throws {
    let record = try Self.record(Self.table)
    let written = try #require(JSON.parse(record.json.text).objectValue?["history"])
    #expect(try written == JSON.parse(Self.table))
    #expect(try RunRecord(json: JSON.parse(record.json.text)) == record)
  }

  @Test(arguments: [
    (#"{"epoch": [1, 2], "step": [10, null], "loss": [1, 2]}"#, History.Axis.epoch),
    (#"{"epoch": [null, 1], "step": [10, 20], "loss": [1, 2]}"#, .step),
    (#"{"epoch": [null, 1], "seconds": [10, null], "loss": [1, 2]}"#, .epoch),
    (#"{"seconds": [1.5, 2.5], "loss": [1, 2]}"#, .seconds),
  ])
  func mainAxisIsTheOneWithEveryRow(text: String, axis: History.Axis) throws {
    #expect(try Self.record(text).history.mainAxis == axis)
  }

  @Test(arguments: [
    (#"{"epoch": [1, 2], "step": [1], "loss": [1, 2]}"#, "history.step: found 1 values beside 2 of epoch"),
    (#"{"step": [10, 20], "loss": [1]}"#, "history.loss: found 1 values for 2 steps"),
    (#"{"step": [10, null, 5], "loss": [1, 2, 3]}"#, "history.step: 5 follows 10, expected rising numbers"),
    (#"{"seconds": [1.5, 1.5], "loss": [1, 2]}"#, "history.seconds: 1.5 follows 1.5"),
    (#"{"epoch": [1, "NaN"], "loss": [1, 2]}"#, "history.epoch: found nan, expected finite numbers"),
  ])
  func saysWhatIsWrong(text: String, mention: String) {
    let error = #expect(throws: RecordError.self) { try Self.record(text) }
    #expect(error?.description.contains(mention) == true, "\(String(describing: error))")
  }

  /// A resumed run counts its steps anew; its epochs rise.
  @Test func stepsMayBeginAgainBesideRisingEpochs() throws {
    let history = try Self.record(#"{"epoch": [0.5, 1, 1.5, 2], "step": [5, 10, 5, 10], "loss": [4, 3, 2, 1]}"#).history
    #expect(history[.step] == [5, 10, 5, 10] && history.mainAxis == .epoch)
  }

  @Test func sourceAndConfigRoundTrip() throws {
    var record = try Self.record(Self.table)
    record.source = RunRecord.Source(
      tool: "Keras", version: "3.15.1", format: "keras-history",
      files: [.init(name: "relu.json", sha256: String(repeating: "0a", count: 32))], unknown: ["seed"],
      decided: ["accuracy was in percent: divided by 100"])
    record.config = ["lr": .number(0.01), "layers": .numbers([64, 10])]
    record.outcome = .unknown
    let again = try RunRecord(json: JSON.parse(record.json.text))
    #expect(again == record && again.additional.members.isEmpty)
  }
}
