import Findings
import Languages
import SeedStatistics
import Testing

@Suite struct TableTests {
  private static func findings() throws -> Findings {
    try Findings(SmallRecords.comparison([[0.8, 0.9, 0.7], [0.6, 0.65]]))
  }

  private func table(_ kind: Table.Kind, _ cells: [Table.Cell], mostRows: Int = .max) -> Table {
    Table(
      id: "sample", name: { _ in "Sample" }, columns: [Table.Column("value", kind) { $0.terms.value }],
      rows: cells.map { Table.Row([$0]) }, mostRows: mostRows)
  }

  static let texts: [(kind: Table.Kind, cell: Table.Cell, text: String)] = [
    (.count, .number(60_000), "60,000"), (.fraction, .number(0.87125), "0.8713"),
    (.fractionInterval, .pair(0.1, 0.2), "0.1000 to 0.2000"), (.fractionRange, .pair(0.1, 0.2), "0.1000–0.2000"),
    (.points, .number(0.5), "+0.50"), (.points, .number(-0.0006), "−0.001"), (.p, .number(0.0625), "0.063"),
    (.p, .number(1e-5), "<\u{A0}0.001"), (.percent(1), .number(0.651), "65.1\u{A0}%"),
    (.fixed(1), .number(2.55), "2.6"),
    (.signed(1), .number(2.55), "+2.6"), (.measured, .number(0.5), "0.500"), (.significant, .number(0.5), "0.5"),
    (.seconds, .number(0.25), "250\u{A0}ms"), (.factor, .number(1.6), "1.60×"),
    (.measured, .share(0.5), "50.0\u{A0}%"),
    (.fraction, .none, "–"), (.text, .text("a\nb"), "a b"), (.text, .arm(1), "Arm 1"),
    (.fraction, .numbers([2: 0.5, 0: 0.25]), "0: 0.2500; 2: 0.5000"), (.text, .words { $0.terms.mean }, "Mean"),
  ]

  @Test(arguments: texts.indices) func cellsBecomeTexts(index: Int) throws {
    let sample = Self.texts[index]
    let text = try Self.findings().text(table(sample.kind, [sample.cell]), .english)
    #expect(text.rows[0].cells == [sample.text])
    #expect(text.columns[0].isNumeric == sample.kind.isNumeric)
  }

  /// As many as the smallest difference needs to be seen, for the whole column.
  @Test func aColumnOfDifferencesHasOneCountOfDecimals() throws {
    let text = try Self.findings().text(table(.points, [.number(1.5), .number(0.0006), .none]), .english)
    #expect(text.rows.map { $0.cells[0] } == ["+1.500", "+0.001", "–"])
  }

  @Test func aColumnOfSignificantNumbersHasOneCountOfDecimals() throws {
    let findings = try Self.findings()
    let column = table(.significant, [.number(0.378), .number(0.38349), .none, .number(12)])
    #expect(findings.text(column, .english).rows.map { $0.cells[0] } == ["0.378", "0.383", "–", "12.000"])
    let apart = table(.significant, [.number(0.002479), .number(403.4)])
    #expect(findings.text(apart, .english).rows.map { $0.cells[0] } == ["0.002479", "403.4"])
    let settings = table(.setting, [.number(0.001), .number(0.1)])
    #expect(findings.text(settings, .english).rows.map { $0.cells[0] } == ["0.001", "0.1"])
  }

  @Test(arguments: [(10, 100, 10), (237, 50, 49), (51, 50, 26), (50, 50, 50), (10_000, 50, 51)])
  func longTablesAreThinnedForPeople(rows: Int, most: Int, shown: Int) throws {
    let long = table(.count, (1...rows).map { .number(Double($0)) }, mostRows: most)
    let findings = try Self.findings()
    let texts = findings.text(long, .english).rows.map { $0.cells[0] }
    #expect(texts.count == shown)
    #expect(texts.first == "1" && texts.last?.replacing(",", with: "") == "\(rows)")
    #expect(findings.csv(long).split(separator: "\r\n").count == rows + 1, "files have all")
  }

  @Test func filesNameTheEndsOfIntervals() throws {
    let findings = try Self.findings()
    let lines = findings.csv(findings.accuracyTable).split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "arm,n,mean,sd,ci95_low,ci95_high,median,min,max,parameters")
    #expect(lines[1].hasPrefix("arm0,3,0.8,0.1,0.551") && lines[1].contains(",0.8,0.7,0.9,"))
  }

  /// Columns that no arm fills are left out.
  @Test func emptyColumnsAreLeftOut() throws {
    let single = try Findings(SmallRecords.comparison([[0.8], [0.7]]))
    let keys = single.accuracyTable.columns.map(\.key)
    #expect(keys.contains("mean") && !keys.contains("sd") && !keys.contains("ci95"))
  }

  @Test func manyArmsAreSortedByTheirMean() throws {
    let findings = try Findings(SmallRecords.comparison((0..<13).map { [0.5 + 0.01 * Double($0)] }))
    #expect(findings.isSorted && findings.sortedPlaces == Array((0..<13).reversed()))
    #expect(try !Self.findings().isSorted)
  }
}
