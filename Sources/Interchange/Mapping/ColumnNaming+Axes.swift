internal import RunRecords

/// What a column's values say of whether it is an axis.
extension ColumnNaming {
  /// pandas writes its index under no name, and reads it back under this one.
  static func isIndexName(_ name: String) -> Bool { name.isEmpty || name.hasPrefix("Unnamed: ") || name == "index" }

  /// Whether a column's values rise, and never fall.
  static func rises(_ column: RawColumn) -> Bool {
    guard let values = column.numbers?.filter(History.isMeasured), let first = values.first, let last = values.last
    else { return false }
    return first < last && zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// How far a column is from rising: 0 where it never falls, 1 where it falls now and then, as where runs begin, 2 else.
  static func disorder(_ column: RawColumn) -> Int {
    if rises(column) { return 0 }
    let values = column.numbers?.filter(History.isMeasured) ?? []
    return 4 * zip(values, values.dropFirst()).count(where: { $0 > $1 }) <= values.count ? 1 : 2
  }

  /// Whether a count is the same in all rows, as the number of steps in an episode may be: a setting, and no place.
  static func isSetting(_ column: RawColumn) -> Bool {
    guard let values = column.numbers?.filter(History.isMeasured), values.count > 2, let first = values.first else {
      return false
    }
    return first > 1 && values.allSatisfy { $0 == first }
  }

  /// The first column where it counts by the same whole number from row to row, as `t`, `frames` or `tokens` do, and the
  /// table has nothing else to say where its rows stand.
  static func counter(_ tables: [RawTable]) -> String? {
    guard tables.count == 1, let table = tables.first, table.columns.count(where: \.hasNumbers) > 1,
      let column = table.columns.first, let values = column.numbers, values.count > 2
    else { return nil }
    let name = MetricName(column.name)
    guard name.set == nil, name.quantity == nil, !MetricName.namesMetric(column.name), !NoCurve.matches(column.name),
      !column.name.isEmpty
    else { return nil }
    let step = values[1] - values[0]
    let isEven = zip(values, values.dropFirst()).allSatisfy { $1 - $0 == step }
    return step > 0 && isEven && step == step.rounded() && values[0] >= 0 && values[0] == values[0].rounded()
      ? column.name : nil
  }

  /// A list of rising whole numbers whose name ends as an axis's, where the file has no other axis.
  static func placesByValue(_ tables: [RawTable]) -> String? {
    for column in tables.flatMap(\.columns) where !MetricName.namesMetric(column.name) {
      let words = MetricName.words(column.name)
      // How many epochs each run had is a setting.
      guard let last = words.last, AxisName.placeWords.contains(last), words.first != "num", words.first != "max",
        !NoCurve.isInSettings(column.name), rises(column),
        let values = column.numbers?.filter(History.isMeasured), values.allSatisfy({ $0 >= 0 && $0 == $0.rounded() })
      else { continue }
      return column.name
    }
    return nil
  }

  /// Whether a column numbers rows in another order than theirs, as pandas' index does once a table was sorted.
  static func isShuffledIndex(_ column: RawColumn) -> Bool {
    guard let values = column.numbers, values.count > 2, Set(values).count == values.count, !rises(column) else {
      return false
    }
    return values.allSatisfy { $0 >= 0 && $0 == $0.rounded() && $0 <= Double(values.count * 4) }
  }

  /// Whether a column counts rows from 0 or 1.
  static func isIndex(_ column: RawColumn) -> Bool {
    guard let values = column.numbers, let first = values.first, first == 0 || first == 1 else { return false }
    return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == 0 }
  }
}
