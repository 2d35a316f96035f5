import JSONText
import RunRecords
import Testing

struct ShowCommandTests {
  static let ends: [(outcome: String, phrase: String, tested: Int)] = [
    (#"{"status": "completed"}"#, "completed", 3),
    (#"{"status": "completed", "restored_epoch": 2}"#, "completed, weights of epoch 2", 2),
    (#"{"status": "stopped_early", "epoch": 3}"#, "stopped early at epoch 3", 3),
    (
      #"{"status": "stopped_early", "epoch": 3, "restored_epoch": 1}"#, "stopped early at epoch 3, weights of epoch 1",
      1
    ),
  ]

  @Test(arguments: ends) func saysWhichEpochWasTested(_ end: (outcome: String, phrase: String, tested: Int)) throws {
    let folder = try Folder()
    try folder.write(
      """
      {"schema": "curves.run/1", "run": {"arm": "a", "seed": 0}, "history": {"val_accuracy": [0.5, 0.7, 0.6]},
       "test": {"accuracy": 0.7, "loss": 1}, "outcome": \(end.outcome)}
      """, as: "history/a-seed0.json")
    let table = try Program.run("curves show history", in: folder)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.split(separator: "\n").contains { $0.hasSuffix(" \(end.phrase)") }, "\(table.output)")
    let json = try Program.run("curves show history --json", in: folder)
    let row = try #require(JSON.parse(Array(json.output.utf8), file: "stdout").arrayValue?.first?.objectValue)
    #expect(row["ended"]?.stringValue == end.phrase)
    #expect(row["tested_epoch"]?.intValue == end.tested)
  }

  @Test func showsNoTrainingCurvesAsValidation() throws {
    let folder = try Folder()
    try folder.write(
      """
      {"schema": "curves.run/1", "run": {"arm": "a", "seed": 0},
       "history": {"accuracy": [0.5, 0.7, 0.6], "loss": [3, 2, 1]}}
      """, as: "a.json")
    let table = try Program.run("curves show a.json", in: folder)
    #expect(table.status == 0, "\(table.errors)")
    let row = table.output.split(separator: "\n").first { $0.hasPrefix("a ") }
    #expect(row?.split(separator: " ").map(String.init) == ["a", "0", "3", "–", "–", "–", "–", "–", "completed"])
  }

  /// From the experiment file to the record and back: what was trained is what is planned.
  @Test func aRunWithEverySettingIsDoneOnce() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    try folder.write(
      """
      dataset: points.csv
      model: {hidden: [8], initializer: lsuv}
      compare:
        optimizer: [{name: adamw, amsgrad: true, global_clipnorm: 0.5}, {name: sgd, clipvalue: 0.1, weight_decay: 0.01}]
      training: {epochs: 3, early_stopping: {monitor: loss, patience: 9}}
      seeds: 1

      """, as: "experiment.yml")
    let first = try Program.run("curves train experiment.yml", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains(": weights of epoch "), "\(first.errors)")
    let second = try Program.run("curves train experiment.yml", in: folder)
    #expect(second.errors == "2 of 2 runs are done already\n")
  }
}
