internal import JSONText
internal import RunRecords

extension RunGathering {
  /// Files of one folder that hold the values of one epoch each, as AllenNLP's `metrics_epoch_0.json` do, joined to a history.
  static func joinedEpochs(_ found: [FoundHistory]) -> [FoundHistory] {
    var groups: [[String]: [Int]] = [:]
    for (index, history) in found.enumerated() {
      guard let (axis, _) = place(of: history.raw), !history.raw.hasCurves else { continue }
      let names = metrics(of: history.raw).map(\.name).sorted()
      if !names.isEmpty { groups[[history.format.name, axis] + history.home + names, default: []].append(index) }
    }
    var joined = found
    var left: Set<Int> = []
    for members in groups.values where members.count > 1 {
      let rows = members.compactMap { index in place(of: found[index].raw).map { (index, $0.axis, $0.place) } }
        .sorted { $0.2 < $1.2 }
      // Several runs' last values may lie in one folder.
      guard let first = rows.first, Set(rows.map(\.2)).count == rows.count else { continue }
      var columns = [RawColumn(first.1, rows.map(\.2))]
      for (name, _) in metrics(of: found[first.0].raw) {
        let values = rows.map { row in
          metrics(of: found[row.0].raw).first { $0.name == name }?.value ?? History.notMeasured
        }
        columns.append(RawColumn(name, values))
      }
      var raw = RawHistory(RawTable(columns: columns))
      raw.decided.append("\(rows.count) files hold an epoch each and were joined")
      joined[first.0].raw = raw
      joined[first.0].files = rows.flatMap { found[$0.0].files }
      joined[first.0].stem = ""
      left.formUnion(rows.dropFirst().map(\.0))
    }
    return joined.indices.filter { !left.contains($0) }.map { joined[$0] }
  }

  /// Where the single values of a file stand.
  private static func place(of raw: RawHistory) -> (axis: String, place: Double)? {
    for (key, value) in raw.config.members {
      guard let axis = AxisName.axis(key), axis.axis != .seconds, !key.lowercased().hasSuffix("s"),
        let place = value.cellNumber, History.isMeasured(place)
      else { continue }
      return (key, place)
    }
    return nil
  }

  private static func metrics(of raw: RawHistory) -> [(name: String, value: Double)] {
    raw.lastValues.filter { name, _ in
      !NoCurve.matches(MetricName(name).own)
        && MetricName.words(name).last.map { !AxisName.placeWords.contains($0) } ?? false
    }
  }
}
