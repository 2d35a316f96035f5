import Findings
import Languages
import RunRecords
import SeedStatistics
import TextTools

/// Every run on a line, with its curves drawn small.
struct RunsTable {
  let text: String

  init(_ findings: Findings, _ language: Language) {
    let (terms, words, numbers) = (language.terms, language.terminal, language.numbers)
    var table = TextTable(columns: [
      .init(terms.arm), .init(terms.seed, .right), .init(terms.epochs, .right),
      .init(language.accuracy.testAccuracy, .right),
      .init(words.testLoss, .right), .init(language.accuracy.validationAccuracy), .init(words.validationLoss),
      .init(words.seconds, .right), .init(words.ended),
    ])
    for (place, arm) in findings.comparison.arms.enumerated() {
      for run in arm.runs.map(\.record) {
        table.append([
          findings.label(place, language), "\(run.run.seed)", "\(run.history.epochs.count)",
          numbers.fixed(run.test?.accuracy, 4),
          numbers.fixed(run.test.flatMap { History.isMeasured($0.loss) ? $0.loss : nil }, 4),
          Self.curve(run, "val_accuracy", language), Self.curve(run, "val_loss", language),
          numbers.fixed(run.timing?.seconds, 1), Self.phrase(run.outcome, words),
        ])
      }
    }
    text = table.text
  }

  /// A dash where the record has no such metric: a training curve under a heading of validation would be misread.
  private static func curve(_ record: RunRecord, _ metric: String, _ language: Language) -> String {
    record.history[metric].map { Sparkline.text($0) } ?? language.numbers.missing
  }

  /// How a run ended.
  static func phrase(_ outcome: RunRecord.Outcome, _ words: TerminalPhrases) -> String {
    let restored = outcome.restoredEpoch.map { words.restored(["epoch": "\($0)"]) } ?? ""
    return switch outcome {
    case .completed, .completedThenRestored: words.completed + restored
    case .stoppedEarly(let epoch, _): words.stoppedEarly(["epoch": "\(epoch)"]) + restored
    case .diverged(let epoch, let step): words.diverged(["epoch": "\(epoch)", "step": "\(step)"])
    case .unknown: words.unknownEnd
    }
  }
}
