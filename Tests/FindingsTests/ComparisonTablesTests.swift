import Languages
import RunRecords
import SeedStatistics
import Testing

@testable import Findings

@Suite struct ComparisonTablesTests {
  static let three = Samples.records([
    "base": Samples.accuracies(12, level: 0.86), "good": Samples.accuracies(12, level: 0.9, shift: 1),
    "bad": Samples.accuracies(12, level: 0.8, shift: 2),
  ])

  @Test func twoArmsHaveEveryMeasure() throws {
    let findings = try Samples.findings(
      Samples.records(["a": Samples.accuracies(8, level: 0.87), "b": Samples.accuracies(8, level: 0.86, shift: 1)]),
      Summary.Options(margin: 0.5))
    let tables = findings.comparisonTables.map { findings.text($0, .english) }
    #expect(tables.map(\.id) == ["measures"] && tables[0].name == "b − a")
    let names = tables[0].rows.map(\.cells[0].withPlainSpaces)
    for name in [
      "Mean difference", "95 % interval", "Student’s t interval, 95 %", "Sign-flip test", "Wilcoxon signed-rank test",
      "Student’s t test", "Equivalence within ±0.5 percentage points", "Hodges–Lehmann estimate", "Effect size",
      "b ahead in", "Resolvable difference",
    ] {
      #expect(names.contains(name))
    }
    #expect(
      tables[0].rows.contains { $0.cells[2].contains("Differences of 0 are dropped, equal ones share their mean rank") }
    )
    #expect(Set(tables[0].rows.map(\.cells.count)) == [3])
  }

  /// Of runs that share no seed, sizes are told as they are made: over every two runs, and of the arm that is named.
  @Test func sizesOfRunsThatAreNotPairedAreTheirOwn() throws {
    var records = Samples.records([
      "a": Samples.accuracies(8, level: 0.87), "b": Samples.accuracies(8, level: 0.86, shift: 1),
    ])
    for index in records.indices where records[index].record.run.arm == "b" {
      records[index].record.run.seed += 100
      records[index].record.spec?.identity.seed += 100
    }
    let findings = try Samples.findings(records)
    let rows = findings.comparisonTables.flatMap { findings.text($0, .english).rows.map(\.cells) }
    let centre = try #require(rows.first { $0[0] == "Hodges–Lehmann estimate" })
    #expect(centre[2].hasPrefix("Middle of the differences of every two runs, one of each arm"))
    let delta = try #require(rows.first { $0[0] == "Cliff’s delta" })
    #expect(delta[2] == "Share of pairs of runs in which b is higher, less the share in which it is lower.")
    #expect(delta[1].hasPrefix("−"))
  }

  /// Validation accuracy is judged for want of a test, or because it was asked for.
  @Test func noTestIsMissedWhereOneWasRecorded() throws {
    let records = Samples.records(["a": Samples.accuracies(4, level: 0.87), "b": Samples.accuracies(4, level: 0.86)])
    let asked = try Samples.findings(records, Summary.Options(quantity: .validationAccuracy))
    #expect(!asked.text(asked.accuracyTable, .english).note.contains("no test was recorded"))
    #expect(asked.quantity == .validationAccuracy && asked.quantity == asked.summary.quantity)
    let untested = records.map { stored in
      var stored = stored
      stored.record.history = History()
      stored.record.history.append(epoch: 1, [("val_accuracy", stored.record.test?.accuracy ?? 0)])
      stored.record.test = nil
      return stored
    }
    let found = try Samples.findings(untested)
    #expect(found.quantity == .validationAccuracy && found.quantity == found.summary.quantity)
    #expect(found.text(found.accuracyTable, .english).note.contains("no test was recorded"))
  }

  @Test func singleRunsHaveNoTestOfMethods() throws {
    let bits = [(0..<100).map { $0 % 10 != 0 }, (0..<100).map { $0 % 5 != 0 }]
    let records = bits.enumerated().map { arm, correct in
      Samples.run("arm\(arm)", index: arm, seed: 0, accuracy: arm == 0 ? 0.9 : 0.8, correct: correct)
    }
    let findings = try Samples.findings(records)
    let text = findings.comparisonTables.map { findings.text($0, .english) }
    #expect(text.flatMap { $0.rows.map(\.cells[0]) } == ["Difference of the two models", "McNemar’s exact test"])
  }

  @Test func severalArmsHaveABaselineAndEveryPair() throws {
    let findings = try Samples.findings(Self.three)
    let tables = findings.comparisonTables.map { findings.text($0, .english) }
    #expect(tables.map(\.id) == ["baseline", "pairs"])
    #expect(tables[0].name == "Each arm − base" && tables[0].rows.map(\.cells[0]) == ["good", "bad"])
    #expect(tables[1].rows.map(\.cells[0]) == ["base − good", "base − bad", "good − bad"])
    #expect(tables[0].note.contains("adjusted for 2 comparisons (Holm)"))
    #expect(tables[1].note.contains("adjusted for all 3 pairs together (Holm)"))
    // The same pair has the same difference, turned round.
    #expect(tables[0].rows[0].cells[1].hasPrefix("+") && tables[1].rows[0].cells[1].hasPrefix("−"))
    #expect(tables[0].rows[0].cells[1].dropFirst() == tables[1].rows[0].cells[1].dropFirst())
  }

  @Test func dataSetsHaveTablesOfTheirOwn() throws {
    let findings = try Samples.findings(Samples.fixture("two-data-sets"))
    let tables = findings.comparisonTables.map { findings.text($0, .english) }
    #expect(tables.map(\.id) == ["measures", "measures_2"])
    #expect(tables[1].name == "mnist: B (mnist) − A (mnist)")
  }

  /// Files have a row an arm, in order, with the verdict's interval; an open end is an empty field.
  @Test func filesHaveTheVerdictsInterval() throws {
    let findings = try Samples.findings(
      Samples.records(["a": Samples.accuracies(5, level: 0.87), "b": Samples.accuracies(5, level: 0.86, shift: 1)]))
    let lines = findings.csv(findings.baselineTable).split(separator: "\r\n").map(String.init)
    #expect(
      lines[0]
        == "arm,difference_pp,difference_pp_interval_low,difference_pp_interval_high,p,adjusted_p,n_compared,is_paired")
    #expect(lines[1] == "a,,,,,,,")
    #expect(lines[2].hasSuffix(",,,0.0625,0.0625,5,true") && lines[2].hasPrefix("b,-"))
  }

  @Test func equalArmsHaveNoTest() throws {
    let same = Samples.accuracies(7, level: 0.87)
    let findings = try Samples.findings(Samples.records(["a": same, "b": same]))
    let names = findings.comparisonTables.flatMap { findings.text($0, .english).rows.map(\.cells[0]) }
    #expect(names == ["Mean difference", "b ahead in"])
    // Half a share of every tie would read as if it were ahead in half of them.
    let row = try #require(findings.comparisonTables.first.map { findings.text($0, .english).rows[1] })
    #expect(row.cells[1...] == ["none (all tie)", "Both arms gave the same on each of 7 seeds."])
  }

  /// Of several arms, one that always ties with the baseline says so in its column.
  @Test func anArmThatAlwaysTiesIsAheadInNone() throws {
    let same = Samples.accuracies(7, level: 0.87)
    let other = Samples.accuracies(7, level: 0.8, shift: 1)
    let findings = try Samples.findings(Samples.records(["a": same, "b": same, "c": other]))
    let table = try #require(findings.comparisonTables.first.map { findings.text($0, .english) })
    let ahead = try #require(table.columns.firstIndex { $0.key == "ahead_in" })
    #expect(table.rows.map { $0.cells[ahead] } == ["none (all tie)", "0\u{A0}%"])
  }

  /// A note explains a column n where there is one, and only there.
  @Test func aNoteSpeaksOfTheColumnsThatThereAre() throws {
    let pair = Samples.records(["a": Samples.accuracies(7, level: 0.87), "b": Samples.accuracies(7, level: 0.86)])
    for (records, count) in [(pair, 2), (Self.three, 3)] {
      let findings = try Samples.findings(records)
      for language in Language.all {
        let table = try #require(findings.comparisonTables.first.map { findings.text($0, language) })
        let hasCount = table.columns.contains { $0.heading == language.terms.count }
        #expect(table.note.contains(language.measures.countNote) == hasCount && hasCount == (count > 2))
      }
    }
  }
}
