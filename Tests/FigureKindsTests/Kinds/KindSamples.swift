import FigureKinds
import JSONText
import Languages
import ParallelWork
import RunRecords
import SeedStatistics

/// Made-up records with everything that `curves train` writes.
enum KindSamples {
  static let classes = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
  ]

  static let activations = [
    "relu", "sigmoid", "tanh", "elu", "gelu", "leaky_relu", "silu", "hard_sigmoid", "softplus", "selu", "mish",
    "exponential",
  ]

  /// A number 0 ..< 1 that depends on all of `parts` and nothing else.
  static func noise(_ parts: Int...) -> Double {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for part in parts {
      state ^= UInt64(bitPattern: Int64(part))
      state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
      state ^= state >> 31
    }
    return Double(state >> 11) / Double(1 << 53)
  }

  static func comparison(
    arms: Int, seeds: Int, epochs: Int = 5, hidden: Int = 1, labels: [String]? = nil, title: String = "Activations",
    for kind: String = CurvesKind.id
  ) throws -> Comparison {
    try Comparison(
      (0..<arms).flatMap { arm in
        (0..<seeds).map {
          record(
            arm: arm, seed: $0, epochs: epochs, hidden: hidden, label: labels?[arm], title: title,
            varies: varies(arm, kind))
        }
      })
  }

  /// What arms differ in so that the kind has something to show.
  private static func varies(_ arm: Int, _ kind: String) -> JSON.Object? {
    switch kind {
    case ResponseKind.id: ["learning_rate": .number(0.001 * Double(1 << arm))]
    case HeatMapKind.id:
      [
        "activation": .string(activations[arm % 2]), "learning_rate": .number(0.001 * Double(1 << ((arm + 1) / 2))),
      ]
    default: nil
    }
  }

  /// Whether so many arms and seeds are enough for the kind.
  static func areEnough(_ kind: String, arms: Int, seeds: Int) -> Bool {
    switch kind {
    case DifferencesKind.id: arms > 1 && seeds > 1
    case ResponseKind.id, HeatMapKind.id: arms > 1
    case ProfileKind.id: seeds > 1
    default: true
    }
  }

  /// Every combination of these factors' values, an arm each, labelled as the program labels them.
  static func factorial(_ factors: [(key: String, values: [JSON])], seeds: Int) throws -> Comparison {
    var combinations: [JSON.Object] = [[:]]
    for factor in factors {
      combinations = combinations.flatMap { known in
        factor.values.map { JSON.Object(known.members + [(factor.key, $0)]) }
      }
    }
    return try Comparison(
      combinations.enumerated().flatMap { arm, varies in
        (0..<seeds).map {
          record(arm: arm, seed: $0, label: AutomaticLabel.text(varies, Language.english.arms), varies: varies)
        }
      })
  }

  static func record(
    arm: Int, seed: Int, epochs: Int = 5, hidden: Int = 1, label: String? = nil, title: String = "Activations",
    varies: JSON.Object? = nil
  ) -> StoredRecord {
    let name = activations[arm % activations.count]
    let function = Vocabulary.activations.first { $0.name == name }
    let id = arm < activations.count ? name : "\(name)-\(arm)"
    var spec = RunSpec(
      identity: RunSpec.Identity(
        arm: id, label: label ?? (function?.displayName ?? name) + (arm < activations.count ? "" : " \(arm)"),
        armIndex: arm, seed: seed, varies: varies ?? ["activation": .string(name)], experiment: title))
    spec.model.activation = NamedChoice(name)
    spec.model.hidden = [Int](repeating: 128, count: hidden)
    spec.training.epochs = epochs

    let accuracy = 0.872 - 0.004 * Double(arm % 7) + 0.012 * (noise(arm, seed, 1) - 0.5)
    var history = History()
    for epoch in 1...epochs {
      let rest = 0.12 / Double(epoch)
      history.append(
        epoch: epoch,
        [
          ("loss", 0.3 + rest), ("accuracy", accuracy + 0.02 - rest * 0.4), ("val_loss", 0.36 + rest),
          ("val_accuracy", accuracy - rest * 0.4),
        ])
    }
    return StoredRecord(
      record: RunRecord(
        run: spec.identity, spec: spec,
        data: RunRecord.DataDescription(
          name: "fashion-mnist", trainExamples: 60_000, testExamples: 10_000, inputs: 784, classes: classes),
        history: history, test: test(arm: arm, seed: seed, accuracy: accuracy),
        diagnostics: diagnostics(arm: arm, seed: seed, epochs: epochs, hidden: hidden, activation: name),
        timing: RunRecord.Timing(
          seconds: Double(epochs) * 0.5, examplesPerSecond: 120_000,
          epochSeconds: (0..<epochs).map { 0.42 + 0.02 * Double(arm) + 0.03 * noise(arm, seed, $0, 2) })),
      identity: "\(id)-\(seed)", file: "\(id)-seed\(seed).json")
  }

  /// Image by image; kept, because every kind asks for the same records and a debug build is slow at 10,000 numbers.
  private static func correct(arm: Int, seed: Int, accuracy: Double) -> [Bool] {
    let key = [arm, seed, Int(accuracy * 1e9)]
    if let known = known.withLock({ $0[key] }) { return known }
    let images = (0..<10_000).map { noise($0, arm, seed, 7) < accuracy }
    known.withLock { $0[key] = images }
    return images
  }

  private static let known = Locked<[[Int]: [Bool]]>([:])

  private static func test(arm: Int, seed: Int, accuracy: Double) -> RunRecord.TestResult {
    var confusion = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 10)
    // Shirts, pullovers, coats and T-shirts look alike, and so do shoes.
    let alike: [Set<Int>] = [[0, 2, 3, 4, 6], [5, 7, 9], [1, 3]]
    for row in 0..<10 {
      var wrong = 0
      for column in 0..<10 where column != row {
        let isAlike = alike.contains { $0.contains(row) && $0.contains(column) }
        let count = Int(
          (isAlike ? 62 : 3) * noise(row, column, arm, seed / 100) * (0.8 + 0.4 * noise(row, column, seed)))
        confusion[row][column] = count
        wrong += count
      }
      confusion[row][row] = 1000 - wrong
    }
    let mistakes = (0..<16).map { index in
      let label = Int(noise(arm, seed, index, 5) * 10)
      return RunRecord.TestResult.Mistake(
        index: Int(noise(arm, seed, index, 6) * 10_000), label: label, prediction: (label + 1 + index % 8) % 10,
        probability: 0.99999 - 0.004 * Double(index * index) / 16)
    }
    return RunRecord.TestResult(
      loss: 0.36, accuracy: accuracy, correct: correct(arm: arm, seed: seed, accuracy: accuracy),
      confusion: confusion, mistakes: mistakes)
  }

  private static func diagnostics(
    arm: Int, seed: Int, epochs: Int, hidden: Int, activation: String
  ) -> Diagnostics {
    let layers = (0...hidden).map { depth -> Diagnostics.Layer in
      let isOutput = depth == hidden
      func series(_ value: (Int) -> Double) -> [Double] { (0...epochs).map(value) }
      let squashes = activation.contains("sigmoid") || activation == "tanh"
      let norm = series { epoch in
        0.6 * (squashes ? Double(depth + 1) / Double(hidden + 1) * 0.3 : 1) * (isOutput ? 1.6 : 1)
          / (1 + 0.5 * Double(epoch)) * (0.8 + 0.4 * noise(arm, seed, depth, epoch))
      }
      func share(_ scale: Double, _ salt: Int) -> [Double] {
        isOutput
          ? series { _ in .nan }
          : series { epoch in
            scale * (1 - 1 / (1 + 0.7 * Double(epoch))) * (0.6 + 0.4 * noise(arm, seed, depth, salt, epoch))
          }
      }
      return Diagnostics.Layer(
        name: isOutput ? "output" : "hidden_\(depth + 1)", units: isOutput ? 10 : 128,
        activation: isOutput ? "softmax" : activation,
        series: [
          (.saturatedFraction, share(squashes ? 0.22 : 0.6, 11)), (.deadFraction, share(squashes ? 0 : 0.05, 12)),
          (.dormantFraction, share(0.11, 13)), (.gradientNorm, norm),
        ])
    }
    return Diagnostics(
      probeExamples: 1000, epochs: Array(0...epochs), firstLoss: 2.4, chanceLoss: 2.302585, layers: layers)
  }

  /// A picture that is not the same everywhere.
  static func image(_ index: Int) -> SampleImage {
    let pixels = (0..<784).map { place -> UInt8 in
      let (row, column) = (place / 28, place % 28)
      let inside = (6...21).contains(column) && (4 + index % 5...24).contains(row)
      return inside ? UInt8(90 + 160 * noise(index, row / 3, column / 3)) : 0
    }
    return SampleImage(index: index, pixels: pixels, rows: 28, columns: 28, label: index % 10)
  }
}
