extension BestSet {
  /// Nil where no arm has two runs or more with a value among them.
  init?(_ family: ContrastFamily, _ values: [ArmValues], _ quantity: Quantity) {
    let tested = values.filter { $0.count > 1 }
    guard tested.contains(where: { !$0.runs.isEmpty }) else { return nil }
    var worse: Set<ArmName> = []
    var worseOnNewImages: Set<ArmName> = []
    for index in family.evidence.indices {
      let pair = family.evidence[index]
      let (outcome, leader) = family.outcome(index)
      guard let leader else { continue }
      let other = leader == pair.a ? pair.b : pair.a
      // An arm that diverges more leaves only where it has no value to be judged by.
      let hasValue = values.contains { $0.name == other && !$0.runs.isEmpty }
      guard outcome == .better || (outcome == .divergesMore && !hasValue) else { continue }
      worse.insert(other)
      if let p = family.adjustedImagesP(index), p < family.level.alpha { worseOnNewImages.insert(other) }
    }
    let means = tested.compactMap { arm in SampleStatistics(arm.values).map { (arm.name, $0.mean) } }
    func isBetter(_ x: Double, than y: Double) -> Bool { quantity.higherIsBetter ? x > y : x < y }
    func highest(_ names: [(ArmName, Double)]) -> ArmName? {
      names.reduce(names.first) { best, arm in best.map { isBetter(arm.1, than: $0.1) ? arm : $0 } }?.0
    }
    // Where arms beat each other in a circle, as partly shared seeds allow, none is left out.
    let kept = means.filter { !worse.contains($0.0) }
    guard let top = highest(kept.isEmpty ? means : kept) else { return nil }
    self.highest = top
    members = tested.map(\.name).filter { kept.isEmpty || !worse.contains($0) }
    membersOnNewImages =
      !family.evidence.isEmpty && family.evidence.allSatisfy { $0.images != nil && !$0.isSelectedOnImages }
      ? tested.map(\.name).filter { $0 == top || !worseOnNewImages.contains($0) } : nil
    untested = values.filter { $0.count < 2 }.map(\.name)
    comparisons = family.evidence.count
  }
}
