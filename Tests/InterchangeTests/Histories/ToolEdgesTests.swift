import RunRecords
import Testing

@testable import Interchange

/// Other versions and options of the tools in `Samples`, and committed tables, that were read wrongly at first.
@Suite struct ToolEdgesTests: ReadsTexts {
  /// A Trainer's `log_history` through pandas, whose columns stand in the order of the alphabet as Lightning's do
  /// (Adomago/AI3).
  @Test func fractionsOfEpochsAreNotLightnings() throws {
    let history = try one(
      """
      epoch,grad_norm,learning_rate,loss,step,total_flos,train_loss,train_runtime
      2.533333333333333,1.5078331232070923,0.00018,2.9508,10,,,
      5.0,1.0158108472824097,0.0001905263157894737,0.9849,20,,,
      7.533333333333333,0.6549757122993469,0.00018,0.4805,30,,,
      7.533333333333333,,,,30,9999171018031104.0,0.2799371148645878,1159.3463

      """, "training_log.csv")
    #expect(history[.epoch] == [2.533333333333333, 5, 7.533333333333333])
    #expect(history["loss"] == [2.9508, 0.9849, 0.4805])
    #expect(Set(history.metrics.map(\.name)) == ["loss", "grad_norm", "learning_rate"])
  }

  /// Lightning's `LearningRateMonitor("step")`: a row of its own at the step of the loss, without the epoch.
  @Test func ratesWithoutAnEpochJoinTheirStep() throws {
    let history = try one(
      "epoch,lr-SGD,step,train/loss_epoch,train/loss_step,val/loss\r\n"
        + ",0.1,4,,,\r\n0,,4,,0.68,\r\n,0.1,9,,,\r\n0,,9,,0.58,\r\n0,,9,,,0.55\r\n0,,9,0.70,,\r\n"
        + ",0.05,14,,,\r\n1,,14,,0.47,\r\n,0.05,19,,,\r\n1,,19,,0.45,\r\n1,,19,,,0.47\r\n1,,19,0.50,,\r\n",
      "metrics.csv")
    #expect(history[.epoch] == [0.5, 1, 1.5, 2])
    #expect(history["learning_rate"] == [0.1, 0.1, 0.05, 0.05])
    #expect(history["loss_step"] == [0.68, 0.58, 0.47, 0.45])
    #expect(history["val_loss"].map { $0.filter(History.isMeasured) } == [0.55, 0.47])
  }

  /// The rates of all groups of parameters, those that differ and those that do not.
  @Test func ratesOfGroupsAreKept() throws {
    let history = try one(
      "epoch,lr-Adam/pg1,lr-Adam/pg2,step,train_loss\r\n0,,,9,0.7\r\n,0.1,0.01,10,\r\n1,,,19,0.5\r\n,0.05,0.005,20,\r\n2,,,29,0.4\r\n",
      "metrics.csv")
    #expect(history["lr-adam/pg1"].map { $0.filter(History.isMeasured) } == [0.1, 0.05])
    #expect(history["lr-adam/pg2"].map { $0.filter(History.isMeasured) } == [0.01, 0.005])
  }

  /// YOLOv5's classifier was validated on a folder called `test`.
  @Test func testBesideMetricsIsValidation() throws {
    let history = try one(
      """
                     epoch,          train/loss,           test/loss,metrics/accuracy_top1,                lr/0
                         0,              2.1034,              2.0021,              0.4333,                0.01
                         1,              1.5521,              1.6032,              0.5211,                0.01

      """, "results.csv")
    #expect(Set(history.metrics.map(\.name)) == ["loss", "val_loss", "val_accuracy", "learning_rate"])
    #expect(history["val_loss"] == [2.0021, 1.6032])
  }

  /// MMEngine's loop over iterations, whose rows have no epoch: a validation's step is the iteration.
  @Test func iterationsOfMMEngineAreSteps() throws {
    let history = try one(
      """
      {"lr": 0.01, "data_time": 0.01, "loss": 2.1, "time": 0.2, "iter": 50, "memory": 3000, "step": 50}
      {"lr": 0.01, "data_time": 0.01, "loss": 1.5, "time": 0.2, "iter": 100, "memory": 3000, "step": 100}
      {"mIoU": 41.0, "data_time": 0.01, "time": 0.1, "step": 100}
      {"lr": 0.01, "data_time": 0.01, "loss": 1.2, "time": 0.2, "iter": 150, "memory": 3000, "step": 150}
      {"lr": 0.01, "data_time": 0.01, "loss": 0.9, "time": 0.2, "iter": 200, "memory": 3000, "step": 200}
      {"mIoU": 43.0, "data_time": 0.01, "time": 0.1, "step": 200}
      """, "scalars.json")
    #expect(history[.step] == [50, 100, 150, 200])
    #expect(history[.epoch] == nil)
    #expect(history["val_miou"].map { $0.map { History.isMeasured($0) ? $0 : -1 } } == [-1, 41, -1, 43])
  }

  /// MMSegmentation's loop over iterations before: a validation names its batches, and several lie in one epoch.
  @Test func validationsOfOneEpochStandAtTheirIterations() throws {
    let history = try one(
      """
      {"env_info": "x", "seed": 0}
      {"mode": "train", "epoch": 1, "iter": 50, "lr": 0.01, "loss": 2.1, "time": 0.2}
      {"mode": "train", "epoch": 1, "iter": 100, "lr": 0.01, "loss": 1.5, "time": 0.2}
      {"mode": "val", "epoch": 1, "iter": 500, "lr": 0.01, "mIoU": 0.41}
      {"mode": "train", "epoch": 1, "iter": 150, "lr": 0.01, "loss": 1.2, "time": 0.2}
      {"mode": "train", "epoch": 1, "iter": 200, "lr": 0.01, "loss": 0.9, "time": 0.2}
      {"mode": "val", "epoch": 1, "iter": 500, "lr": 0.01, "mIoU": 0.43}
      """, "20220101_000000.log.json")
    #expect(history[.step] == [50, 100, 150, 200])
    #expect(history["val_miou"].map { $0.map { History.isMeasured($0) ? $0 : -1 } } == [-1, 0.41, -1, 0.43])
    #expect(history["loss"] == [2.1, 1.5, 1.2, 0.9])
  }

  /// A single step that a resumed run logged once more, in a short file.
  @Test func oneStepMeasuredAgainCounts() throws {
    let history = try one(
      "1700000000000 2.0 0\n1700000000001 1.5 1\n1700000000002 1.4 2\n1700000000003 1.3 2\n1700000000004 1.2 3\n",
      "loss")
    #expect(history[.step] == [0, 1, 2, 3])
    #expect(history["loss"] == [2, 1.5, 1.3, 1.2])
  }

  /// tensorboardX's `export_scalars_to_json` where all paths have the metric and end in a set.
  @Test func pathsKeepTheirMetric() throws {
    let history = try one(
      #"{"/a/runs/x/Loss/train": [[1700000000.1, 0, 2.1], [1700000001.1, 1, 1.5]], "/a/runs/x/Loss/val": [[1700000000.1, 0, 2.0], [1700000001.1, 1, 1.6]]}"#,
      "all_scalars.json")
    #expect(history["loss"] == [2.1, 1.5])
    #expect(history["val_loss"] == [2, 1.6])
  }

  /// CatBoost with two sets to evaluate on.
  @Test func furtherTestsOfCatBoostAreTheirOwn() throws {
    let history = try one(
      #"{"meta": {"test_sets": ["test", "test1"], "test_metrics": [{"best_value": "Min", "name": "RMSE"}], "learn_metrics": [{"best_value": "Min", "name": "RMSE"}], "learn_sets": ["learn"]}, "iterations": [{"learn": [2.1], "iteration": 0, "test": [2.0], "test1": [2.5]}, {"learn": [1.5], "iteration": 1, "test": [1.6], "test1": [2.1]}]}"#,
      "catboost_training.json")
    #expect(history["rmse"] == [2.1, 1.5])
    #expect(history["val_rmse"] == [2, 1.6])
    #expect(history["val_test1/rmse"] == [2.5, 2.1])
    let tables = try runs([
      ("info/learn_error.tsv", "iter\tRMSE\n0\t2.1\n1\t1.5\n"), ("info/test_error.tsv", "iter\tRMSE\n0\t2.0\n1\t1.6\n"),
      ("info/test1_error.tsv", "iter\tRMSE\n0\t2.5\n1\t2.1\n"),
    ])
    #expect(tables.count == 1)
    #expect(tables.first?["rmse"] == [2.1, 1.5])
    #expect(tables.first?["val_rmse"] == [2, 1.6])
    #expect(tables.first?["val_test1/rmse"] == [2.5, 2.1])
  }

  /// XGBoost's tracker puts the time of day in front of a round.
  @Test func timesBeforeRoundsAreNone() throws {
    let history = try one(
      "[12:34:50] [0]\tvalidation_0-auc:0.71\tvalidation_1-auc:0.70\n[12:34:51] [1]\tvalidation_0-auc:0.75\tvalidation_1-auc:0.72\n",
      "train.log")
    #expect(history[.step] == [0, 1])
    #expect(history["auc"] == [0.71, 0.75])
    #expect(history["val_auc"] == [0.7, 0.72])
  }

  /// timm's columns before they were called `eval_top1` and `eval_top5`.
  @Test func timmsOldPrecisionsAreInPercent() throws {
    let history = try one(
      "epoch,train_loss,eval_loss,eval_prec1,eval_prec5\r\n0,2.1,2.0,43.5,90.0\r\n1,1.5,1.6,52.25,91.0\r\n",
      "summary.csv")
    #expect(history["val_accuracy"] == [0.435, 0.5225])
    #expect(history["val_prec5"] == [0.9, 0.91])
  }

  /// Baselines before Stable-Baselines3, RLlib, and a table of a DQN (AtariRL/atari-dqn).
  @Test func countersOfReinforcementLearningAreNoCurves() throws {
    let table = try one(
      "serial_timesteps,n_updates,total_timesteps,fps,ep_reward_mean\n128,1,1024,700,10.5\n256,2,2048,710,11.5\n",
      "progress.csv")
    #expect(table.metrics.map(\.name) == ["ep_reward_mean"])
    let episodes = try one(
      "episode,episode time,episode_reward,running_reward,steps_done\n0,0.78,168.0,122.43,389\n1,0.54,84.0,58.59,645\n2,0.65,168.0,162.96,975\n",
      "progress.csv")
    #expect(episodes.metrics.map(\.name) == ["episode_reward", "running_reward"])
  }

  /// Columns padded with blanks around a comma, without a header (ArjaanBuijk/CarND-Semantic-Segmentation).
  @Test func paddedColumnsArePartedByCommas() throws {
    let text = "0           , 1.542\n1           , 1.380\n2           , 1.299\n"
    var options = ImportOptions()
    options.columns = ["epoch", "loss"]
    let history = try one(text, "loss.csv", options)
    #expect(history[.epoch] == [1, 2, 3])
    #expect(history["loss"] == [1.542, 1.38, 1.299])
    let loaded = try Samples.load([("loss.csv", text)])
    #expect(loaded.records.isEmpty && loaded.problems.count == 1)
  }

  /// scikit-learn's `cv_results_`, Optuna's `trials_dataframe`, a row of scores (AndrewPuchkov/Summer_Practice_2025).
  @Test(arguments: [
    "mean_fit_time,param_C,split0_test_score,mean_test_score,rank_test_score\n0.1,1,0.8,0.85,1\n0.1,10,0.7,0.8,2\n0.1,100,0.6,0.75,3\n",
    "number,value,datetime_start,params_lr,params_units,state\n0,0.8,2024-01-01,0.1,32,COMPLETE\n1,0.82,2024-01-01,0.2,64,COMPLETE\n2,0.7,2024-01-01,0.3,64,PRUNED\n",
    "accuracy,f1_score,precision,recall\n0.89125,0.8921933085501859,0.8866995073891626,0.8977556109725686\n",
  ]) func resultsAreNoHistory(text: String) throws {
    let loaded = try Samples.load([("results.csv", text)])
    #expect(loaded.records.isEmpty && loaded.problems.count == 1)
  }

  /// A single epoch of a Keras history without an index is one (Charlie839242/Unet-CityScapes).
  @Test func oneEpochIsAHistory() throws {
    let history = try one("loss,acc,val_loss,val_acc\n1.0186,0.7521,1.0821,0.7145\n", "training_log.csv")
    #expect(history[.epoch] == [1])
    #expect(history["val_accuracy"] == [0.7145])
  }
}
