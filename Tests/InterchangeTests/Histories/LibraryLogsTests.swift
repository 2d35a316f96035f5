import RunRecords
import Testing

@testable import Interchange

/// What libraries print of a training, in layouts that people committed, with numbers of our own.
@Suite struct LibraryLogsTests {
  private func one(_ text: String) throws -> History {
    let records = try Samples.load([("log.txt", text)]).records
    #expect(records.count == 1)
    return try #require(records.first).record.history
  }

  /// fairseq tells of batches under `train_inner`, and of the epoch under `train`.
  @Test func fairseqsEpochsAreNotItsBatches() throws {
    func epoch(_ number: Int, _ loss: Double) -> String {
      """
      2023-06-13 17:21:38 | INFO | train_inner | epoch 00\(number):    100 / 283 loss=9.5, ppl=8.5, wps=132396, num_updates=\(number)00, lr=0.0005, gnorm=0.5, clip=0
      2023-06-13 17:22:41 | INFO | valid | epoch 00\(number) | valid on 'valid' subset | loss \(loss + 1) | nll_loss 0.5 | ppl 6.5 | wps 88225 | num_updates \(number)14 | best_loss 0.5
      2023-06-13 17:22:53 | INFO | train | epoch 00\(number) | loss \(loss) | ppl 8.25 | wps 110000 | num_updates \(number)14 | lr 0.0005 | gnorm 0.25 | clip 0 | oom 0

      """
    }
    let history = try one(epoch(1, 5.5) + epoch(2, 4.5))
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [5.5, 4.5] && history["val_loss"] == [6.5, 5.5])
    #expect(
      history["ppl"] == [8.25, 8.25] && history["val_ppl"] == [6.5, 6.5] && history["val_nll_loss"] == [0.5, 0.5])
    #expect(history["clip"] == nil && history["train loss"] == nil && history["oom"] == nil)
  }

  @Test func mariansUpdatesAreSteps() throws {
    let history = try one(
      """
      [2019-03-25 14:51:54] Ep. 1 : Up. 5000 : Sen. 1,269,755 : Cost 6.5 * 414,436 after 414,436 : Time 785.53s : 17289.59 words/s : L.r. 1.2500e-04
      [2019-03-25 16:37:33] [valid] Ep. 1 : Up. 5000 : ce-mean-words : 5.25 : new best
      [2019-03-25 17:51:54] Ep. 1 : Up. 10000 : Sen. 2,269,755 : Cost 5.5 * 414,436 after 414,436 : Time 785.53s : 17289.59 words/s : L.r. 2.5000e-04
      [2019-03-25 18:37:33] [valid] Ep. 2 : Up. 10000 : ce-mean-words : 4.25 : stalled 1 times (last best: 4.125)
      """)
    #expect(history[.step] == [5000, 10000] && history["cost"] == [6.5, 5.5])
    #expect(history["val_ce-mean-words"] == [5.25, 4.25] && history["learning_rate"] == [0.000125, 0.00025])
  }

  /// OpenMMLab's: lists of values in a row, and the table of an evaluation.
  @Test func numbersInARowAreAList() throws {
    func epoch(_ number: Int, _ map: Double) -> String {
      """
      2021-11-07 13:30:41,065 - mmdet - INFO - Epoch [\(number)][7000/7004]\tlr: 1.000e-04, eta: 2:06:12, time: 0.365, loss: 0.75
       Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.125
      2021-11-07 14:33:41,065 - mmdet - INFO - Epoch(val) [\(number)][7004]\tbbox_mAP: \(map), bbox_mAP_50: 0.5, bbox_mAP_copypaste: \(map) -1.000 0.500 0.250 0.125 0.500

      """
    }
    let history = try one(epoch(1, 0.25) + epoch(2, 0.375))
    #expect(history["val_bbox_map"] == [0.25, 0.375] && history["loss"] == [0.75, 0.75])
    #expect(history.metricNames.sorted() == ["learning_rate", "loss", "val_bbox_map", "val_bbox_map_50"])
  }

  /// DL4J, legged robots, Tesseract, Houston's: the place is in the name, a value behind `is`, a worst so far.
  @Test(arguments: [
    (
      "o.d.o.l.ScoreIterationListener - Score at iteration 0 is 1.5\no.d.o.l.ScoreIterationListener - Score at iteration 10 is 1.25\no.d.o.l.ScoreIterationListener - Score at iteration 20 is 0.5\n",
      [0, 10, 20], ["score": [1.5, 1.25, 0.5]]
    ),
    (
      "####\n  Learning iteration 0/8000\n\n  Steps per second: 58756\n   Mean reward: -1.5\n####\n  Learning iteration 1/8000\n\n  Steps per second: 60000\n   Mean reward: 13.5\n",
      [0, 1], ["reward": [-1.5, 13.5]]
    ),
    (
      "At iteration 100/200/202, mean rms=0.807%, BCER train=2.5%, New best BCER = 2.5 wrote checkpoint.\nAt iteration 200/300/302, mean rms=0.75%, BCER train=3.5%, New worst BCER = 3.5 wrote checkpoint.\nAt iteration 300/400/402, mean rms=0.5%, BCER train=3.25%, wrote checkpoint.\n",
      [100, 200, 300], ["rms": [0.807, 0.75, 0.5], "bcer": [2.5, 3.5, 3.25]]
    ),
    (
      "[INFO] 3DBall. Step: 12000.  Time Elapsed: 27.143 s.  Mean Reward: 1.5.  Std of Reward: 0.75.  Training.\n[INFO] 3DBall. Step: 24000.  Time Elapsed: 44.679 s.  Mean Reward: 1.75.  Std of Reward: 0.5.  Training.\n",
      [12000, 24000], ["reward": [1.5, 1.75], "std of reward": [0.75, 0.5]]
    ),
    (
      "INFO 2025-07-18 06:09:42 ts/train.py:239 step:200 smpl:2K ep:3 epch:0.07 loss:6.5 lr:1.0e-05 updt_s:0.078\nINFO 2025-07-18 06:09:56 ts/train.py:239 step:400 smpl:3K ep:7 epch:0.13 loss:3.5 lr:1.0e-05 updt_s:0.078\n",
      [200, 400], ["loss": [6.5, 3.5], "learning_rate": [1e-5, 1e-5]]
    ),
    (
      "Step 1 done, Loss is 0.75 Acc is 0.5\nStep 2 done, Loss is 0.5 Acc is 0.625\n", [1, 2],
      ["loss": [0.75, 0.5], "accuracy": [0.5, 0.625]]
    ),
  ]) func stepsAreNamedInManyWays(text: String, steps: [Double], metrics: [String: [Double]]) throws {
    let history = try one(text)
    #expect(history[.step] == steps)
    for (name, values) in metrics { #expect(history[name] == values, "\(history.metricNames)") }
    #expect(history.metricNames.count == metrics.count)
  }

  /// RecBole: a heading behind the logger's date says the set, and a bar of progress is no metric.
  @Test func headingsStandBehindDates() throws {
    func epoch(_ number: Int, _ loss: Double) -> String {
      """
          Train     \(number): 100%|████████| 20/20 [00:00<00:00, 171.07it/s, GPU RAM: 0.01 G/11.91 G]
          23 Jul 15:25    INFO  epoch \(number) training [time: 0.15s, train loss: \(loss)]
          Evaluate   : 100%|████████| 236/236 [00:00<00:00, 805.94it/s, GPU RAM: 0.01 G/11.91 G]
          23 Jul 15:25    INFO  epoch \(number) evaluating [time: 0.30s, valid_score: 0.5]
          23 Jul 15:25    INFO  valid result:
          recall@10 : 0.25    mrr@10 : 0.125

      """
    }
    let history = try one(epoch(0, 13.5) + epoch(1, 12.5))
    #expect(history["loss"] == [13.5, 12.5] && history["val_recall@10"] == [0.25, 0.25])
    #expect(history.metricNames.sorted() == ["loss", "val_mrr@10", "val_recall@10", "val_score"])
  }

  @Test(arguments: [("训练指标:", "验证指标:"), ("训练集", "验证集")]) func headingsMayBeChinese(first: String, second: String) throws
  {
    let history = try one(
      [0.75, 0.5].enumerated().map { "Epoch \($0 + 1)/50\n\(first)\n- loss: \($1)\n\(second)\n- f1: 0.25\n" }.joined())
    #expect(history["loss"] == [0.75, 0.5] && history["val_f1"] == [0.25, 0.25])
  }

  /// TFLearn says each step before its epoch's line; Coqui TTS puts the change since the last epoch into brackets.
  @Test func whatIsSaidTwiceCountsOnce() throws {
    let history = try one(
      (8...9).map {
        "Training Step: \($0)  | total loss: 9.5 | time: 0.002s\n| Adam | epoch: 00\($0) | loss: 0.\($0) - acc: 0.75 -- iter: 1/1\n--\n"
      }.joined())
    #expect(history[.epoch] == [8, 9] && history["loss"] == [0.8, 0.9] && history["accuracy"] == [0.75, 0.75])
    let changes = try one(
      (1...2).map {
        " > EPOCH: \($0)/10\n   --> TRAIN PERFORMANCE\n  | > avg_loss: -0.5\n > EVALUATION \n  --> EVAL PERFORMANCE\n  | > avg_loss: 0.25 (-0.0625)\n  | > avg_error: 0.5 (+0.125)\n"
      }
      .joined())
    #expect(changes["loss"] == [-0.5, -0.5] && changes["val_loss"] == [0.25, 0.25])
    #expect(changes["val_avg_error"] == [0.5, 0.5])
  }

  /// CRFsuite: a limit is no iteration, the step of a search none of the training's, and a time no metric.
  @Test func limitsAndSearchesAreNoSteps() throws {
    let rounds = (1...3).map {
      "***** Iteration #\($0) *****\nLoss: \(10 - $0).5\nError norm: 0.25\nLine search step: 1\nSeconds required for this iteration: 0.008192\nAccuracy: 0.\($0) (1273/2133)\n\n"
    }
    let history = try one("max_iterations: 2147483647\nepsilon: 1e-05\n\n" + rounds.joined())
    #expect(history[.step] == [1, 2, 3] && history["loss"] == [9.5, 8.5, 7.5])
    #expect(history["accuracy"] == [0.1, 0.2, 0.3] && history.metricNames.count == 3)
  }

  /// A bar of tqdm has the last batch's loss; what two loggers say is said once; a loss may be of what is during an epoch.
  @Test(arguments: [
    (1...3).map {
      "100%|█████| 32/32 [00:01<00:00, 16.51it/s, loss=9.5]\n2025-12-23 15:05:54 - INFO - Epoch \($0): train_loss=0.\($0), val_loss=1.\($0)\nINFO:train:Epoch \($0): train_loss=0.\($0), val_loss=1.\($0)\n"
    }.joined(),
    (1...3).map { "# Training Loss during epoch \($0): 0.\($0)\n\n# Validation Loss after epoch \($0): 1.\($0)\n" }
      .joined(),
  ]) func theEpochsOwnLossCounts(text: String) throws {
    let history = try one(text)
    #expect(history["loss"] == [0.1, 0.2, 0.3] && history["val_loss"] == [1.1, 1.2, 1.3])
    #expect(history.metricNames.count == 2)
  }

  /// Julia's single precision; Gluon's line, in which a set has a value of its own and is not the next metric's.
  @Test func numbersOfJuliaAndSetsWithValues() throws {
    let julia = try one(
      "Epoch: 0  Train: (loss = 2.5f0, acc = 10.0)   Test: (loss = 2.25f-1, acc = 11.0)\nEpoch: 1  Train: (loss = 0.5f0, acc = 90.0)   Test: (loss = 1.25f-1, acc = 89.0)\n"
    )
    #expect(julia["loss"] == [2.5, 0.5] && julia["val_loss"] == [0.225, 0.125] && julia["accuracy"] == [0.1, 0.9])
    let gluon = try one(
      "[Epoch 0] train=0.25 val=0.125 loss=1.5 time: 30.1\n[Epoch 1] train=0.5 val=0.25 loss=1.25 time: 30.1\n")
    #expect(gluon["loss"] == [1.5, 1.25] && gluon["val_value"] == [0.125, 0.25])
  }

  /// SpeechBrain's matrices, a count of batches, a heading of the dev set, a sign before a name.
  @Test(arguments: [
    "epoch: 1, lr: 0.5 - train loss: 0.75 - valid loss: 1.5, valid cm: [[4 0 6 4]\n [6 0 6 2]]\nepoch: 2, lr: 0.5 - train loss: 0.5 - valid loss: 1.25, valid cm: [[4 0 6 4]\n [6 0 6 2]]\n",
    "Epoch 1/2\nTrain loss: 0.75\n  Validation: 4 batches - Loss: 1.5\nEpoch 2/2\nTrain loss: 0.5\n  Validation: 4 batches - Loss: 1.25\n",
    "Epoch 1, train loss: 0.75\nEpoch 1, dev results:\nLoss: 1.5\nEpoch 2, train loss: 0.5\nEpoch 2, dev results:\nLoss: 1.25\n",
    "📊 Epoch 001/50 | Train Loss: 0.75 | ✓ Val Loss: 1.5\n📊 Epoch 002/50 | Train Loss: 0.5 | ✓ Val Loss: 1.25\n",
  ]) func whatStandsAroundIsNoMetric(text: String) throws {
    let history = try one(text)
    #expect(history[.epoch] == [1, 2] && history["loss"] == [0.75, 0.5] && history["val_loss"] == [1.5, 1.25])
    #expect(history.metricNames.filter { $0 != "learning_rate" }.count == 2)
  }

  /// Settings that Python printed on one line before the log.
  @Test func aDictionaryMayStandInFront() throws {
    let history = try one(
      "{'save': 'example', 'batch': 128, 'lr': 0.0005}\nEpoch: 01 | Time: 0m 14s\n\tTrain Loss: 4.5 | Train PPL: 92.5\n\tValidation Loss: 3.5 | Validation PPL: 30.5\nEpoch: 02 | Time: 0m 14s\n\tTrain Loss: 3.5 | Train PPL: 72.5\n\tValidation Loss: 2.5 | Validation PPL: 20.5\n"
    )
    #expect(history["loss"] == [4.5, 3.5] && history["val_ppl"] == [30.5, 20.5])
  }

  @Test func anEpochThatIsToldAgainIsNone() throws {
    let lines = (1...4).map { "Epoch \($0): train loss 0.\(9 - $0) val loss 0.7\($0)2\n" }.joined()
    let history = try one(lines + "Epoch 2 had val loss 0.72\n")
    #expect(history[.epoch] == [1, 2, 3, 4] && history["val_loss"] == [0.712, 0.722, 0.732, 0.742])
  }
}
