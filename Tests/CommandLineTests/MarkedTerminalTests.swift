import FigureKinds
import Findings
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
}
