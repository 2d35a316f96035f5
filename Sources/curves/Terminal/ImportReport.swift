import Interchange
import RunRecords
import TextTools

/// What was understood of histories: a row a run, then what was decided, what is not known and what was left out.
struct ImportReport {
  let text: String

  init(_ loaded: Histories.Loaded) {
    var table = TextTable(columns: [
      .init("arm"), .init("seed", .right), .init("format"), .init("points", .right), .init("axis"), .init("metrics"),
    ])
    for record in loaded.records.map(\.record) {
      table.append([
        record.run.label, record.source?.unknown.contains("seed") ?? false ? "?" : "\(record.run.seed)",
        record.source?.format ?? "record", "\(record.history.rowCount)", Self.axis(record.history),
        Self.metrics(record.history.metricNames),
      ])
    }
    var text = table.text
    text += Self.lines("decided", loaded.records.flatMap { $0.record.source?.decided ?? [] })
    text += Self.lines("not known", loaded.records.flatMap { $0.record.source?.unknown ?? [] })
    let copies = loaded.copies.map { "\($0.file), as \($0.of) has the run" }
    let tests = loaded.unowned.map { "\($0), a test's results that nothing says whose they are" }
    text += Self.lines("left out", copies + tests)
    self.text = text
  }

  /// What was decided to read the histories, a line each.
  static func decisions(of loaded: Histories.Loaded) -> [String] {
    var seen: Set<String> = []
    return loaded.records.flatMap { $0.record.source?.decided ?? [] }.filter { seen.insert($0).inserted }
  }

  /// One line for everything that is wrong where nothing could be read.
  static func nothing(_ loaded: Histories.Loaded) -> String {
    guard let first = loaded.problems.first ?? loaded.notHistories.first else {
      return "found no history in the files; `curves import --help` lists the formats"
    }
    let others = loaded.problems.count + loaded.notHistories.count - 1
    let more = others > 0 ? " (and \(others) more \(others == 1 ? "file" : "files") without a history)" : ""
    return first.description + more
  }

  private static func axis(_ history: History) -> String {
    history.axes.map { axis, places in
      let known = places.filter(History.isMeasured)
      guard let first = known.min(), let last = known.max() else { return axis.rawValue }
      return "\(axis.rawValue) \(number(first))–\(number(last))"
    }.joined(separator: ", ")
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String("\((value * 1000).rounded() / 1000)".prefix(12))
  }

  private static func metrics(_ names: [String]) -> String {
    names.count <= 8
      ? names.joined(separator: ", ") : names.prefix(8).joined(separator: ", ") + " and \(names.count - 8) more"
  }

  /// Each sentence once, with how often it was said.
  private static func lines(_ heading: String, _ sentences: [String]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for sentence in sentences {
      if counts[sentence] == nil { order.append(sentence) }
      counts[sentence, default: 0] += 1
    }
    guard !order.isEmpty else { return "" }
    var text = "\n\(heading):\n"
    for sentence in order.prefix(20) {
      let count = counts[sentence] ?? 1
      text += "  \(sentence.showingControls)\(count > 1 ? " (\(count) runs)" : "")\n"
    }
    if order.count > 20 { text += "  and \(order.count - 20) more\n" }
    return text
  }
}
