import Languages
import RunRecords
import Testing

@testable import Findings

@Suite struct SettingTablesTests {
  private static let optimizers: [(language: Language, nesterov: Double, text: String)] = [
    (.english, 0, "sgd (learning_rate 0.1, momentum 0.9, nesterov off)"),
    (.english, 1, "sgd (learning_rate 0.1, momentum 0.9, nesterov on)"),
    (.traditionalChinese, 0, "sgd（學習率 0.1、動量 0.9、Nesterov 動量 關閉）"),
    (.traditionalChinese, 1, "sgd（學習率 0.1、動量 0.9、Nesterov 動量 開啟）"),
  ]

  /// What is on or off is said in words, and settings by the language's names.
  @Test(arguments: optimizers.indices) func aChoiceIsReadWithItsNumbers(index: Int) throws {
    let (language, nesterov, text) = Self.optimizers[index]
    var records = Samples.records(["a": Samples.accuracies(2, level: 0.87)])
    for place in records.indices {
      records[place].record.spec?.training.optimizer = NamedChoice(
        "sgd", ["learning_rate": 0.1, "momentum": 0.9, "nesterov": nesterov])
    }
    let findings = try Samples.findings(records)
    let rows = findings.text(findings.settingsTable, language).rows
    #expect(rows.first { $0.cells[0] == language.settings.optimizer }?.cells[1] == text)
  }

  /// A line does not break between `hidden layer` and its number.
  @Test(arguments: Language.all) func aLayersNumberStaysWithIt(language: Language) {
    #expect(language.name(ofLayer: "hidden_12").hasSuffix("\u{A0}12"))
  }
}
