internal import RandomNumbers
internal import RunRecords
internal import SeedStatistics

/// How two arms' runs come about in a simulated experiment.
struct Experiment: Sendable {
  var noise = Noise.normal
  var pairing = Pairing.bySeed
  var images = Images.unknown
  /// SD of what both arms of a seed share, in SDs of a run's own noise.
  var common = 1.0
  /// How much better the first arm is, in SDs of the difference of two runs of one seed.
  var shift = 0.0
  /// Share of the first arm's runs, its worst, that are lost to divergence.
  var lost = 0.0

  enum Pairing: Sendable { case bySeed, none }

  enum Images: Sendable {
    /// Records hold accuracies alone.
    case unknown
    /// Every image is as hard for both arms.
    case alike
    /// Some images suit one arm and some the other, equally many of a large population: on the 1,000 at hand one arm may
    /// be ahead by their luck.
    case suitOneArm
  }

  /// A run's own SD: 0.2 percentage points.
  private static let deviation = 0.002
  static let imageCount = 1000

  /// One experiment of `seeds` runs an arm.
  func comparison(seeds: Int, _ generator: inout Xoshiro256) -> Comparison {
    let draws = images == .unknown ? accuracies(seeds, &generator) : correctness(seeds, &generator)
    return Comparison(
      arms: draws.enumerated().map { index, runs in
        let id = index == 0 ? "a" : "b"
        return Comparison.Arm(
          id: id, label: id,
          runs: runs.enumerated().map { place, run in
            let seed = pairing == .none && index == 1 ? seeds + place : place
            let record = RunRecord(
              run: RunSpec.Identity(arm: id, label: id, seed: seed), history: History(), test: run,
              outcome: run == nil ? .diverged(epoch: 1, step: 1) : .completed)
            return StoredRecord(record: record, identity: "", file: "")
          })
      })
  }

  private func accuracies(_ seeds: Int, _ generator: inout Xoshiro256) -> [[RunRecord.TestResult?]] {
    let shared = (0..<seeds).map { _ in common * noise.draw(&generator) }
    let limit = lost > 0 ? Normal.quantile(lost) * (1 + common * common).squareRoot() : -.infinity
    return [0, 1].map { arm in
      (0..<seeds).map { seed in
        // Two runs of a seed differ by √2 of one run's own noise.
        let own = noise.draw(&generator) + (arm == 0 ? shift * 2.0.squareRoot() : 0)
        let value = own + (pairing == .bySeed ? shared[seed] : common * noise.draw(&generator))
        if arm == 0, value < limit { return nil }
        return RunRecord.TestResult(loss: 0.4, accuracy: noise.rounded(0.87 + Self.deviation * value))
      }
    }
  }

  /// Of the images four in five are right for every run, one in ten for none, and the others as it happens.
  private func correctness(_ seeds: Int, _ generator: inout Xoshiro256) -> [[RunRecord.TestResult?]] {
    var chances = [[Double]](repeating: [Double](repeating: 0, count: Self.imageCount), count: 2)
    for image in 0..<Self.imageCount {
      let kind = generator.uniform()
      let chance = kind < 0.8 ? 1 : kind < 0.88 ? 0 : generator.uniform()
      chances[0][image] = chance
      let suits = images == .suitOneArm && kind >= 0.88 && generator.uniform() < 0.15
      chances[1][image] = suits ? generator.uniform() : chance
    }
    let shared = (0..<seeds).map { _ in 0.02 * common * noise.draw(&generator) }
    return [0, 1].map { arm in
      (0..<seeds).map { seed in
        let lift = shared[seed] + 0.02 * noise.draw(&generator)
        let correct = chances[arm].map { chance in
          chance == 1 ? true : chance == 0 ? false : generator.uniform() < chance + lift
        }
        return RunRecord.TestResult(
          loss: 0.4, accuracy: Double(correct.count { $0 }) / Double(Self.imageCount), correct: correct)
      }
    }
  }
}
