import RunRecords
import Testing

@testable import Interchange

/// Logs of a later search that were read wrongly at first.
@Suite struct FurtherLogsTests: ReadsTexts {
  private func measured(_ values: [Double]?) -> [Double]? { values?.filter(History.isMeasured) }

  /// PyTorch's example of MNIST: how many of all examples were seen is the step.
  @Test func countedExamplesAreSteps() throws {
    let history = try one(
      """
      Train Epoch: 1 [0/60000 (0%)]\tLoss: 2.3
      Train Epoch: 1 [59000/60000 (98%)]\tLoss: 1.2

      Test set: Average loss: 0.5, Accuracy: 8800/10000 (88%)

      Train Epoch: 2 [0/60000 (0%)]\tLoss: 0.9
      Train Epoch: 2 [59000/60000 (98%)]\tLoss: 0.8

      Test set: Average loss: 0.4, Accuracy: 8900/10000 (89%)
      """)
    #expect(history["loss"] == [2.3, 1.2, 0.9, 0.8])
    #expect(measured(history["val_accuracy"]) == [0.88, 0.89])
    #expect(history[.step] == [0, 59000, 0, 59000])
    #expect(history[.epoch]?[1] == 1 && history[.epoch]?[3] == 2)
  }

  /// PyTorch's word language model (Joyoem/mt-exercise-02).
  @Test func countedBatchesAreSteps() throws {
    let history = try one(
      """
      | epoch   1 |   100/ 2826 batches | lr 20.00 | ms/batch 181.56 | loss  6.92 | ppl  1009.16
      | epoch   1 |   200/ 2826 batches | lr 20.00 | ms/batch 224.00 | loss  5.99 | ppl   399.55
      -----------------------------------------------------------------------------------------
      | end of epoch   1 | time: 612.54s | valid loss  4.95 | valid ppl   141.50
      -----------------------------------------------------------------------------------------
      | epoch   2 |   100/ 2826 batches | lr 20.00 | ms/batch 180.06 | loss  4.80 | ppl   121.51
      | epoch   2 |   200/ 2826 batches | lr 20.00 | ms/batch 221.00 | loss  4.56 | ppl    95.71
      | end of epoch   2 | time: 613.54s | valid loss  4.75 | valid ppl   115.50
      =========================================================================================
      | End of training | test loss  4.11 | test ppl    61.17
      =========================================================================================
      """)
    #expect(history["loss"] == [6.92, 5.99, 4.8, 4.56])
    #expect(measured(history["val_loss"]) == [4.95, 4.75])
    #expect(history[.epoch] == [0.5, 1, 1.5, 2])
  }

  /// A file that holds a single epoch's batches (3ZadeSSG/Automatic-Image-Captioning).
  @Test func batchesOfOneEpochAreRows() throws {
    let history = try one(
      """
      Epoch [2/2], Step [1/12942], Loss: 2.3066, Perplexity: 10.0401, Time (mins): 0.015
      Epoch [2/2], Step [2/12942], Loss: 2.2891, Perplexity: 9.8664, Time (mins): 0.028
      Epoch [2/2], Step [3/12942], Loss: 2.2010, Perplexity: 9.0345, Time (mins): 0.040
      """)
    #expect(history[.step] == [1, 2, 3])
    #expect(history["loss"] == [2.3066, 2.2891, 2.201])
  }

  /// `avg loss so far is` (IcarusWizard/prednet-paddle).
  @Test func sentencesMaySaySoFar() throws {
    let history = try one(
      """
      Epoch 0, Step 25, total used time 7.1 (s), avg loss so far is 0.1097
      Epoch 0, Step 50, total used time 14.1 (s), avg loss so far is 0.0797
      Epoch 0, val loss is 0.0477, val mse is 0.0242.
      Epoch 1, Step 25, total used time 27.1 (s), avg loss so far is 0.0397
      Epoch 1, Step 50, total used time 34.1 (s), avg loss so far is 0.0352
      Epoch 1, val loss is 0.0452, val mse is 0.0219.
      """)
    #expect(history["loss"] == [0.1097, 0.0797, 0.0397, 0.0352])
    #expect(measured(history["val_loss"]) == [0.0477, 0.0452])
  }

  /// LightGBM's best round, and scikit-learn's report on classes, are no rows.
  @Test func whatSumsUpIsNoRow() throws {
    let rounds = try one(
      """
      Training until validation scores don't improve for 500 rounds
      [100]\ttraining's binary_logloss: 0.559427\tvalid_1's binary_logloss: 0.681014
      [200]\ttraining's binary_logloss: 0.556528\tvalid_1's binary_logloss: 0.680677
      Early stopping, best iteration is:
      [123]\ttraining's binary_logloss: 0.558699\tvalid_1's binary_logloss: 0.680181
      """)
    #expect(rounds["val_loss"] == [0.681014, 0.680677])
    let seeds = try Samples.load([
      (
        "train_log.txt",
        """
        Epoch 1/2
        42/42 - 18s - accuracy: 0.5049 - loss: 1.0155 - val_accuracy: 0.5 - val_loss: 1.1
        Epoch 2/2
        42/42 - 18s - accuracy: 0.7483 - loss: 0.7155 - val_accuracy: 0.55 - val_loss: 0.9
                      precision    recall  f1-score   support

             plastic      0.801     0.757     0.779       100

            accuracy                          0.790       281
           macro avg      0.790     0.790     0.790       281
        weighted avg      0.790     0.790     0.790       281

        {
          "val_accuracy": 0.7964,
          "test_accuracy": 0.79
        }
        Epoch 1/2
        42/42 - 18s - accuracy: 0.5249 - loss: 1.0255 - val_accuracy: 0.52 - val_loss: 1.2
        Epoch 2/2
        42/42 - 18s - accuracy: 0.7583 - loss: 0.7055 - val_accuracy: 0.56 - val_loss: 0.8
        {
          "val_accuracy": 0.8064,
          "test_accuracy": 0.8
        }
        """
      )
    ]).records.map(\.record)
    #expect(seeds.count == 2)
    #expect(seeds.map { $0.history["accuracy"] } == [[0.5049, 0.7483], [0.5249, 0.7583]])
    #expect(Set(seeds.flatMap { $0.history.metrics.map(\.name) }) == ["loss", "accuracy", "val_loss", "val_accuracy"])
    #expect(seeds.map { $0.test?.accuracy } == [0.79, 0.8])
  }

  /// A dictionary with what it is called before it and a sentence below (train_history.txt).
  @Test func aNamedDictionaryMayStandAmongLines() throws {
    let history = try one(
      "train history: {'acc': [0.5, 0.6], 'loss': [1.5, 1.2], 'val_acc': [0.45, 0.55], 'val_loss': [1.6, 1.3]}\n accuracy: 0.76\n"
    )
    #expect(history["loss"] == [1.5, 1.2] && history["val_accuracy"] == [0.45, 0.55])
  }

  /// Tables of losses and accuracies alone among settings (10zinten/Indian-Currency-Recognition).
  @Test func tablesWithoutAnAxisAreRead() throws {
    let found = try runs(
      """
      HYPERPARAMETERS:
      learning-rate =0.001
      nb_epoches =3

      Training Summary:
      train loss   va_loss  train_acc   val_acc
        1.248040  0.370833   0.530021  0.370833
        0.600895  0.502083   0.787267  0.502083
        0.439850  0.595833   0.844720  0.595833
      Remarks: none
      """)
    #expect(found.map { $0["loss"] } == [[1.24804, 0.600895, 0.43985]])
    #expect(found.first?["val_loss"] == [0.370833, 0.502083, 0.595833])
    #expect(found.first?.metrics.count == 4)
  }

  /// A hundred thousand of something are steps (MAML).
  @Test func bracketsOfManyAreSteps() throws {
    let history = try one(
      "[0/100000] batch loss : 6.3282 | time : 0.16s\n[100/100000] batch loss : 2.9027 | time : 4.45s\n[200/100000] batch loss : 1.9 | time : 4.45s\n"
    )
    #expect(history[.step] == [0, 100, 200] && history[.epoch] == nil)
  }

  @Test func setsInLogsMayBeHyphened() throws {
    let history = try one("Epoch 1: Accuracy on Test-Set: 10.4%\nEpoch 2: Accuracy on Test-Set: 20.4%\n")
    #expect(measured(history["val_accuracy"])?.map { ($0 * 1000).rounded() } == [104, 204])
  }

  /// Reports without a line of weighted averages, and heads alone, end where something else is said.
  @Test(arguments: [
    "avg / total      0.79      0.79      0.79       281\n", "   macro avg      0.79      0.79      0.79       281\n",
    "",
  ])
  func reportsEnd(_ last: String) throws {
    let report =
      "              precision    recall  f1-score   support\n\n       plastic      0.80      0.75      0.77       100\n\n"
      + last
    let history = try one(
      "Epoch 1 loss: 1.5 val_loss: 1.6\n\(report)Epoch 2 loss: 1.2 val_loss: 1.3\n\(report)Epoch 3 loss: 1.0 val_loss: 1.1\n"
    )
    #expect(history["loss"] == [1.5, 1.2, 1] && history.metrics.count == 2)
  }

  /// A dictionary of classes in a log of epochs is none of its history.
  @Test func listsAmongEpochsAreNoHistory() throws {
    let history = try one(
      "Epoch 1 loss: 1.5 val_loss: 1.6\nPer class: {'acc': [0.9, 0.8, 0.7], 'loss': [1, 2, 3]}\nEpoch 2 loss: 1.2 val_loss: 1.3\n"
    )
    #expect(history["loss"] == [1.5, 1.2] && history["val_loss"] == [1.6, 1.3])
  }

  /// `Accuracy: [860/1000 (86.00%)]` is a value, and no place.
  @Test func fractionsInBracketsBehindANameAreValues() throws {
    let history = try one(
      "Test Epoch: 1 Average loss: 1.1, Accuracy: [860/1000 (86.00%)]\nTest Epoch: 2 Average loss: 0.9, Accuracy: [900/1000 (90.00%)]\n"
    )
    #expect(history["val_accuracy"] == [0.86, 0.9])
  }

  /// Several runs in one log, each by its steps (CycleGAN's loss_log.txt, and a log begun four times).
  @Test func runsByStepsAreSplit() throws {
    let lines = (1...3).flatMap { epoch in
      (1...2).map { "(epoch: \(epoch), iters: \($0 * 100), time: 0.3) D_A: 0.\(epoch)\($0) G_A: 0.5\($0)" }
    }
    let found = try runs(
      (["======= Training Loss ======="] + lines + ["======= Training Loss ======="]
        + lines.prefix(3).map { $0.replacing("0.5", with: "0.6") })
        .joined(separator: "\n") + "\n", "loss_log.txt")
    #expect(found.map(\.rowCount) == [6, 3])
    let starts = try runs(
      """
      INFO:root:Epoch [1/10], Step [10/1130], Loss: 8.6346
      INFO:root:Epoch [1/10], Step [10/1130], Loss: 7.4008
      INFO:root:Epoch [1/10], Step [20/1130], Loss: 7.1
      INFO:root:Epoch [1/10], Step [10/904], Loss: 9.0276
      INFO:root:Epoch [1/10], Step [20/904], Loss: 8.5
      """)
    #expect(starts.map(\.rowCount) == [1, 2, 2])
  }

  /// The last line of a second run that is much like the first's is no summary.
  @Test func runsThatAreMuchAlikeAreWhole() throws {
    let first = [1.0, 0.5, 0.3333].enumerated().map { "Epoch \($0.offset + 1) loss: \($0.element)" }
    let second = [1.001, 0.501, 0.3343].enumerated().map { "Epoch \($0.offset + 1) loss: \($0.element)" }
    let found = try runs((first + second).joined(separator: "\n") + "\n")
    #expect(found.map { $0["loss"] } == [[1, 0.5, 0.3333], [1.001, 0.501, 0.3343]])
  }

  /// A summary of a later run takes nothing back of what was said of an earlier one.
  @Test func aLaterSummaryLeavesWhatWasSaid() throws {
    let first = (1...3).map { "Epoch \($0)\nloss: 1.\($0)\nloss: 1.0\($0)" }
    let second = (1...3).map { "Epoch \($0)\nloss: 2.\($0)" } + ["loss: 2.05"]
    let text = (first + second).joined(separator: "\n") + "\n"
    #expect(try runs(text).map { $0["loss"] } == [[1.01, 1.02, 1.03], [2.1, 2.2, 2.3]])
    #expect(try decided(text).contains { $0.hasPrefix("lines within an epoch name a metric again") })
  }

  /// The threshold behind an @ is no value.
  @Test func thresholdsAreNoValues() throws {
    let history = try one(
      "Epoch 1: Train Loss: 2.1, IoU @ 0.5: 0.41\nEpoch 2: Train Loss: 1.9, IoU @ 0.5: 0.43\nEpoch 3: Train Loss: 1.5, IoU @ 0.5: 0.47\n"
    )
    #expect(history["loss"] == [2.1, 1.9, 1.5])
    #expect(history.metrics.contains { $0.values == [0.41, 0.43, 0.47] })
    #expect(!history.metrics.contains { $0.values.contains(0.5) })
  }

  /// Four processes that print one step each with their own loss: the later counts.
  @Test func stepsOfSeveralProcessesAreOne() throws {
    let lines = (1...2).flatMap { epoch in
      [10, 20].flatMap { step in
        (0..<3).map { "Rank \($0), Epoch \(epoch), Batch \(step), Loss: 0.\(epoch)\(step)\($0)" }
      }
    }
    let history = try one(lines.joined(separator: "\n") + "\n")
    #expect(history[.step] == [10, 20, 10, 20])
    #expect(history["loss"] == [0.1102, 0.1202, 0.2102, 0.2202])
  }

  /// Batches of a validation that are counted from 0 again are no other run.
  @Test func batchesOfAnotherSetAreNoRun() throws {
    let lines =
      (0..<4).map { "Epoch 1, Batch \($0 * 100)/500, Train Loss: 1.\(9 - $0)" }
      + (0..<2).map { "Epoch 1, Batch \($0)/50, Val Loss: 1.\(5 - $0)" }
    let history = try one(lines.joined(separator: "\n") + "\n")
    #expect(measured(history["val_loss"])?.last == 1.4)
  }

  /// A loop's count beside the step that it names (dyna-cppo).
  @Test func theStepThatIsNamedCounts() throws {
    let history = try one(
      "[it 0001] step=1024 | loss=0.9 | time=0.1m\n[it 0002] step=2048 | loss=0.8 | time=0.2m\n[it 0003] step=3072 | loss=0.7 | time=0.3m\n"
    )
    #expect(history[.step] == [1024, 2048, 3072])
  }

  /// The accuracy of reports counts where no other is named.
  @Test func reportsGiveTheOnlyAccuracy() throws {
    func report(_ accuracy: String) -> String {
      "              precision    recall  f1-score   support\n\n           0       0.91      0.93      0.92       100\n\n    accuracy                           \(accuracy)       190\n   macro avg       0.90      0.90      0.90       190\nweighted avg       0.91      0.91      0.91       190\n\n"
    }
    let history = try one(
      "Epoch 1/2\ntrain loss: 1.5 val loss: 0.8\n\(report("0.81"))Epoch 2/2\ntrain loss: 1.3 val loss: 0.7\n\(report("0.91"))"
    )
    #expect(history["val_accuracy"] == [0.81, 0.91] && history.metrics.count == 3)
  }

  @Test func pairsOfSetsMayHaveBars() throws {
    let history = try one("[1] loss train|val: 1.58 | 1.66\n[2] loss train|val: 1.40 | 1.50\n")
    #expect(history["loss"] == [1.58, 1.4])
    let accuracy = try one("Epoch 1: loss 0.5 acc [41/50]\nEpoch 2: loss 0.4 acc [45/50]\n")
    #expect(accuracy["accuracy"] == [0.82, 0.9])
  }
}
