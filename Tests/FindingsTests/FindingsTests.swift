import Findings
import JSONText
import Languages
import RunRecords
import SeedStatistics
import Testing

@Suite struct FindingsTests {
  @Test func nothingIsAnError() {
    let error = #expect(throws: FindingsError.self) { try Findings(Comparison(arms: [])) }
    #expect(error?.code == .noRecords && error?.description.contains("record") == true)
  }

  @Test func theSameRecordsAreTheSameFindings() throws {
    let findings = try (0..<2).map { _ in try Findings(SmallRecords.comparison([[0.8, 0.9], [0.7, 0.75]])) }
    #expect(findings[0].arms == findings[1].arms && findings[0].summary == findings[1].summary)
    #expect(findings[0].csv(findings[0].accuracyTable) == findings[1].csv(findings[1].accuracyTable))
  }

  /// Where there is no test, what every record has in its place is judged.
  @Test func fallsBackToValidation() throws {
    var comparison = try SmallRecords.comparison([[0.8, 0.9], [0.7, 0.75]])
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices { comparison.arms[arm].runs[run].record.test = nil }
    }
    let findings = try Findings(comparison)
    #expect(findings.quantity == .validationAccuracy)
    #expect(Language.english.title(of: findings.quantity) == "Final validation accuracy")
  }

  @Test func baselineIsTheOneAskedFor() throws {
    let comparison = try SmallRecords.comparison([[0.8, 0.9], [0.7, 0.75], [0.6, 0.65]])
    func empty(_ baseline: String?) throws -> [Int] {
      let table = try Findings(comparison, options: Summary.Options(baseline: baseline)).baselineTable
      return table.rows.indices.filter { if case .none = table.rows[$0].cells[1] { true } else { false } }
    }
    #expect(try empty(nil) == [0])
    #expect(try empty("arm1") == [1])
  }

  @Test func timesAreMediansOfEpochsThenOfRuns() throws {
    var comparison = try SmallRecords.comparison([[0.8, 0.9], [0.7]])
    let seconds = [[[0.2, 0.2, 7], [0.3, 0.3, 0.4]], [[0.5]]]
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        comparison.arms[arm].runs[run].record.timing = RunRecord.Timing(
          seconds: 9, examplesPerSecond: 100, epochSeconds: seconds[arm][run])
      }
    }
    let costs = try Findings(comparison).costs
    #expect(costs[0]?.secondsPerEpoch.median == 0.25 && costs[1]?.relative == 2)
    #expect(costs[0]?.total == 18 && costs[1]?.missing == 0)
  }

  @Test func confusionIsPooledOverSeeds() throws {
    var comparison = try SmallRecords.comparison([[0.8, 0.9, 0.7]])
    let matrices: [[[Int]]?] = [[[8, 2], [5, 5]], [[6, 4], [3, 7]], nil]
    for run in matrices.indices { comparison.arms[0].runs[run].record.test?.confusion = matrices[run] }
    let pooled = try #require(try Findings(comparison).confusions[0])
    #expect(pooled.counts == [14, 6, 8, 12] && pooled.runs == 2 && pooled.missing == 1)
    #expect(pooled.accuracy == 0.65 && pooled.shares == [0.7, 0.3, 0.4, 0.6])
    #expect(pooled.confusions.map(\.share) == [0.4, 0.3])
  }
}
