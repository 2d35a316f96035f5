import Testing

@testable import Interchange

/// The one table of names.
@Suite struct MetricNameTests {
  @Test(
    arguments: [
      ("loss", nil, "loss"), ("Loss", nil, "loss"), ("train_loss", .training, "loss"),
      ("Train Loss", .training, "loss"),
      ("training loss", .training, "loss"), ("val_loss", .validation, "val_loss"),
      ("valid_losses", .validation, "val_loss"),
      ("validation accuracy", .validation, "val_accuracy"), ("DEV_LOSS", .validation, "val_loss"),
      ("eval/accuracy", .validation, "val_accuracy"), ("Loss/val", .validation, "val_loss"),
      ("main/loss", .training, "loss"),
      ("validation/main/accuracy", .validation, "val_accuracy"), ("epoch/val_loss", .validation, "val_loss"),
      ("epoch_loss", nil, "loss"), ("train_loss_epoch", .training, "loss"), ("train_loss_step", .training, "loss_step"),
      ("val/box_loss", .validation, "val_box_loss"), ("ray/tune/loss", nil, "loss"),
      ("valAcc", .validation, "val_accuracy"),
      ("valloss", .validation, "val_loss"), ("trainacc", .training, "accuracy"), ("losstest", .test, "test_loss"),
      ("Trainloss", .training, "loss"), ("accu", nil, "accuracy"), ("valuation", nil, "valuation"),
      ("TrainDeviance", .training, "deviance"),
      ("Training Log Loss", .training, "loss"),
      ("trainLoss", .training, "loss"), ("val_top-3 acc", .validation, "val_top-3 acc"), ("mlogloss", nil, "loss"),
      ("sparse_categorical_accuracy", nil, "accuracy"), ("accuracy_top1", nil, "accuracy"),
      ("lr-Adam", nil, "learning_rate"),
      ("lr/pg0", nil, "learning_rate"), ("lr/pg1", nil, "lr/pg1"), ("x/lr0", nil, "learning_rate"),
      ("train/lr", nil, "learning_rate"), ("train/epoch_learning_rate", nil, "learning_rate"),
      ("loss_curve_", nil, "loss"),
      ("rollout/ep_rew_mean", nil, "rollout/ep_rew_mean"), ("mIoU", nil, "miou"), ("test_acc", .test, "test_accuracy"),
      ("train/avg_epoch_loss", .training, "avg_epoch_loss"), ("top1", nil, "accuracy"),
    ] as [(String, MetricSet?, String)])
  func namesAreKerass(_ raw: String, set: MetricSet?, key: String) {
    let name = MetricName(raw)
    #expect(name.set == set)
    #expect(name.key(in: name.set ?? .training) == key)
  }

  @Test(arguments: [
    "batch_size", "total_flos", "eval_runtime", "eval_steps_per_second", "pid", "timestamp", "_step", "_timestamp",
    "time",
    "epoch_time", "valid_loss_best", "best_val_acc", "max_val_acc", "num_params", "hp_metric", "config/lr", "seed",
    "dur",
    "oom", "clip", "batch_cost", "consumed samples", "instances", "paths", "episode",
    "val_time", "train_batch_count", "momentum", "fps", "data_time", "trainable_parameters", "time/fps", "v_num",
  ])
  func countersAreNoCurves(_ name: String) { #expect(NoCurve.matches(name)) }

  @Test(arguments: [
    "loss", "val_loss", "accuracy", "lr", "f1", "grad_norm", "auc", "kl", "entropy", "r", "perplexity", "steps_to_goal",
    "bestness", "timeliness", "rollout/ep_rew_mean",
  ])
  func metricsAreCurves(_ name: String) { #expect(!NoCurve.matches(name)) }

  @Test(arguments: [
    ("val", MetricSet.validation), ("validation_set", .validation), ("Train", .training), ("test", .test),
  ])
  func foldersAndKeysNameSets(_ name: String, set: MetricSet) { #expect(MetricSet(named: name) == set) }

  @Test(arguments: ["loss", "value", "", "train_loss", "fold1"]) func othersNameNone(_ name: String) {
    #expect(MetricSet(named: name) == nil)
  }
}
