import RunRecords
import Testing

@testable import Interchange

/// Tables and documents of a later search, and of tools' other options, that were read wrongly at first.
@Suite struct FurtherTablesTests: ReadsTexts {
  private func refuses(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: HistoryError.self, sourceLocation: sourceLocation) {
      try HistoryReader.read(Samples.file(name, Array(text.utf8)), isNamed: true)
    }
    #expect(error?.code == .noCurve && error?.message.isEmpty == false, sourceLocation: sourceLocation)
  }

  private func names(_ text: String, _ name: String = "history.csv") throws -> Set<String> {
    Set(try one(text, name).metrics.map(\.name))
  }

  /// Pages of scalars are sorted by a group in front, which repeats the metric or says nothing.
  @Test func groupsInFrontSayNothing() throws {
    #expect(
      try names(
        "epoch,Loss/train_loss,Loss/val_loss,Accuracy/train_acc,Accuracy/val_acc\n1,2,3,0.4,0.5\n2,1,2,0.5,0.6\n")
        == ["loss", "val_loss", "accuracy", "val_accuracy"])
    #expect(try names("epoch,metrics.train.loss,metrics.val.loss\n1,2,3\n2,1,2\n") == ["loss", "val_loss"])
    #expect(try names("epoch,scalars/train_mse,scalars/val_mse\n1,2,3\n2,1,2\n") == ["mse", "val_mse"])
    #expect(try names("epoch,train_metrics.loss,eval_metrics/f1\n1,2,3\n2,1,2\n") == ["loss", "val_f1"])
  }

  /// Two networks of one name each, and a part of the loss, keep their groups.
  @Test func groupsThatTellApartStay() throws {
    #expect(
      try names("epoch,generator/train_loss,discriminator/train_loss\n1,2,3\n2,1,2\n")
        == ["generator/train_loss", "discriminator/train_loss"])
    #expect(
      try names("epoch,loss/total_loss,loss/cross_entropy\n1,2,1.5\n2,1,0.5\n") == ["loss", "loss/cross_entropy"])
    #expect(
      try names("epoch,loss,accuracy/top1,accuracy/top5\n1,2,0.4,0.6\n2,1,0.5,0.7\n")
        == ["loss", "accuracy", "accuracy/top5"])
  }

  /// Lists of rows under the names of their sets (Naveen04jan/FedMV).
  @Test func listsOfSetsNameTheirMetricsTwice() throws {
    let history = try one(
      #"{"train_metrics": [{"round": 1, "train_mse": 0.5}, {"round": 2, "train_mse": 0.4}], "eval_metrics": [{"round": 1, "mse": 0.6}, {"round": 2, "mse": 0.55}]}"#,
      "metrics_history.json")
    #expect(history["mse"] == [0.5, 0.4])
    #expect(history["val_mse"] == [0.6, 0.55])
  }

  /// A search's results: how many epochs each trial had is no axis (yahav1349/Natural-language).
  @Test func trialsWithTheirSettingsAreRefused() {
    refuses(
      #"{"all_results": [{"params": {"embed_dim": 100, "num_epochs": 10}, "mean_score": 0.895, "std_score": 0.005}, {"params": {"embed_dim": 100, "num_epochs": 15}, "mean_score": 0.905, "std_score": 0.006}]}"#,
      "cv_results.json")
  }

  /// timm writes percent, also where a run of a few batches has less than one.
  @Test func timmsAccuraciesArePercent() throws {
    let history = try one(
      "epoch,train_loss,eval_loss,eval_top1,eval_top5,lr\n0,6.9,6.8,0.4,1.5,0.1\n1,6.8,6.7,0.7,2.5,0.1\n", "summary.csv"
    )
    #expect(history["val_accuracy"]?.map { ($0 * 1e6).rounded() } == [4000, 7000])
  }

  /// Comet keeps the epoch that it was told last, and writes it beside the batches of the next one.
  @Test func keptEpochsEndWhereTheyBegin() throws {
    var lines: [String] = []
    func add(_ name: String, _ value: Double, _ step: Int, _ epoch: String) {
      lines.append(
        #"{"payload": {"metric": {"metricName": "\#(name)", "metricValue": \#(value), "step": \#(step), "epoch": \#(epoch)}}, "type": "metric_msg"}"#
      )
    }
    for epoch in 0..<3 {
      for batch in 0..<4 {
        add("batch_loss", 1 - 0.01 * Double(4 * epoch + batch), 4 * epoch + batch, epoch == 0 ? "null" : "\(epoch)")
      }
      add("loss", 0.9 - 0.1 * Double(epoch), 4 * (epoch + 1), "\(epoch + 1)")
    }
    let history = try one(lines.joined(separator: "\n") + "\n", "messages.json")
    let ends = zip(history[.epoch] ?? [], history["loss"] ?? []).filter { History.isMeasured($0.1) }.map(\.0)
    #expect(ends == [1, 2, 3])
    #expect(history[.epoch]?.filter { $0 < 1 } == [0.25, 0.5, 0.75])
  }

  /// Hashes of Julia keep no order (losses.json).
  @Test func numberedKeysAreSorted() throws {
    let rows = try one(
      #"{"3": {"loss": 1.0, "val_loss": 1.5}, "1": {"loss": 2.0, "val_loss": 2.5}, "2": {"loss": 1.5, "val_loss": 2.0}}"#,
      "l.json")
    #expect(rows["loss"] == [2, 1.5, 1] && rows["val_loss"] == [2.5, 2, 1.5])
    let columns = try one(
      #"{"train_loss": {"20": 0.5, "5": 1.5, "10": 1.0}, "val_loss": {"5": 1.6, "20": 0.6, "10": 1.1}}"#, "l.json")
    #expect(columns["loss"] == [1.5, 1, 0.5] && columns["val_loss"] == [1.6, 1.1, 0.6])
  }

  /// One row a fold, where each stopped (cv_results.json).
  @Test func foldsResultsAreRefused() {
    refuses(
      #"{"folds": [{"dice": 0.5, "iou": 0.4, "epoch": 11}, {"dice": 0.6, "iou": 0.5, "epoch": 25}, {"dice": 0.6, "iou": 0.4, "epoch": 16}], "summary": {"dice_mean": 0.55}}"#,
      "cv_results.json")
  }

  /// A histogram of Weights & Biases in its summary is no curve.
  @Test func histogramsAreNoCurves() {
    refuses(
      #"{"validation_loss": {"_type": "histogram", "values": [10, 0, 3], "bins": [0.1, 0.2, 0.3, 0.4]}, "rollout_loss": 0.5}"#,
      "wandb-summary.json")
  }

  /// A sweep's runs, with the last step of each (JussiKalliola, wandb_data.csv).
  @Test func sweepsAreTablesOfRuns() {
    refuses(
      ",name,epochs,batch_size,loss,_step,epoch,best_epoch\n0,bright-sweep-1,1000,32,0.5,143,142,100\n1,fast-sweep-2,1000,16,0.4,145,144,90\n2,dry-sweep-3,500,16,0.45,177,176,95\n",
      "data.csv")
    refuses("name,lr,val_accuracy\nrelu,0.1,0.8\nelu,0.01,0.7\ngelu,0.1,0.75\n", "runs.csv")
  }

  /// A value of each name is no history (hedweger/cutpaste).
  @Test func valuesOfNamesAreRefused() {
    refuses(",tag,value\n3,test_auc_score,0.72\n2,dataset_class,pill\n1,batch_size,64\n", "train_loss.csv")
  }

  /// What Lightning's `test` leaves is the result of the run beside it.
  @Test func aTestAloneIsNoHistory() throws {
    refuses("epoch,step,test_acc,test_loss\r\n0,0,0.9,0.3\r\n", "metrics.csv")
    let loaded = try Samples.load([
      (
        "logs/version_0/metrics.csv",
        "epoch,step,train_loss,val_loss\r\n0,9,0.7,\r\n0,9,,0.6\r\n1,19,0.5,\r\n1,19,,0.4\r\n"
      ),
      ("logs/test/metrics.csv", "epoch,step,test_acc,test_loss\r\n0,0,0.9,0.3\r\n"),
    ])
    #expect(loaded.records.count == 1 && loaded.problems.isEmpty)
    #expect(loaded.records.first?.record.test?.accuracy == 0.9)
    let log = "epoch,step,train_loss,val_loss\r\n0,9,0.7,\r\n0,9,,0.6\r\n1,19,0.5,\r\n1,19,,0.4\r\n"
    let two = try Samples.load([
      ("logs/version_0/metrics.csv", log), ("logs/version_1/metrics.csv", log.replacing("0.7", with: "0.8")),
      ("logs/test/metrics.csv", "epoch,step,test_acc,test_loss\r\n0,0,0.9,0.3\r\n"),
    ])
    #expect(two.records.count == 2 && two.unowned.map { $0.hasSuffix("test/metrics.csv") } == [true])
  }

  /// R's `write.table` and pandas' `to_string` name no column for the row's number.
  @Test func rowNumbersWithoutANameAreAnIndex() throws {
    let r = try one("\"loss\" \"acc\"\n\"1\" 2.0 0.4\n\"2\" 1.5 0.5\n\"3\" 1.0 0.6\n", "h.txt")
    #expect(r["loss"] == [2, 1.5, 1] && r["accuracy"] == [0.4, 0.5, 0.6])
    let printed = try one(
      "   epoch  loss   acc\n0      1   2.0  0.40\n1      2   1.5  0.50\n2      3   1.0  0.60\n", "h.txt")
    #expect(printed[.epoch] == [1, 2, 3] && printed["loss"] == [2, 1.5, 1])
    // A value more than the header names is none.
    let longer = try one("epoch,loss\n1,2.0,0.4\n2,1.5,0.5\n", "h.csv")
    #expect(longer[.epoch] == [1, 2] && longer["loss"] == [2, 1.5])
  }

  /// The fuller of two copies is kept, whichever tool's it is.
  @Test func theFullerCopyIsKept() throws {
    let grown = try runs([
      ("relu_s0/history.json", #"{"loss": [2.0, 1.5], "val_loss": [2.1, 1.6]}"#),
      ("relu_s0/log.csv", "epoch,loss,val_loss\n0,2.0,2.1\n1,1.5,1.6\n2,1.0,1.2\n"),
    ])
    #expect(grown.map { $0["loss"] } == [[2, 1.5, 1]])
  }

  /// `relu/0/history.csv`: the number that a folder has for its name is the seed.
  @Test func numberedFoldersAreSeeds() throws {
    let text = "epoch,loss\n1,2.0\n2,1.5\n"
    let records = try Samples.load([
      ("relu/0/log.csv", text), ("relu/1/log.csv", text.replacing("2.0", with: "2.2")),
      ("tanh/0/log.csv", text.replacing("2.0", with: "2.3")), ("tanh/1/log.csv", text.replacing("2.0", with: "2.4")),
    ]).records.map(\.record.run)
    #expect(records.map(\.arm) == ["relu", "relu", "tanh", "tanh"])
    #expect(records.map(\.seed) == [0, 1, 0, 1])
  }

  /// Two columns of one name are chosen between by the user.
  @Test func columnsOfOneNameAreAnError() throws {
    let text = "epoch,loss,loss,val_loss\n1,2,0.4,0.5\n2,1.5,0.5,0.6\n"
    let problem = try #require(try Samples.load([("m.csv", text)]).problems.first)
    #expect(problem.code == .ambiguous)
    var options = ImportOptions()
    options.map = [("loss", "loss.1")]
    #expect(try one(text, "m.csv", options)["loss"] == [0.4, 0.5])
    #expect(try one("epoch,loss,loss\n1,2,2\n2,1,1\n", "m.csv")["loss"] == [2, 1])
    #expect(
      try decided("epoch,val_acc,val_top1\n1,0.2,0.4\n2,0.3,0.5\n", "m.csv").contains {
        $0.contains("--map \"val_accuracy=val_top1\"") || $0.contains("--map \"val_accuracy=val_acc\"")
      })
  }

  /// Episodes count; the steps of each do not rise (training_log.jsonl).
  @Test func lengthsOfEpisodesAreNoAxis() throws {
    let lines = [(1, 9), (2, 28), (3, 14), (4, 40), (5, 12), (6, 33)].map {
      #"{"episode": \#($0.0), "steps": \#($0.1), "win_rate": 0.\#($0.0), "reward": \#($0.1).5}"#
    }
    #expect(try one(lines.joined(separator: "\n") + "\n", "log.jsonl")[.step] == [1, 2, 3, 4, 5, 6])
  }

  /// A row of the whole epoch among those of its batches (Gardenou).
  @Test func rowsOfAnEpochLeaveItsStepsAlone() throws {
    let text =
      "epoch,batch,loss\n1,1,80\n1,201,60\n1,401,50\n1,summary,1.9\n2,1,40\n2,201,30\n2,401,20\n2,summary,1.5\n"
    let history = try one(text, "h.csv")
    #expect(history["loss"] == [80, 60, 50, 40, 30, 20])
    #expect(try decided(text, "h.csv").contains { $0.contains("values of whole epochs") })
  }

  /// A chart's axis may be any metric (TemplierPaul).
  @Test func aChartsAxisMayBeAnything() throws {
    let history = try one(
      "\"evaluations\",\"a - reward\",\"a - reward__MIN\",\"a - reward__MAX\"\n60,1.5,1.5,1.5\n180,2.5,2.5,2.5\n",
      "wandb_export.csv")
    #expect(history[.step] == [60, 180] && history["reward"] == [1.5, 2.5])
    #expect(history.metrics.count == 1)
    // The time of day is none.
    let times = try one(
      "\"Wall Time\",\"a - reward\",\"a - reward__MIN\",\"a - reward__MAX\"\n1600000000.5,1.5,1.5,1.5\n1600000060.5,2.5,2.5,2.5\n",
      "wandb_export.csv")
    #expect(times[.step] == nil && times["reward"] == [1.5, 2.5])
  }

  /// MLflow's lines are of their times.
  @Test func aMetricsLinesAreInTheOrderOfTheirTimes() throws {
    let history = try one(
      "1700000000003 0.9 2\n1700000000000 2.0 0\n1700000000001 1.5 1\n1700000000002 1.2 2\n", "metrics/loss")
    #expect(history[.step] == [0, 1, 2] && history["loss"] == [2, 1.5, 0.9])
  }

  /// Files of one metric each, named by it.
  @Test func filesOfMetricsAreOneRun() throws {
    let found = try runs([
      ("relu_s0/train_loss.csv", "epoch,value\n1,2.0\n2,1.5\n"), ("relu_s0/val_acc.csv", "epoch,value\n1,0.4\n2,0.5\n"),
    ])
    #expect(found.count == 1)
    #expect(found.first?["loss"] == [2, 1.5] && found.first?["val_accuracy"] == [0.4, 0.5])
  }

  /// What `--val-epochs` is said to take fits the lists.
  @Test(arguments: [(2, 6, "every 3"), (3, 5, "1,3,5"), (5, 10, "every 2"), (3, 6, "2,4,6")])
  func adviceFits(_ values: Int, _ epochs: Int, _ advice: String) throws {
    func list(_ count: Int) -> String { (1...count).map { "\($0).5" }.joined(separator: ", ") }
    let text = "{\"loss\": [\(list(epochs))], \"val_loss\": [\(list(values))]}"
    let problem = try #require(try Samples.load([("h.json", text)]).problems.first)
    #expect(problem.message.contains(advice), "\(problem.message)")
    var options = ImportOptions()
    options.validationEpochs = ImportOptions.ValidationEpochs(advice)
    #expect(try one(text, "h.json", options)["val_loss"]?.filter(History.isMeasured).count == values)
  }

  /// An initial loss before training makes the validation's list one longer.
  @Test func aShorterTrainingListStandsAtTheFirst() throws {
    let history = try one(#"{"loss": [2.0, 1.5, 1.0], "val_loss": [2.5, 2.1, 1.6, 1.2]}"#, "h.json")
    #expect(history["val_loss"] == [2.5, 2.1, 1.6, 1.2])
    #expect(history["loss"]?.filter(History.isMeasured) == [2, 1.5, 1])
  }

  @Test func rayTunesPrefixMeansNothing() throws {
    let history = try one("training_iteration,ray/tune/loss,ray/tune/val_acc\n1,2.0,0.4\n2,1.5,0.5\n", "p.csv")
    #expect(history["loss"] == [2, 1.5] && history["val_accuracy"] == [0.4, 0.5])
  }

  /// Each run of a file has the results of its own test.
  @Test func runsOfAFileHaveTestsOfTheirOwn() throws {
    let records = try Samples.load([
      ("m.csv", "epoch,loss,val_loss,test_acc\n1,2,2.1,\n2,1,1.1,0.7\n1,2.2,2.3,\n2,1.2,1.3,0.8\n")
    ]).records.map(\.record)
    #expect(records.map { $0.test?.accuracy } == [0.7, 0.8])
    #expect(records.map { $0.history["loss"] } == [[2, 1], [2.2, 1.2]])
  }

  /// An empty file that is named as the runs beside it is a run that is missing.
  @Test func filesNamedAsRunsAreNamed() throws {
    let text = "epoch,loss\n1,2.0\n2,1.5\n"
    let loaded = try Samples.load([("relu_s0.csv", text), ("relu_s1.csv", ""), ("notes.csv", "hello\n")])
    #expect(loaded.records.count == 1)
    #expect(loaded.problems.map { $0.file?.hasSuffix("relu_s1.csv") } == [true])
  }

  @Test func optionsThatFitNothingAreErrors() {
    var options = ImportOptions()
    options.runs = "{arm}/nowhere/{seed}.csv"
    #expect(throws: HistoryError.self) { try Samples.load([("a.csv", "epoch,loss\n1,2\n2,1\n")], options: options) }
    options = ImportOptions()
    options.map = [("accuracy", "val_top1")]
    #expect(throws: HistoryError.self) { try Samples.load([("a.csv", "epoch,loss\n1,2\n2,1\n")], options: options) }
  }

  /// Rows that go on longer than the header, most of them (reinesaj2/federated-ids).
  @Test func longRowsAreReadByTheHeadersNames() throws {
    let short = (1...4).map { "\($0),2.\($0),0.\($0)" }
    let long = (5...10).map { "\($0),2.\($0),0.\($0),7,8,9" }
    let text = "epoch,train_loss,val_acc\n" + (short + long).joined(separator: "\n") + "\n"
    #expect(try one(text, "h.csv")["loss"]?.count == 10)
    #expect(try decided(text, "h.csv").contains { $0.hasPrefix("6 rows are longer") })
  }

  /// Ranges of years in the settings are no run (AswaniSahoo/weather-transformer-scratch).
  @Test func listsInSettingsAreNoRuns() throws {
    let found = try runs(
      #"{"config": {"data": {"train_years": [2015, 2018], "val_years": [2019, 2019]}}, "history": {"train_loss": [0.5, 0.4, 0.3], "val_loss": [0.6, 0.5, 0.4]}}"#,
      "log.json")
    #expect(found.map { $0["loss"] } == [[0.5, 0.4, 0.3]])
  }

  /// A validation at the step where an epoch's steps end, and the next one's begin.
  @Test func sharedStepsDoNotRestart() throws {
    let text =
      "epoch,step,loss,val_loss\n0,0,,2.4\n1,50,2.0,\n1,100,1.8,\n1,100,,1.9\n2,100,,1.85\n2,150,1.5,\n2,200,1.4,\n"
    #expect(try !decided(text, "h.csv").contains { $0.contains("begin anew") })
  }

  /// A row of the whole epoch gives what the steps do not have.
  @Test func rowsOfAnEpochKeepTheirValidation() throws {
    let history = try one(
      #"{"epoch": 0, "step": 10, "train_loss": 2.0}"# + "\n" + #"{"epoch": 0, "step": 20, "train_loss": 1.8}"# + "\n"
        + #"{"epoch": 0, "train_loss": 1.9, "val_loss": 1.7}"# + "\n" + #"{"epoch": 1, "step": 30, "train_loss": 1.6}"#
        + "\n"
        + #"{"epoch": 1, "step": 40, "train_loss": 1.4}"# + "\n" + #"{"epoch": 1, "train_loss": 1.5, "val_loss": 1.3}"#
        + "\n",
      "m.jsonl")
    #expect(history["loss"] == [2, 1.8, 1.6, 1.4])
    #expect(history["val_loss"]?.filter(History.isMeasured) == [1.7, 1.3])
  }

  /// Numbers that leave some out are a setting's.
  @Test func numbersOfSettingsAreNoSeeds() throws {
    let text = "epoch,loss\n1,2.0\n2,1.5\n"
    let runs = try Samples.load([
      ("batch_size/16/log.csv", text), ("batch_size/32/log.csv", text.replacing("2.0", with: "2.2")),
    ]).records.map(\.record.run)
    #expect(Set(runs.map(\.arm)).count == 2)
  }

  /// Folds that name no epoch, and moments under a name, are histories.
  @Test func rowsWithoutPlacesAreHistories() throws {
    let fold = #"[{"loss": 2.0, "val_loss": 2.1}, {"loss": 1.5, "val_loss": 1.6}]"#
    #expect(
      try runs("{\"fold_1\": \(fold), \"fold_2\": \(fold.replacing("2.0", with: "2.2"))}", "cv.json").map { $0["loss"] }
        == [[2, 1.5], [2.2, 1.5]])
    #expect(try one("name,loss,accuracy\nepoch_1,2.0,0.4\nepoch_2,1.5,0.5\n", "h.csv")["loss"] == [2, 1.5])
  }

  /// What lies beside runs under their seeds is not missing.
  @Test func notesOfSeedsAreNoRuns() throws {
    let loaded = try Samples.load([
      ("history_seed0.csv", "epoch,loss\n1,2.0\n2,1.5\n"), ("notes_seed0.csv", "hello\n"), ("notes_seed1.csv", ""),
    ])
    #expect(loaded.records.count == 1 && loaded.problems.isEmpty)
  }

  /// Folders of a sweep differ in their settings.
  @Test func sweepsFoldersAreNoSeeds() throws {
    let text = "epoch,loss\n1,2.0\n2,1.5\n"
    func arms(_ parent: String, _ rates: [String]) throws -> Set<String> {
      let files = rates.enumerated().flatMap { number, rate in
        [
          ("\(parent)/\(number)/log.csv", text.replacing("2.0", with: "2.\(number)")),
          ("\(parent)/\(number)/config.yaml", "lr: \(rate)\n"),
        ]
      }
      return Set(try Samples.load(files).records.map(\.record.run.arm))
    }
    #expect(try arms("relu", ["0.1", "0.01"]).count == 2)
    #expect(try arms("layers", ["0.1", "0.1"]).count == 2)
    #expect(try arms("relu", ["0.1", "0.1"]) == ["relu"])
  }

  /// Results of the test in rows of their own, without an epoch, of more runs than two.
  @Test func testRowsGoToTheRunAbove() throws {
    let text = (0..<3).map { "1,2.\($0),2.5,\n2,1.\($0),1.5,\n,,,0.\($0 + 7)\n" }.joined()
    let records = try Samples.load([("m.csv", "epoch,loss,val_loss,test_acc\n" + text)]).records.map(\.record)
    #expect(records.map { $0.test?.accuracy } == [0.7, 0.8, 0.9])
  }

  /// What is called settings may hold the only history.
  @Test func settingsMayHoldAllThereIs() throws {
    let found = try runs(
      #"{"options": {"adam": {"loss": [2.0, 1.5, 1.0], "val_loss": [2.1, 1.6, 1.2]}, "sgd": {"loss": [2.2, 1.8, 1.5], "val_loss": [2.3, 1.9, 1.6]}}}"#,
      "h.json")
    #expect(found.map { $0["loss"] } == [[2, 1.5, 1], [2.2, 1.8, 1.5]])
  }

  /// A training that went on with other data counts its steps on and its epochs anew (HakitoKun).
  @Test func stepsThatGoOnAreOneRun() throws {
    let history = try one("epoch,step,loss\n0.2,500,2.0\n0.6,1500,1.8\n0.04,2000,1.7\n0.1,5000,1.5\n", "h.csv")
    #expect(history["loss"] == [2, 1.8, 1.7, 1.5] && history[.step] == [500, 1500, 2000, 5000])
  }

  /// A line a finished run, and a row a model without a name for their column (TATViet, bogatyy).
  @Test func linesOfRunsAreRefused() {
    refuses(
      #"{"model_name": "mt5", "epochs": 10, "lr": 2e-05, "rouge1": 0.44}"# + "\n"
        + #"{"model_name": "mt5", "epochs": 10, "lr": 1e-05, "rouge1": 0.45}"# + "\n", "metrics.jsonl")
    refuses(",CE per token,accuracy\nPNTR,1.2,0.9\nHIST,1.3,0.8\nNONE,1.5,0.7\n", "train_loss.csv")
  }

  /// Lists without quotes in a row are no further cells.
  @Test func rowsThatAreAllLongerForAListAreRefused() throws {
    let problems = try Samples.load([
      (
        "h.csv",
        "epoch,loss,class_acc,val_loss\n1,1.5,[0.1,0.2,0.3],1.6\n2,1.4,[0.1,0.2,0.3],1.5\n3,1.3,[0.1,0.2,0.3],1.4\n"
      )
    ]).records
    #expect(problems.isEmpty)
  }
}
