public import SeedStatistics

extension Comparison {
  /// The comparison with a label for every arm: one that has none is called by its id, or by its number where that is empty
  /// too, since a legend must not stand empty.
  public var labeled: Comparison {
    var labeled = self
    for (index, arm) in arms.enumerated() where arm.label.allSatisfy(\.isWhitespace) {
      labeled.arms[index].label = arm.id.allSatisfy(\.isWhitespace) ? "#\(index + 1)" : arm.id
    }
    return labeled
  }
}
