import Files
import Foundation
import Interchange
import JSONText
import RunRecords
import Testing

/// Files that people committed, under the names they had: some metrics stand in the name alone.
@Suite struct CommittedSamplesTests {
  static let names = Samples.committed.compactMap { $0["file"]?.stringValue }

  @Test(arguments: names) func readsWhatTheAuthorMeant(_ name: String) throws {
    let entry = try #require(Samples.committed.first { $0["file"]?.stringValue == name })
    let original = entry["original_name"]?.stringValue ?? name
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("committed-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileAccess.write(FileAccess.read("\(Samples.folder)/real/\(name)"), to: "\(root)/\(original)")
    var options = ImportOptions()
    if let columns = entry["options"]?.arrayValue?.last?.stringValue {
      options.columns = columns.split(separator: ",").map(String.init)
    }
    let loaded = try Histories.load(["\(root)/\(original)"], options: options)
    guard let runs = entry["runs"]?.arrayValue else {
      #expect(loaded.records.isEmpty && loaded.problems.count == 1)
      return
    }
    let records = entry["records"]?.intValue ?? runs.count
    #expect(loaded.records.count == records, "\(loaded.problems)")
    guard entry["records"] == nil, loaded.records.count == records else { return }
    for (run, record) in zip(runs, loaded.records) {
      for series in run.arrayValue ?? [] { try Self.check(series.objectValue ?? [:], record.record.history) }
    }
  }

  private static func check(_ series: JSON.Object, _ history: History) throws {
    let name = try #require(series["name"]?.stringValue)
    let scale = series["unit"]?.stringValue == "percent" ? 0.01 : 1
    let column = try #require(history[name], "\(name) is missing among \(history.metricNames)")
    let values = column.filter(History.isMeasured)
    let (first, last) = (number(series["first"]) * scale, number(series["last"]) * scale)
    // Rows that repeat are dropped, so the sum is held only where the ends are the file's.
    #expect(
      isSame(values.first, first) && isSame(values.last, last),
      "\(name): \(values.first ?? .nan) to \(values.last ?? .nan)")
    if let sum = series["sum"]?.doubleValue {
      let found = values.filter(\.isFinite).reduce(0, +)
      let size = values.filter(\.isFinite).reduce(0) { $0 + abs($1) }
      #expect(abs(found - sum) <= 2e-5 * max(1e-3, size), "\(name): \(found), expected \(sum)")
    }
  }

  private static func number(_ json: JSON?) -> Double { json?.doubleValue ?? Double(json?.stringValue ?? "") ?? .nan }

  /// To the seven digits that the values were noted with.
  private static func isSame(_ found: Double?, _ expected: Double) -> Bool {
    guard let found else { return false }
    if found.isNaN || expected.isNaN { return found.isNaN && expected.isNaN }
    return abs(found - expected) <= 2e-6 * max(abs(found), abs(expected)) + 1e-9
  }
}
