internal import RandomNumbers
internal import SeedStatistics

/// One question to the verdict: how often does it say something, in experiments of one kind.
struct Cell: Sendable {
  /// What is true in every experiment.
  var null: String
  var experiment: Experiment
  /// Whether an answer is one of those that are counted.
  var counts: @Sendable (PairVerdict) -> Bool

  /// A share with Wilson's interval.
  struct Result {
    var share: Double
    var interval: ConfidenceInterval
  }

  func run(seeds: Int, experiments: Int) -> Result {
    // The same experiments every time, and others for every number of seeds.
    var generator = Xoshiro256(seed: 20_260_102 + UInt64(seeds))
    let found = (0..<experiments).count { _ in
      PairVerdict(experiment.comparison(seeds: seeds, &generator)).map(counts) ?? false
    }
    guard let share = Proportion(Double(found), of: experiments) else {
      preconditionFailure("no experiments")
    }
    return Result(share: share.value, interval: share.interval)
  }
}
