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

  /// Whether a count is the same in all rows, as the number of steps in an episode may be: a setting, and no place.
  static func isSetting(_ column: RawColumn) -> Bool {
    guard let values = column.numbers?.filter(History.isMeasured), values.count > 2, let first = values.first else {
      return false
    }
    return first > 1 && values.allSatisfy { $0 == first }
  }

  /// A list of rising whole numbers whose name ends as an axis's, where the file has no other axis.
  static func placesByValue(_ tables: [RawTable]) -> String? {
    for column in tables.flatMap(\.columns) where !MetricName.namesMetric(column.name) {
      guard let last = MetricName.words(column.name).last, AxisName.placeWords.contains(last), rises(column),
        let values = column.numbers?.filter(History.isMeasured), values.allSatisfy({ $0 >= 0 && $0 == $0.rounded() })
      else { continue }
      return column.name
    }
    return nil
  }

  /// Whether a column counts rows from 0 or 1.
  static func isIndex(_ column: RawColumn) -> Bool {
    guard let values = column.numbers, let first = values.first, first == 0 || first == 1 else { return false }
    return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == 0 }
  }
}
