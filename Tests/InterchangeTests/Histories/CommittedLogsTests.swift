import RunRecords
import Testing

@testable import Interchange

/// Lines in the layouts of logs that people committed to public repositories (named at each), with numbers of our own.
@Suite struct CommittedLogsTests {
  private func one(_ text: String, _ name: String = "log.txt") throws -> (history: History, decided: [String]) {
    let records = try Samples.load([(name, text)]).records
    #expect(records.count == 1)
    let record = try #require(records.first).record
    return (record.history, record.source?.decided ?? [])
  }

  /// `train/val loss: 0.53/0.61`: the line names the sets; where it does not, the order is said.
  @Test(arguments: [
    ("Epoch 1 train/val loss: 0.53/0.61 acc: 0.81/0.79\nEpoch 2 train/val loss: 0.43/0.55 acc: 0.85/0.82\n", false),
    (
      "Epoch 1 | loss (train/val): 0.53/0.61 | acc (train/val): 0.81/0.79\nEpoch 2 | loss (train/val): 0.43/0.55 | acc (train/val): 0.85/0.82\n",
      false
    ),
    ("Epoch 1: loss: 0.53 / 0.61, acc: 0.81 / 0.79\nEpoch 2: loss: 0.43 / 0.55, acc: 0.85 / 0.82\n", true),
  ]) func pairsAreOfTwoSets(text: String, isSaid: Bool) throws {
    let (history, decided) = try one(text)
    #expect(history["loss"] == [0.53, 0.43])
    #expect(history["val_loss"] == [0.61, 0.55])
    #expect(history["accuracy"] == [0.81, 0.85])
    #expect(history["val_accuracy"] == [0.79, 0.82])
    #expect(decided.contains { $0.hasPrefix("of two values a/b") } == isSaid)
  }

  @Test func aCountOfATotalIsNoPair() throws {
    let history = try one("Epoch 1 loss: 0.5 accuracy: 450/1000\nEpoch 2 loss: 0.4 accuracy: 650/1000\n").history
    #expect(history["accuracy"] == [0.45, 0.65])
    #expect(history["val_accuracy"] == nil)
  }

  /// Darknet, before and since its names came before the numbers; a layer's boxes are no curve.
  @Test func darknetsRoundsAreSteps() throws {
    let old = try one(
      """
       1: 574.2, 570.1 avg loss, 0.001 rate, 3.24 seconds, 64 images, -1.0 hours left
      v3 (mse loss, Normalizer: (iou: 0.75, cls: 1.00) Region 30 Avg (IOU: 0.372, GIOU: 0.343), Class: 0.5, Obj: 0.49, count: 4
       2: 573.9, 569.2 avg loss, 0.002 rate, 3.1 seconds, 128 images, 4.5 hours left
      """
    ).history
    #expect(old[.step] == [1, 2])
    #expect(old["loss"] == [574.2, 573.9])
    #expect(old["avg_loss"] == [570.1, 569.2])
    #expect(old["learning_rate"] == [0.001, 0.002])
    #expect(old["iou"] == nil)
    let new = try one(
      """
      1: loss=5.1, avg loss=5.2, rate=0.001, 123.4 milliseconds, 64 images, time remaining=12 minutes
      2: loss=4.9, avg loss=5.1, rate=0.001, 123.4 milliseconds, 128 images, time remaining=12 minutes
      """
    ).history
    #expect(new["loss"] == [5.1, 4.9])
  }

  /// pytorch-CycleGAN-and-pix2pix's `loss_log.txt`: names of its own, the same on each line.
  @Test func namesThatComeAgainAndAgainAreCurves() throws {
    let history = try one(
      """
      ================ Training Loss (Sat Jun  6 16:47:21 2020) ================
      (epoch: 1, iters: 2000, time: 0.334, data: 0.702) D_A: 0.232 G_A: 0.477
      (epoch: 2, iters: 1680, time: 0.267, data: 0.003) D_A: 0.160 G_A: 0.384
      (epoch: 3, iters: 1360, time: 0.255, data: 0.002) D_A: 0.156 G_A: 0.886
      """
    ).history
    #expect(history["d_a"] == [0.232, 0.160, 0.156])
    #expect(history["g_a"] == [0.477, 0.384, 0.886])
    #expect(history["time"] == nil)
    let none = try Samples.load([
      ("loss_log.txt", "=== Training Loss (Thu 2018) ===\n=== Training Loss (Fri 2018) ===\n")
    ])
    #expect(none.records.isEmpty)
  }

  /// PyTorch's example of a language model and what follows it: cells between bars, names without colons.
  @Test func cellsBetweenBarsNeedNoColon() throws {
    let history = try one(
      """
      | epoch   1 |    10/  213 batches | rec 853.66, adv 0.59, loss_d 1.52, loss 859.53,
      | epoch   2 |    10/  213 batches | rec 653.66, adv 0.57, loss_d 1.32, loss 659.53,
      """
    ).history
    #expect(history["rec"] == [853.66, 653.66])
    #expect(history["adv"] == [0.59, 0.57])
    #expect(history["loss"] == [859.53, 659.53])
  }

  /// The log of the first-order motion model.
  @Test func dashesPartNamesAndValuesAfterTheStep() throws {
    let history = try one(
      """
      00000000) perceptual - 53.96393; warp_loss - 0.48377
      00000001) perceptual - 54.59198; warp_loss - 0.48784
      00000002) perceptual - 54.90428; warp_loss - 0.48885
      """
    ).history
    #expect(history[.step] == [0, 1, 2])
    #expect(history["perceptual"] == [53.96393, 54.59198, 54.90428])
    #expect(history["warp_loss"] == [0.48377, 0.48784, 0.48885])
  }

  /// Headings that say the set of the lines below, and count from 1 where those count from 0.
  @Test func ruledHeadingsNameTheSet() throws {
    let history = try one(
      """
      ======training epoch 1======
      Epoch 0 | loss = 0.033 | current = 0.915
      ======validate epoch 1======
      Epoch 0 | loss = 0.037 | current = 0.914
      ======training epoch 2======
      Epoch 1 | loss = 0.031 | current = 0.917
      ======validate epoch 2======
      Epoch 1 | loss = 0.042 | current = 0.901
      """
    ).history
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [0.033, 0.031])
    #expect(history["val_loss"] == [0.037, 0.042])
    #expect(history["val_current"] == [0.914, 0.901])
  }

  /// A moving average beside the value, a unit right before the next name, settings before the first epoch.
  @Test(arguments: [
    (
      "step 1 - loss 24.9 - moving ave loss None\nVALIDATION step 1 - loss 25.7 - moving ave loss 25.1\nstep 2 - loss 23.9 - moving ave loss 25.1\nVALIDATION step 2 - loss 26.0 - moving ave loss 25.2\n",
      [24.9, 23.9], ["loss", "val_loss"]
    ),
    (
      "INFO:tensorflow:Step 100 per-step time 0.5s loss=1.5\nINFO:tensorflow:Step 200 per-step time 0.411s loss=1.2\n",
      [1.5, 1.2], ["loss"]
    ),
    (
      "Dataset: Train=16, Valid=4\nBatch: 2, LR: 0.0001, Epochs: 50\nTrain: 156 - Valid: 40\n\nEpoch: 01 | Epoch Time: 1m 24s\n\tTrain Loss: 0.794\nEpoch: 02 | Epoch Time: 1m 44s\n\tTrain Loss: 0.749\n",
      [0.794, 0.749], ["loss"]
    ),
  ]) func whatStandsAroundIsLeft(text: String, losses: [Double], names: [String]) throws {
    let history = try one(text).history
    #expect(history["loss"] == losses)
    #expect(history.metrics.map(\.name).sorted() == names)
  }

  /// OpenMMLab's text log before MMEngine: `accuracy_top-1` is a word.
  @Test func topOneBehindAnUnderscoreIsAWord() throws {
    let history = try one(
      """
      2021-08-20 10:00:50,123 - mmcls - INFO - Epoch [1][200/200]\tlr: 1.000e-02, eta: 1:00:00, time: 0.500, loss: 1.5000
      2021-08-20 10:01:00,123 - mmcls - INFO - Epoch(val) [1][50]\taccuracy_top-1: 45.0000, accuracy_top-5: 80.0000
      2021-08-20 10:03:00,123 - mmcls - INFO - Epoch [2][200/200]\tlr: 1.000e-03, eta: 1:00:00, time: 0.500, loss: 1.0000
      2021-08-20 10:03:10,123 - mmcls - INFO - Epoch(val) [2][50]\taccuracy_top-1: 65.0000, accuracy_top-5: 90.0000
      """
    ).history
    #expect(history["loss"] == [1.5, 1.0])
    #expect(history["val_accuracy"] == [0.45, 0.65])
  }

  /// skorch's `PrintLog`: a padded table whose best values are in colour.
  @Test func coloursOfATerminalAreNoText() throws {
    let history = try one(
      "  epoch    train_loss    valid_acc    valid_loss     dur\n-------  ------------  -----------  ------------  ------\n"
        + "      1        \u{1B}[36m1.5000\u{1B}[0m       \u{1B}[32m0.4500\u{1B}[0m        \u{1B}[35m1.6000\u{1B}[0m  0.5123\n"
        + "      2        \u{1B}[36m1.2000\u{1B}[0m       0.5500        1.3000  0.4123\n"
    ).history
    #expect(history["loss"] == [1.5, 1.2])
    #expect(history["val_accuracy"] == [0.45, 0.55])
    #expect(history["val_loss"] == [1.6, 1.3])
  }

  /// `log.txt` of Stable-Baselines3: a table each time.
  @Test func drawnTablesOfNamesAndValuesAreRows() throws {
    func table(_ reward: Double, _ steps: Int, _ loss: Double) -> String {
      """
      -------------------------------
      | rollout/           |          |
      |    ep_rew_mean     | \(reward)     |
      | time/              |          |
      |    fps             | 2000     |
      |    total_timesteps | \(steps)     |
      | train/             |          |
      |    loss            | \(loss)     |
      ---------------------------------

      """
    }
    let history = try one("Using cpu device\n" + table(22.5, 2048, 6.5) + table(25.5, 4096, 5.5)).history
    #expect(history[.step] == [2048, 4096])
    #expect(history["loss"] == [6.5, 5.5])
    #expect(history["rollout/ep_rew_mean"] == [22.5, 25.5])
    #expect(history["fps"] == nil)
  }

  /// ESPnet's epochs, the example of a GAN's, and a Chinese tutorial's.
  @Test func numbersStandBeforeTheWordEpoch() throws {
    let history = try one("第1轮 训练损失: 1.5 验证损失: 1.6\n第2轮 训练损失: 1.2 验证损失: 1.3\n").history
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [1.5, 1.2])
    #expect(history["val_loss"] == [1.6, 1.3])
  }

  @Test(arguments: [
    "Iter 1280, Minibatch Loss= 26.5, Training Accuracy= 0.2\nIter 2560, Minibatch Loss= 10.5, Training Accuracy= 0.5\n",
    "Training epoch 1 ... loss 26.5\nTraining epoch 2 ... loss 10.5\n",
  ]) func wordsBeforeALossAreNoneOfItsName(text: String) throws {
    #expect(try one(text).history["loss"] == [26.5, 10.5])
  }

  /// A notebook's cells, each of which may have trained.
  @Test func cellsOfANotebookAreLogs() throws {
    func cell(_ count: Int, _ lines: String) -> String {
      #"{"cell_type":"code","execution_count":\#(count),"outputs":[{"name":"stdout","output_type":"stream","text":[\#(lines)]}],"source":[]}"#
    }
    let trained = cell(
      3, #""Epoch 1/2\n","32/32 - 1s - loss: 1.5 - acc: 0.5\n","Epoch 2/2\n","32/32 - 1s - loss: 1.0 - acc: 0.7\n""#)
    let other = cell(4, #""(60000, 28, 28)\n","done\n""#)
    let again = cell(
      5, #""Epoch 1/2\n","32/32 - 1s - loss: 1.4 - acc: 0.5\n","Epoch 2/2\n","32/32 - 1s - loss: 0.9 - acc: 0.7\n""#)
    let end = #"],"metadata":{},"nbformat":4,"nbformat_minor":5}"#
    let history = try one(#"{"cells":["# + trained + "," + other + end, "train.ipynb").history
    #expect(history["loss"] == [1.5, 1.0])
    #expect(history["accuracy"] == [0.5, 0.7])
    let both = try Samples.load([("train.ipynb", #"{"cells":["# + trained + "," + again + end)])
    #expect(both.records.map(\.record.history).map { $0["loss"] } == [[1.5, 1.0], [1.4, 0.9]])
  }

  /// The lines of a course that many begin with.
  @Test func whatThePlaceIsOfStandsBeforeIt() throws {
    let history = try one("Cost after iteration 0: 0.69\nCost after iteration 100: 0.64\n").history
    #expect(history[.step] == [0, 100])
    #expect(history["cost"] == [0.69, 0.64])
  }
}
