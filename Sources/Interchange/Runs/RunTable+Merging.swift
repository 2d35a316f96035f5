internal import RunRecords

extension RunTable {
  /// Puts another set's or metric's rows beside these: rows that share a moment become one.
  mutating func merge(_ other: RunTable) {
    if rowCount == other.rowCount, sameAxes(other) { return addColumns(of: other, at: nil) }
    let known = Self.sharedAxis(self, other).map {
      Self.rows(of: self[keyPath: $0], at: other[keyPath: $0])
    }
    var target: [Int] = []
    target.reserveCapacity(other.rowCount)
    var new: [Int] = []
    for row in 0..<other.rowCount {
      if let place = known?[row] {
        target.append(place)
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

  /// For each of `wanted` the row of `places` that stands there; nil where none does.
  private static func rows(of places: [Double], at wanted: [Double]) -> [Int?] {
    func isRising(_ places: [Double]) -> Bool { zip(places, places.dropFirst()).allSatisfy { $0 < $1 } }
    // The ordinary case needs no table of places, which would be larger than they are.
    if isRising(places), isRising(wanted) {
      var row = 0
      return wanted.map { place in
        while row < places.count, places[row] < place { row += 1 }
        return row < places.count && places[row] == place ? row : nil
      }
    }
    var rows: [Double: Int] = [:]
    rows.reserveCapacity(places.count)
    for (row, place) in places.enumerated() where History.isMeasured(place) { rows[place] = row }
    return wanted.map { rows[$0] }
  }

  /// Takes over the other table's curves and, where this one has no place, its places.
  ///
  /// - Parameter target: The row here of each row there; nil where they are the same.
  private mutating func addColumns(of other: RunTable, at target: [Int]?) {
    let rows = rowCount
    for curve in other.curves {
      let index: Int
      if let known = curves.firstIndex(where: { $0.name == curve.name }) {
        index = known
      } else if target == nil {
        curves.append(curve)
        continue
      } else {
        index = curves.count
        var column = curve
        column.values = [Double](repeating: History.notMeasured, count: rows)
        curves.append(column)
      }
      for (row, value) in curve.values.enumerated() where History.isMeasured(value) {
        curves[index].values[target?[row] ?? row] = value
      }
    }
    Self.fill(&epochs, from: other.epochs, at: target)
    Self.fill(&steps, from: other.steps, at: target)
    Self.fill(&seconds, from: other.seconds, at: target)
  }

  private static func fill(_ places: inout [Double], from others: [Double], at target: [Int]?) {
    // Written only where there is something to write: columns that nothing changes are shared.
    for (row, place) in others.enumerated() where History.isMeasured(place) {
      let row = target?[row] ?? row
      if !History.isMeasured(places[row]) { places[row] = place }
    }
  }
}
