import Interchange
import RunRecords
import Testing
import TextTools

/// The rules of names, sets, restarts, copies and percent, one by one.
@Suite struct HistoryRulesTests {
  private func one(_ name: String, _ text: String, _ options: ImportOptions = ImportOptions()) throws -> RunRecord {
    let loaded = try Samples.load([(name, text)], options: options)
    #expect(loaded.records.count == 1, "\(loaded.problems)")
    return try #require(loaded.records.first?.record)
  }

  // MARK: Sets

  @Test(arguments: [
    ("epoch,train_loss,val_loss,accuracy\n1,2,3,0.5\n2,1,2,0.6\n", ["loss", "val_loss", "val_accuracy"]),
    ("epoch,loss,train_accuracy,accuracy\n1,2,0.4,0.5\n2,1,0.5,0.6\n", ["loss", "accuracy", "val_accuracy"]),
    ("epoch,loss,accuracy\n1,2,0.5\n2,1,0.6\n", ["loss", "accuracy"]),
    ("epoch,train_loss,test_loss\n1,2,3\n2,1,2\n", ["loss", "val_loss"]),
    (
      "epoch,train_loss,valid_loss,accuracy,f1,time\n0,2,3,0.5,0.4,00:01\n1,1,2,0.6,0.5,00:01\n",
      ["loss", "val_loss", "val_accuracy", "val_f1"]
    ),
    ("epoch,phase,loss\n1,train,2\n1,val,3\n2,train,1\n2,val,2\n", ["loss", "val_loss"]),
    ("step,metric,value\n0,train/loss,2\n0,val/acc,0.5\n9,train/loss,1\n9,val/acc,0.6\n", ["loss", "val_accuracy"]),
    ("epoch,loss,losses,val_loss\n1,2,5,3\n2,1,4,2\n", ["loss", "val_loss", "losses"]),
    ("epoch,loss,train_loss\n1,2,2\n2,1,1\n", ["loss"]),
  ])
  func setsAndNames(_ text: String, metrics: [String]) throws {
    #expect(try one("log.csv", text).history.metricNames == metrics)
  }

  @Test func aTestBesideValidationIsTheTestsResult() throws {
    let record = try one("log.csv", "epoch,loss,val_accuracy,test_accuracy\n1,2,0.5,\n2,1,0.6,\n3,1,0.7,0.65\n")
    #expect(record.history.metricNames == ["loss", "val_accuracy"] && record.test?.accuracy == 0.65)
  }

  @Test(arguments: [
    #"{"train": {"loss": [2, 1]}, "val": {"loss": [3, 2]}, "test": {"accuracy": 0.65}}"#,
    #"{"loss": [2, 1], "val_loss": [3, 2], "test": {"acc": 0.65}}"#,
    #"{"loss": [2, 1], "val_loss": [3, 2], "test_acc": 0.65}"#,
    #"{"history": {"loss": [2, 1], "val_loss": [3, 2]}, "test_results": {"accuracy": 0.65}}"#,
    #"{"history": {"loss": [2, 1], "val_loss": [3, 2]}, "final_test_metrics": {"accuracy": 0.65}}"#,
  ])
  func singleValuesUnderTestAreTheTestsResult(_ text: String) throws {
    let record = try one("history.json", text)
    #expect(record.history.metricNames == ["loss", "val_loss"] && record.test?.accuracy == 0.65)
  }

  @Test func mapOverrides() throws {
    var options = ImportOptions()
    options.map = [("val_accuracy", "score")]
    #expect(
      try one("log.csv", "epoch,loss,score\n1,2,0.5\n2,1,0.6\n", options).history.metricNames == [
        "loss", "val_accuracy",
      ])
  }

  @Test(arguments: ["train.csv", "train_log.csv", "metrics_train.csv"]) func setsInFileNamesAreJoined(_ name: String)
    throws
  {
    let other = name.replacing("train", with: "val")
    let loaded = try Samples.load([(name, "epoch,loss\n1,2\n2,1\n"), (other, "epoch,loss\n1,3\n2,2\n")])
    #expect(loaded.records.map(\.record.history.metricNames) == [["loss", "val_loss"]])
  }

  // MARK: Axes

  @Test(
    arguments: [
      ("epoch,loss\n0,2\n1,1\n", [1, 2]), ("epoch,loss\n1,2\n2,1\n", [1, 2]), ("loss\n2\n1\n", [1, 2]),
      (",loss\n0,2\n1,1\n", [1, 2]),
      ("epoch,loss\n0.5,2\n1.0,1\n", [0.5, 1]),
    ] as [(String, [Double])])
  func epochsCountFromOne(_ text: String, epochs: [Double]) throws {
    #expect(try one("log.csv", text).history[.epoch] == epochs)
  }

  @Test func stepsStayAsTheyAreWritten() throws {
    let text = "step,loss\n0,2\n50,1\n"
    let history = try one("log.csv", text).history
    #expect(history[.step] == [0, 50] && history[.epoch] == nil)
    var options = ImportOptions()
    options.stepsAreEpochs = true
    #expect(try one("log.csv", text, options).history[.epoch] == [1, 51])
  }

  @Test func stepsThatBeginAnewAreSharesOfTheEpoch() throws {
    let history = try one("log.csv", "epoch,step,loss\n1,50,4\n1,100,3\n2,50,2\n2,100,1\n").history
    #expect(history[.epoch] == [0.5, 1, 1.5, 2] && history[.step] == [50, 100, 50, 100])
  }

  @Test func stepsBetweenEndsOfEpochsStandAtTheirShares() throws {
    let text = "epoch,step,train_loss_step,val_loss\n0,4,9,\n0,9,,5\n1,14,8,\n1,19,,4\n"
    let history = try one("metrics.csv", text).history
    #expect(history[.epoch] == [0.5, 1, 1.5, 2] && history["val_loss"]?.filter(History.isMeasured) == [5, 4])
  }

  @Test func severalRowsAnEpochAreSharesOfIt() throws {
    #expect(try one("log.csv", "epoch,loss\n1,4\n1,3\n2,2\n2,1\n").history[.epoch] == [0.5, 1, 1.5, 2])
  }

  // MARK: Restarts

  @Test func anAxisThatGoesBackToItsStartIsAnotherRun() throws {
    let text = "epoch,loss\n0,3\n1,2\n2,1\n0,9\n1,8\n"
    let loaded = try Samples.load([("log.csv", text)])
    #expect(loaded.records.map(\.record.history["loss"]) == [[3, 2, 1], [9, 8]])
    #expect(Set(loaded.records.map(\.record.run.arm)).count == 2)
    var options = ImportOptions()
    options.restarts = .continue
    #expect(try one("log.csv", text, options).history[.epoch] == [1, 2, 3, 4, 5])
  }

  @Test func goingBackByLessIsAResume() throws {
    let rows = (0..<40).map { "\($0),\(100 - $0)" } + (35..<42).map { "\($0),\($0)" }
    let record = try one("log.csv", "epoch,loss\n" + rows.joined(separator: "\n") + "\n")
    #expect(
      record.history.epochs == Array(1...42) && record.history["loss"]?[35] == 35
        && record.history["loss"]?[34] == 66)
    #expect(record.source?.decided.contains { $0.contains("5 values were measured again") } == true)
  }

  @Test func rowsThatRepeatAreDropped() throws {
    let record = try one(
      "log.jsonl", String(repeating: #"{"step": 1, "loss": 2}"# + "\n", count: 4) + #"{"step": 2, "loss": 1}"# + "\n")
    #expect(record.history["loss"] == [2, 1])
    #expect(record.source?.decided.first == "3 rows that repeat others were dropped")
  }

  @Test func singleEpochsAtTheStartAreRuns() throws {
    #expect(try Samples.load([("log.csv", "epoch,loss\n0,3\n0,2\n0,1\n")]).records.count == 3)
  }

  // MARK: Lists

  @Test(arguments: [
    (ImportOptions.ValidationEpochs.every(2), [false, true, false, true]),
    (.listed([1, 4]), [true, false, false, true]),
  ])
  func shorterValidationListsNeedTheirEpochs(_ epochs: ImportOptions.ValidationEpochs, measured: [Bool]) throws {
    let text = #"{"loss": [4, 3, 2, 1], "val_loss": [3, 2]}"#
    let refused = try Samples.load([("history.json", text)])
    #expect(refused.records.isEmpty && refused.problems.first?.description.contains("--val-epochs") == true)
    var options = ImportOptions()
    options.validationEpochs = epochs
    #expect(try one("history.json", text, options).history["val_loss"]?.map(History.isMeasured) == measured)
  }

  @Test func otherShorterListsStandAtTheFirstEpochs() throws {
    let record = try one("history.json", #"{"loss": [4, 3, 2], "learning_rate": [0.1, 0.2]}"#)
    #expect(record.history["learning_rate"]?.map(History.isMeasured) == [true, true, false])
    #expect(record.source?.decided.isEmpty == false)
  }

  // MARK: Values

  @Test func notANumberAndNothingAreToldApart() throws {
    let text = "epoch,loss,val_loss\n1,nan,\n2,inf,NA\n3,1,#na#\n4,1,0.5\n"
    let history = try one("log.csv", text).history
    #expect(
      history["loss"]?[0].isNaN == true && History.isMeasured(history["loss"]?[0] ?? 0)
        && history["loss"]?[1] == .infinity)
    #expect(history["val_loss"]?.map(History.isMeasured) == [false, false, false, true])
  }

  @Test(
    arguments: [
      ("epoch,loss,acc\n1,2,50\n2,1,60.5\n", [0.5, 0.605]), ("epoch,loss,acc\n1,2,0.5%\n2,1,0.6%\n", [0.005, 0.006]),
      ("epoch,loss,acc\n1,2,0.5\n2,1,1.0\n", [0.5, 1]),
    ] as [(String, [Double])])
  func percentIsDecidedByColumn(_ text: String, accuracies: [Double]) throws {
    let values = try #require(try one("log.csv", text).history["accuracy"])
    #expect(zip(values, accuracies).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// As spreadsheets and `to_csv(decimal=",")` write in many countries; commas that may part thousands are none.
  @Test(arguments: [
    "epoch;loss;accuracy\n1;0,53;0,81\n2;0,4;0,8712000250816345\n",
    "1;0,53;0,81\n2;0,4;0,8712000250816345\n",
    "epoch\tloss\taccuracy\n1\t5,3e-1\t81,0 %\n2\t4,0e-1\t87,12000250816345 %\n",
  ])
  func readsDecimalCommas(_ text: String) throws {
    var options = ImportOptions()
    if !text.hasPrefix("epoch") { options.columns = ["epoch", "loss", "accuracy"] }
    let loaded = try Samples.load([("log.csv", text)], options: options)
    let record = try #require(loaded.records.first?.record)
    #expect(record.history["loss"] == [0.53, 0.4])
    let accuracy = try #require(record.history["accuracy"])
    #expect(accuracy.map { ($0 * 1e12).rounded() } == [810_000_000_000, 871_200_025_082])
  }

  @Test func commasBetweenThousandsAreNoPoints() throws {
    let record = try one("log.csv", "epoch;loss;tokens\n1;0.53;1,250\n2;0.4;2,500\n")
    #expect(record.history.metricNames == ["loss"] && record.history["loss"] == [0.53, 0.4])
  }

  @Test func percentIsDecidedOverAllRunsOfAnImport() throws {
    let loaded = try Samples.load([("a.csv", "epoch,acc\n1,0.9\n2,0.95\n"), ("b.csv", "epoch,acc\n1,90\n2,95\n")])
    #expect(loaded.records.map { $0.record.history["accuracy"]?.last ?? 0 }.allSatisfy { $0 < 1 })
  }

  @Test(arguments: [("\n", 0.5 as Double?), ("\r\n", nil)]) func aLastLineWithoutItsEndIsTorn(
    _ end: String, last: Double?
  ) throws {
    let history = try one("log.csv", "epoch,loss,acc\(end)1,2,0.25\(end)2,1,0.5").history
    #expect(history["loss"] == [2, 1] && history["accuracy"]?.last(where: History.isMeasured) == (last ?? 0.25))
  }

  /// What the file does not say is said; Keras's training metrics are known to be means over the epoch.
  @Test func whatIsNotKnown() throws {
    let plain = try one("log.csv", "epoch,train_loss,valid_accuracy\n1,2,0.5\n2,1,0.6\n")
    #expect(
      plain.source?.unknown == [
        "seed", "test accuracy", "configuration", "data", "running mean", "how the run ended",
      ])
    let tested = try one("relu_s3.csv", "epoch,val_accuracy,test_accuracy\n1,0.5,\n2,0.6,\n3,,0.65\n")
    #expect(tested.source?.unknown == ["configuration", "data", "how the run ended"])
  }

  // MARK: Copies and versions

  @Test func copiesInOneFolderAreOneRecord() throws {
    let loaded = try Samples.load([
      ("history.csv", "epoch,loss,val_loss\n0,0.875,0.5\n1,0.5,0.25\n"),
      ("history.json", #"{"loss": [0.875, 0.5], "val_loss": [0.5, 0.25]}"#),
      ("evaluate.json", #"{"loss": 0.75, "accuracy": 0.6}"#), ("out.log", "epoch 0 loss 0.88\nepoch 1 loss 0.50\n"),
    ])
    #expect(loaded.records.count == 1 && loaded.copies.count == 2)
    #expect(loaded.records.first?.record.test?.accuracy == 0.6)
  }

  @Test func aVersionGoesOnWhereAnotherEnds() throws {
    let files = [
      ("version_0/metrics.csv", "epoch,step,val_loss\n0,9,3\n1,19,2\n"),
      ("version_1/metrics.csv", "epoch,step,val_loss\n2,29,1\n3,39,0\n"),
    ]
    let loaded = try Samples.load(files.map { (name: $0.0, text: $0.1) })
    #expect(loaded.records.map(\.record.history.epochs) == [[1, 2, 3, 4]])
  }

  @Test func aListThatRepeatsOneHistoryIsOneRecord() throws {
    #expect(try one("all.json", #"[{"loss": [2, 1]}, {"loss": [2, 1]}]"#).history["loss"] == [2, 1])
  }

  // MARK: Arms

  @Test func armsAndSeedsStandInPaths() throws {
    let files = ["relu_s0.csv", "relu_s1.csv", "tanh/seed0/log.csv", "tanh/seed1/log.csv"].enumerated().map {
      index, name in
      (name: name, text: "epoch,loss\n1,\(index + 2)\n2,1\n")
    }
    let loaded = try Samples.load(files)
    #expect(
      loaded.records.map { "\($0.record.run.arm) \($0.record.run.seed)" } == ["relu 0", "relu 1", "tanh 0", "tanh 1"])
  }

  @Test func settingsPartArmsWhereAsked() throws {
    let files = ["a", "b"].flatMap { name in
      [
        (name: "\(name)/log.csv", text: "epoch,loss\n1,\(name == "a" ? 2 : 3)\n2,1\n"),
        (name: "\(name)/hparams.yaml", text: "lr: \(name == "a" ? 0.1 : 0.2)\nseed: 5\nlayers: !!python/tuple\n- 1\n"),
      ]
    }
    var options = ImportOptions()
    options.groupBy = ["lr"]
    options.rename = [("lr 0.2", "fast")]
    let loaded = try Samples.load(files, options: options)
    #expect(
      loaded.records.map(\.record.run.label) == ["lr 0.1", "fast"] && loaded.records.map(\.record.run.seed) == [5, 5])
    #expect(loaded.records.map(\.record.run.armIndex) == [1, 0])
    options.groupBy = ["depth"]
    #expect(throws: HistoryError.self) { try Samples.load(files, options: options) }
  }
}
