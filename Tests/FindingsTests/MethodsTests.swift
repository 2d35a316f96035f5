import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

/// What a methods paragraph says, and what it leaves unsaid.
@Suite struct MethodsTests {
  private func methods(_ records: [StoredRecord], _ language: Language = .english) throws -> String {
    language.punctuation.join(try Findings(Comparison(records)).methods(language)).withPlainSpaces
  }

  private static func two(_ change: (inout RunRecord) -> Void = { _ in }) -> [StoredRecord] {
    let accuracies = [Samples.accuracies(7, level: 0.87), Samples.accuracies(7, level: 0.86, shift: 2)]
    var records = Samples.records(["relu": accuracies[0], "sigmoid": accuracies[1]])
    for index in records.indices {
      if records[index].record.run.arm == "sigmoid" {
        records[index].record.spec?.model.activation = NamedChoice("sigmoid")
      }
      change(&records[index].record)
    }
    return records
  }

  @Test func saysWhatTheRecordsKnow() throws {
    let text = try methods(
      Self.two { record in
        record.data?.validationExamples = 1000
        record.timing = RunRecord.Timing(seconds: 2, examplesPerSecond: 1000)
        record.provenance = RunRecord.Provenance(
          curves: "0.1.0", cpu: "Fast CPU", cores: 4, operatingSystem: "Debian 12", swift: "6.2", blas: "OpenBLAS 0.3")
      })
    for sentence in [
      "The data are fashion-mnist: 60,000 training examples, 1,000 validation examples and 10,000 test examples.",
      "The 1,000 validation examples were held out of the training set",
      "Compared are 2 arms that differ in activation function: relu and sigmoid.",
      "The optimizer is Adam (learning rate 0.001, β1 0.9, β2 0.999, ε 1e−7). The learning rate was constant.",
      "Training ran in batches of 32 examples for 5 epochs.",
      "Each arm was trained with 7 random seeds (0–6)",
      "sigmoid and relu are compared on the final test accuracy by the two-sided exact sign-flip test at α = 0.05",
      "Runs of one seed are compared with each other.",
      "Runs were made on Fast CPU (4 cores, Debian 12). Software: curves 0.1.0, Swift 6.2, OpenBLAS 0.3.",
      "Training took 28.0 s in all, over 14 runs.",
    ] { #expect(text.contains(sentence), "\(sentence)\n\(text)") }
    #expect(!text.contains("hidden layers use"), "the arms differ in it")
  }

  /// A history of another tool has no settings, and none are made up.
  @Test func saysNothingThatIsNotKnown() throws {
    let text = try methods(
      Self.two { record in
        record.spec = nil
        record.data = nil
        record.provenance = RunRecord.Provenance(curves: "0.1.0", importedFrom: "Keras")
      })
    for word in [
      "data", "optimizer", "batches", "epochs", "Hardware", "network", "seeds (", "Training took", "Software",
      "made on",
    ] {
      #expect(!text.contains(word), "\(word): \(text)")
    }
    #expect(text.contains("Compared are 2 arms: relu and sigmoid.") && text.contains("Each arm has 7 runs."))
    #expect(text.contains("Recorded by another tool: Keras.") && text.contains("exact sign-flip test"))
  }

  /// What only some runs use is no setting of all.
  @Test func settingsThatAreOffInSomeRunsDiffer() throws {
    let records = Self.two { record in
      if record.run.arm == "relu" {
        record.spec?.model.dropout = 0.5
        record.spec?.training.earlyStopping = TrainingSpec.EarlyStopping(patience: 3)
      }
    }
    let findings = try Findings(Comparison(records))
    let shared = findings.text(findings.settingsTable, .english).rows.map(\.cells)
    #expect(shared.contains(["Dropout", "differs by arm"]) && shared.contains(["Early stopping", "differs by arm"]))
    #expect(!shared.contains { $0[0] == "L2 penalty" })
    let arms = findings.text(try #require(findings.armsTable), .english)
    let column = try #require(arms.columns.firstIndex { $0.key == "dropout" })
    #expect(arms.rows.map { $0.cells[column] } == ["0.5", "none"])
    let methods = findings.methods(.english).joined(separator: " ")
    #expect(methods.contains("dropout") && methods.contains("early stopping"))
  }

  @Test func saysWhatStoppedAndOnWhat() throws {
    let text = try methods(
      Self.two { record in
        let isRelu = record.run.arm == "relu"
        record.spec?.validation = .test
        record.spec?.training.earlyStopping = TrainingSpec.EarlyStopping(patience: 3)
        record.spec?.training.schedule = NamedChoice("cosine", ["alpha": 0])
        record.spec?.training.warmupEpochs = 2
        record.spec?.training.optimizer.parameters["learning_rate"] = isRelu ? 0.1 : 0.2
      })
    for sentence in [
      "The test set was also what was validated on after every epoch.", "no unbiased estimates",
      "It ended early where val_loss had not improved for 3 epochs. The weights of the best epoch were then restored.",
      "The learning rate followed the schedule cosine (alpha 0). It rose linearly over the first 2 epochs.",
      "differ in activation function and optimizer",
    ] { #expect(text.contains(sentence), "\(sentence)\n\(text)") }
    #expect(!text.contains("The optimizer is"), "it differs: \(text)")
  }

  @Test(arguments: [
    (["a": [0.8], "b": [0.9]], "only the models of these runs"),
    (["a": [0.81, 0.82, 0.83, 0.84, 0.85, 0.86], "b": [0.71, 0.72, 0.73, 0.74, 0.75, 0.76]], "sign-flip test"),
  ]) func namesTheRule(arms: [String: [Double]], words: String) throws {
    let records = arms.sorted { $0.key < $1.key }.enumerated().flatMap { index, arm in
      arm.value.enumerated().map { Samples.run(arm.key, index: index, seed: $0, accuracy: $1) }
    }
    #expect(try methods(records).contains(words))
    #expect(!(try methods(records, .traditionalChinese)).contains("test at"))
  }

  /// Several arms are compared with one, and p adjusted; runs without shared seeds are not paired.
  @Test func namesCorrectionAndPairing() throws {
    let accuracies = (0..<3).map { Samples.accuracies(8, level: 0.8 + 0.01 * Double($0), shift: $0) }
    let several = try methods(Samples.records(["a": accuracies[0], "b": accuracies[1], "c": accuracies[2]]))
    #expect(several.contains("Each arm is compared with a") && several.contains("Holm’s method for 2 comparisons"))
    let apart = (0..<2).flatMap { arm in
      accuracies[arm].enumerated().map { seed, accuracy in
        Samples.run("arm\(arm)", index: arm, seed: seed + 100 * arm, accuracy: accuracy)
      }
    }
    let unpaired = try methods(apart)
    #expect(unpaired.contains("exact Mann–Whitney test") && !unpaired.contains("Runs of one seed"), "\(unpaired)")
    #expect(unpaired.contains("Each arm has 8 runs.") && !unpaired.contains("(0–"), "\(unpaired)")
  }
}
