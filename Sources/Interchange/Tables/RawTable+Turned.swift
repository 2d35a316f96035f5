internal import RunRecords

extension RawTable {
  /// A table with a row a metric and a column an epoch, as pandas' `df.T.to_csv()` writes it, turned round:
  /// `metric,epoch_1,epoch_2`, or `,0,1,2` over `loss,0.9,0.7,0.6`. Nil for another table.
  func turned() -> RawTable? {
    guard columns.count > 2, let names = columns[0].texts, !names.isEmpty, !names.contains(nil),
      Set(names.compactMap { $0 }).count == names.count,
      names.contains(where: { Document.Parts.isMetric($0 ?? "") })
    else { return nil }
    var places: [Double] = []
    var axis = ""
    for column in columns.dropFirst() {
      let words = MetricName.words(column.name)
      guard let last = words.last, let place = Int(last).map(Double.init), places.last.map({ $0 < place }) ?? true,
        words.count == 1 || words.count == 2 && AxisName.axis(words[0]) != nil, column.hasNumbers
      else { return nil }
      if words.count == 2 { axis = words[0] }
      places.append(place)
    }
    let metrics = names.enumerated().map { row, name in
      RawColumn(name ?? "", columns.dropFirst().map { $0.numbers.flatMap { row < $0.count ? $0[row] : nil } ?? .nan })
    }
    return RawTable(columns: [RawColumn(axis, places)] + metrics)
  }
}
