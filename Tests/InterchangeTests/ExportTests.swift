import Interchange
import JSONText
import RunRecords
import Testing

@Suite struct ExportTests {
  private let record: RunRecord = {
    var record = RunRecord(
      run: RunSpec.Identity(
        arm: "relu", label: "ReLU", armIndex: 0, seed: 3, varies: ["activation": "relu"], experiment: ""),
      history: History(
        epochs: [1, 2, 3],
        metrics: [
          ("val_loss", [0.5, History.notMeasured, .nan]), ("loss", [1, 0.1, .infinity]),
          ("learning_rate", [0.01, 0.01, 1e-5]),
          ("accuracy", [0.25, 0.5, 1 / 3]),
        ]))
    record.provenance = RunRecord.Provenance(started: "2026-01-02T03:04:05Z")
    record.timing = RunRecord.Timing(seconds: 6, examplesPerSecond: 1, epochSeconds: [1.5, 2, 2.5])
    return record
  }()

  private let sparse = RunRecord(
    run: RunSpec.Identity(arm: "a", label: "a", armIndex: 0, seed: 0, varies: [:], experiment: ""),
    history: History(
      axes: [(.epoch, [0.5, 1]), (.step, [50, 100]), (.seconds, [1.25, History.notMeasured])],
      metrics: [("loss, \"total\"", [0.9, 0.7]), ("val_loss", [History.notMeasured, 0.8])]))

  private func text(_ format: any HistoryExport.Type, _ record: RunRecord) throws -> String {
    let files = try format.files(for: record)
    #expect(files.map(\.path) == [""])
    return String(decoding: try #require(files.first).bytes, as: UTF8.self)
  }

  @Test func writesKerassHistory() throws {
    #expect(
      try text(KerasHistoryExport.self, record) == """
        {"accuracy": [0.25, 0.5, 0.3333333333333333], "loss": [1.0, 0.1, Infinity], "val_loss": [0.5, null, NaN], \
        "learning_rate": [0.01, 0.01, 1e-05]}

        """)
  }

  @Test func writesEpochsThatDoNotBeginWithTheFirstAroundKerassHistory() throws {
    var record = record
    record.history = History(epochs: [3, 5], metrics: [("loss", [0.5, 0.25])])
    #expect(
      try text(KerasHistoryExport.self, record)
        == "{\"history\": {\"loss\": [0.5, 0.25]}, \"params\": {\"verbose\": 0, \"epochs\": 5, \"steps\": null}, \"epoch\": [3, 5]}\n"
    )
  }

  @Test func writesCSVLoggersFile() throws {
    #expect(
      try text(CSVLoggerExport.self, record)
        == "epoch,accuracy,learning_rate,loss,val_loss\r\n0,0.25,0.01,1.0,0.5\r\n1,0.5,0.01,0.1,NA\r\n"
        + "2,0.3333333333333333,1e-05,inf,nan\r\n")
    #expect(
      try text(CSVLoggerExport.self, sparse)
        == "epoch,step,seconds,\"loss, \"\"total\"\"\",val_loss\r\n0.5,50,1.25,0.9,NA\r\n1,100,NA,0.7,0.8\r\n")
  }

  @Test func writesJSONLines() throws {
    #expect(
      try text(JSONLinesExport.self, record) == """
        {"epoch": 1, "val_loss": 0.5, "loss": 1.0, "learning_rate": 0.01, "accuracy": 0.25}
        {"epoch": 2, "loss": 0.1, "learning_rate": 0.01, "accuracy": 0.5}
        {"epoch": 3, "val_loss": NaN, "loss": Infinity, "learning_rate": 1e-05, "accuracy": 0.3333333333333333}

        """)
    #expect(
      try text(JSONLinesExport.self, sparse) == """
        {"epoch": 0.5, "step": 50, "seconds": 1.25, "loss, \\"total\\"": 0.9}
        {"epoch": 1, "step": 100, "loss, \\"total\\"": 0.7, "val_loss": 0.8}

        """)
  }

  @Test func writesTheTableOfWandb() throws {
    #expect(
      try text(WandbHistoryExport.self, record) == """
        _step,_runtime,_timestamp,epoch,val_loss,loss,learning_rate,accuracy
        0,1.5,1767323046.5,1,0.5,1.0,0.01,0.25
        1,3.5,1767323048.5,2,,0.1,0.01,0.5
        2,6.0,1767323051.0,3,NaN,Infinity,1e-05,0.3333333333333333

        """)
  }

  @Test func writesTheFolderOfTensorBoard() throws {
    let files = try TensorBoardFolderExport.files(for: record)
    #expect(
      files.map(\.path) == [
        "train/events.out.tfevents.1767323045.curves.0.0.v2", "validation/events.out.tfevents.1767323045.curves.0.1.v2",
      ])
    let train = EventFile.read(files[0].bytes)
    #expect(train.damage == nil && train.firstWallTime == 1767323045)
    #expect(train.columns.map(\.tag) == ["epoch_accuracy", "epoch_loss", "epoch_learning_rate"])
    #expect(train.columns.map(\.steps) == [[0, 1, 2], [0, 1, 2], [0, 1, 2]])
    #expect(train.columns[0].values == [0.25, 0.5, Double(Float(1) / 3)])
    #expect(train.columns[1].values.map(Float.init) == [1, 0.1, .infinity])
    #expect(train.columns[0].wallTimes == [1767323046.5, 1767323048.5, 1767323051])
    #expect(
      train.settings == [
        EventFile.Setting(name: "arm", value: .text("relu")), EventFile.Setting(name: "seed", value: .number(3)),
        EventFile.Setting(name: "activation", value: .text("relu")),
      ])
    let validation = EventFile.read(files[1].bytes)
    #expect(validation.columns.map(\.tag) == ["epoch_loss"] && validation.columns[0].steps == [0, 2])
    #expect(same(validation.columns[0].values, [0.5, .nan]))
  }

  @Test func writesStepsWhereEpochsAreFractions() throws {
    let files = try TensorBoardFolderExport.files(for: sparse)
    #expect(EventFile.read(files[0].bytes).columns.map(\.tag) == ["loss, \"total\""])
    #expect(EventFile.read(files[0].bytes).columns.map(\.steps) == [[50, 100]])
    #expect(EventFile.read(files[1].bytes).columns.map(\.steps) == [[100]])
  }

  @Test func refusesAxesThatAFormatHasNot() {
    #expect(throws: ExportError.self) { try KerasHistoryExport.files(for: sparse) }
    var seconds = sparse
    seconds.history = History(axes: [(.seconds, [1, 2])], metrics: [("loss", [1, 2])])
    #expect(throws: ExportError.self) { try TensorBoardFolderExport.files(for: seconds) }
  }

  /// A history without any row is written and read as one.
  @Test(arguments: ["keras-json", "csv", "jsonl", "wandb-csv"])
  func writesEmptyHistories(_ format: String) throws {
    var empty = record
    empty.history = History()
    let export = try #require(ExportCatalogue.format(named: format))
    #expect(try export.files(for: empty).count == 1)
  }

  @Test func plansPathsByArmAndSeed() throws {
    func stored(_ record: RunRecord) -> StoredRecord { StoredRecord(record: record, identity: "", file: "r.json") }
    func paths(_ records: [RunRecord], _ format: any HistoryExport.Type, _ output: String, isFolder: Bool = false)
      throws
      -> [String]
    {
      try ExportPlan(records.map(stored), as: format, to: output, outputIsFolder: isFolder).files.map(\.path)
    }
    var other = record
    other.run.seed = 4
    #expect(try paths([record], CSVLoggerExport.self, "out.csv") == ["out.csv"])
    #expect(try paths([record], CSVLoggerExport.self, "out", isFolder: true) == ["out/relu-seed3.csv"])
    #expect(try paths([record, other], CSVLoggerExport.self, "out/") == ["out/relu-seed3.csv", "out/relu-seed4.csv"])
    #expect(
      try paths([record], TensorBoardFolderExport.self, "out").allSatisfy {
        $0.hasPrefix("out/train/") || $0.hasPrefix("out/validation/")
      })
    #expect(
      try paths([record, other], TensorBoardFolderExport.self, "out").count { $0.hasPrefix("out/relu-seed4/") } == 2)
    #expect(throws: RecordError.self) { try paths([record, record], CSVLoggerExport.self, "out") }
  }
}
