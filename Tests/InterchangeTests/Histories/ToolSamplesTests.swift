import Interchange
import JSONText
import RunRecords
import Testing

/// Every tool's own files against what its program held in memory.
@Suite struct ToolSamplesTests {
  static let names = Samples.truths.keys

  @Test func thereAreSamples() { #expect(Self.names.count > 70) }

  @Test(arguments: names) func readsWhatTheToolMeant(_ name: String) throws {
    let truth = try #require(Samples.truths[name]?.objectValue)
    let loaded = try Histories.load(["\(Samples.folder)/tools/\(name)"])
    if truth["expect"] != nil { return #expect(loaded.records.isEmpty && !loaded.problems.isEmpty) }
    if truth["damaged"] != nil { return #expect(loaded.records.count == 1 || !loaded.problems.isEmpty) }
    let runs = try #require(truth["runs"]?.arrayValue)
    try #require(loaded.records.count == runs.count, "\(loaded.records.map(\.file))")
    var left = loaded.records.map(\.record)
    for run in runs {
      let complaints = left.map {
        Self.complaint(of: $0.history, run, isSteps: truth["axis"]?.stringValue == "step", tool: name)
      }
      let best = try #require(complaints.firstIndex(of: nil) ?? complaints.indices.first)
      #expect(complaints[best] == nil)
      left.remove(at: best)
    }
    if let accuracy = truth["test_accuracy"]?.doubleValue {
      #expect(abs((loaded.records[0].record.test?.accuracy ?? .nan) - accuracy) < 1e-4)
    }
  }

  /// What is wrong with a history; nil where every metric has its values at their places.
  private static func complaint(of history: History, _ run: JSON, isSteps: Bool, tool: String) -> String? {
    let epochs = run.objectValue?["epochs"]?.doublesValue ?? []
    let base = epochs.filter(\.isFinite).min() == 0 ? 0.0 : 1
    let tolerance = tool.hasPrefix("catboost") ? 2e-5 : tool.hasPrefix("ultralytics") ? 2e-3 : 2e-6
    for (metric, values) in run.objectValue?["metrics"]?.objectValue?.members ?? [] {
      let expected = zip(epochs, values.doublesValue ?? []).filter { !JSON.isNull($0.1) }
      if expected.isEmpty { continue }
      guard let column = history[metric] else { return "\(metric) is missing among \(history.metricNames)" }
      let rows = column.indices.filter { History.isMeasured(column[$0]) }
      guard rows.count == expected.count else {
        return "\(metric) has \(rows.count) values, expected \(expected.count)"
      }
      for (row, (place, value)) in zip(rows, expected) {
        let found = column[row]
        let isSame =
          found == value || (found.isNaN && value.isNaN)
          || abs(found - value) <= tolerance * max(abs(found), abs(value))
        guard isSame else { return "\(metric): found \(found), expected \(value)" }
        let isAtEpoch = history[.epoch].map { abs($0[row] - (place - base + 1)) < 1e-6 } ?? false
        let isAtStep = history[.step].map { $0[row] == place } ?? false
        guard isSteps ? isAtStep : isAtEpoch || isAtStep && history[.epoch] == nil else {
          return "\(metric) stands elsewhere than at \(place)"
        }
      }
    }
    return nil
  }

  /// Folders named ARM_sSEED say the arm and the seed.
  @Test(arguments: names.filter { $0.contains(/\/[a-z]+_s[0-9]$/) }) func readsArmAndSeed(_ name: String) throws {
    let loaded = try Histories.load(["\(Samples.folder)/tools/\(name)"])
    try #require(!loaded.records.isEmpty)
    let parts = try #require(name.wholeMatch(of: /.*\/([a-z]+)_s([0-9])/))
    #expect(loaded.records.map(\.record.run.arm) == [String(parts.1)])
    #expect(loaded.records.map(\.record.run.seed) == [Int(parts.2)])
    #expect(loaded.records[0].record.source?.unknown.contains("seed") == false)
  }

  @Test func everyFileIsHashed() throws {
    let loaded = try Histories.load(["\(Samples.folder)/tools/keras-csvlogger/relu_s0"])
    let source = try #require(loaded.records.first?.record.source)
    #expect(source.tool == "Keras" && source.files.map(\.sha256.count) == [64])
  }
}
