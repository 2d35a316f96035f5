/// Darknet's lines: ` 12: 574.24, 570.11 avg loss, 0.001 rate, 3.2 seconds, 64 images`, whose names come after the numbers.
extension LogLine {
  /// Whether the line tells of one layer's boxes in one batch: `Region 82 Avg IOU: 0.79, Class: 0.9, Obj: 0.5, …`.
  var isRegion: Bool {
    guard bytes.count > 40, bytes.prefix(80).contains(UInt8(ascii: "R")) else { return false }
    let text = String(decoding: bytes.prefix(240), as: UTF8.self)
    return text.contains("Region ") && text.contains("Obj:")
  }

  /// What such a line says; nil for another.
  ///
  /// - Parameter start: Where the text after the iteration's colon begins.
  func darknet(from start: Int) -> [Metric]? {
    let cells = String(decoding: bytes[start...], as: UTF8.self).split(separator: ",").map { cell in
      cell.split(separator: " ").map(String.init)
    }
    guard cells.count > 2, cells[0].count == 1, cells[1].count > 1, cells[1][1] == "avg", cells[2].count == 2,
      cells[2][1] == "rate"
    else { return nil }
    var metrics: [Metric] = []
    for (cell, name) in zip(cells, ["loss", "avg_loss", "learning rate"]) {
      guard let value = Double(cell[0]) ?? Double(cell[0].replacing("-nan", with: "nan")) else { return nil }
      let point = cell[0].firstIndex(of: ".")
      let decimals = point.map { cell[0].distance(from: $0, to: cell[0].endIndex) - 1 } ?? 0
      metrics.append(Metric(name: name, value: value, decimals: decimals, isPercent: false))
    }
    return metrics
  }
}
