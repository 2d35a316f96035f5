import RunRecords
import Testing

@testable import Interchange

/// Logs in layouts that a search among public repositories turned up (named at each) and that were read wrongly at first.
@Suite struct UnseenLogsTests: ReadsTexts {
  /// Notes in Markdown: an experiment's write-up, a model's card.
  @Test func marksOfMarkdownAreNoPartOfALine() throws {
    let code = try one(
      """
      - step 0: train loss `4.2874`, val loss `4.2823`
      - **step 250 (the best):** **Train loss `1.9639` | Val loss `2.0676`** (~23.5 epochs)
      - step 500: train loss `1.5303`, val loss `1.7338`
      """, "notes.md")
    #expect(code[.step] == [0, 250, 500])
    #expect(code["loss"] == [4.2874, 1.9639, 1.5303])
    #expect(code["val_loss"] == [4.2823, 2.0676, 1.7338])
    let bold = try one(
      """
      *   **Accuracy Metrics (Run interrupted):**
          *   **Epoch 1 Training Loss:** 3.7841
          *   **Epoch 1 Validation Loss:** 3.6937
          *   **Epoch 1 Validation Accuracy:** 8.75%
          *   **Epoch 2 Training Loss:** 3.7254
          *   **Epoch 2 Validation Loss:** 3.6533
          *   **Epoch 2 Validation Accuracy:** 8.16%
      """, "notes.md")
    #expect(bold[.epoch] == [1, 2])
    #expect(bold["loss"] == [3.7841, 3.7254])
    #expect(bold["val_accuracy"] == [0.0875, 0.0816])
    let list = try one("   - Epoch 01 Loss: `2.72805`\n   - Epoch 02 Loss: `1.56606`\n   - Epoch 03 Loss: `0.40210`\n")
    #expect(list["loss"] == [2.72805, 1.56606, 0.4021])
  }

  /// A detector of moves, a classifier of emotions, VSE++, PARL: what directly follows a metric is one by any name.
  @Test func namesWithoutSignsFollowAMetric() throws {
    let detector = try one(
      """
      epoch   1  train_loss 0.1810  val_loss 0.1929  cntMAE 39.000  P 0.323  R 0.785  F1 0.458  | grad L1 2.5e-01 L2 2.5e-01
      epoch   2  train_loss 0.1440  val_loss 0.2110  cntMAE 7.667  P 0.565  R 0.724  F1 0.635  | grad L1 2.5e-01 L2 1.8e-01
      epoch   3  train_loss 0.1352  val_loss 0.1954  cntMAE 13.000  P 0.504  R 0.744  F1 0.601  | grad L1 2.4e-01 L2 1.4e-01
      """)
    #expect(detector["p"] == [0.323, 0.565, 0.504])
    #expect(detector["r"] == [0.785, 0.724, 0.744])
    #expect(detector["cntmae"] == [39, 7.667, 13])
    #expect(detector["l2"] == nil)
    let emotions = try one(
      """
      [epoch 1] train loss 1.85  val loss 1.62  acc 0.51  macro F1 0.42  V-r 0.45  A-r 0.42
      [epoch 2] train loss 1.45  val loss 1.32  acc 0.58  macro F1 0.51  V-r 0.55  A-r 0.51
      """)
    #expect(emotions["val_macro f1"] == [0.42, 0.51])
    #expect(emotions["val_v-r"] == [0.45, 0.55])
    let embedding = try one(
      """
      2021-06-04 09:51:07,893 Epoch: [2][135/1133]	Eit 2400  lr 0.0005  Le 29.3931 (29.3988)	Time 1.260 (0.000)	Data 0.002 (0.000)
      2021-06-04 10:59:18,651 Epoch: [3][102/1133]	Eit 3500  lr 0.0005  Le 29.1630 (29.1975)	Time 1.199 (0.000)	Data 0.002 (0.000)
      2021-06-04 11:59:18,651 Epoch: [4][69/1133]	Eit 4600  lr 0.0005  Le 28.9630 (28.9975)	Time 1.199 (0.000)	Data 0.002 (0.000)
      """)
    #expect(embedding["le"] == [29.3988, 29.1975, 28.9975])
    let sum = try one(
      """
      [06-09 23:30:14 MainThread @<ipython-input-9-67de6c>:30] Episode 0, Reward Sum 28.0.
      [06-09 23:30:15 MainThread @<ipython-input-9-67de6c>:30] Episode 10, Reward Sum 23.0.
      [06-09 23:30:15 MainThread @<ipython-input-9-67de6c>:30] Episode 20, Reward Sum 68.0.
      """)
    #expect(sum[.step] == [0, 10, 20])
    #expect(sum["reward sum"] == [28, 23, 68])
  }

  @Test func wordsOfSentencesNameNoMetric() throws {
    let history = try one(
      """
      Epoch 1 loss 0.53 improved 0.04 with 0.5 of dropout, took 3.5 seconds
      Epoch 2 loss 0.43 improved 0.10 with 0.5 of dropout, took 3.6 seconds
      Epoch 3 loss 0.40 improved 0.03 with 0.5 of dropout, took 3.4 seconds
      """)
    #expect(history.metrics.map(\.name) == ["loss"])
  }

  /// A parser's log: a set by itself before a value is not a heading over the lines below.
  @Test func aSetBeforeAValueIsNoHeading() throws {
    let history = try one(
      """
      Epoch 4, Iter 1600, loss=1.3231
      Epoch 4 iter 1705: dev 0.4069
      Epoch 5, Iter 1800, loss=1.2513
      Epoch 5 iter 2046: dev 0.4078
      Epoch 6, Iter 2100, loss=1.3019
      Epoch 6 iter 2387: dev 0.4196
      """)
    #expect(history[.step] == [1600, 1705, 1800, 2046, 2100, 2387])
    #expect(history["loss"]?.filter(History.isMeasured) == [1.3231, 1.2513, 1.3019])
    #expect(history["val_value"]?.filter(History.isMeasured) == [0.4069, 0.4078, 0.4196])
  }

  /// tqdm's callback for Keras through `logging`: the bars round what the epoch's lines say, and batches' go before them.
  @Test func barsOfProgressGiveWayToTheEpochsLines() throws {
    let history = try one(
      """
      22:56:54,451 - INFO - 0epoch [00:00, ?epoch/s]
      22:56:54,452 - INFO - 0batch [00:00, ?batch/s]
      22:56:55,391 - INFO - 1%|          | 1.00/171 [00:01<02:39, 1.07batch/s, accuracy=0, loss=5.1]
      22:57:20,973 - INFO - 100%|##########| 171/171 [00:26<00:00, 7.11batch/s, accuracy=0.0201, loss=4.91]
      22:57:22,384 - INFO - Epoch 1:
      22:57:22,384 - INFO - loss=4.9101, accuracy=0.0201,
      22:57:22,384 - INFO - val_loss=4.7130, val_accuracy=0.0501
      22:57:22,385 - INFO - 10%|#         | 1/10 [00:27<05:00, 31.42s/epoch, accuracy=0.0201, loss=4.91, val_loss=4.71]
      22:57:42,973 - INFO - 100%|##########| 171/171 [00:26<00:00, 7.11batch/s, accuracy=0.969, loss=0.125]
      22:57:44,384 - INFO - Epoch 2:
      22:57:44,384 - INFO - loss=0.1248, accuracy=0.9694,
      22:57:44,384 - INFO - val_loss=5.7130, val_accuracy=0.3201
      22:57:44,385 - INFO - 20%|##        | 2/10 [05:49<00:00, 31.42s/epoch, accuracy=0.969, loss=0.125, val_loss=5.71]
      """)
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [4.9101, 0.1248])
    #expect(history["accuracy"] == [0.0201, 0.9694])
    #expect(history["val_loss"] == [4.713, 5.713])
  }

  /// A program of XGBoost that evaluates at its end, a DQN's demonstration after the training.
  @Test func whatComesAfterTheLastStepIsNoPoint() throws {
    let rounds = """
      [0]	validation_0-logloss:0.59238	validation_1-logloss:0.59847
      [20]	validation_0-logloss:0.07152	validation_1-logloss:0.11234
      [40]	validation_0-logloss:0.03121	validation_1-logloss:0.10856
      Best iteration: 45

      MODEL EVALUATION
      Accuracy: 0.9649
      AUC-ROC: 0.9931
      """
    #expect(try one(rounds)["loss"] == [0.59238, 0.07152, 0.03121])
    #expect(try one(rounds)["val_accuracy"] == nil)
    #expect(try decided(rounds).contains("Accuracy stands in one line alone and was left out"))
    let demonstration = try one(
      """
      Episode 160 | ep_reward=147.94 | avg_risk=1.21
      Episode 170 | ep_reward=150.45 | avg_risk=1.22
      Episode 180 | ep_reward=152.11 | avg_risk=1.37
      Training done.
      t=00 action=2 alarm=0 risk=0.11 reward=0.97
      """)
    #expect(demonstration["ep_reward"] == [147.94, 150.45, 152.11])
    #expect(demonstration["reward"] == nil)
  }

  /// A log that two tries were appended to, each in the same epoch.
  @Test func anEpochThatBeginsAgainIsAnotherRun() throws {
    let text = """
      2022-02-18 20:18:27,706 - INFO:  Epoch 8 begin
      2022-02-18 20:19:00,248 - INFO: Train 200: loss:0.47590941190719604
      2022-02-18 20:38:53,770 - INFO:  Epoch 8 begin
      2022-02-18 20:40:44,736 - INFO:  Epoch 8 begin
      2022-02-18 20:41:48,354 - INFO: Train 200: loss:0.39395588636398315
      """
    #expect(try runs(text).map { $0["loss"] } == [[0.47590941190719604], [0.39395588636398315]])
    #expect(try decided(text).contains { $0.contains("goes back to its start") })
  }

  /// A segmenter that prints `tabulate`'s small tables.
  @Test func tablesBelowAnEpochAreItsMetrics() throws {
    let history = try one(
      """
      Epoch [1/10], Step [400/480], Loss: 0.2028,
      Epoch [1/10]
        precision    recall    accuracy
      -----------  --------  ----------
          94.2029   87.1752     90.9583
      Epoch [2/10], Step [400/480], Loss: 0.1200,
      Epoch [2/10]
        precision    recall    accuracy
      -----------  --------  ----------
          95.2029   88.1752     91.9583
      """)
    #expect(history["loss"] == [0.2028, 0.12])
    #expect(history["precision"] == [94.2029, 95.2029])
    #expect(history["accuracy"] == [90.9583 / 100, 91.9583 / 100])
  }

  /// OGB's loggers sum each run up.
  @Test func theHighestOfARunIsNoPoint() throws {
    let runs = try runs(
      """
      Run: 01, Epoch: 01, Loss: 0.9000, Train: 50.00%, Valid: 45.00% Test: 44.00%
      Run: 01, Epoch: 02, Loss: 0.7000, Train: 60.00%, Valid: 55.00% Test: 54.00%
      Run 01:
      Highest Train: 60.00
      Highest Valid: 55.00
      Run: 02, Epoch: 01, Loss: 0.9500, Train: 51.00%, Valid: 46.00% Test: 45.00%
      Run: 02, Epoch: 02, Loss: 0.7500, Train: 61.00%, Valid: 56.00% Test: 55.00%
      """)
    #expect(runs.map { $0["loss"] } == [[0.9, 0.7], [0.95, 0.75]])
    #expect(!runs.flatMap(\.metrics).contains { $0.name.contains("highest") })
  }

  /// `LLMs-from-scratch`: lines that say epoch and step are rows of their own, also where steps begin anew.
  @Test func stepsThatRiseThroughoutAreRows() throws {
    let steps = try one(
      """
      Ep 1 (Step 000000): Train loss 9.781, Val loss 9.933
      Ep 1 (Step 000005): Train loss 8.111, Val loss 8.339
      Ep 2 (Step 000010): Train loss 6.661, Val loss 7.048
      Ep 2 (Step 000015): Train loss 5.961, Val loss 6.616
      """)
    #expect(steps[.step] == [0, 5, 10, 15])
    #expect(steps["loss"] == [9.781, 8.111, 6.661, 5.961])
    #expect(steps["val_loss"] == [9.933, 8.339, 7.048, 6.616])
    let batches = try one(
      """
      Epoch [1/2], Step [100/600], Loss: 0.3
      Epoch [1/2], Step [200/600], Loss: 0.2
      Epoch [2/2], Step [100/600], Loss: 0.15
      Epoch [2/2], Step [200/600], Loss: 0.1
      """)
    #expect(batches[.epoch] == [0.5, 1, 1.5, 2])
    #expect(batches["loss"] == [0.3, 0.2, 0.15, 0.1])
    // What the epoch's own lines say of another metric stands at its end.
    let measured = try one(
      """
      Epoch [1/2], Step [100/600], Loss: 0.3
      Epoch [1/2], Step [200/600], Loss: 0.2
      Validation loss: 0.25
      Epoch [2/2], Step [100/600], Loss: 0.15
      Epoch [2/2], Step [200/600], Loss: 0.1
      Validation loss: 0.12
      """)
    #expect(measured[.epoch] == [0.5, 1, 1.5, 2])
    #expect(measured["loss"] == [0.3, 0.2, 0.15, 0.1])
    #expect(measured["val_loss"].map { $0.map { History.isMeasured($0) ? $0 : -1 } } == [-1, 0.25, -1, 0.12])
    // Where they say the same metric, the lines before are of batches.
    let summed = try one(
      """
      Epoch [1/2], Step [100/600], Loss: 0.3
      Epoch [1/2], Step [200/600], Loss: 0.2
      Epoch [1/2] train loss: 0.27, val loss: 0.25
      Epoch [2/2], Step [100/600], Loss: 0.15
      Epoch [2/2], Step [200/600], Loss: 0.1
      Epoch [2/2] train loss: 0.13, val loss: 0.12
      """)
    #expect(summed[.epoch] == [1, 2])
    #expect(summed["loss"] == [0.27, 0.13] && summed["val_loss"] == [0.25, 0.12])
  }

  /// PyTorch's quick start: the line `Test Error:` is a heading over the one below.
  @Test func theTestsErrorIsAHeading() throws {
    let history = try one(
      """
      Epoch 1
      -------------------------------
      loss: 2.303494  [   64/60000]
      loss: 2.294637  [ 6464/60000]
      Test Error:
       Accuracy: 50.9%, Avg loss: 2.163297

      Epoch 2
      -------------------------------
      loss: 2.176000  [   64/60000]
      loss: 2.164000  [ 6464/60000]
      Test Error:
       Accuracy: 57.9%, Avg loss: 1.903297

      """)
    #expect(history["loss"] == [2.294637, 2.164])
    #expect(history["val_loss"] == [2.163297, 1.903297])
    #expect(history["val_accuracy"] == [50.9 / 100, 57.9 / 100])
  }

  /// Epochs in a sentence, `of epoch 0 is : `; the number of epochs is a setting.
  @Test func epochsStandInSentences() throws {
    let history = try one(
      """
      number of epochs: 2
      [0/251] running loss of epoch 0 is : 1.5568
      [1/251] running loss of epoch 0 is : 2.9822
      [0/251] running loss of epoch 1 is : 1.2214
      [1/251] running loss of epoch 1 is : 2.1177
      """)
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [2.9822, 2.1177])
    #expect(history.metrics.map(\.name) == ["loss"])
  }

  /// Folds of two phases each, whose epochs are named by a letter; a line that two handlers wrote counts once.
  @Test func epochsAreNamedByALetter() throws {
    let histories = try runs(
      """
      [Fold 0] Head E1/2: train_loss=405.3 val_MSE=390.1
      [Fold 0] Head E2/2: train_loss=48.6 val_MSE=401.5
      [Fold 0] Finetune E1/3: train_loss=39.4 val_MSE=304.9
      [Fold 0] Finetune E2/3: train_loss=37.6 val_MSE=305.0
      [Fold 0] Finetune E3/3: train_loss=36.0 val_MSE=311.6
      [Fold 1] Head E1/2: train_loss=434.1 val_MSE=372.3
      [Fold 1] Head E1/2: train_loss=434.1 val_MSE=372.3
      [Fold 1] Head E2/2: train_loss=50.0 val_MSE=362.1
      """)
    #expect(histories.map { $0["loss"] } == [[405.3, 48.6], [39.4, 37.6, 36.0], [434.1, 50.0]])
    #expect(histories.map { $0["val_mse"] } == [[390.1, 401.5], [304.9, 305.0, 311.6], [372.3, 362.1]])
  }

  /// So many batches in a second, under a name in any language, are a rate.
  @Test(arguments: ["51.4 batch/s", "12.3it/s", "80.25 img/sec"])
  func ratesAreNoCurves(_ rate: String) throws {
    let history = try one(
      """
      [Batch 1000] -> train MSE: 0.0626 | val MSE: 0.0228 | Brzina: \(rate) | LR: 1.00e-03
      [Batch 2000] -> train MSE: 0.0487 | val MSE: 0.0227 | Brzina: \(rate) | LR: 1.00e-03
      [Batch 3000] -> train MSE: 0.0452 | val MSE: 0.0211 | Brzina: \(rate) | LR: 1.00e-03
      """)
    #expect(history[.step] == [1000, 2000, 3000])
    #expect(Set(history.metrics.map(\.name)) == ["mse", "val_mse", "learning_rate"])
  }

  /// `loss_log.txt` of CycleGAN: metrics of its own names, in lines that say epoch and iteration.
  @Test func aGansLossesNeedNoNameThatIsKnown() throws {
    let history = try one(
      """
      ================ Training Loss (Wed Oct 30 10:43:06 2024) ================
      (epoch: 1, iters: 100, time: 2.416, data: 9.430) D_A: 0.540 G_A: 0.433 cycle_A: 2.246
      (epoch: 1, iters: 200, time: 2.386, data: 0.001) D_A: 0.475 G_A: 0.465 cycle_A: 3.771
      (epoch: 2, iters: 100, time: 1.602, data: 0.002) D_A: 0.248 G_A: 0.468 cycle_A: 1.412
      (epoch: 2, iters: 200, time: 1.602, data: 0.002) D_A: 0.266 G_A: 0.430 cycle_A: 0.819
      """, "loss_log.txt")
    #expect(history.metrics.map(\.name) == ["d_a", "g_a", "cycle_a"])
    #expect(history["d_a"] == [0.540, 0.475, 0.248, 0.266])
  }

  /// A callback's word between an epoch's head and its values, counted from 0; settings in YAML before the log.
  @Test func callbacksAndSettingsAreNoEpochs() throws {
    let keras = try one(
      """
      Epoch 1/50
      224s - loss: 3.5508 - val_loss: 1.4529
      Epoch 2/50
      223s - loss: 1.0899 - val_loss: 0.7529
      Epoch 3/50
      Epoch 00002: early stopping
      226s - loss: 0.6124 - val_loss: 0.3751
      """)
    #expect(keras[.epoch] == [1, 2, 3] && keras["loss"] == [3.5508, 1.0899, 0.6124])
    let paddle = try one(
      """
      config= AMP: False
        LAST_EPOCH: 0
        WARMUP_EPOCHS: 3
      VALIDATE_FREQ: 100
      Epoch[001/100], Train Loss: 1.0238, Train Acc: 0.7581
      Epoch[002/100], Train Loss: 0.9936, Train Acc: 0.7611
      """)
    #expect(paddle[.epoch] == [1, 2] && paddle.metrics.map(\.name) == ["loss", "accuracy"])
  }

  @Test func placesAndSetsStandInSentencesAbove() throws {
    let both = try one(
      """
      Loss at epoch 0 and iteration 0 is 8.4595
      NCE Loss at epoch 0 and iteration 0 is -1.8322
      Loss at epoch 0 and iteration 500 is 0.2194
      NCE Loss at epoch 0 and iteration 500 is 0.9422
      Loss at epoch 1 and iteration 0 is 0.3192
      NCE Loss at epoch 1 and iteration 0 is 0.9136
      """)
    #expect(both["loss"] == [8.4595, 0.2194, 0.3192] && both["nce loss"] == [-1.8322, 0.9422, 0.9136])
    let rouge = try one(
      """
      ====================
      Validation metrics at epoch 0 :
      ROUGE1 : 0.0035
      ROUGE2 : 0.0
      ====================
      Validation metrics at epoch 1 :
      ROUGE1 : 0.0135
      ROUGE2 : 0.01
      """)
    #expect(rouge[.epoch] == [1, 2] && rouge["val_rouge1"] == [0.0035, 0.0135])
    let russian = try one("Эпоха:  1 | Train Loss: 0.5\nЭпоха:  2 | Train Loss: 0.4\n")
    #expect(russian[.epoch] == [1, 2] && russian["loss"] == [0.5, 0.4])
  }
}
