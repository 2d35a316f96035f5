import RunRecords
import Testing

@testable import Interchange

/// Layouts of files that people committed and that were read wrongly once, with numbers of our own.
@Suite struct FoundLayoutsTests {
  private func load(_ text: String, _ name: String = "log.txt") throws -> Histories.Loaded {
    try Samples.load([(name, text)])
  }

  private func one(_ text: String, _ name: String = "log.txt") throws -> History {
    let records = try load(text, name).records
    #expect(records.count == 1)
    return try #require(records.first).record.history
  }

  private func decided(_ text: String, _ name: String = "log.txt") throws -> [String] {
    try #require(load(text, name).records.first).record.source?.decided ?? []
  }

  // MARK: Logs

  /// LightGBM's settings as JSON and then its rounds, a fold after the other.
  @Test func settingsAsJSONStandBeforeTheLines() throws {
    let loaded = try load(
      """
      {
       "learning_rate": 0.2,
       "num_leaves": 10
      }
      [20]\tvalid's binary_logloss: 0.53
      [40]\tvalid's binary_logloss: 0.52
      [20]\tvalid's binary_logloss: 0.55
      [40]\tvalid's binary_logloss: 0.54
      """)
    #expect(loaded.records.map(\.record.history).map { $0["val_loss"] } == [[0.53, 0.52], [0.55, 0.54]])
  }

  @Test func aCutDocumentIsNoLog() throws {
    let loaded = try load("{\n \"loss\": [0.5, 0.4],\n \"acc\": [0.1,\n}\nsaved the history\n", "history.json")
    #expect(loaded.records.isEmpty)
    #expect(loaded.problems.map(\.code) == [.damaged])
  }

  @Test func aCommaStandsBeforeTheValue() throws {
    let history = try one(
      """
      epoch 1, phase train, step 10, loss_train, 0.838
      epoch 1, phase train, step 20, loss_train, 0.421
      epoch 1 | val_loss: 0.659
      epoch 2, phase train, step 30, loss_train, 0.298
      epoch 2 | val_loss: 0.37
      """)
    #expect(history["loss"] == [0.838, 0.421, 0.298])
    #expect(history["val_loss"]?.filter(History.isMeasured) == [0.659, 0.37])
    #expect(history[.step] == [10, 20, 30] && history[.epoch]?.suffix(2) == [1, 2])
  }

  /// nnU-Net: one dice a class.
  @Test func listsOfValuesAreSaidToBeLeftOut() throws {
    let log = """
      Epoch 0
      train_loss 0.05
      Pseudo dice [0.1, 0.4]
      Epoch 1
      train_loss -0.15
      Pseudo dice [0.2, 0.5]
      """
    #expect(try one(log)["loss"] == [0.05, -0.15])
    #expect(try decided(log).contains { $0.contains("Pseudo dice is a list") })
  }

  @Test func learningRatesOfPartsKeepTheirNames() throws {
    let history = try one(
      """
      Epoch 0: Learning Rate for backbone: 0.0003; Learning Rates for head: 0.003
      Epoch 0: loss 3.5
      Epoch 1: Learning Rate for backbone: 0.0002; Learning Rates for head: 0.002
      Epoch 1: loss 2.5
      """)
    #expect(history["learning rate for backbone"] == [0.0003, 0.0002])
    #expect(history["learning rate for head"] == [0.003, 0.002])
  }

  /// torchvision's references say `acc5` in the batches' lines and `Acc@5` in the summary.
  @Test func topFiveIsOneCurve() throws {
    let history = try one(
      """
      Epoch: [0]  loss: 4.1 (5.2)  acc5: 39.4 (22.4)
      Test:  loss: 3.0 (3.1)  acc1: 35.0 (35.0)  acc5: 61.4 (61.4)
      Test:  Acc@1 21.1 Acc@5 44.2
      Epoch: [1]  loss: 3.5 (3.7)  acc5: 49.4 (48.4)
      Test:  loss: 2.7 (2.8)  acc1: 45.0 (45.0)  acc5: 69.4 (69.4)
      Test:  Acc@1 34.1 Acc@5 59.9
      """)
    #expect(history.metricNames.filter { $0.hasPrefix("val_acc") && $0.hasSuffix("5") } == ["val_acc5"])
    #expect(history["val_acc5"] == [0.442, 0.599])
  }

  @Test func epochsOfOtherLanguages() throws {
    let german = try one(
      """
      Hyperparameter festgelegt: Epochen=100, Batch-Größe=64, Lernrate=0.001
      Epoche 1/100, Verlust: 0.0034
      Epoche 10/100, Verlust: 0.0002
      Epoche 20/100, Verlust: 0.0001
      """)
    #expect(german.epochs == [1, 10, 20])
    #expect(german["loss"] == [0.0034, 0.0002, 0.0001])
    #expect(german["learning_rate"] == nil)
    let spanish = try one(
      "epoca 1/5  loss_train=2.28  loss_val=1.11\nepoca 3/5  loss_train=0.75  loss_val=0.54\n")
    #expect(spanish.epochs == [1, 3])
    #expect(spanish["val_loss"] == [1.11, 0.54])
    let table = try one("Epoche;Trainingsverlust;Validierungsgenauigkeit\n1;0,5;0,71\n2;0,25;0,82\n", "log.csv")
    #expect(table["loss"] == [0.5, 0.25])
    #expect(table["val_accuracy"] == [0.71, 0.82])
  }

  @Test func anEpochsMetricNeedNoNameInKeras() throws {
    #expect(try one("Epoch 1/9 - MSE: 42.18\nEpoch 2/9 - MSE: 0.35\n")["mse"] == [42.18, 0.35])
    let gan = try one("[0 :    100] loss G : 614.97 loss D : 75.2\n[0 :    200] loss G : 15.1 loss D : 32.4\n")
    #expect(gan[.step] == [100, 200])
    #expect(gan["loss d"] == [75.2, 32.4])
  }

  /// ESPnet's reporter, with the line of the program in brackets.
  @Test func theEpochStandsRightBeforeItsWord() throws {
    let history = try one(
      """
      2020-09-17 18:14:26 (trainer:243) INFO: 1epoch results: [train] loss=480.3, acc=0.1, total_count=49, [valid] loss=479.9, acc=0.2
      2020-09-17 18:16:26 (trainer:243) INFO: 2epoch results: [train] loss=470.3, acc=0.3, total_count=98, [valid] loss=469.9, acc=0.4
      """)
    #expect(history.epochs == [1, 2])
    #expect(history["val_accuracy"] == [0.2, 0.4])
    #expect(history.metricNames.allSatisfy { ["loss", "accuracy", "val_loss", "val_accuracy"].contains($0) })
  }

  @Test func settingsBetweenRunsAreNoCurves() throws {
    let log = """
      Epoch: 0 | Train_loss: 1.04 | Val loss: 0.95
      Epoch: 1 | Train_loss: 0.73 | Val loss: 0.90
      Epoch: 2 | Train_loss: 0.61 | Val loss: 0.87
      loss_weights: {'bce': 1, 'dice': 1}
      grad_clip: 0.1
      """
    #expect(try one(log).metricNames == ["loss", "val_loss"])
    #expect(try decided(log).contains { $0.hasPrefix("grad_clip stands in one line alone") })
  }

  /// Accelerate's examples, and scripts that print a dictionary behind a count.
  @Test func dictionariesStandAtTheirEpochs() throws {
    let accelerate = try one(
      "INFO: rebuilt\nepoch 0: {'accuracy': 0.68, 'f1': 0.81}\nepoch 2: {'accuracy': 0.75, 'f1': 0.83}\n")
    #expect(accelerate.epochs == [1, 3])
    let steps = try one("[Train 10/1882] {'train_loss': 0.0077}\n[Train 20/1882] {'train_loss': 0.0057}\n")
    #expect(steps[.step] == [10, 20])
    #expect(steps["loss"] == [0.0077, 0.0057])
  }

  // MARK: Tables

  /// MATLAB's `trainNetwork`: names over two lines, text around the table.
  @Test func namesOverTwoLines() throws {
    let history = try one(
      """
      Training on single CPU.
      |==============================================================================|
      |  Epoch  |  Iteration  |  Mini-batch  |  Validation  |  Mini-batch  |  Base Learning  |
      |         |             |   Accuracy   |   Accuracy   |     Loss     |      Rate       |
      |==============================================================================|
      |       1 |           1 |       25.00% |       20.00% |       3.2166 |      1.0000e-04 |
      |       2 |          10 |       50.00% |       33.33% |       1.6979 |      1.0000e-04 |
      |       3 |          20 |       75.00% |       40.00% |       1.3097 |      1.0000e-04 |
      |==============================================================================|
      """)
    #expect(history[.step] == [1, 10, 20])
    #expect(history["val_accuracy"] == [0.2, 0.3333, 0.4])
    // A batch's loss is not the epoch's.
    #expect(history["mini-batch loss"] == [3.2166, 1.6979, 1.3097])
    #expect(history["loss"] == nil)
  }

  @Test func textAroundADrawnTableIsNoneOfIt() throws {
    let rows = (1...4).map { "|       \($0) |       \(20 - $0).5 |" }.joined(separator: "\n")
    let rule = "|=========|============|"
    let history = try one(
      "[STEP 2] begins\n\(rule)\n|  Epoch  |     Loss   |\n\(rule)\n\(rows)\n\(rule)\nTraining finished.\nError = 0.45\nDone.\n"
    )
    #expect(history.epochs == [1, 2, 3, 4])
    #expect(history["loss"] == [19.5, 18.5, 17.5, 16.5])
  }

  @Test func barsAreNoCells() throws {
    let history = try one("| Epoch | Loss |\n| 1 | 3.2 |\n| 2 | 3.1 |\n| 3 | 3.0 |\n")
    #expect(history.epochs == [1, 2, 3])
    #expect(history["loss"] == [3.2, 3.1, 3.0])
  }

  // MARK: JSON

  @Test func listsUnderTheirSetsTakeTheFilesMetric() throws {
    let text = #"{"train": [5.7, 4.0, 3.4], "val": [5.6, 4.1, 3.5]}"#
    let named = try one(text, "loss_history.json")
    #expect(named["loss"] == [5.7, 4.0, 3.4])
    #expect(named["val_loss"] == [5.6, 4.1, 3.5])
    #expect(try one(text, "numbers.json")["val_value"] == [5.6, 4.1, 3.5])
    #expect(try decided(text, "numbers.json").contains { $0.contains("--map") })
  }

  @Test func aRateThatIsLearnedAt() throws {
    let text =
      #"[{"iteration": 1, "loss": 22.5, "learn_rate": 0.1}, {"iteration": 2, "loss": 13.5, "learn_rate": 0.2}]"#
    #expect(try one(text, "log.json")["learning_rate"] == [0.1, 0.2])
    #expect(MetricName("learn-accuracy").set == .training)
  }

  @Test func fullNamesARunBesideAnother() throws {
    let text = """
      {"history": {"full": {"train_loss": [0.54, 0.34]}, "lora": {"train_loss": [0.55, 0.40]}}}
      """
    #expect(try load(text, "training_log.json").records.map(\.record.run.arm) == ["full", "lora"])
  }

  /// Statistics by class are no history.
  @Test func numbersByClassAreNoEpochs() throws {
    let text = """
      {"statistics": {"0": {"class_id": 0, "pixels": 306}, "1": {"class_id": 1, "pixels": 45}},
       "weights": {"inverse": {"0": 1.5, "1": 67.5}}}
      """
    let loaded = try load(text, "stats.json")
    #expect(loaded.records.isEmpty)
    #expect(loaded.problems.map(\.code) == [.noCurve])
    let epochs = #"{"0": {"loss": 0.5}, "1": {"loss": 0.4}}"#
    #expect(try one(epochs, "log.json")["loss"] == [0.5, 0.4])
  }

  @Test func aFolderSaysToNameTheFile() throws {
    let loaded = try Samples.load([("notes/a.csv", "x,y\n0.1,2\n0.2,3\n0.4,5\n"), ("notes/readme.txt", "two words")])
    #expect(loaded.records.isEmpty)
    #expect(loaded.notHistories.contains { $0.message.contains("name the file itself") })
  }

  // MARK: Places as keys

  /// Values under keys that leave places out stand at those places.
  @Test(arguments: [
    #"{"1": {"loss": 0.9, "val_loss": 1.0}, "5": {"loss": 0.7, "val_loss": 0.8}, "10": {"loss": 0.5, "val_loss": 0.6}}"#,
    #"{"loss": {"1": 0.9, "5": 0.7, "10": 0.5}, "val_loss": {"1": 1.0, "5": 0.8, "10": 0.6}}"#,
  ])
  func keysThatLeavePlacesOutAreKept(_ text: String) throws {
    let history = try one(text, "history.json")
    #expect(history["loss"] == [0.9, 0.7, 0.5] && history["val_loss"] == [1.0, 0.8, 0.6])
    #expect(history[.step] == [1, 5, 10])
  }

  /// A ROC curve and the places where phases of a training began are no curves of it.
  @Test func whatIsOfNoEpochIsNoCurve() throws {
    let history = try one(
      #"{"accuracy": 0.95, "phase_starts": [0, 2], "roc": {"fpr": [0, 0.1, 1], "tpr": [0, 0.9, 1]}, "history": {"train_loss": [0.8, 0.5, 0.3], "val_loss": [0.9, 0.6, 0.35]}}"#,
      "metrics.json")
    #expect(history.metrics.map(\.name) == ["loss", "val_loss"])
  }
}
