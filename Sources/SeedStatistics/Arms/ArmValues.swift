internal import RunRecords

/// One value of a quantity for each seed of an arm that has one.
struct ArmValues {
  var name: ArmName
  /// By rising seed; each seed once.
  var runs: [(seed: Int, value: Double)]
  /// Seeds whose loss was not finite in the end, rising.
  var diverged: [Int] = []
  /// Runs that ended well but give no finite value.
  var missing = 0
  /// Which test images were right, by seed, where the records hold it and it is what the quantity counts.
  var correct: [Int: CorrectnessBits] = [:]
  /// Whether the images that are counted chose when a run of the arm ended.
  var isSelectedOnImages = false
  /// Of all of `correct`; nil where there is none, or runs saw other numbers of images.
  var counts: CorrectnessCounts?

  init(_ arm: Comparison.Arm, countsImages: Bool = false, value: (RunRecord) -> Double?) {
    self.init(name: arm.name, runs: [])
    for stored in arm.runs {
      let record = stored.record
      if countsImages, record.isSelectedOnTest { isSelectedOnImages = true }
      if record.hasDiverged {
        diverged.append(record.run.seed)
      } else if let value = value(record), value.isFinite {
        runs.append((record.run.seed, value))
        if countsImages, let bits = record.test?.correct, !bits.isEmpty {
          correct[record.run.seed] = CorrectnessBits(bits)
        }
      } else {
        missing += 1
      }
    }
    runs.sort { $0.seed < $1.seed }
    diverged.sort()
    if let images = correct.values.first?.images, correct.values.allSatisfy({ $0.images == images }) {
      counts = CorrectnessCounts(Array(correct.values))
    }
  }

  init(name: ArmName, runs: [(seed: Int, value: Double)]) {
    self.name = name
    self.runs = runs.sorted { $0.seed < $1.seed }
  }

  var values: [Double] { runs.map(\.value) }

  /// Runs that ended, one way or the other.
  var count: Int { runs.count + diverged.count }

  /// Seeds of `count`, rising.
  var seeds: [Int] { (runs.map(\.seed) + diverged).sorted() }

  var bySeed: [Int: Double] { Dictionary(runs.map { ($0.seed, $0.value) }, uniquingKeysWith: { first, _ in first }) }
}
