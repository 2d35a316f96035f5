import JSONText
import Languages
import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct ComparisonTests {
  private static func runs(
    _ arm: String = "relu", seeds: Range<Int> = 0..<2, file: String = "", _ change: (inout RunRecord) -> Void = { _ in }
  ) -> [StoredRecord] {
    seeds.map { seed in
      var stored = SampleRecords.run(arm, label: "ReLU", seed: seed, accuracy: 0.87 + Double(seed) / 1000, file: file)
      change(&stored.record)
      return stored
    }
  }

  @Test func equalSpecsAreOneArm() throws {
    let comparison = try Comparison(Self.runs() + Self.runs(seeds: 2..<4, file: "other"))
    #expect(comparison.arms.map(\.seeds) == [[0, 1, 2, 3]])
    #expect(comparison.arms[0].label == "ReLU" && comparison.arms[0].distinctions.isEmpty)
  }

  /// Experiment, label and place say nothing of how a run was made.
  @Test func namesDoNotTellApart() throws {
    let other = Self.runs(seeds: 2..<4, file: "other") { record in
      record.run.experiment = "Another"
      record.run.armIndex = 3
    }
    #expect(try Comparison(Self.runs() + other).arms.count == 1)
  }

  private static let changes: [(String, String, @Sendable (inout RunRecord) -> Void)] = [
    ("ReLU (epochs 5)", "ReLU (epochs 9)", { $0.spec?.training.epochs = 9 }),
    (
      "ReLU (learning rate 0.001)", "ReLU (learning rate 0.01)",
      { $0.spec?.training.optimizer.parameters["learning_rate"] = 0.01 }
    ),
    ("ReLU (hidden 128)", "ReLU (hidden 64–32)", { $0.spec?.model.hidden = [64, 32] }),
    ("ReLU (validation test)", "ReLU (holdout 5000)", { $0.spec?.validation = .holdout(5000) }),
    (
      "ReLU (fashion-mnist)", "ReLU (mnist)",
      { record in
        record.data?.name = "mnist"
        record.spec?.dataset = "mnist"
      }
    ),
  ]

  @Test(arguments: changes)
  func otherSettingsAreOtherArms(
    first: String, second: String, change: @Sendable (inout RunRecord) -> Void
  ) throws {
    let comparison = try Comparison(Self.runs() + Self.runs(file: "other", change))
    #expect(comparison.arms.map(\.label) == [first, second])
    #expect(comparison.arms.map(\.base.id) == ["relu", "relu"])
    #expect(Set(comparison.arms.map(\.id)).count == 2)
    #expect(comparison.arms.allSatisfy { $0.runs.count == 2 && !$0.distinctions.isEmpty })
    #expect(
      comparison.arms.allSatisfy { arm in arm.id.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } })
  }

  /// The same files by another name are the same data; other files of the same name are not.
  @Test func filesTellDataApart() throws {
    func hashed(_ name: String, _ hash: String) -> (inout RunRecord) -> Void {
      { record in
        record.data?.name = name
        record.spec?.dataset = name
        record.data?.sha256 = ["t10k-images-idx3-ubyte": hash]
      }
    }
    let renamed = try Comparison(
      Self.runs(seeds: 0..<1, hashed("fashion-mnist", "aa"))
        + Self.runs(seeds: 1..<2, file: "b", hashed("./data", "aa")))
    #expect(renamed.arms.count == 1)
    let other = try Comparison(
      Self.runs(seeds: 0..<1, hashed("fashion-mnist", "aa"))
        + Self.runs(seeds: 0..<1, file: "b", hashed("fashion-mnist", "bb")))
    #expect(other.arms.count == 2 && Set(other.arms.map(\.label)).count == 2)
    #expect(other.datasets.count == 2)
    let unhashed = try Comparison(
      Self.runs(seeds: 0..<1, hashed("fashion-mnist", "aa")) + Self.runs(seeds: 1..<2, file: "b"))
    #expect(unhashed.arms.count == 1)
  }

  @Test func oneResultFoundTwiceCountsOnce() throws {
    let again = Self.runs(file: "copy") { record in
      record.run.experiment = "Copy"
      record.timing = RunRecord.Timing(seconds: 9, examplesPerSecond: 1)
    }
    #expect(try Comparison(Self.runs() + again).arms.map(\.seeds) == [[0, 1]])
    let diverged = [SampleRecords.diverged("a", seed: 0), SampleRecords.diverged("a", seed: 0)]
    var copy = diverged[1]
    copy.identity = "copy"
    #expect(try Comparison([diverged[0], copy]).arms.map(\.seeds) == [[0]])
  }

  @Test func twoResultsOfOneSeedNameBothFiles() {
    let other = Self.runs(file: "other") { $0.test?.accuracy = 0.5 }
    let error = #expect(throws: RecordError.self) { try Comparison(Self.runs() + other) }
    #expect(error?.code == .conflict)
    #expect(error?.file == "relu-0other")
    #expect(error?.message.contains("relu-0 ") == true)
    #expect(error?.message.contains("\n") == false)
  }

  /// What other tools say of their settings tells no arms apart, and a run without a spec is no run with one.
  @Test func importedRuns() throws {
    func imported(_ seeds: Range<Int>, rate: Double) -> [StoredRecord] {
      Self.runs(seeds: seeds, file: "\(rate)") { record in
        record.spec = nil
        record.additional["config"] = .object(["lr": .number(rate)])
      }
    }
    #expect(
      try Comparison(imported(0..<2, rate: 0.1) + imported(2..<4, rate: 0.2)).arms.map(\.seeds) == [[0, 1, 2, 3]])
    let mixed = try Comparison(Self.runs() + imported(0..<2, rate: 0.1))
    #expect(mixed.arms.count == 2 && Set(mixed.arms.map(\.label)).count == 2)
  }

  @Test func equalLabelsGetWhatDiffers() throws {
    let wide = Self.runs("wide", file: "w") { $0.spec?.model.hidden = [512] }
    let comparison = try Comparison(Self.runs("narrow") + wide)
    #expect(comparison.arms.map(\.id) == ["narrow", "wide"])
    #expect(comparison.arms.map(\.label) == ["ReLU (hidden 128)", "ReLU (hidden 512)"])
    let alike = try Comparison(Self.runs("one") + Self.runs("two"))
    #expect(alike.arms.map(\.label) == ["ReLU", "ReLU (2)"])
  }

  private static let chinese: [(String, @Sendable (inout RunRecord) -> Void)] = [
    ("ReLU（週期數 5）", { $0.spec?.training.epochs = 9 }),
    ("ReLU（隱藏層 128）", { $0.spec?.model.hidden = [64, 32] }),
    ("ReLU（驗證 test）", { $0.spec?.validation = .holdout(5000) }),
    (
      "ReLU（fashion-mnist）",
      { record in
        record.data?.name = "mnist"
        record.spec?.dataset = "mnist"
      }
    ),
  ]

  /// What sets arms apart is said in the reader's language; a label that the user gave stays as it is.
  @Test(arguments: chinese) func labelsSpeakTheLanguage(
    label: String, change: @Sendable (inout RunRecord) -> Void
  ) throws {
    let arm = try Comparison(Self.runs() + Self.runs(file: "other", change)).arms[0]
    #expect(arm.label(.english) == arm.label)
    #expect(arm.label(.traditionalChinese) == label)
  }

  @Test func armsOfUnknownDataJoinTheOnlySet() throws {
    let unknown = Self.runs("b") { record in
      record.data = nil
      record.spec = nil
    }
    let comparison = try Comparison(Self.runs("a") + unknown)
    #expect(comparison.datasets.map(\.arms) == [[0, 1]])
  }
}
