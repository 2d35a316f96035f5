import FigureKinds
import Findings
import JSONText
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// What the page of each kind of experiment must say, and what would not be true of it.
@Suite struct ExperimentKindsTests {
  struct Kind: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var make: @Sendable () throws -> Comparison
    var options = Summary.Options()
    var says: [String]
    var saysNot: [String]
  }

  private static let better = "is better than"
  private static let seedsMissing = "one seed per arm"

  static let kinds: [Kind] = [
    Kind(
      testDescription: "two arms", make: { try SampleRecords.comparison(seeds: 8, gap: 0.02) },
      says: ["ReLU is better than Sigmoid", "Over 8 shared seeds", "exact sign-flip test", "8 seeds per arm"],
      saysNot: ["diverged", "clipped", seedsMissing, "Left out", "most likely"]),
    Kind(
      testDescription: "one run an arm", make: { try SampleRecords.comparison(seeds: 1) },
      says: ["these numbers say nothing about which method is better", "not over seeds", seedsMissing],
      saysNot: [
        better, "Student’s t interval", "Student’s 95 % interval", "SD over seeds", "the bar the interval",
        "shared seeds, the mean",
      ]),
    Kind(
      testDescription: "one arm", make: { try SampleRecords.comparison(labels: ["A"], seeds: 5) },
      says: ["One arm, nothing to compare it with", "of the arm’s mean validation accuracy"],
      saysNot: [better, "weakest arm", seedsMissing, "How large, how sure"]),
    Kind(
      testDescription: "one arm with a single run",
      make: {
        var comparison = try SampleRecords.comparison(seeds: 5)
        comparison.arms[1].runs.removeLast(4)
        return comparison
      }, says: ["one run only of Sigmoid"], saysNot: [seedsMissing, "one run only of ReLU"]),
    Kind(
      testDescription: "another tool’s histories of a run each",
      make: { try histories(config: ["lr": .number(0.1)]) },
      says: ["one run only of ReLU and Sigmoid", "in the records, those that the other tool kept"],
      saysNot: [seedsMissing, "the records of another tool hold none", "in each record, and above"]),
    Kind(
      testDescription: "another tool’s histories without settings", make: { try histories(config: nil) },
      says: ["the records of another tool hold none"],
      saysNot: [seedsMissing, "those that the other tool kept", "in each record, and above"]),
    Kind(
      testDescription: "unpaired", make: { try SampleRecords.comparison(seeds: 7, shift: 20) },
      says: ["Over 7 runs of Sigmoid and 7 of ReLU", "Mann–Whitney"],
      saysNot: ["shared seeds", "sign-flip test, p", "takes differences to be symmetric", "Thin lines join"]),
    Kind(
      testDescription: "partly paired", make: { try SampleRecords.comparison(seeds: 8, shift: 1) },
      says: [
        "7 shared seeds", "Left out for want of a run of the same seed in the other arm",
        "Means over the runs that were compared",
      ], saysNot: ["Mann–Whitney"]),
    Kind(
      testDescription: "some diverged", make: { try SampleRecords.comparison(seeds: 8, diverged: [1, 4]) },
      says: [
        "Sigmoid diverged on 2 of 8 seeds, ReLU on none", "both arms’ runs ended on 6", "diverged runs last",
        "2 of 8 runs of Sigmoid diverged; its mean is over the others",
      ], saysNot: ["Over 8 shared seeds", "all 8 pairs", "One run ended", seedsMissing]),
    Kind(
      testDescription: "all diverged", make: { try SampleRecords.comparison(seeds: 6, diverged: Array(0..<6)) },
      says: ["All 6 runs of Sigmoid diverged; it has no mean", "an arm with fewer than two values has no interval"],
      saysNot: ["mean difference in", "one run per arm", seedsMissing]),
    Kind(
      testDescription: "no validation", make: { try without { $0.validation = .none } },
      says: ["no validation took place", "Measured while these runs trained; other work"],
      saysNot: ["validation included", "The test set was also the validation set", "How fast they learn"]),
    Kind(
      testDescription: "early stopping on the test set",
      make: { try without { $0.training.earlyStopping = stopping } },
      says: ["Early stopping watched the test set", "set validation: {holdout: 10000} in the experiment file"],
      saysNot: [
        "These runs chose nothing by it", "It holds for new seeds and for new", "Seeds and test examples as chance",
      ]),
    Kind(
      testDescription: "a subset",
      make: {
        var comparison = try SampleRecords.comparison(seeds: 7)
        for arm in comparison.arms.indices {
          for run in comparison.arms[arm].runs.indices {
            comparison.arms[arm].runs[run].record.data?.trainExamples = 5000
          }
        }
        return comparison
      }, says: ["set validation: {holdout: 800} in the experiment file"], saysNot: ["holdout: 10000"]),
    Kind(
      testDescription: "no hidden layer", make: { try without { $0.model.hidden = [] } },
      says: ["Settings"], saysNot: ["The functions and their derivatives", "Activation function", "Optimiser"]),
    Kind(
      testDescription: "one diverged run",
      make: { try SampleRecords.comparison(seeds: 1, diverged: [0]) },
      says: ["The one run of Sigmoid diverged; it has no value"], saysNot: ["All 1 runs"]),
    Kind(
      testDescription: "early stopping on a holdout",
      make: {
        try without {
          $0.training.earlyStopping = stopping
          $0.validation = .holdout(5000)
        }
      },
      says: ["validation on 5,000 examples kept out of training"],
      saysNot: ["Early stopping watched the test set", "The test set was also the validation set"]),
    Kind(
      testDescription: "identical", make: { try identical() },
      says: ["all 6 pairs gave the same accuracy", "no proof that other seeds would agree", "none (all tie)"],
      saysNot: [better, "Sigmoid ahead in 50 %", "ahead by", "higher by", "Chance alone can make"]),
    Kind(
      testDescription: "several", make: { try SampleRecords.comparison(labels: ["A", "B", "C", "D"], seeds: 10) },
      says: ["Friedman’s test over the 10 seeds", "Holm"], saysNot: ["best is among A:", "sign-flip test, p ="]),
    Kind(
      testDescription: "two data sets", make: { try SampleRecords.dataSets() },
      says: ["2 data sets, each judged by itself"], saysNot: ["Of 4 arms"]),
    Kind(
      testDescription: "a loss", make: { try SampleRecords.comparison(seeds: 8, gap: 0.02) },
      options: Summary.Options(quantity: Quantity(named: "val_loss")),
      says: [
        "Final validation loss", "Left of the line at 0, Sigmoid is ahead of ReLU, as less is better",
        "Paired differences of final validation loss",
      ], saysNot: ["percentage points over", "Right of the line at 0", "Paired differences of final accuracy"]),
  ]

  private static let stopping = TrainingSpec.EarlyStopping(monitor: "val_loss", patience: 2)

  private static func without(_ change: (inout RunSpec) -> Void) throws -> Comparison {
    var comparison = try SampleRecords.comparison(seeds: 7)
    for arm in comparison.arms.indices {
      for run in comparison.arms[arm].runs.indices {
        guard var spec = comparison.arms[arm].runs[run].record.spec else { continue }
        change(&spec)
        comparison.arms[arm].runs[run].record.spec = spec
        guard spec.validation == .none else { continue }
        let history = comparison.arms[arm].runs[run].record.history
        let kept = history.metricNames.filter { !$0.hasPrefix("val_") }
        comparison.arms[arm].runs[run].record.history = History(
          epochs: history.epochs, metrics: kept.map { ($0, history[$0] ?? []) })
        comparison.arms[arm].runs[run].record.data?.validationExamples = 0
      }
    }
    return comparison
  }

  /// A run an arm as an importer makes it: with the settings that the tool kept, and without a spec.
  private static func histories(config: JSON.Object?) throws -> Comparison {
    var comparison = try SampleRecords.comparison(seeds: 1)
    for arm in comparison.arms.indices {
      comparison.arms[arm].runs[0].record.spec = nil
      comparison.arms[arm].runs[0].record.config = config
      comparison.arms[arm].runs[0].record.source = RunRecord.Source(tool: "Lightning", format: "lightning-csv")
    }
    return comparison
  }

  /// Both arms did the same on every seed.
  private static func identical() throws -> Comparison {
    var comparison = try SampleRecords.comparison(seeds: 6)
    for run in comparison.arms[0].runs.indices {
      comparison.arms[1].runs[run].record.test = comparison.arms[0].runs[run].record.test
      comparison.arms[1].runs[run].record.history = comparison.arms[0].runs[run].record.history
    }
    return comparison
  }

  /// What is judged reads with the same decimals in every column, sentence and file.
  @Test func valuesOfALossShareTheirDecimals() throws {
    let report = try SampleRecords.report(
      SampleRecords.comparison(seeds: 8, gap: 0.02),
      options: Summary.Options(quantity: Quantity(named: "val_loss")))
    let findings = report.findings
    let decimals = try #require(findings.valueDecimals)
    let text = findings.text(findings.accuracyTable, .english)
    for key in ["mean", "sd", "median"] {
      let column = try #require(text.columns.firstIndex { $0.key == key })
      for row in text.rows { #expect(row.cells[column].split(separator: ".").last?.count == decimals, "\(row.cells)") }
    }
    let mean = try #require(findings.summary.arms[0].sample?.mean)
    #expect(decimals > 0 && text.rows[0].cells[2] == findings.text(value: mean, .english))
  }

  @Test(arguments: kinds) func thePageSaysWhatIsSo(kind: Kind) throws {
    let report = try SampleRecords.report(
      kind.make(), options: kind.options, figures: { try ReportFigure.all(of: $0) })
    let page = report.page(template: try .standard()).text
    let text = PageText.texts(of: page).joined(separator: " ").replacing("\u{A0}", with: " ")
    for sentence in kind.says { #expect(text.contains(sentence), "\(sentence)") }
    for sentence in kind.saysNot { #expect(!text.contains(sentence), "\(sentence)") }
  }
}
