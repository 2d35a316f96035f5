import RunRecords
import Testing

@testable import SeedStatistics

@Suite struct QuantityTests {
  @Test(arguments: [
    ("val_loss", false, false), ("test_loss", false, false), ("train_perplexity", false, false),
    ("val_f1", true, false),
    ("top5_acc", true, true), ("val_accuracy_balanced", true, true), ("eval/rmse", false, false),
    ("reward", true, false),
    ("closure", true, false),
  ])
  func directionsFollowNames(name: String, isHigherBetter: Bool, isFraction: Bool) {
    let quantity = Quantity(named: name)
    #expect(quantity.key == name)
    #expect(quantity.higherIsBetter == isHigherBetter)
    #expect(quantity.differsInPercentagePoints == isFraction)
    #expect(Quantity(named: name, higherIsBetter: !isHigherBetter).higherIsBetter == !isHigherBetter)
  }

  @Test(
    arguments: [
      ("test_accuracy", 0...1), ("val_accuracy", 0...1), ("val_top5_acc", 0...1), ("val_loss", 0...Double.infinity),
      ("learning_rate", 0...Double.infinity), ("seconds_per_epoch", nil), ("reward", nil), ("val_lossless", nil),
    ] as [(String, ClosedRange<Double>?)])
  func whatAValueCanBe(name: String, possible: ClosedRange<Double>?) {
    #expect(Quantity(named: name).possibleValues == possible)
  }

  /// Differences of accuracies lie within ±100 percentage points; of losses nothing is known.
  @Test func intervalsOfDifferencesAreClipped() throws {
    let summary = Summary(try SampleRecords.comparison([("a", [0.01, 0.9, 0.1]), ("b", [0.99, 0.95, 0.97])]))
    let pair = try #require(summary.pairs.first)
    // b − a: mean 63.33, and Student's reach is 4.3027 · 50.82 / √3 = 126.2.
    #expect(pair.contrast?.tInterval?.upper == 100 && pair.contrast?.tInterval?.clippedAt == [100])
    #expect(pair.paired?.tInterval?.upper == 100 && pair.unpaired?.welchInterval.upper == 100)
    #expect(pair.contrast?.tInterval?.negated.clippedAt == [-100])
    let inside = try #require(pair.contrast?.tInterval)
    #expect(inside.lower < 0 && inside.lower > -100)
  }

  /// A value outside shows that the bounds are not the metric's.
  @Test func whatContradictsTheBoundsIsNotClipped() throws {
    let sample = try #require(SampleStatistics([-0.2, 0.1, 0.9], within: 0...1))
    #expect(try #require(sample.interval).lower < -0.2 && sample.interval?.clippedAt == [])
    let wrong = ConfidenceInterval(lower: 2, upper: 3).clipped(to: 0...1)
    #expect(wrong == ConfidenceInterval(lower: 2, upper: 3))
  }

  @Test func knownNames() {
    #expect(Quantity(named: "test_accuracy") == .testAccuracy)
    #expect(Quantity(named: "val_accuracy") == .validationAccuracy)
    #expect(Quantity(named: "validation_accuracy") == .validationAccuracy)
  }

  /// A lower loss is better, and the difference is in its own unit.
  @Test func lossesAreJudged() throws {
    func runs(_ arm: String, _ index: Int, _ losses: [Double]) -> [StoredRecord] {
      losses.enumerated().map { seed, loss in
        var stored = SampleRecords.run(arm, index: index, seed: seed, accuracy: nil)
        stored.record.history = History(epochs: [1, 2], metrics: [("val_loss", [0.9, loss])])
        return stored
      }
    }
    let low = [0.301, 0.302, 0.305, 0.299, 0.304, 0.300, 0.303]
    let comparison = try Comparison(runs("low", 0, low) + runs("high", 1, low.map { $0 + 0.01 + $0 / 100 }))
    let summary = Summary(comparison)
    #expect(summary.quantity.key == "val_loss")
    guard case .pair(let contrast) = summary.verdict.finding else {
      Issue.record("no pair")
      return
    }
    #expect(contrast.outcome == .better && contrast.leader?.id == "low")
    #expect(try #require(contrast.difference) > 0.01 && contrast.scope == .imagesUnknown)
    #expect(summary.verdict.caveats.contains(.comparedOnValidation))
    let asked = Summary(
      comparison, options: Summary.Options(quantity: Quantity(named: "val_loss", higherIsBetter: true)))
    guard case .pair(let turned) = asked.verdict.finding else {
      Issue.record("no pair")
      return
    }
    #expect(turned.leader?.id == "high")
    #expect(
      Summary(comparison, options: Summary.Options(quantity: Quantity(named: "nothing"))).arms.map(\.missing) == [7, 7])
  }

  /// The value of the epoch whose weights were put back.
  @Test func restoredEpochsCount() {
    var record = SampleRecords.run("a", seed: 0, accuracy: nil, curve: [0.7, 0.9, 0.8]).record
    #expect(Quantity.validationAccuracy.value(of: record) == 0.8)
    record.outcome = .stoppedEarly(epoch: 3, restoredEpoch: 2)
    #expect(Quantity.validationAccuracy.value(of: record) == 0.9)
    record.history["val_accuracy"] = [0.7, 0.8, History.notMeasured]
    record.outcome = .completed
    #expect(Quantity.validationAccuracy.value(of: record) == 0.8, "the last that was measured")
  }

  /// A diverged run is the worst there is, also where lower is better.
  @Test func divergedLossesAreWorst() throws {
    func runs(_ arm: String, _ index: Int, _ losses: [Double]) -> [StoredRecord] {
      losses.enumerated().map { seed, loss in
        guard loss.isFinite else { return SampleRecords.diverged(arm, index: index, seed: seed) }
        var stored = SampleRecords.run(arm, index: index, seed: seed, accuracy: nil)
        stored.record.history = History(epochs: [1], metrics: [("val_loss", [loss])])
        return stored
      }
    }
    let steady = [0.301, 0.302, 0.305, 0.299, 0.304, 0.300, 0.303]
    let comparison = try Comparison(runs("a", 0, steady) + runs("b", 1, steady.map { _ in .nan }))
    guard
      case .pair(let contrast) = Summary(comparison, options: Summary.Options(quantity: Quantity(named: "val_loss")))
        .verdict.finding
    else {
      Issue.record("no pair")
      return
    }
    #expect(contrast.outcome == .divergesMore && contrast.leader?.id == "a")
  }
}
