internal import Languages
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// Two arms: every measure, its value and how to read it; nil where nothing was measured.
  func measureTable(_ pair: Summary.Pair, _ summary: Summary) -> Table? {
    var measures = MeasureRows(findings: self, summary: summary)
    if let contrast = pair.contrast {
      measures.addDifference(contrast)
      measures.addTests(contrast, pair)
      measures.addReach(contrast)
      measures.addEffects(contrast, pair)
    }
    // Of single runs alone: with more, the models of one seed say less than all of them.
    if let models = pair.models { measures.addModels(models) }
    return Table(
      id: "measures",
      name: { $0.measures.pairHeading(["a": self.phrase(pair.a, $0), "b": self.phrase(pair.b, $0)]) },
      note: { pair.contrast == nil ? "" : $0.measures.pairedNote },
      columns: [
        Table.Column("measure", .text) { $0.measures.statistic }, Table.Column("value", .text) { $0.terms.value },
        Table.Column("reading", .text) { $0.measures.reading },
      ],
      nonEmpty: measures.rows)
  }
}

/// Rows of a measure, its value and a note, which a language puts together.
struct MeasureRows {
  typealias Words = @Sendable (VerdictComposer) -> String

  let findings: Findings
  let summary: Summary
  private(set) var rows: [Table.Row] = []

  init(findings: Findings, summary: Summary) {
    self.findings = findings
    self.summary = summary
  }

  mutating func add(_ name: @escaping Words, _ value: @escaping Words, _ note: @escaping Words) {
    let (findings, summary) = (findings, summary)
    func cell(_ words: @escaping Words) -> Table.Cell {
      .words { words(VerdictComposer(findings: findings, summary: summary, language: $0)) }
    }
    rows.append(Table.Row([cell(name), cell(value), cell(note)]))
  }
}

extension VerdictComposer {
  var measures: MeasurePhrases { language.measures }

  /// `p = 0.031`.
  func p(_ value: Double) -> String { "p " + numbers.pRelation(value) }
}

extension DifferenceText {
  /// `−0.41 to +0.25`; an end that is not bounded is infinite.
  func ends(_ lower: Double?, _ upper: Double?) -> String {
    signed(lower ?? -.infinity) + language.punctuation.rangeSeparator + signed(upper ?? .infinity)
  }
}
