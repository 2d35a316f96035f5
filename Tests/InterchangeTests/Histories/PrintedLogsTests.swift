import RunRecords
import Testing

@testable import Interchange

/// Logs in the layouts of scripts that people committed and of libraries that print their training, with numbers of our own.
@Suite struct PrintedLogsTests {
  /// The histories that a log holds.
  private func read(_ text: String, _ name: String = "log.txt") throws -> [(history: History, decided: [String])] {
    try Samples.load([(name, text)]).records.map { ($0.record.history, $0.record.source?.decided ?? []) }
  }

  private func one(_ text: String) throws -> History {
    let found = try read(text)
    #expect(found.count == 1)
    return try #require(found.first).history
  }

  /// PyTorch's ImageNet example: the average in brackets is the epoch's, and the line with the star sums up the test's above it.
  @Test func metersGiveTheirAverages() throws {
    let found = try read(
      """
      Epoch: [0][   1/5005]\tTime  4.1 ( 4.1)\tLoss 7.04e+00 (7.04e+00)\tAcc@1   0.00 (  0.00)\tAcc@5   0.39 (  0.39)
      Epoch: [0][5001/5005]\tTime  0.2 ( 0.3)\tLoss 4.24e+00 (5.28e+00)\tAcc@1  18.75 (  9.51)\tAcc@5  39.06 ( 23.10)
      Test: [  1/196]\tTime  4.6 ( 4.6)\tLoss 3.14e+00 (3.14e+00)\tAcc@1  39.06 ( 39.06)\tAcc@5  60.55 ( 60.55)
       *   Acc@1 20.112 Acc@5 42.734
      Epoch: [1][   1/5005]\tTime  4.1 ( 4.1)\tLoss 4.04e+00 (4.04e+00)\tAcc@1  17.00 ( 17.00)\tAcc@5  38.39 ( 38.39)
      Epoch: [1][5001/5005]\tTime  0.2 ( 0.3)\tLoss 3.54e+00 (3.78e+00)\tAcc@1  28.75 ( 25.51)\tAcc@5  49.06 ( 48.10)
      Test: [  1/196]\tTime  4.6 ( 4.6)\tLoss 2.14e+00 (2.14e+00)\tAcc@1  45.06 ( 45.06)\tAcc@5  70.55 ( 70.55)
       *   Acc@1 33.5 Acc@5 58.5
      """)
    let history = try #require(found.first).history
    #expect(history["loss"] == [5.28, 3.78])
    #expect(history["accuracy"] == [0.0951, 0.2551])
    #expect(history["val_accuracy"] == [0.20112, 0.335])
    #expect(history["acc@5"]?.map { ($0 * 1000).rounded() } == [231, 481])
    #expect(found[0].decided.contains { $0.contains("average") })
  }

  /// `dhairyag/ImageNet1k_ResNet50/log_output.md`
  @Test func topOneIsTheAccuracy() throws {
    let history = try one(
      """
      Epoch: 1
      Train Epoch: 1 Loss: 5.8 Acc@1 3.6 Acc@5 11.0: 100%|███| 100/100 [3:06:24<00:00,  1.12s/it]
      Test set: Average loss: 5.0, Acc@1: 8.4%, Acc@5: 23.2%
      GPU Memory: 0.33 GB (Max: 14.24 GB)
      Epoch: 2
      Train Epoch: 2 Loss: 4.5 Acc@1 14.6 Acc@5 33.2: 100%|███| 100/100 [59:42<00:00,  2.79it/s]
      Test set: Average loss: 3.7, Acc@1: 24.0%, Acc@5: 48.5%
      """)
    #expect(history["accuracy"]?.map { ($0 * 1000).rounded() } == [36, 146])
    #expect(history["val_accuracy"]?.map { ($0 * 1000).rounded() } == [84, 240])
    #expect(history["max"] == nil)
  }

  /// `deep-learning-algorithm/ResNet/docs/resnet/log-resnet_18-vs-34-vs-50.md`: a dictionary among the lines is no history.
  @Test func dictionariesAmongTheLinesAreLeft() throws {
    let history = try one(
      """
      $ python train_resnet.py
      {'train': 40058, 'test': 12032}
      resnet-50 - Epoch 1/100
      lr: [0.0002]
      train Loss: 2.5 Top-1 Acc: 5.0 Top-5 Acc: 29.0
      test Loss: 2.4 Top-1 Acc: 4.0 Top-5 Acc: 35.0
      resnet-50 - Epoch 2/100
      lr: [0.0004]
      train Loss: 1.8 Top-1 Acc: 35.0 Top-5 Acc: 69.0
      test Loss: 1.4 Top-1 Acc: 48.0 Top-5 Acc: 82.0
      """)
    #expect(history["accuracy"] == [0.05, 0.35])
    #expect(history["val_accuracy"] == [0.04, 0.48])
    #expect(history["learning_rate"] == [0.0002, 0.0004])
  }

  /// An accuracy a class beside the whole's, and what is said of the model that was saved.
  @Test func classesAndModelsKeepTheirNames() throws {
    let history = try one(
      """
      Epoch 6/50:
      INFO - Train Loss: 0.25, Train Acc: 94.0%
      INFO - Val Loss: 1.5, Val Acc: 87.5%
      INFO - Class 0 Accuracy: 80.0%
      INFO - Class 1 Accuracy: 99.0%
      INFO - Saved best model with accuracy: 87.5%
      Epoch 7/50:
      INFO - Train Loss: 0.125, Train Acc: 95.0%
      INFO - Val Loss: 1.25, Val Acc: 88.5%
      INFO - Class 0 Accuracy: 81.0%
      INFO - Class 1 Accuracy: 98.0%
      """)
    #expect(history["accuracy"] == [0.94, 0.95])
    #expect(history["val_accuracy"] == [0.875, 0.885])
    #expect(history["class 0 accuracy"] == [0.8, 0.81])
    #expect(history["class 1 accuracy"] == [0.99, 0.98])
  }

  /// `jayphone17/SOMETHIN-BOUT-CNN/Multi-Model-Ensemble`: a line of its own says whose the next line's metrics are.
  @Test func aLineMayNameTheSet() throws {
    let history = try one(
      """
      #### Epoch 0/4
      Training...
      Epoch, Model1 Loss: 0.5,Model1 ACC: 97.5%,Model2 Loss: 0.75
      Validating...
      Epoch, Model1 Loss: 0.25,Model1 ACC: 99.5%,Model2 Loss: 0.625
      #### Epoch 1/4
      Training...
      Epoch, Model1 Loss: 0.125,Model1 ACC: 99.0%,Model2 Loss: 0.5
      Validating...
      Epoch, Model1 Loss: 0.0625,Model1 ACC: 99.75%,Model2 Loss: 0.375
      """)
    #expect(history["model1 loss"] == [0.5, 0.125])
    #expect(history["val_model1 loss"] == [0.25, 0.0625])
    #expect(history["val_model2 loss"] == [0.625, 0.375])
    #expect(history["loss"] == nil)
  }

  /// A model's name in front of its metrics tells nothing apart where no other's stands beside it.
  @Test func aLoneModelsNameGoes() throws {
    let history = try one("Epoch 1\nResNet18 Test Acc: 91.0%\nEpoch 2\nResNet18 Test Acc: 92.0%\n")
    #expect(history["val_accuracy"] == [0.91, 0.92])
  }

  /// `icelandman2/helping_hands/classifier/exps/logs`
  @Test func tensorsAreNumbers() throws {
    let history = try one(
      """
      #### Epoch 0/99
      train loss: 1.9, acc: tensor(0.25, device='cuda:0', dtype=torch.float64)<br>
      val loss: 1.1, acc: tensor(0.5, device='cuda:0', dtype=torch.float64)<br>
      #### Epoch 1/99
      train loss: 1.3, acc: tensor(0.375, device='cuda:0', dtype=torch.float64)<br>
      val loss: 1.2, acc: tensor(0.625, device='cuda:0', dtype=torch.float64)<br>
      """)
    #expect(history["accuracy"] == [0.25, 0.375])
    #expect(history["val_accuracy"] == [0.5, 0.625])
    #expect(history["cuda"] == nil)
  }

  /// Settings in front, the number of epochs among them, and the best so far.
  @Test func settingsAndTheBestAreNoMetrics() throws {
    let found = try read(
      """
      2023-04-24 17:03:22,070 lr: 5e-05
      2023-04-24 17:03:22,070 num_epochs: 50
      2023-04-24 17:03:22,070 max_patience: 1
      2023-04-24 17:03:29,245 Train Epoch: 0
      2023-04-24 17:49:18,158 Average val acc: 33.5
      2023-04-24 17:49:19,594 Best test acc: 33.5
      2023-04-24 17:49:19,594 Train Epoch: 1
      2023-04-24 18:35:18,158 Average val acc: 43.5
      2023-04-24 18:35:19,594 Best test acc: 43.5
      """)
    #expect(found.count == 1)
    let history = try #require(found.first).history
    #expect(history[.epoch] == [1, 2])
    #expect(history["val_accuracy"] == [0.335, 0.435])
    #expect(history.metricNames == ["val_accuracy"])
  }

  /// `aakashvardhan/s21-gpt2/log.md`: two logs, the length of an epoch between them.
  @Test func theLengthOfAnEpochIsNone() throws {
    let found = try read(
      """
      step 0, loss: 10.5
      step 1, loss: 9.5
      step 2, loss: 8.5
      1 epoch = 2640 batches
      step 0, loss: 10.25
      step 1, loss: 9.25
      """)
    #expect(found.map { $0.history[.step] ?? [] } == [[0, 1, 2], [0, 1]])
    #expect(found.map { $0.history["loss"] ?? [] } == [[10.5, 9.5, 8.5], [10.25, 9.25]])
  }

  /// `gaoxinge/machine-learning/xgboost/gpu/README.md`, and two sets in a line.
  @Test func boostingRoundsAreSteps() throws {
    let single = try read(
      "[0]\ttrain-rmse:21.5\n[1]\ttrain-rmse:19.5\n\n[0]\tvalidation_0-rmse:17.5\n[1]\tvalidation_0-rmse:12.5\n")
    #expect(single.map { $0.history[.step] ?? [] } == [[0, 1], [0, 1]])
    #expect(single.first?.history["rmse"] == [21.5, 19.5])
    #expect(single.last?.history["val_rmse"] == [17.5, 12.5])
    let double = try one(
      "[0]\tvalidation_0-logloss:0.5\tvalidation_1-logloss:0.75\n[1]\tvalidation_0-logloss:0.25\tvalidation_1-logloss:0.5\n"
    )
    #expect(double["loss"] == [0.5, 0.25])
    #expect(double["val_loss"] == [0.75, 0.5])
    let lightGBM = try one(
      """
      Training until validation scores don't improve for 10 rounds
      [1]\ttraining's binary_logloss: 0.75\ttraining's auc: 0.5\tvalid_1's binary_logloss: 0.875\tvalid_1's auc: 0.25
      [2]\ttraining's binary_logloss: 0.5\ttraining's auc: 0.75\tvalid_1's binary_logloss: 0.75\tvalid_1's auc: 0.5
      Early stopping, best iteration is:
      [2]\ttraining's binary_logloss: 0.5\ttraining's auc: 0.75\tvalid_1's binary_logloss: 0.75\tvalid_1's auc: 0.5
      """)
    #expect(lightGBM[.step] == [1, 2])
    #expect(lightGBM["val_loss"] == [0.875, 0.75])
    #expect(lightGBM["auc"] == [0.5, 0.75])
    #expect(lightGBM["val_auc"] == [0.25, 0.5])
    let catBoost = try one(
      """
      0:\tlearn: 0.75\ttest: 0.875\tbest: 0.875 (0)\ttotal: 52.6ms\tremaining: 52.5s
      1:\tlearn: 0.5\ttest: 0.75\tbest: 0.75 (1)\ttotal: 61.2ms\tremaining: 30.5s
      """)
    #expect(catBoost["value"] == [0.75, 0.5])
    #expect(catBoost["val_value"] == [0.875, 0.75])
  }

  /// PyTorch's first tutorial, and `EricLiZJU/MNISTLearning/results.md`.
  @Test func bracketsMayNameTheEpoch() throws {
    let tutorial = try #require(
      try Samples.load([
        (
          "log.txt",
          """
          [1,  2000] loss: 2.25
          [1, 12000] loss: 1.5
          [2,  2000] loss: 1.375
          [2, 12000] loss: 1.25
          Finished Training
          Accuracy of the network on the 10000 test images: 55 %
          """
        )
      ]).records.first
    ).record
    #expect(tutorial.history[.step] == [2000, 12000, 2000, 12000])
    #expect(tutorial.history[.epoch]?.suffix(3).map { ($0 * 6).rounded() } == [6, 7, 12])
    #expect(tutorial.history["loss"] == [2.25, 1.5, 1.375, 1.25])
    #expect(tutorial.test?.accuracy == 0.55)
    let history = try one(
      """
      [1,   300]: loss: 0.75 , acc: 79.5 , time: 0.43149 %
      [1,   900]: loss: 0.25 , acc: 95.5 , time: 0.44093 %
      [1 / 10]: Accuracy on test set: 96.5 %
      [2,   900]: loss: 0.125 , acc: 97.5 , time: 0.13115 %
      [2 / 10]: Accuracy on test set: 97.0 %
      """)
    #expect(history[.epoch]?.map { ($0 * 3).rounded() } == [1, 3, 6] && history[.step] == [300, 900, 900])
    #expect(history["accuracy"] == [0.795, 0.955, 0.975])
    #expect(history["val_accuracy"]?.filter(History.isMeasured) == [0.965, 0.97])
  }

  /// `rachaelclose/CS4782-5782FinalDeliverable`, and a bare loss of each batch beside the epoch's own.
  @Test func theEpochsMeanCounts() throws {
    let history = try one(
      """
      Train Epoch: 1 [0/45000 (0%)]\tLoss: 3.75
      Train Epoch: 1 [38400/45000 (85%)]\tLoss: 1.75
      ====> Epoch 1 Average train loss: 2.5
      ====> Validation loss: 1.5,  acc: 25.0%
      ====> Test set loss: 1.625,  acc: 24.0%
      Train Epoch: 2 [0/45000 (0%)]\tLoss: 1.875
      ====> Epoch 2 Average train loss: 1.625
      ====> Validation loss: 1.25,  acc: 35.0%
      """)
    #expect(history["loss"] == [2.5, 1.625])
    #expect(history["val_accuracy"] == [0.25, 0.35])
    let found = try read(
      """
      Epoch [1/100], Iteration [200/1952], Loss: 2.5, Accuracy: 5.0
      Epoch [1/100], Iteration [400/1952], Loss: 2.25, Accuracy: 8.0
      ###### Epoch [1/100], Training Loss: 1.5, Training accuracy: 64.0, Validation Loss: 1.125
      Epoch [2/100], Iteration [200/1952], Loss: 1.25, Accuracy: 12.0
      ###### Epoch [2/100], Training Loss: 1.125, Training accuracy: 74.0, Validation Loss: 0.875
      """)
    #expect(found.first?.history["loss"] == [1.5, 1.125])
    #expect(found.first?.history["accuracy"] == [0.64, 0.74])
    #expect(found.first?.decided.contains { $0.contains("single batches") } ?? false)
    let carried = try one(
      """
      Epoch: 0
      Iter: 0, Mean Loss: 0.9
      Iter: 900, Mean Loss: 0.25
      Mean Loss in Epoch 0: 0.5
      Epoch 0: Test Accuracy: 94.0%
      Epoch: 1
      Iter: 0, Mean Loss: 0.125
      Mean Loss in Epoch 1: 0.25
      Epoch 1: Test Accuracy: 95.0%
      """)
    #expect(carried["loss"] == [0.5, 0.25])
  }

  /// `avmoldovan/pygcn-forked`: a set's name alone does not say what was measured.
  @Test func aSetsNameIsNoMetric() throws {
    let found = try read(
      "Epoch: 001, Loss: 1.5, Train: 0.25, Val: 0.125, Test: 0.25\nEpoch: 002, Loss: 1.25, Train: 0.5, Val: 0.25, Test: 0.375\n"
    )
    #expect(found.first?.history["value"] == [0.25, 0.5])
    #expect(found.first?.history["val_value"] == [0.125, 0.25])
    #expect(found.first?.history["test_value"] == [0.25, 0.375] || found.first?.history["test_value"] == nil)
    #expect(found.first?.decided.contains { $0.contains("--map") } ?? false)
  }

  /// `laendoor/unq-ia-cats-dogs`: how far it is in front, and Spanish sets.
  @Test func percentInFrontAndSpanishSets() throws {
    let history = try one(
      """
      Epochs      : 100
      20% Epoch 20: loss entrenamiento=0.75, loss validación=0.875, exactitud=45.0%
      40% Epoch 40: loss entrenamiento=0.5, loss validación=0.625, exactitud=55.0%
      """)
    #expect(history[.epoch] == [20, 40])
    #expect(history["loss"] == [0.75, 0.5])
    #expect(history["val_loss"] == [0.875, 0.625])
  }

  /// `Agetooo/FlowerClassification/train_log.txt`: the results of two models are no curve.
  @Test func resultsOfModelsAreNoCurve() throws {
    let loaded = try Samples.load([
      (
        "log.txt",
        "Training RandomForest classifier...\nRandomForest Test Accuracy: 69.38%\nXGBoost Test Accuracy: 76.88%\n"
      )
    ])
    #expect(loaded.records.isEmpty && loaded.problems.count == 1)
  }

  @Test func tensorFlowsMessagesAreNoMetrics() throws {
    let history = try one(
      """
      Epoch 1/2
      2021-05-09 18:27:56.180959: I tensorflow/stream_executor/platform/default/dso_loader.cc:49] Successfully opened dynamic library
      19/19 - 21s - loss: 0.5 - accuracy: 0.25
      Epoch 2/2
      19/19 - 12s - loss: 0.25 - accuracy: 0.5
      """)
    #expect(history.metricNames == ["loss", "accuracy"])
  }

  @Test func fullWidthSignsPartNames() throws {
    let history = try one("轮次：1，训练损失：0.5，验证准确率：75%\n轮次：2，训练损失：0.25，验证准确率：80%\n")
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [0.5, 0.25])
    #expect(history["val_accuracy"] == [0.75, 0.8])
  }

  /// `AIHHU/PaddleCIFAR10`: a heading names the set of the lines below, and "is" is no part of a name.
  @Test(arguments: ["testing in eval mode……", "Evaluating...", "validation phase started"])
  func aHeadingNamesTheSet(heading: String) throws {
    let history = try one(
      """
      epoch: 1,  loss is: 0.5, acc is: 0.75
      \(heading)
      epoch: 1,  loss is: 0.625, acc is: 0.5
      epoch: 2,  loss is: 0.25, acc is: 0.875
      \(heading)
      epoch: 2,  loss is: 0.375, acc is: 0.625
      """)
    #expect(history["loss"] == [0.5, 0.25] && history["accuracy"] == [0.75, 0.875])
    #expect(history["val_loss"] == [0.625, 0.375] && history["val_accuracy"] == [0.5, 0.625])
  }

  @Test func aHeadingNamesEpochAndSet() throws {
    let history = try one(
      """
      Epoch: 1 Training...
      loss: 0.5 acc: 0.25
      Epoch: 1 Evaluating...
      loss: 0.75 acc: 0.5
      Epoch: 2 Training...
      loss: 0.25 acc: 0.5
      Epoch: 2 Evaluating...
      loss: 0.5 acc: 0.75
      """)
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [0.5, 0.25] && history["val_accuracy"] == [0.5, 0.75])
  }

  /// `2025DL-TEAM3/skeleton_hw`
  @Test func anEpochStandsInABracketWithItsLetter() throws {
    let history = try one(
      """
      [E1] step 0 loss 9.25
      [E1] step 20 loss 2.5
      Epoch 1 avg-loss 4.5
      [E2] step 30 loss 1.25
      [E2] step 50 loss 1.5
      Epoch 2 avg-loss 1.375
      """)
    #expect(history[.epoch] == [1, 2] && history["loss"] == [4.5, 1.375])
  }

  // MARK: After the last epoch

  private static let threeEpochs = """
    Epoch 1/10 - Train Loss: 0.9, Val Loss: 0.8, Val Acc: 0.5
    Epoch 2/10 - Train Loss: 0.7, Val Loss: 0.75, Val Acc: 0.625
    Epoch 3/10 - Train Loss: 0.6, Val Loss: 0.78, Val Acc: 0.75
    """

  /// What sums up the run, or says why it stopped, is no value of the last epoch.
  @Test(arguments: [
    "Loss: 0.77 Accuracy: 0.69", "Final Results:\nTrain Loss: 0.55\nVal Loss: 0.75", "Best epoch: 2 (Val Loss: 0.75)",
    "Early stopping at epoch 3: validation loss 5 epochs without improvement",
    "    accuracy                           0.69      2000",
  ])
  func summariesAreNoValues(lines: String) throws {
    let history = try one(Self.threeEpochs + "\n" + lines + "\n")
    #expect(history.metricNames == ["loss", "val_loss", "val_accuracy"])
    #expect(history["loss"] == [0.9, 0.7, 0.6] && history["val_loss"] == [0.8, 0.75, 0.78])
    #expect(history["val_accuracy"] == [0.5, 0.625, 0.75])
  }

  /// The bar of `evaluate`, after those of `fit`.
  @Test func evaluationIsNoEpoch() throws {
    let bars = (1...3).map { epoch in
      """
      Epoch \(epoch)/3
      100/100 [==============================] - 3s 30ms/step - loss: 0.\(10 - epoch) - accuracy: 0.\(5 + epoch) - val_loss: 0.8
      """
    }
    let found = try read(
      bars.joined(separator: "\n")
        + "\n313/313 [==============================] - 1s 3ms/step - loss: 0.76 - accuracy: 0.66\n")
    #expect(found.first?.history["loss"] == [0.9, 0.8, 0.7] && found.first?.history["accuracy"] == [0.6, 0.7, 0.8])
    #expect(found.first?.decided.contains { $0.contains("sum up") } == true)
    // Lines that do so in every epoch are the epoch's.
    let each = (1...3).map { "Epoch \($0)\nloss: 0.9\nloss: 0.\($0)\n" }.joined()
    #expect(try one(each)["loss"] == [0.1, 0.2, 0.3])
  }

  // MARK: Places

  @Test(arguments: [
    ("400 [D loss: 0.5, acc.: 50%] [G loss: 4.0]\n800 [D loss: 0.25, acc.: 75%] [G loss: 3.0]\n", "d loss"),
    (
      "I0919 14:28:00.74 14015 logging_writer.py:35] [400] steps_per_second=8.1, train_loss=0.5\n[800] train_loss=0.25\n",
      "loss"
    ),
    ("INFO:tensorflow:loss = 0.5, step = 400\nINFO:tensorflow:loss = 0.25, step = 800 (0.3 sec)\n", "loss"),
  ])
  func numbersInFrontAreSteps(text: String, name: String) throws {
    let history = try one(text)
    #expect(history[.step] == [400, 800] && history[name] == [0.5, 0.25])
  }

  /// TensorFlow's estimator says what it evaluated as it saves it.
  @Test(arguments: ["INFO:tensorflow:", "I0314 10:12:01.741533 140151934879488 estimator.py:2039] "])
  func estimatorsEvaluateAtASavedStep(head: String) throws {
    let history = try one(
      """
      \(head)loss = 0.5, step = 1
      \(head)Saving dict for global step 300: accuracy = 0.75, global_step = 300, loss = 0.625
      \(head)loss = 0.25, step = 301 (0.3 sec)
      """)
    #expect(history[.step] == [1, 300, 301])
    #expect(history["val_loss"]?[1] == 0.625 && history["val_accuracy"]?[1] == 0.75 && history["loss"]?[0] == 0.5)
  }

  /// timm's, of which each epoch's last line has the average.
  @Test func trainAndTestSayTheEpoch() throws {
    let history = try one(
      (0..<2).map { epoch in
        """
        Train: \(epoch) [   0/33 (  0%)]  Loss: 8.863 (8.86)  Time: 1.663s,    9.62/s  (1.663s,    9.62/s)  LR: 5.000e-04
        Train: \(epoch) [  32/33 (100%)]  Loss: 1.336 (0.\(5 - epoch))  Time: 0.934s,    8.57/s  (0.2s,   36.68/s)  LR: 5.000e-04
        Test: [  29/29]  Time: 0.041 (0.064)  Loss:  0.5951 (0.\(7 - epoch))  Acc@1: 81.2500 (7\(epoch).5)

        """
      }.joined())
    #expect(history["loss"] == [0.5, 0.4] && history["val_loss"] == [0.7, 0.6])
    #expect(
      history["val_accuracy"]?.map { ($0 * 1000).rounded() } == [705, 715] || history["val_accuracy"] == [0.705, 0.715])
  }

  /// `Training epoch: 0`, `Eval epoch: 0` of ST-GCN and its kin, with the best so far in each line.
  @Test func headingsOfEpochsNameTheirSet() throws {
    let history = try one(
      (0..<2).map { epoch in
        """
        [04.18.21|21:10:24] Training epoch: \(epoch)
        [04.18.21|21:23:23]     mean_loss: 0.\(5 - epoch). Best so far: 0.1250 (epoch: 0).
        [04.18.21|21:23:24] Eval epoch: \(epoch)
        [04.18.21|21:23:43]     mean_loss: 0.\(7 - epoch). Best so far: 0.1250 (epoch: 0).

        """
      }.joined())
    #expect(history["mean_loss"] == [0.5, 0.4] && history["val_mean_loss"] == [0.7, 0.6])
  }

  @Test func listsInWrappersAreLeftOut() throws {
    let found = try read(
      (1...3).map { "Epoch \($0)\nloss: 0.\($0)\nPseudo dice [np.float32(0.25), np.float32(0.5)]\n" }.joined())
    #expect(found.first?.history.metricNames == ["loss"])
  }

  @Test func koreanWords() throws {
    let history = try one("| 에폭 1 | 손실 4.5\n| 에폭 2 | 손실 4.25\n")
    #expect(history[.epoch] == [1, 2] && history["loss"] == [4.5, 4.25])
  }

  /// What a metric measures may stand right behind its value; a time is no metric, and settings are none.
  @Test func unitsStandBehindValues() throws {
    let history = try one(
      """
      INFO Namespace(batch_size=2, learning_rate=0.0001, num_epoch=2, momentum=0.9)
      Epoch 1: train_loss=40.89, val_MPJPE=20.16mm, PSNR: 21.5dB, rmse=3.2m, time consumed: 287.5, test time 3.5m
      Epoch 2: train_loss=40.82, val_MPJPE=31.39mm, PSNR: 22.5dB, rmse=2.2m, time consumed: 288.5, test time 3.6m
      """)
    #expect(history["loss"] == [40.89, 40.82] && history["val_mpjpe"] == [20.16, 31.39])
    #expect(history["psnr"] == [21.5, 22.5] && history["rmse"] == [3.2, 2.2])
    #expect(Set(history.metrics.map(\.name)) == ["loss", "val_mpjpe", "psnr", "rmse"])
    #expect(history.epochs == [1, 2])
  }
}
