import Charts
import FigureKinds
import RunRecords
import SeedStatistics
import Testing

/// What the caption says of lines that lie in one place: no more than is so.
@Suite struct CoincidenceWordsTests {
  /// Two arms whose histories are the same but for what `change` makes of the second.
  private func caption(_ change: (inout [String: [Double]]) -> Void) throws -> String {
    var records = (0..<2).map { KindSamples.record(arm: $0, seed: 0).record }
    let first = records[0].history
    var values = Dictionary(uniqueKeysWithValues: first.metricNames.map { ($0, first[$0] ?? []) })
    change(&values)
    records[1].history = .init()
    for (index, epoch) in first.epochs.enumerated() {
      records[1].history.append(epoch: epoch, first.metricNames.map { ($0, values[$0]?[index] ?? .nan) })
    }
    let comparison = try Comparison(
      records.enumerated().map { StoredRecord(record: $1, identity: "\($0)", file: "\($0).json") })
    return try SampleFigure(CurvesKind.self, of: comparison).figure.caption ?? ""
  }

  @Test func ofAllLines() throws {
    #expect(try caption { _ in }.contains("ReLU coincides with Sigmoid."))
  }

  /// Only training coincides: that is said of the lines, not of the arms.
  @Test func ofSomeLines() throws {
    let caption = try caption { values in
      for name in ["val_accuracy", "val_loss"] { values[name] = values[name]?.map { $0 * 0.9 } }
    }
    #expect(caption.contains("ReLU train coincides with Sigmoid train."), "\(caption)")
    #expect(!caption.contains("ReLU coincides"))
  }

  /// What coincides with the same arm is told in one sentence.
  @Test func ofManyArms() throws {
    let history = KindSamples.record(arm: 0, seed: 0).record.history
    let comparison = try Comparison(
      (0..<6).map { arm in
        var record = KindSamples.record(arm: arm, seed: 0).record
        record.history = history
        return StoredRecord(record: record, identity: "\(arm)", file: "\(arm).json")
      })
    let caption = try #require(SampleFigure(CurvesKind.self, of: comparison).figure.caption)
    #expect(caption.contains("ReLU, Sigmoid, Tanh, ELU and GELU coincide with Leaky ReLU."), "\(caption)")
    #expect(!caption.contains("So do"))
  }

  /// Of more pairs than a caption has room for, three are told and the others counted: in a figure of one panel without
  /// a word on others.
  @Test(arguments: [1, 2]) func ofManyPairs(panels: Int) throws {
    let comparison = try Comparison(
      (0..<10).map { arm in
        var record = KindSamples.record(arm: arm, seed: 0).record
        record.history = .init()
        for epoch in 1...5 {
          let value = 0.1 * Double(arm / 2) + 0.01 * Double(epoch)
          record.history.append(epoch: epoch, [("val_accuracy", value), ("val_loss", value)])
        }
        return StoredRecord(record: record, identity: "\(arm)", file: "\(arm).json")
      })
    let caption = try #require(
      SampleFigure(CurvesKind.self, of: comparison) {
        $0.panels = panels == 1 ? ["loss"] : ["accuracy", "loss"]
        $0.highlight = comparison.arms.map(\.id)
      }.figure.caption)
    #expect(caption.split(separator: "coincides").count == 4, "\(caption)")
    #expect(caption.contains("So do 2 more pairs of lines, in every panel or in one.") == (panels == 2), "\(caption)")
    #expect(caption.contains("So do 2 more pairs of lines.") == (panels == 1), "\(caption)")
  }

  /// In one panel alone.
  @Test func ofOnePanel() throws {
    let caption = try caption { values in
      for name in ["val_accuracy", "accuracy"] { values[name] = values[name]?.map { $0 * 0.9 } }
    }
    #expect(
      caption.contains("ReLU train coincides with Sigmoid train at the scale of a panel (loss)."), "\(caption)")
    #expect(caption.contains("ReLU validation coincides with Sigmoid validation at the scale of a panel (loss)."))
  }

  /// What coincides with the same line in the same panels is told in one sentence, by the arm where a panel has one line
  /// of each.
  @Test func severalInSomePanels() throws {
    let comparison = try Comparison(
      (0..<5).map { arm in
        var record = KindSamples.record(arm: arm, seed: 0).record
        record.history = .init()
        for epoch in 1...5 {
          let shared = 0.1 + 0.01 * Double(epoch)
          record.history.append(
            epoch: epoch,
            [("val_accuracy", arm == 4 ? shared + 0.5 : shared), ("val_loss", shared + 0.1 * Double(arm))])
        }
        return StoredRecord(record: record, identity: "\(arm)", file: "\(arm).json")
      })
    let caption = try #require(SampleFigure(CurvesKind.self, of: comparison).figure.caption)
    let told = caption.split(separator: ". ").filter { $0.contains("coincide") }
    #expect(told.count == 1 && told[0].contains(" coincide with "), "\(caption)")
    #expect(told[0].contains("at the scale of a panel (accuracy)") && !told[0].contains("validation"), "\(caption)")
  }
}
