import Datasets
import JSONText
import RunRecords
import Training

/// A little classification problem that a small network learns in a few epochs.
enum SmallData {
  static let classes = 3
  static let inputs = 6

  /// Each class has its own centre; the values are bytes, as those of images.
  static func set(_ count: Int, seed: UInt64) -> ExampleSet {
    let noise = Numbers.random(count * inputs, seed: seed)
    let bytes = (0..<(count * inputs)).map { place -> UInt8 in
      let (example, input) = (place / inputs, place % inputs)
      let centre: Float = example % classes == input % classes ? 190 : 60
      return UInt8(centre + noise[place] * 60)
    }
    return ExampleSet(
      LabeledImages(
        storage: .bytes(bytes), shape: LabeledImages.Shape(rows: 2, columns: 3),
        labels: (0..<count).map { Int32($0 % classes) }, classNames: ["a", "b", "c"]))
  }

  static func spec(
    seed: Int = 0, hidden: [Int] = [9], activation: String = "relu", epochs: Int = 3, batchSize: Int = 8,
    change: (inout RunSpec) -> Void = { _ in }
  ) -> RunSpec {
    var spec = RunSpec(
      identity: RunSpec.Identity(arm: activation, label: activation, seed: seed),
      model: ModelSpec(hidden: hidden, activation: NamedChoice(activation)),
      training: TrainingSpec(batchSize: batchSize, epochs: epochs))
    spec.training.optimizer.parameters["learning_rate"] = 0.01
    change(&spec)
    return spec
  }

  static func trainer(_ spec: RunSpec, examples: Int = 60) -> Trainer {
    Trainer(
      spec: spec, training: set(examples, seed: 1), validation: set(21, seed: 2), test: set(33, seed: 3))
  }
}
