import Charts
import Findings
import JSONText
import Languages
import Reports
import RunRecords
import SeedStatistics

/// Records that look like those of real runs, made by rule: nothing here was trained.
enum SampleRecords {
  static let classes = [
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
  ]

  /// A number 0…1 that depends on nothing but its arguments.
  static func noise(_ parts: Int...) -> Double {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for part in parts {
      state ^= UInt64(bitPattern: Int64(part)) &+ 0x9E37_79B9_7F4A_7C15
      state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
      state ^= state >> 31
    }
    return Double(state >> 11) / Double(UInt64(1) << 53)
  }

  static func record(
    arm: String, label: String, armIndex: Int, seed: Int, activation: String, level: Double = 0.871,
    epochs: Int = 5, validation: RunSpec.Validation = .test, title: String = "ReLU and sigmoid on Fashion-MNIST",
    spread: Double = 0.012
  ) -> RunRecord {
    let drawn = min(max(level + (noise(armIndex, seed) - 0.5) * spread, 0), 1)
    let accuracy = (drawn * 10_000).rounded() / 10_000
    var history = History()
    for epoch in 1...epochs {
      let rise = 1 - 0.16 / Double(epoch)
      history.append(
        epoch: epoch,
        [
          ("loss", 0.34 + 0.25 / Double(epoch)), ("accuracy", accuracy * rise + 0.02),
          ("val_loss", 1.23 - accuracy + 0.12 / Double(epoch)),
          ("val_accuracy", epoch == epochs ? accuracy : accuracy * (1 - 0.06 / Double(epoch))),
        ])
    }
    let identity = RunSpec.Identity(
      arm: arm, label: label, armIndex: armIndex, seed: seed, varies: ["activation": .string(activation)],
      experiment: title)
    let spec = RunSpec(
      identity: identity, model: ModelSpec(activation: NamedChoice(activation)),
      training: TrainingSpec(epochs: epochs), validation: validation)
    return RunRecord(
      run: identity, spec: spec,
      data: RunRecord.DataDescription(
        name: "fashion-mnist", trainExamples: 60_000, validationExamples: 10_000, testExamples: 10_000, inputs: 784,
        classes: classes,
        sha256: [
          "train-images-idx3-ubyte": String(repeating: "3aede38d61863908", count: 4),
          "t10k-images-idx3-ubyte": String(repeating: "1db4e2b8ad0f0a71", count: 4),
        ]),
      history: history, test: test(accuracy, armIndex, seed), diagnostics: diagnostics(activation, epochs, seed),
      timing: RunRecord.Timing(
        seconds: 2.1 + noise(seed, armIndex, 3) * 0.1, examplesPerSecond: 142_000 - noise(seed, armIndex, 4) * 4000,
        epochSeconds: (0..<epochs).map { 0.41 + noise(seed, armIndex, $0) * 0.02 + Double(armIndex % 2) * 0.013 }),
      provenance: RunRecord.Provenance(
        curves: "0.1.0", commit: "92bb904c41f0c1d5a3c6cbb0a3ab1d3d7c5e9a10", started: "2026-11-24T08:15:0\(seed % 10)Z",
        cpu: "Intel Xeon Platinum 8481C", cores: 2, operatingSystem: "Debian GNU/Linux 12", swift: "6.3.1",
        blas: "OpenBLAS 0.3.21"))
  }

  private static func test(_ accuracy: Double, _ arm: Int, _ seed: Int) -> RunRecord.TestResult {
    let right = Int((accuracy * 10_000).rounded())
    var confusion = Array(repeating: Array(repeating: 0, count: 10), count: 10)
    var left = right
    for label in 0..<10 {
      let hits =
        label == 9 ? min(1000, left) : min(1000, max(0, right / 10 + (label == 6 ? -190 : label == 1 ? 90 : 0)))
      confusion[label][label] = hits
      left -= hits
      let pairs = [0: 6, 2: 4, 4: 2, 6: 0, 3: 0, 5: 7, 7: 9, 9: 7, 8: 6, 1: 3]
      confusion[label][pairs[label] ?? 0] += 1000 - hits
    }
    let mistakes = (0..<16).map { place in
      RunRecord.TestResult.Mistake(
        index: Int(noise(arm, seed, place) * 10_000), label: [6, 0, 2, 4][place % 4],
        prediction: [0, 6, 4, 2][place % 4],
        probability: 0.9999 - Double(place) * 0.0013)
    }
    return RunRecord.TestResult(
      loss: 0.362, accuracy: accuracy, correct: (0..<10_000).map { $0 < right }, confusion: confusion,
      mistakes: mistakes)
  }

  private static func diagnostics(_ activation: String, _ epochs: Int, _ seed: Int) -> Diagnostics {
    let isRelu = activation == "relu"
    func layer(_ name: String, _ units: Int, _ activation: String, _ base: Double) -> Diagnostics.Layer {
      let steps = Array(0...epochs)
      func series(_ start: Double, _ slope: Double) -> [Double] {
        steps.map { start + slope * Double($0) + noise(seed, $0, units) * 0.01 }
      }
      return Diagnostics.Layer(
        name: name, units: units, activation: activation,
        series: [
          (.gradientNorm, series(base, -base * 0.1)), (.saturatedFraction, series(isRelu ? 0.45 : 0.02, 0.02)),
          (.deadFraction, series(0, isRelu ? 0.006 : 0)), (.dormantFraction, series(0.01, 0.004)),
          (.updateRatio, steps.map { $0 == 0 ? .nan : 0.004 / Double($0) }),
        ])
    }
    return Diagnostics(
      probeExamples: 512, epochs: Array(0...epochs), firstLoss: 2.41, chanceLoss: 2.302585,
      layers: [
        layer("hidden_1", 128, activation, isRelu ? 0.9 : 0.31), layer("output", 10, "softmax", isRelu ? 1.3 : 1.1),
      ])
  }

  static func stored(_ record: RunRecord) -> StoredRecord {
    let word = String(UInt64(noise(record.run.armIndex, record.run.seed, 99) * 1e18), radix: 16)
    let identity = String((word + String(repeating: "0", count: 64)).prefix(64))
    return StoredRecord(
      record: record, identity: identity, file: "history/\(record.run.arm)-seed\(record.run.seed).json")
  }

  /// ReLU and sigmoid over some seeds.
  ///
  /// - Parameters:
  ///   - diverged: sigmoid's seeds whose loss was not finite in the end.
  ///   - shift: how far sigmoid's seeds lie behind ReLU's.
  ///   - spread: of the accuracies about their arm's level.
  static func comparison(
    seeds: Int = 5, gap: Double = 0.002, validation: RunSpec.Validation = .test, diverged: [Int] = [], shift: Int = 0,
    spread: Double = 0.012, level: Double = 0.870
  ) throws -> Comparison {
    try Comparison(
      (0..<seeds).flatMap { seed in
        let sigmoid = record(
          arm: "sigmoid", label: "Sigmoid", armIndex: 1, seed: seed + shift, activation: "sigmoid", level: level,
          validation: validation, spread: spread)
        return [
          stored(
            record(
              arm: "relu", label: "ReLU", armIndex: 0, seed: seed, activation: "relu", level: level + gap,
              validation: validation, spread: spread)),
          stored(diverged.contains(seed) ? Self.diverged(sigmoid) : sigmoid),
        ]
      })
  }

  /// The run as it would have ended in its second epoch.
  private static func diverged(_ record: RunRecord) -> RunRecord {
    var record = record
    record.history = History(
      epochs: [1, 2],
      metrics: record.history.metricNames.map { name in
        let values = record.history[name] ?? []
        return (name, [values[0], name.hasSuffix("loss") ? .nan : values[1]])
      })
    record.outcome = .diverged(epoch: 2, step: 5)
    record.test = nil
    record.diagnostics = nil
    record.timing?.epochSeconds = [0.4, 0.4]
    return record
  }

  /// ReLU and sigmoid on two data sets.
  static func dataSets() throws -> Comparison {
    try Comparison(
      ["fashion-mnist", "mnist"].enumerated().flatMap { place, name in
        ["relu", "sigmoid"].enumerated().flatMap { arm, activation in
          (0..<7).map { seed in
            var record = record(
              arm: "\(activation)-\(name)", label: "\(activation), \(name)", armIndex: 2 * place + arm, seed: seed,
              activation: activation, level: 0.87 + 0.02 * Double(place) - 0.004 * Double(arm), title: "Two data sets")
            record.run.varies["dataset"] = .string(name)
            record.spec?.dataset = name
            record.data?.name = name
            record.data?.sha256 = ["train-images-idx3-ubyte": String(repeating: "\(place)a", count: 32)]
            return stored(record)
          }
        }
      })
  }

  /// ReLU and sigmoid as a tool has them that logs losses alone.
  static func withoutAccuracy() throws -> Comparison {
    var comparison = try comparison(seeds: 7)
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        let history = comparison.arms[arm].runs[run].record.history
        comparison.arms[arm].runs[run].record.history = History(
          epochs: history.epochs, metrics: ["loss", "val_loss"].map { ($0, history[$0] ?? []) })
        comparison.arms[arm].runs[run].record.test = nil
      }
    }
    return comparison
  }

  /// ReLU and sigmoid, each with a seed far from its others.
  static func outlying() throws -> Comparison {
    var comparison = try comparison(seeds: 9, spread: 0.002)
    for arm in comparison.arms.indices { comparison.arms[arm].runs[3 + arm].record.test?.accuracy = 0.71 }
    return comparison
  }

  /// Leaky ReLUs of two slopes.
  static func leaks() throws -> Comparison {
    try Comparison(
      [0.01, 0.3].enumerated().flatMap { arm, slope in
        (0..<7).map { seed in
          var record = record(
            arm: "leaky-\(arm)", label: "leaky ReLU \(slope)", armIndex: arm, seed: seed, activation: "relu",
            level: 0.87 - 0.003 * Double(arm), title: "Leaks")
          let choice = NamedChoice("leaky_relu", ["negative_slope": slope])
          record.spec?.model.activation = choice
          record.run.varies = [
            "activation": .object(["name": .string("leaky_relu"), "negative_slope": .number(slope)])
          ]
          return stored(record)
        }
      })
  }

  /// Arms with these labels, in this order.
  static func comparison(labels: [String], seeds: Int, title: String = "Labels") throws -> Comparison {
    try Comparison(
      labels.enumerated().flatMap { index, label in
        (0..<seeds).map { seed in
          stored(
            record(
              arm: "arm-\(index)", label: label, armIndex: index, seed: seed,
              activation: ["relu", "sigmoid", "tanh", "gelu"][index % 4],
              level: 0.85 + 0.03 * noise(index, 7), title: title))
        }
      })
  }

  /// A report without figures, or with `figures` of the comparison's findings.
  static func report(
    _ comparison: Comparison, language: Language = .english, options summary: Summary.Options = Summary.Options(),
    figures: (Findings) throws -> [ReportFigure] = { _ in [] },
    asking: (inout Report.Options) -> Void = { _ in }
  ) throws -> Report {
    let findings = try Findings(comparison, options: summary)
    var options = Report.Options(
      program: "curves 0.1.0", trainCommand: "curves train experiment.yml", reportCommand: "curves report .",
      files: ["figure.pdf", "figure.png", "report.pdf", "table.tex", "summary.json"])
    asking(&options)
    return Report(findings: findings, figures: try figures(findings), language: language, options: options)
  }
}
