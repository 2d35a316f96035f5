internal import TextTools

/// A small table below an epoch's line: a line of metrics' names, a rule, a line of their values.
extension LogLine {
  /// The names of a line that holds nothing but metrics' names, two blanks between; none for another line.
  var columnNames: [String] {
    guard metrics.isEmpty, bytes.count < 200, !bytes.contains(where: { ":=|,()[]".utf8.contains($0) }) else {
      return []
    }
    let names = cells
    guard names.count > 1, names.allSatisfy({ MetricName($0).quantity != nil || MetricName.namesMetric($0) }) else {
      return []
    }
    return names
  }

  /// Whether the line is a rule, or has nothing on it.
  var isRule: Bool { bytes.allSatisfy { " -=+|\t".utf8.contains($0) } }

  /// Takes the line's values for those of the names above it, where it has as many and nothing else.
  mutating func takeValues(of names: [String]) -> Bool {
    let cells = names.isEmpty ? [] : cells
    guard !names.isEmpty, cells.count == names.count, metrics.isEmpty else { return false }
    let numbers = cells.compactMap { DecimalText.number($0) }
    guard numbers.count == cells.count, cells.contains(where: { $0.contains(".") }) else { return false }
    for (name, (cell, value)) in zip(names, zip(cells, numbers)) {
      let decimals = cell.split(separator: ".").dropFirst().first?.count ?? 0
      add(Metric(name: name, value: value, decimals: decimals, isPercent: false))
    }
    return true
  }

  private var cells: [String] {
    String(decoding: bytes, as: UTF8.self).replacing("\t", with: "  ").split(separator: "  ")
      .map { String($0).trimming { $0.isWhitespace } }.filter { !$0.isEmpty }
  }
}
