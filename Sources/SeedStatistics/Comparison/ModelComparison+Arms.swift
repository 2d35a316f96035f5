internal import RunRecords

extension ModelComparison {
  /// McNemar needs one run an arm; their seeds may differ. Nil for other numbers of runs, or records that do not hold
  /// which images were right.
  init?(_ a: Comparison.Arm, _ b: Comparison.Arm) {
    func correct(_ arm: Comparison.Arm) -> [Bool]? {
      let tested = arm.runs.map(\.record).filter { !$0.hasDiverged && $0.test?.accuracy.isFinite == true }
      return tested.count == 1 ? tested[0].test?.correct : nil
    }
    guard let left = correct(a), let right = correct(b) else { return nil }
    self.init(a.name, left, b.name, right)
  }
}

extension SingleRuns.SeedNoise {
  /// What the records themselves show, where an arm has several runs that hold which images were right; else what is
  /// known of others.
  init(_ comparison: Comparison) {
    var apart = 0
    var pairs = 0
    for arm in comparison.arms {
      let runs = arm.runs.map(\.record).filter { !$0.hasDiverged }.compactMap(\.test?.correct).filter { !$0.isEmpty }
        .map { CorrectnessBits($0) }
      for (index, first) in runs.enumerated() {
        for second in runs[(index + 1)...] where second.images == first.images {
          pairs += 1
          // b + c images on which they differ, b − c by how much one is ahead.
          let differing = first.countOfDifferences(to: second)
          let ahead = abs(first.count - second.count)
          if McNemarTest((differing + ahead) / 2, (differing - ahead) / 2).exactP < SignificanceLevel.base {
            apart += 1
          }
        }
      }
    }
    self = pairs > 0 ? Self(apart: apart, pairs: pairs, isOfTheseRecords: true) : .reference
  }
}
