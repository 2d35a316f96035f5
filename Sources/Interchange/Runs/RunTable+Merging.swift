internal import RunRecords

extension RunTable {
  /// Puts another set's or metric's rows beside these: rows that share a moment become one.
  mutating func merge(_ other: RunTable) {
    if rowCount == other.rowCount, sameAxes(other) { return addColumns(of: other, at: Array(0..<rowCount)) }
    let axis = Self.sharedAxis(self, other)
    var places: [Double: Int] = [:]
    if let axis {
      places.reserveCapacity(rowCount)
      for (row, place) in self[keyPath: axis].enumerated() where History.isMeasured(place) { places[place] = row }
    }
    var target: [Int] = []
    var new: [Int] = []
    for row in 0..<other.rowCount {
      if let axis, let known = places[other[keyPath: axis][row]] {
        target.append(known)
      } else {
        target.append(rowCount + new.count)
        new.append(row)
      }
    }
    if !new.isEmpty {
      var rows = other.rows(new)
      rows.curves = []
      append(rows)
    }
    addColumns(of: other, at: target)
  }

  private func sameAxes(_ other: RunTable) -> Bool {
    func same(_ a: [Double], _ b: [Double]) -> Bool { zip(a, b).allSatisfy { $0.bitPattern == $1.bitPattern } }
    return same(epochs, other.epochs) && same(steps, other.steps)
  }

  /// The axis on which all rows of the other table have a place of their own, and no two of this one share a place: steps,
  /// else epochs.
  private static func sharedAxis(_ a: RunTable, _ b: RunTable) -> KeyPath<RunTable, [Double]>? {
    func areDistinct(_ places: [Double]) -> Bool {
      if zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) { return true }
      let known = places.filter(History.isMeasured)
      return Set(known).count == known.count
    }
    for axis in [\RunTable.steps, \RunTable.epochs]
    where b[keyPath: axis].allSatisfy(History.isMeasured) && areDistinct(b[keyPath: axis])
      && a[keyPath: axis].contains(where: History.isMeasured) && areDistinct(a[keyPath: axis])
    {
      return axis
    }
    return nil
  }

  private mutating func addColumns(of other: RunTable, at target: [Int]) {
    let rows = rowCount
    for curve in other.curves {
      let index: Int
      if let known = curves.firstIndex(where: { $0.name == curve.name }) {
        index = known
      } else {
        index = curves.count
        var column = curve
        column.values = [Double](repeating: History.notMeasured, count: rows)
        curves.append(column)
      }
      for (row, value) in curve.values.enumerated() where History.isMeasured(value) {
        curves[index].values[target[row]] = value
      }
    }
    for row in 0..<other.rowCount {
      let place = target[row]
      if !History.isMeasured(epochs[place]) { epochs[place] = other.epochs[row] }
      if !History.isMeasured(steps[place]) { steps[place] = other.steps[row] }
      if !History.isMeasured(seconds[place]) { seconds[place] = other.seconds[row] }
    }
  }
}
