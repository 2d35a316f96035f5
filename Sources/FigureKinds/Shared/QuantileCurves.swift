/// Where many curves lie: their quantiles at each place of the axis.
struct QuantileCurves {
  /// 5, 25, 50, 75 and 95 %.
  static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  var x: [Double]
  /// By level; NaN where no curve has a value.
  var values: [[Double]]

  /// Linear between order statistics (type 7 of Hyndman and Fan 1996).
  init(_ curves: [SeedCurve]) {
    let longest = curves.max { $0.x.count < $1.x.count }?.x ?? []
    let isAligned = curves.allSatisfy { $0.x.elementsEqual(longest.prefix($0.x.count)) }
    let x = isAligned ? longest : Set(curves.lazy.flatMap(\.x)).sorted()
    let places: [Double: Int] =
      isAligned ? [:] : Dictionary(uniqueKeysWithValues: x.enumerated().map { ($1, $0) })
    var columns = [[Double]](repeating: [], count: x.count)
    for curve in curves {
      for (index, value) in curve.mean.enumerated() where value.isFinite {
        if let place = isAligned ? index : places[curve.x[index]] { columns[place].append(value) }
      }
    }
    self.x = x
    values = [[Double]](repeating: [], count: Self.levels.count)
    for column in columns {
      let sorted = column.sorted()
      for (index, level) in Self.levels.enumerated() {
        guard !sorted.isEmpty else {
          values[index].append(.nan)
          continue
        }
        let place = level * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        values[index].append(sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low)))
      }
    }
  }
}
