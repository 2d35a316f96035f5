import JSONText
import RunRecords
import SeedStatistics

/// Made-up runs that look like learning.
enum SampleComparison {
  /// A record whose accuracy nears `ceiling` as epochs go by.
  static func run(
    arm: String, label: String, index: Int, seed: Int, epochs: Int, ceiling: Double = 0.88, spoiled: [Int] = []
  ) -> StoredRecord {
    var history = History()
    for epoch in 1...max(epochs, 1) {
      let wobble = Double((seed * 7919 + epoch * 104_729 + index * 31) % 97) / 97 - 0.5
      let progress = 1 - 1 / (1 + 0.9 * Double(epoch))
      let value = ceiling * (0.75 + 0.25 * progress)
      let bad = spoiled.contains(epoch)
      history.append(
        epoch: epoch,
        [
          ("loss", 0.9 - 0.7 * progress + 0.01 * wobble), ("accuracy", value + 0.02 * progress),
          ("val_loss", bad ? .nan : 0.85 - 0.55 * progress + 0.03 * wobble),
          ("val_accuracy", bad ? .nan : value + 0.01 * wobble), ("learning_rate", 0.001),
        ])
    }
    return StoredRecord(
      record: RunRecord(
        run: RunSpec.Identity(arm: arm, label: label, armIndex: index, seed: seed, experiment: "ReLU and sigmoid"),
        history: history),
      identity: "\(arm)-\(seed)", file: "\(arm)-seed\(seed).json")
  }

  static func arms(_ labels: [String], seeds: Int = 3, epochs: Int = 5) throws -> Comparison {
    try Comparison(
      labels.enumerated().flatMap { index, label in
        (0..<seeds).map { seed in
          run(
            arm: "arm\(index)", label: label, index: index, seed: seed, epochs: epochs,
            ceiling: 0.88 - 0.01 * Double(index))
        }
      })
  }
}
