import RunRecords
import Testing

@testable import Interchange

/// Rules that files of other people brought to light.
@Suite struct FoundTablesTests {
  private func histories(_ name: String, _ text: String) throws -> [History] {
    try Samples.load([(name, text)]).records.map(\.record.history)
  }

  /// `DeadUser123/Flappy-Bird-Basic-AI-Thing`: the steps of an episode are no axis.
  @Test func episodesAreTheAxis() throws {
    let found = try histories(
      "log.csv", "episode,reward,steps,loss\n1,-9,41,0.5\n2,-8,38,0.25\n3,-9,42,0.125\n4,-7,37,0.1\n5,-6,39,0.0625\n")
    #expect(found.count == 1)
    #expect(found.first?[.step] == [1, 2, 3, 4, 5])
    #expect(found.first?["reward"] == [-9, -8, -9, -7, -6])
  }

  /// `Alexndrs/diffusion-image-Generator`: the epoch at which a run was resumed is there twice, one after the other.
  @Test func aResumedEpochCountsOnce() throws {
    let rows = [(0, 0.5), (1, 0.25), (2, 0.125), (3, 0.75), (3, 0.0625), (4, 0.03125), (5, 0.015625)]
    let text = "[" + rows.map { #"{"epoch": \#($0.0), "avg_loss": \#($0.1)}"# }.joined(separator: ", ") + "]"
    let found = try histories("train_log.json", text)
    #expect(found.count == 1)
    #expect(found.first?[.epoch] == [1, 2, 3, 4, 5, 6])
    #expect(found.first?["loss"] == [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625])
  }

  /// `zttofficial/CQU_VeCom_Progress`: rounded values of two runs may be alike.
  @Test func anotherRunKeepsRowsThatAreAlike() throws {
    let found = try histories("log.csv", "epoch,loss\n1,0.5\n2,0.25\n3,0\n1,0.75\n2,0.25\n3,0\n")
    #expect(found.map { $0["loss"] ?? [] } == [[0.5, 0.25, 0], [0.75, 0.25, 0]])
    // What begins with the rows that are there already is the same log, written again and gone on with.
    let again = try histories("log.csv", "epoch,loss\n1,0.5\n2,0.25\n1,0.5\n2,0.25\n3,0\n")
    #expect(again.map { $0["loss"] ?? [] } == [[0.5, 0.25, 0]])
  }

  @Test func aSummaryBelowAShortTableIsNoRow() throws {
    let found = try histories(
      "log.csv",
      "epoch,train_loss,val_loss,val_acc\n1,0.5,0.75,0.5\n2,0.25,0.5,0.75\n3,0.125,0.25,0.875\nbest_acc,0.875\n")
    #expect(found.first?["loss"] == [0.5, 0.25, 0.125])
    #expect(found.first?["val_accuracy"] == [0.5, 0.75, 0.875])
  }

  /// Spreadsheets of many countries write commas in numbers, and quote those where commas part the cells.
  @Test func quotedDecimalCommas() throws {
    let found = try histories(
      "log.csv", "epoch,loss,seen,val_loss\n1,\"0,5\",1000,\"0,75\"\n2,\"0,25\",2000,1\n3,1,3000,\"0,5\"\n")
    #expect(found.first?[.epoch] == [1, 2, 3])
    #expect(found.first?["loss"] == [0.5, 0.25, 1])
    #expect(found.first?["val_loss"] == [0.75, 1, 0.5])
    // Between thousands they are no points.
    let thousands = try histories("log.csv", "step,loss\n\"1,000\",0.5\n\"2,000\",0.25\n\"3,000\",0.125\n")
    #expect(thousands.first?["loss"] == [0.5, 0.25, 0.125])
    let whole = try histories("log.csv", "epoch,reward\n1,\"1,500\"\n2,\"2,250\"\n3,\"3,125\"\n")
    #expect(whole.first?["reward"] != [1.5, 2.25, 3.125])
  }

  @Test func anEpochOfHowMany() throws {
    let found = try histories("log.csv", "epoch,loss\n1/3,0.5\n2/3,0.25\n3/3,0.125\n")
    #expect(found.first?[.epoch] == [1, 2, 3])
  }

  /// `results.txt` of YOLOv3 to YOLOv7 has no header.
  @Test func yoloResultsWithoutAHeader() throws {
    let found = try histories(
      "results.txt",
      """
             0/2     3.41G    0.1250    0.0500    0.0250    0.2000        12       640    0.2500    0.1250    0.1500    0.0500    0.1000    0.0400    0.0200
             1/2     3.41G    0.1000    0.0400    0.0200    0.1600        40       640    0.5000    0.2500    0.3000    0.1000    0.0800    0.0300    0.0100
             2/2     3.41G    0.0800    0.0300    0.0150    0.1250        33       640    0.7500    0.5000    0.6000    0.2500    0.0600    0.0200    0.0050
      """)
    let history = try #require(found.first)
    #expect(history[.epoch] == [1, 2, 3])
    #expect(history["loss"] == [0.2, 0.16, 0.125])
    #expect(history["val_precision"] == [0.25, 0.5, 0.75])
    #expect(history["val_map_0.5:0.95"] ?? history["val_mAP_0.5:0.95"] == [0.05, 0.1, 0.25])
    #expect(history["val_box_loss"] == [0.1, 0.08, 0.06])
    #expect(!history.metricNames.contains { $0.contains("labels") || $0.contains("img") || $0.contains("mem") })
  }

  @Test func unitsInHeadersAreNoNames() throws {
    let found = try histories(
      "log.txt",
      "| Epoch | Train Loss | Train Acc (%) | Val Acc (%) |\n---\n| 1 | 1.5 | 57.5 | 66.5 |\n| 2 | 0.5 | 62.5 | 67.5 |\n"
    )
    #expect(found.first?["accuracy"] == [0.575, 0.625])
    #expect(found.first?["val_accuracy"] == [0.665, 0.675])
  }

  /// DeiT's and ConvNeXt's `log.txt`.
  @Test func accOneIsTopOne() throws {
    let found = try histories(
      "log.txt",
      """
      {"train_lr": 0.5, "train_loss": 6.5, "test_loss": 6.25, "test_acc1": 12.5, "test_acc5": 25.0, "epoch": 0}
      {"train_lr": 0.25, "train_loss": 5.5, "test_loss": 5.25, "test_acc1": 25.0, "test_acc5": 50.0, "epoch": 1}
      """)
    #expect(found.first?["val_accuracy"] == [0.125, 0.25])
    #expect(found.first?["val_acc5"] == [0.25, 0.5])
    // Two heads' accuracies are no guesses.
    let heads = try histories("log.csv", "epoch,loss,acc1,acc2\n1,0.5,0.25,0.5\n2,0.25,0.5,0.75\n")
    #expect(heads.first?["acc1"] == [0.25, 0.5])
    #expect(heads.first?["accuracy"] == nil)
  }

  /// Detectron2's counters, and those of the first Baselines.
  @Test func countersUnderFoldersAreNoCurves() throws {
    let found = try histories(
      "metrics.json",
      """
      {"iteration": 19, "total_loss": 0.5, "roi_head/num_bg_samples": 3.0, "lr": 0.5, "eta_seconds": 25.5}
      {"iteration": 39, "total_loss": 0.25, "roi_head/num_bg_samples": 4.0, "lr": 0.25, "eta_seconds": 0.0}
      """)
    #expect(found.first?.metricNames == ["loss", "learning_rate"])
    let baselines = try histories(
      "progress.csv", "TimeElapsed,EpisodesSoFar,EpRewMean,TimestepsSoFar\n2.5,12,0.5,1024\n4.5,21,0.75,2048\n")
    #expect(baselines.first?[.step] == [1024, 2048])
    #expect(baselines.first?[.seconds] == [2.5, 4.5])
    #expect(baselines.first?.metricNames == ["eprewmean"])
  }

  @Test func chineseAndJapaneseHeaders() throws {
    let found = try histories(
      "log.csv", "輪次,訓練損失,驗證損失,訓練準確率,驗證準確率\n1,0.5,0.75,0.25,0.5\n2,0.25,0.5,0.5,0.75\n")
    #expect(found.first?.metricNames == ["loss", "accuracy", "val_loss", "val_accuracy"])
    let japanese = try histories("log.csv", "エポック,学習損失,検証損失,検証正解率\n1,0.5,0.75,0.25\n2,0.25,0.5,0.5\n")
    #expect(japanese.first?["val_accuracy"] == [0.25, 0.5])
    #expect(japanese.first?[.epoch] == [1, 2])
  }

  // MARK: Objects beside lists

  /// `derkekk111/nnMentionsKalshi`: lists of numbers beside a list of objects, an epoch each; counts and bins are no curves.
  @Test func rowsStandBesideLists() throws {
    let found = try histories(
      "training_history.json",
      """
      {"train_loss": [0.75, 0.5], "val_loss": [1.5, 1.25],
       "train_metrics": [{"accuracy": 0.5, "f1": 0.25, "n_samples": 39, "confusion_matrix": {"true_positives": 2}},
                         {"accuracy": 0.75, "f1": 0.5, "n_samples": 39, "confusion_matrix": {"true_positives": 3}}],
       "val_correlations": [{"overall": 0.125}, {"overall": 0.25}], "samples": [{"text": "a", "score": 1}]}
      """)
    #expect(found.count == 1)
    #expect(found.first?.metricNames == ["loss", "accuracy", "val_loss", "f1", "val_overall"])
    #expect(found.first?["accuracy"] == [0.5, 0.75] && found.first?["val_overall"] == [0.125, 0.25])
  }

  /// `OliverPerrin/LexiMind`: keys that name a set and an epoch; and sets within an epoch's object.
  @Test(arguments: [
    #"{"train_epoch_6": {"total_loss": 0.5, "epoch": 6.0}, "val_epoch_6": {"accuracy": 0.25, "epoch": 6.0}, "train_epoch_7": {"total_loss": 0.25, "epoch": 7.0}, "val_epoch_7": {"accuracy": 0.5, "epoch": 7.0}}"#,
    #"{"epoch_6": {"train": {"loss": 0.5}, "val": {"acc": 0.25}}, "epoch_7": {"train": {"loss": 0.25}, "val": {"acc": 0.5}}}"#,
  ])
  func keysNameSetAndEpoch(text: String) throws {
    let found = try histories("training_history.json", text)
    #expect(found.count == 1)
    #expect(found.first?[.epoch] == [6, 7])
    #expect(found.first?["loss"] == [0.5, 0.25] && found.first?["val_accuracy"] == [0.25, 0.5])
  }

  // MARK: Tables

  /// `MrP539/MaskedLM-distilbert-finetuned-imdb`: evaluated once more after the training: the later value counts, and no
  /// epoch has several rows.
  @Test func theLastEpochIsEvaluatedAgain() throws {
    let found = try histories(
      "training_log.csv",
      """
      loss,learning_rate,epoch,eval_loss,train_runtime
      0.5,0.25,1.0,,
      ,,1.0,0.75,
      0.25,0.125,2.0,,
      ,,2.0,0.625,
      0.125,0.0625,3.0,,
      ,,3.0,0.5,
      ,,3.0,,4470.0
      ,,3.0,0.375,
      """)
    #expect(found.first?[.epoch] == [1, 2, 3])
    #expect(found.first?["loss"] == [0.5, 0.25, 0.125] && found.first?["val_loss"] == [0.75, 0.625, 0.375])
  }

  /// `tmouche/multylayerPerceptron`: how many epochs each run had is a setting.
  @Test func aRunARowSaysItsEpochs() throws {
    let loaded = try Samples.load([
      (
        "history.csv",
        """
        optimizer,loss function,epoch,learning rate,min training loss,accuracy
        mini_adam,binary_cross_entropy,300,0.5,0.0586,0.99
        mini_adam,binary_cross_entropy,300,0.005,0.0107,0.98
        mini_nag,binary_cross_entropy,1000,0.005,0.0282,0.97
        mini_nag,binary_cross_entropy,500,0.05,0.0281,0.96
        """
      )
    ])
    #expect(loaded.records.isEmpty && loaded.problems.map(\.code) == [.noCurve])
  }

  /// What Weights & Biases exports of a project's runs.
  @Test(arguments: [
    "epochs,optimizer,_runtime,_step,_wandb,epoch,train_loss\n1000,Adam,353,35,{'runtime': 353},25,0.5\n1000,Adam,362,43,{'runtime': 362},29,0.25\n",
    "\"Name\",\"State\",\"Created\",\"epoch\",\"val_loss\"\n\"sun-3\",\"finished\",\"2026-02-02\",\"9\",\"0.35\"\n\"sea-2\",\"crashed\",\"2026-02-02\",\"4\",\"0.41\"\n",
  ])
  func runsOfAProjectAreNoHistory(text: String) throws {
    let loaded = try Samples.load([("runs.csv", text)])
    #expect(loaded.records.isEmpty && loaded.problems.map(\.code) == [.noCurve])
  }

  /// A README sets its best row in bold.
  @Test func boldCellsCount() throws {
    let found = try histories(
      "table.md",
      "| Epoch | Train Loss | Val Acc |\n|---|---|---|\n| 1 | 0.5 | 0.25 |\n| **2** | **0.25** | **0.5** |\n")
    #expect(found.first?[.epoch] == [1, 2] && found.first?["val_accuracy"] == [0.25, 0.5])
  }

  /// R's `as.data.frame(history)` of keras, whose column of sets is called data.
  @Test func theColumnOfSetsMayBeData() throws {
    let rows = ["training", "validation"].flatMap { set in
      ["loss", "accuracy"].flatMap { metric in
        (1...2).map { "\($0),0.\(set.count + metric.count + $0),\"\(metric)\",\"\(set)\"\n" }
      }
    }
    let found = try histories("history.csv", "\"epoch\",\"value\",\"metric\",\"data\"\n" + rows.joined())
    #expect(found.count == 1 && found.first?[.epoch] == [1, 2])
    #expect(found.first?["loss"] == [0.13, 0.14] && found.first?["accuracy"] == [0.17, 0.18])
    #expect(found.first?["val_loss"] == [0.15, 0.16] && found.first?["val_accuracy"] == [0.19, 0.2])
  }

  /// H2O's scoring history counts trees.
  @Test func treesAreSteps() throws {
    let found = try histories(
      "history.csv",
      ",timestamp,duration,number_of_trees,training_rmse,validation_rmse\n,2020-03-01 10:00:00,0.01 sec,0.0,1.5,1.75\n,2020-03-01 10:00:01,0.11 sec,1.0,1.25,1.5\n"
    )
    #expect(found.first?[.step] == [0, 1] && found.first?["rmse"] == [1.5, 1.25])
    #expect(found.first?["val_rmse"] == [1.75, 1.5] && found.first?.metricNames.count == 2)
  }
}
