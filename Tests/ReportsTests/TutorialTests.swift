import Files
import Foundation
import JSONText
import RunRecords
import Testing
import TextTools

/// The tutorial's page holds each sentence against the committed records: every number of its table is worked out again
/// here, in both languages. `CURVES_RECORD=1` writes the numbers anew, after a study was trained again.
@Suite struct TutorialTests {
  private static let pages = ["docs/tutorial.md", "docs/tutorial.zh-Hant.md"]

  /// What was measured and what follows from it, in a row's order: numbers as the page has them.
  private typealias Row = (measured: [String], verdict: [String])

  /// The records of a committed experiment.
  private struct Study {
    let records: [RunRecord]

    init(_ name: String) throws {
      records = try RecordStore.files(at: [Repository.path("reports/\(name)/history")])
        .map { try RecordStore.load($0).record }
    }

    /// The runs of an activation, by seed; with so many hidden layers or at a learning rate where that is said.
    func runs(_ activation: String, layers: Int? = nil, rate: Double? = nil) -> [RunRecord] {
      records.filter { record in
        record.spec?.model.activation.name == activation
          && (layers.map { record.spec?.model.hidden.count == $0 } ?? true)
          && (rate.map { record.run.varies["learning_rate"]?.doubleValue == $0 } ?? true)
      }.sorted { $0.run.seed < $1.run.seed }
    }
  }

  private let text = NumberText.standard

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Mean, least and greatest of the test accuracies.
  private func accuracies(_ runs: [RunRecord]) -> [String] {
    let values = runs.compactMap(\.test?.accuracy)
    return [mean(values), values.min() ?? .nan, values.max() ?? .nan].map { text.fixed($0, 3) }
  }

  /// Two significant digits of a ratio, with separators of thousands.
  private func factor(_ value: Double) -> String {
    let power = Double(max(0, Int(log10(value).rounded(.down)) - 1))
    return text.integer(Int((value / pow(10, power)).rounded() * pow(10, power)))
  }

  /// Mean over seeds of the first hidden layer's measure, at the start or at the end.
  private func first(_ runs: [RunRecord], _ measure: Diagnostics.Measure, atEnd: Bool = false) -> Double {
    mean(runs.compactMap { atEnd ? $0.diagnostics?.layers[0][measure]?.last : $0.diagnostics?.layers[0][measure]?[0] })
  }

  private func depthRows() throws -> [Row] {
    let study = try Study("vanishing-gradients")
    func norm(_ activation: String, _ layers: Int) -> Double {
      first(study.runs(activation, layers: layers), .gradientNorm)
    }
    let norms =
      ["8", text.fixed(norm("sigmoid", 8), 5), text.fixed(norm("relu", 8), 2), text.fixed(norm("tanh", 8), 2)]
      + ["1", text.fixed(norm("sigmoid", 1), 2), text.fixed(norm("relu", 1), 1), text.fixed(norm("tanh", 1), 1)]
    return [
      (
        norms + ["8"] + accuracies(study.runs("sigmoid", layers: 8)) + accuracies(study.runs("relu", layers: 8)),
        [factor(norm("sigmoid", 1) / norm("sigmoid", 8))]
      ), (["1", "8", factor(norm("relu", 1) / norm("relu", 8))], []),
    ]
  }

  private func deadRow() throws -> Row {
    let study = try Study("dying-relu")
    func dead(_ activation: String, _ rate: Double) -> Double {
      first(study.runs(activation, rate: rate), .deadFraction, atEnd: true)
    }
    func percent(_ share: Double) -> String { text.fixed(100 * share, 0) }
    let examples = Set(study.records.compactMap(\.diagnostics?.probeExamples))
    #expect(dead("leaky_relu", 0.1) == 0, "the page says that none is dead")
    return (
      ["0.001", percent(dead("relu", 0.001))] + examples.map(text.integer)
        + ["0.01", percent(dead("relu", 0.01)), "0.1", percent(dead("relu", 0.1)), "0.1"]
        + accuracies(study.runs("relu", rate: 0.1)) + accuracies(study.runs("leaky_relu", rate: 0.1))
        + accuracies(study.runs("elu", rate: 0.1)) + [percent(dead("elu", 0.1))], []
    )
  }

  /// Nanoseconds a value, and seconds an epoch: medians over the seeds.
  private func costRow() throws -> Row {
    let study = try Study("cost")
    func nanoseconds(_ activation: String) -> Double {
      median(study.runs(activation).compactMap(\.timing?.activation?.forwardNanoseconds))
    }
    func epoch(_ activation: String) -> Double {
      median(study.runs(activation).compactMap { $0.timing.map { median($0.epochSeconds) } })
    }
    let all = Set(study.records.compactMap(\.spec?.model.activation.name))
    let epochs = all.map(epoch)
    let ratio = (epochs.max() ?? .nan) / (epochs.min() ?? .nan)
    return (
      [nanoseconds("sigmoid"), nanoseconds("relu")].map { text.significant($0, digits: 2) }
        + [epoch("sigmoid"), epoch("relu")].map { text.fixed($0, 2) } + [String(all.count), text.fixed(ratio, 1)],
      [factor(nanoseconds("sigmoid") / nanoseconds("relu"))]
    )
  }

  private func speedRow() throws -> Row {
    let study = try Study("relu-vs-sigmoid")
    func values(_ activation: String, _ epoch: Int) -> [Double] {
      study.runs(activation).compactMap { $0.history["val_accuracy"]?[epoch - 1] }
    }
    let wins = zip(values("relu", 1), values("sigmoid", 1)).count { $0 > $1 }
    func mean(_ activation: String, _ epoch: Int) -> String { text.fixed(self.mean(values(activation, epoch)), 3) }
    return (
      [mean("relu", 1), mean("sigmoid", 1), String(wins), String(values("relu", 1).count)]
        + [mean("relu", 5), mean("sigmoid", 5)], []
    )
  }

  private func rows() throws -> [Row] { try depthRows() + [deadRow(), costRow(), speedRow()] }

  /// In Chinese the second row says 1/19, and the last its ten seeds before those that are ahead.
  private func inOrder(_ rows: [Row], of page: String) -> [Row] {
    guard page.contains("zh") else { return rows }
    var rows = rows
    rows[1].measured.insert("1", at: 2)
    rows[4].measured.swapAt(2, 3)
    return rows
  }

  @Test(arguments: pages) func everyNumberIsInTheRecords(page: String) throws {
    let path = Repository.path(page)
    var lines = String(decoding: try FileAccess.read(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let table = lines.indices.filter { lines[$0].hasPrefix("| ") }.dropFirst()
    let rows = inOrder(try rows(), of: page)
    try #require(table.count == rows.count)
    for (line, row) in zip(table, rows) {
      var cells = lines[line].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      for (cell, numbers) in [(2, row.measured), (3, row.verdict)] {
        let ranges = cells[cell].ranges(of: #/[0-9][0-9,]*(\.[0-9]+)?/#)
        let found = ranges.map { String(cells[cell][$0]) }
        if Repository.isRecording, found.count == numbers.count {
          for (range, number) in zip(ranges, numbers).reversed() { cells[cell].replaceSubrange(range, with: number) }
        } else {
          #expect(found == numbers, "\(page), \(cells[1])")
        }
      }
      lines[line] = cells.joined(separator: "|")
    }
    if Repository.isRecording { try FileAccess.write(Array(lines.joined(separator: "\n").utf8), to: path) }
  }
}
