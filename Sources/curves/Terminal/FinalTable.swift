import Findings
import Languages
import TextTools

/// Final accuracy by arm, as `train`, `show` and `report` end with: the accuracy table of the findings.
struct FinalTable {
  let text: String

  init(_ findings: Findings, _ language: Language = .english) {
    let accuracy = findings.text(findings.accuracyTable, language)
    var table = TextTable(
      columns: accuracy.columns.map { .init($0.heading, $0.isNumeric ? .right : .left) })
    for row in accuracy.rows { table.append(row.cells) }
    text = accuracy.note + "\n" + table.text
  }
}
