/// Ranks in which equal values share the mean of their places.
struct MidRanks {
  /// Twice the rank of each value, counted from 1, so that shared ranks stay whole.
  var doubled: [Int]
  /// Size of each group of equal values, those of one among them.
  var groups: [Int]

  init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    doubled = [Int](repeating: 0, count: values.count)
    groups = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      // Places start+1 … end have the mean (start + 1 + end) / 2.
      for place in start..<end { doubled[order[place]] = start + 1 + end }
      groups.append(end - start)
      start = end
    }
  }

  /// Σ (t³ − t) over the groups.
  var tieTerm: Double {
    groups.reduce(0) { sum, size in
      let t = Double(size)
      return sum + (t * t * t - t)
    }
  }

  var hasTies: Bool { groups.contains { $0 > 1 } }
}
