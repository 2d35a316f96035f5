import RunRecords
import Testing

@testable import Interchange

/// Tables and documents in layouts that a search among public repositories turned up (named at each) and that were read
/// wrongly at first.
@Suite struct UnseenTablesTests: ReadsTexts {
  /// A trainer that writes events among its epochs, a line each.
  @Test func countersAreNoCurves() throws {
    let history = try one(
      """
      {"event": "config", "epochs": 4, "batch_size": 32, "learning_rate": 0.001}
      {"epoch": 1, "train_loss": 2.4194, "val_loss": 2.8352}
      {"event": "checkpoint_saved", "path": "v1.pt", "epoch": 1}
      {"epoch": 2, "train_loss": 0.2572, "val_loss": 2.9568}
      {"event": "no_improvement", "epoch": 2, "patience_counter": 1}
      """, "train.jsonl")
    #expect(history.metrics.map(\.name) == ["loss", "val_loss"])
    #expect(history["loss"] == [2.4194, 0.2572])
  }

  /// Curves of several seeds, each with how many episodes it had in all.
  @Test func totalsBesideRunsAreNoPlaces() throws {
    let text = """
      {"bin": 100, "runs": [
        {"rung": "height", "seed": 0, "episodes": 60, "points": [
          {"steps": 100, "peak": -16.0, "episodes": 7}, {"steps": 200, "peak": -18.9, "episodes": 8}]},
        {"rung": "height", "seed": 1, "episodes": 66, "points": [
          {"steps": 100, "peak": -15.0, "episodes": 7}, {"steps": 200, "peak": -20.3, "episodes": 8}]}]}
      """
    let records = try Samples.load([("curves.json", text)]).records
    #expect(records.map(\.record.run.seed) == [0, 1])
    #expect(records.map { $0.record.history["peak"] } == [[-16, -18.9], [-15, -20.3]])
    #expect(records.map { $0.record.history[.step] } == [[100, 200], [100, 200]])
  }

  /// Results of folds, scikit-learn's `learning_curve`, boxes of COCO, settings of a network.
  @Test(arguments: [
    (
      "folds.json",
      #"{"fold_results": [{"fold": 1, "metrics": {"accuracy": 0.84, "loss": 0.37}}, {"fold": 2, "metrics": {"accuracy": 0.85, "loss": 0.36}}], "summary": {"f1": {"mean": 0.46, "std": 0.01, "values": [0.46, 0.47]}}}"#
    ),
    (
      "learning_curves.json",
      #"{"SVC": {"train_sizes": [207, 673, 1139], "train_mean": [0.97, 0.96, 0.95], "cv_mean": [0.64, 0.66, 0.68]}}"#
    ),
    (
      "boxes.json",
      #"{"images": [{"id": 1, "width": 640}], "annotations": [{"id": 1, "image_id": 1, "bbox": [10.0, 20.0, 30.0, 40.0]}, {"id": 2, "image_id": 2, "bbox": [11.0, 22.0, 33.0, 44.0]}]}"#
    ),
    (
      "config.yaml",
      "train:\n  epochs: 100\n  milestones: [30, 60, 90]\ndata:\n  mean: [0.485, 0.456, 0.406]\n  std: [0.229, 0.224, 0.225]\n"
    ),
  ]) func whatHasNoPlacesIsNoRun(name: String, text: String) throws {
    let loaded = try Samples.load([(name, text)])
    #expect(loaded.records.isEmpty)
  }

  @Test func scoresOverExamplesAreRefusedWithAReason() throws {
    let loaded = try Samples.load([
      (
        "lc.json",
        #"{"train_sizes": [207, 673, 1139], "train_scores": [0.97, 0.96, 0.95], "test_scores": [0.6, 0.7, 0.8]}"#
      )
    ])
    #expect(loaded.records.isEmpty)
    #expect(
      (loaded.problems + loaded.notHistories).contains { $0.message.contains("number of examples (train_sizes)") })
  }

  /// Event files written out by tag: the column that changes where the steps begin anew is the metric's.
  @Test func tagsNameMetricsAndNotRuns() throws {
    let file = "./events.out.tfevents.1745944791.145ce17825db.2897.0"
    let history = try one(
      """
      filename,tag,step,value
      \(file),train/current_loss,100,2.668
      \(file),train/current_loss,200,2.8
      \(file),train/tot_loss,100,2.682
      \(file),train/tot_loss,100,2.682
      \(file),train/tot_loss,200,2.678
      \(file),train/tot_loss,200,2.678
      """, "loss_history.csv")
    #expect(history["current_loss"] == [2.668, 2.8])
    #expect(history["tot_loss"] == [2.682, 2.678])
  }

  /// A table that pandas sorted by its loss before writing it.
  @Test func anIndexOutOfOrderPutsRowsInOrder() throws {
    let text = ",loss_a,loss_b\n1,479.9,185.0\n3,296.8,196.7\n0,290.7,166.1\n2,281.7,180.5\n"
    let history = try one(text, "loss.csv")
    #expect(history[.epoch] == [1, 2, 3, 4])
    #expect(history["loss_a"] == [290.7, 479.9, 281.7, 296.8])
    #expect(try decided(text, "loss.csv").contains { $0.contains("another order than their index") })
  }

  /// Scores of models that were trained on more and more of the data.
  @Test(arguments: [
    "train_ratio,train_num_samples,train,val,test\n0.005,255,0.9804,0.9602,0.9659\n0.0156,796,0.9548,0.9744,0.9776\n",
    "Model,Train Size,Val Macro F1\nUniGRU,690,0.15\nBERT,690,0.18\nUniGRU,1379,0.17\nBERT,1379,0.26\n",
    "fraction,seed,n_train,precision,f1\n0.25,13,30,0.72,0.48\n0.25,21,30,0.80,0.53\n0.5,13,60,0.81,0.54\n0.5,21,60,0.78,0.51\n",
  ]) func scoresBySizeOfTheTrainingSetAreNoHistory(text: String) throws {
    let loaded = try Samples.load([("learning_curve.csv", text)])
    #expect(loaded.records.isEmpty)
    #expect((loaded.problems + loaded.notHistories).contains { $0.message.contains("rows that are a run each") })
  }

  /// A recommender's rewards by impressions.
  @Test func aColumnThatCountsEvenlyIsTheAxis() throws {
    let text = "impression,window_avg_reward\n200,0.6214\n400,0.6185\n600,0.6495\n800,0.6945\n"
    let history = try one(text, "learning_curve.csv")
    #expect(history[.step] == [200, 400, 600, 800])
    #expect(history.metrics.map(\.name) == ["window_avg_reward"])
    #expect(try decided(text, "curve.csv").contains("impression rises evenly and was taken for the step"))
    let uneven = try one("value_a,loss\n3,0.5\n9,0.4\n4,0.3\n", "curve.csv")
    #expect(uneven.metrics.map(\.name) == ["loss", "value_a"])
  }

  /// A run that was begun again with the same seed begins with the same values.
  @Test func aRunBegunAgainKeepsTheRowsThatRepeatTheFirsts() throws {
    let runs = try runs(
      """
      iter,train_loss,val_mIoU
      0,21.43,
      1,19.85,
      2,25.28,
      3,23.01,
      0,21.43,
      1,19.85,
      2,25.28,
      3,23.02,
      4,,32.45
      4,90.35,
      """, "learning_curve.csv")
    #expect(runs.map { $0["loss"] } == [[21.43, 19.85, 25.28, 23.01], [21.43, 19.85, 25.28, 23.02, 90.35]])
    let resumed = try one("epoch,loss\n1,0.9\n2,0.8\n1,0.9\n2,0.8\n3,0.7\n", "resumed.csv")
    #expect(resumed["loss"] == [0.9, 0.8, 0.7])
  }

  /// AllenNLP's folder: a file an epoch.
  @Test func filesOfAnEpochEachAreOneRun() throws {
    func file(_ epoch: Int, _ loss: Double, _ accuracy: Double) -> (String, String) {
      (
        "metrics_epoch_\(epoch).json",
        """
        {"best_epoch": \(epoch), "training_duration": "0:07:35", "training_start_epoch": 0, "epoch": \(epoch),
         "training_loss": \(loss), "validation_accuracy": \(accuracy), "best_validation_accuracy": \(accuracy)}
        """
      )
    }
    let loaded = try Samples.load([file(0, 0.51, 0.76), file(1, 0.41, 0.79), file(10, 0.31, 0.8), file(9, 0.32, 0.78)])
    #expect(loaded.records.count == 1)
    let record = try #require(loaded.records.first).record
    #expect(record.history[.epoch] == [1, 2, 10, 11])
    #expect(record.history["loss"] == [0.51, 0.41, 0.32, 0.31])
    #expect(record.history["val_accuracy"] == [0.76, 0.79, 0.78, 0.8])
    #expect(record.history.metrics.count == 2)
    #expect(record.source?.files.count == 4)
    #expect(record.source?.decided.contains("4 files hold an epoch each and were joined") ?? false)
  }

  /// Home-made trainers' JSON: sets of numbered epochs, epochs of sets, a validation with steps of its own.
  @Test func setsStandWhereTheirKeysAndListsSay() throws {
    let numbered = try one(
      #"{"train": {"1": {"loss": 0.9}, "2": {"loss": 0.7}}, "val": {"1": {"loss": 1.0}, "2": {"loss": 0.8}}}"#, "a.json"
    )
    #expect(numbered.metrics.map(\.name) == ["loss", "val_loss"])
    #expect(numbered["val_loss"] == [1, 0.8])
    let nested = try one(
      #"{"epochs": {"0": {"train": {"loss": 0.9}, "val": {"loss": 1.0}}, "1": {"train": {"loss": 0.7}, "val": {"loss": 0.8}}}}"#,
      "b.json")
    #expect(nested[.epoch] == [1, 2])
    #expect(nested["loss"] == [0.9, 0.7])
    #expect(nested["val_loss"] == [1, 0.8])
    let placed = try one(
      #"{"iterations": [100, 200, 300, 400], "loss": [0.9, 0.8, 0.7, 0.6], "val_iterations": [200, 400], "val_loss": [1.0, 0.75]}"#,
      "c.json")
    #expect(placed[.step] == [100, 200, 300, 400])
    #expect(placed["loss"] == [0.9, 0.8, 0.7, 0.6])
    #expect(placed["val_loss"]?.filter(History.isMeasured) == [1, 0.75])
    #expect(placed["val_loss"]?[1] == 1)
  }

  @Test func columnsThatNameSetsAloneAreOfTheFilesMetric() throws {
    let text = "epoch,train,valid\n1,0.9,1.0\n2,0.7,0.8\n3,0.6,0.7\n"
    let named = try one(text, "losses.csv")
    #expect(named["loss"] == [0.9, 0.7, 0.6])
    #expect(named["val_loss"] == [1, 0.8, 0.7])
    let bare = try one(text, "out.csv")
    #expect(bare["val_value"] == [1, 0.8, 0.7])
    #expect(try decided(text, "out.csv").contains { $0.contains(#"--map "loss=train/value""#) })
  }

  /// pandas' `df.T.to_csv()`, and a row a metric by hand.
  @Test(arguments: [
    ",0,1,2\nloss,0.9,0.7,0.6\nval_loss,1.0,0.8,0.75\n",
    "metric,1,2,3\nloss,0.9,0.7,0.6\nval_loss,1.0,0.8,0.75\n",
    "metric,epoch_1,epoch_2,epoch_3\nloss,0.9,0.7,0.6\nval_loss,1.0,0.8,0.75\n",
  ]) func aRowAMetricIsTurnedRound(text: String) throws {
    let history = try one(text, "history.csv")
    #expect(history[.epoch] == [1, 2, 3])
    #expect(history["loss"] == [0.9, 0.7, 0.6])
    #expect(history["val_loss"] == [1, 0.8, 0.75])
    #expect(history.metrics.count == 2)
  }

  @Test func anotherHeaderBelowTheFirstIsRefused() throws {
    let loaded = try Samples.load([("log.csv", "loss,acc\n0.9,0.5\n0.7,0.6\n\nval_loss,val_acc\n1.0,0.45\n0.8,0.55\n")])
    #expect(loaded.records.isEmpty)
    let problem = try #require(loaded.problems.first)
    #expect(problem.line == 5)
    #expect(problem.message.contains("another header (val_loss, val_acc)"))
    // A header that is there again is a resumed run's.
    #expect(try one("epoch,loss\n0,0.9\n1,0.8\nepoch,loss\n2,0.7\n", "log.csv")["loss"] == [0.9, 0.8, 0.7])
  }

  /// Shares within so many kilometres stand in columns named by a number; without an axis and a metric such a line is no header.
  @Test func columnsMayBeNamedByNumbers() throws {
    let history = try one(
      """
      epoch,set,step,loss,average_km,1,25,200
      0,train,1,1.0163,8930.2,0.0,0.0,0.0625
      0,train,2,0.8120,8481.0,0.0,0.03125,0.125
      """, "log.csv")
    #expect(history[.step] == [1, 2])
    #expect(history.metrics.map(\.name) == ["loss", "average_km", "1", "25", "200"])
    #expect(try runs("1,0.9,0.4\n2,0.7,0.5\n3,0.6,0.6\n", "log.csv").isEmpty)
  }

  /// Keras's histories of several folds, appended list by list.
  @Test func listsOfListsAreFolds() throws {
    let histories = try runs(
      """
      {"accuracy": [[0.69, 0.76, 0.77], [0.69, 0.77]], "val_accuracy": [[0.75, 0.77, 0.78], [0.76, 0.78]],
       "loss": [[0.84, 0.53, 0.49], [0.90, 0.53]], "val_loss": [[0.58, 0.48, 0.46], [0.57, 0.48]]}
      """, "history.json")
    #expect(histories.map { $0["accuracy"] } == [[0.69, 0.76, 0.77], [0.69, 0.77]])
    #expect(histories.map { $0["val_loss"] } == [[0.58, 0.48, 0.46], [0.57, 0.48]])
    // Batches of epochs, and values by class: no folds.
    #expect(try runs(#"{"loss": [[0.9, 0.8, 0.7], [0.6, 0.5, 0.4]]}"#, "loss.json").isEmpty)
  }

  /// A bare accuracy beside the training's and the validation's is neither.
  @Test func aBareAccuracyBesideBothIsNeither() throws {
    let text = """
      accuracy,epoch,step,train_acc,val_acc
      ,0,859,,0.898
      ,0,859,0.7734,
      ,1,1719,,0.9194
      ,1,1719,0.9132,
      0.9251,2,1720,,
      """
    let history = try one(text, "metrics.csv")
    #expect(history["accuracy"] == [0.7734, 0.9132])
    #expect(history["val_accuracy"] == [0.898, 0.9194])
    #expect(try decided(text, "metrics.csv").contains { $0.contains("accuracy names no set") })
    var options = ImportOptions()
    options.map = [(name: "other_accuracy", column: "accuracy")]
    let mapped = try one(text, "metrics.csv", options)
    #expect(mapped["other_accuracy"]?.last == 0.9251)
  }

  /// Memory, speed and tokens beside an optimiser's norm, minutes, epochs that were run.
  @Test func whatATrainingTookIsNoCurve() throws {
    let lines = (1...3).map { step in
      """
      {"global_step": \(step), "acc_step": 0, "speed/FLOPS": 2.7e13, "optim/grad_norm": \(10 - step), \
      "optim/total_tokens": \(8192 * step), "memory/max_active_gib": 10.\(step), "memory/power_draw": 29\(step), \
      "loss/out": 7.\(9 - step)}
      """
    }
    #expect(
      try one(lines.joined(separator: "\n"), "metrics.jsonl").metrics.map(\.name) == ["optim/grad_norm", "loss/out"])
    let table = "epoch,train_loss,duration_min,epochs_run,chunks\n1,0.9,6.3,50,26\n2,0.8,6.4,4,35\n3,0.7,6.1,9,21\n"
    #expect(try one(table, "log.csv").metrics.map(\.name) == ["loss"])
  }

  /// A chart of Weights & Biases over an axis of the program's own, and a table of a project's runs without their states.
  @Test func exportsOfWeightsAndBiases() throws {
    let chart = try runs(
      """
      "epoch/epoch","capy-104 - _step","capy-104 - _step__MIN","capy-104 - epoch/val_accuracy","capy-104 - epoch/val_accuracy__MIN"
      "0","601","601","0.98383","0.98383"
      "1","1203","1203","0.98713","0.98713"
      """, "chart.csv")
    #expect(chart.map { $0.metrics.map(\.name) } == [["val_accuracy"]])
    #expect(chart.first?[.epoch] == [1, 2])
    let table = """
      "Name","ID","seed","epoch","early_epoch","val_accuracy"
      "daily-night","gt0cuhih","5104","33","17","0.8935"
      "dainty-serenity","utt987hh","5073","58","19","0.7792"
      """
    #expect(try runs(table, "runs.csv").isEmpty)
    #expect(try runs(#"{"model": "svm", "fold_scores": [0.81, 0.79, 0.84, 0.8, 0.82]}"#, "results.json").isEmpty)
    #expect(try runs("timestamp,val_f1,best_params\n20251105,0.9,x\n20251106,0.91,y\n", "trials.csv").isEmpty)
  }

  /// An epoch that never moves beside steps that do.
  @Test func stepsCountWhereTheEpochStandsStill() throws {
    let history = try one(
      """
      epoch,step_start,step_end,num_steps,avg_loss
      1,1,125,125,1.7088
      1,126,250,125,1.6088
      1,251,375,125,1.5675
      """, "log.csv")
    #expect(history[.step] == [125, 250, 375] && history["loss"] == [1.7088, 1.6088, 1.5675])
  }
}
