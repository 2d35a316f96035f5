import Languages
import RunRecords
import Testing

@testable import Findings

@Suite struct LayersTests {
  private func records(_ accuracies: [Double]) -> [StoredRecord] {
    accuracies.enumerated().map { seed, accuracy in
      var stored = Samples.run("a", seed: seed, accuracy: accuracy)
      let values = accuracy.isFinite ? [0.5, 0.25] : [1.5]
      stored.record.diagnostics = Diagnostics(
        probeExamples: 8, epochs: Array(values.indices), firstLoss: 2.3, chanceLoss: 2.3,
        layers: [
          Diagnostics.Layer(name: "hidden_1", units: 4, activation: "relu", series: [(.gradientNorm, values)])
        ])
      return stored
    }
  }

  /// A run that diverged was measured before training, and has no end.
  @Test func divergedRunsHaveNoEnd() throws {
    let some = try Samples.findings(records([0.9, .nan])).layer("hidden_1", of: 0, .gradientNorm)
    #expect(some.start == 1 && some.end == 0.25)
    let all = try Samples.findings(records([.nan, .nan])).layer("hidden_1", of: 0, .gradientNorm)
    #expect(all.start == 1.5 && all.end == nil)
    let findings = try Samples.findings(records([0.9, .nan]))
    let note = try #require(findings.layersTable).note(.english)
    #expect(note.hasSuffix("Runs that diverged count before training alone."))
  }

  /// The title counts what was run, the tables what has a value.
  @Test func theSubtitleCountsDivergedRuns() throws {
    let findings = try Samples.findings(records([.nan, .nan, .nan]))
    #expect(findings.subtitle(.english).last == "n = 3 seeds per arm")
    #expect(findings.seedCount(.english) == "n = 0 seeds per arm")
  }

  @Test func speedOfLearningSaysWhichRunsItLeavesOut() throws {
    func note(_ accuracies: [Double]) throws -> String {
      let records = accuracies.enumerated().map { Samples.run("a", seed: $0, accuracy: $1) }
      return try #require(try Samples.findings(records).convergenceTable).note(.english)
    }
    #expect(try note([0.9, 0.8, .nan]).contains("Runs that diverged are left out."))
    #expect(try !note([0.9, 0.8]).contains("diverged"))
  }
}
