/// Values that fall on one another are set beside one another, so that every seed is seen.
enum TiedSeeds {
  /// How far each value is moved across its axis: those within `reach` of the least of them form a stack around 0, in the
  /// order they come, `step` apart or as far as fits into `room`.
  static func offsets(_ values: [Double], within reach: Double, step: Double, room: Double) -> [Double] {
    var offsets = [Double](repeating: 0, count: values.count)
    let order = values.indices.filter { values[$0].isFinite }.sorted { (values[$0], $0) < (values[$1], $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] - values[order[start]] <= reach { end += 1 }
      let stack = order[start..<end].sorted()
      let own = min(step, room / Double(max(stack.count - 1, 1)))
      for (place, index) in stack.enumerated() {
        offsets[index] = (Double(place) - Double(stack.count - 1) / 2) * own
      }
      start = end
    }
    return offsets
  }
}
