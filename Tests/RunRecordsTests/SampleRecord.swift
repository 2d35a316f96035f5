import JSONText
import RunRecords

enum SampleRecord {
  static let identity = RunSpec.Identity(
    arm: "relu", label: "ReLU", seed: 3, varies: ["activation": "relu"], experiment: "Sample")

  /// A record with every part.
  static let full = RunRecord(
    run: identity,
    spec: RunSpec(
      identity: identity,
      model: ModelSpec(hidden: [16, 8], dropout: 0.25, l2: 1e-4),
      training: TrainingSpec(
        schedule: NamedChoice("cosine", ["alpha": 0.1]), warmupEpochs: 0.5, batchSize: 64, epochs: 3,
        earlyStopping: TrainingSpec.EarlyStopping(monitor: "val_accuracy", patience: 2), measuresTrainEnd: true),
      validation: .holdout(100), subset: 1000),
    data: RunRecord.DataDescription(
      name: "fashion-mnist", trainExamples: 900, validationExamples: 100, testExamples: 5, inputs: 784,
      classes: ["T-shirt/top", "Trouser"], sha256: ["train-images-idx3-ubyte": String(repeating: "ab", count: 32)]),
    history: History(
      epochs: [1, 2, 3],
      metrics: [("loss", [1, 0.5, .nan]), ("accuracy", [0.5, 0.75, 0.8]), ("val_loss", [1.5, .infinity, 0.5])]),
    test: RunRecord.TestResult(
      loss: 0.4, accuracy: 0.6, correct: [true, false, true, true, false], confusion: [[2, 1], [1, 1]],
      mistakes: [
        .init(
          index: 1, label: 0, prediction: 1, probability: 0.99,
          image: .init(rows: 2, columns: 3, pixels: [0, 1, 127, 128, 254, 255]))
      ]),
    diagnostics: Diagnostics(
      probeExamples: 512, epochs: [0, 1, 2, 3], firstLoss: 2.35, chanceLoss: 2.302585092994046,
      layers: [
        Diagnostics.Layer(
          name: "hidden_1", units: 16, activation: "relu",
          series: [(.gradientNorm, [1, 0.5, 0.25, 0.125]), (.updateRatio, [.nan, 0.1, 0.1, 0.1])])
      ]),
    outcome: .stoppedEarly(epoch: 3, restoredEpoch: 1),
    timing: RunRecord.Timing(
      seconds: 2, examplesPerSecond: 1350, epochSeconds: [0.7, 0.7, 0.6],
      activation: RunRecord.Timing.Activation(forwardNanoseconds: 0.25, backwardNanoseconds: 0.125)),
    provenance: RunRecord.Provenance(
      curves: "0.1.0", commit: "abc", modified: true, started: "2026-01-02T03:04:05Z", cpu: "CPU", cores: 2,
      operatingSystem: "Linux", swift: "6.3.1", blas: "OpenBLAS", plannedSeeds: 10,
      margin: 0.5),
    additional: ["note": "kept"])
}
