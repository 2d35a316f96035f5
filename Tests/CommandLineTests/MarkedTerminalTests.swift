import FigureKinds
import Findings
import RunRecords
import SeedStatistics
import Testing

@testable import curves

/// The terminal in a language of marked words: nothing that people read comes from elsewhere.
@Suite struct MarkedTerminalTests {
  @Test func theTableComesFromTheLanguage() throws {
    let findings = try Findings(KindSamples.comparison(arms: 3, seeds: 3, labels: ["Α", "Β", "Γ"]))
    let text = FinalTable(findings, try MarkedLanguage.make()).text
    #expect(text.contains("⟦Mean⟧"))
    #expect(Set(MarkedLanguage.unmarkedWords(in: text)).subtracting(["Α", "Β", "Γ"]) == [])
  }

  /// Runs that ended in every way there is.
  @Test func theTableOfRunsComesFromTheLanguage() throws {
    let outcomes: [RunRecord.Outcome] = [
      .completed, .completedThenRestored(epoch: 3), .stoppedEarly(epoch: 4, restoredEpoch: 3),
      .diverged(epoch: 2, step: 7), .unknown,
    ]
    let records = outcomes.enumerated().map { seed, outcome in
      var stored = KindSamples.record(arm: 0, seed: seed, label: "Α")
      stored.record.outcome = outcome
      return stored
    }
    let language = try MarkedLanguage.make()
    let text = RunsTable(try Findings(Comparison(records)), language).text
    #expect(text.contains("⟦diverged⟧") && text.contains("⟦Seed⟧"))
    #expect(Set(MarkedLanguage.unmarkedWords(in: text)).subtracting(["Α"]) == [])
  }
}
