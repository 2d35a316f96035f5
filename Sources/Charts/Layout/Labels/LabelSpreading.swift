/// Moves labels apart along a line.
public enum LabelSpreading {
  /// Places nearest to `wanted` in the least-squares sense that keep every label's room and the order of the wanted
  /// places (of equals, the given order), by pooling adjacent violators; then within `bounds`.
  ///
  /// - Parameters:
  ///   - wanted: Where the middle of each label should be.
  ///   - gap: The least distance between the middles of neighbours.
  ///   - bounds: Where middles may be. Too short for all at `gap`, it is shared evenly and labels overlap: check before.
  /// - Returns: One place a label, in the order of `wanted`.
  /// - Complexity: O(*n* log *n*).
  public static func spread(_ wanted: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
    guard !wanted.isEmpty else { return [] }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let room = bounds.upperBound - bounds.lowerBound
    let gap = min(gap, wanted.count > 1 ? room / Double(wanted.count - 1) : gap)
    // Less the room of those before, the places need only rise: an isotonic regression, whose solution under bounds is
    // the free one cut to them.
    var blocks: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      var block = (sum: wanted[index] - Double(rank) * gap, count: 1)
      while let last = blocks.last, last.sum / Double(last.count) > block.sum / Double(block.count) {
        block = (block.sum + last.sum, block.count + last.count)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    let highest = bounds.upperBound - Double(wanted.count - 1) * gap
    var places = [Double](repeating: 0, count: wanted.count)
    var rank = 0
    for block in blocks {
      let base = min(max(block.sum / Double(block.count), bounds.lowerBound), max(highest, bounds.lowerBound))
      for _ in 0..<block.count {
        places[order[rank]] = base + Double(rank) * gap
        rank += 1
      }
    }
    return places
  }
}
