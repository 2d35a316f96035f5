import Datasets
import JSONText
import RunRecords
import Testing
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Trains what Keras trained, from the same weights on the same batches, and compares every number it kept.
@Suite struct ParityTests {
  /// Within 5e-5 relative or 5e-6 absolute, whichever is larger.
  private static func agree(_ ours: Double, _ theirs: Double, relative: Double = 5e-5, absolute: Double = 5e-6) -> Bool
  {
    abs(ours - theirs) <= max(relative * abs(theirs), absolute)
  }

  /// The first disagreement in words; nil where all agree.
  private static func difference(
    _ what: String, _ ours: [Double], _ theirs: [Double], relative: Double = 5e-5, absolute: Double = 5e-6
  ) -> String? {
    if ours.count != theirs.count { return "\(what): \(ours.count) values, expected \(theirs.count)" }
    for index in ours.indices where !agree(ours[index], theirs[index], relative: relative, absolute: absolute) {
      return "\(what)[\(index)]: \(ours[index]), expected \(theirs[index])"
    }
    return nil
  }

  @Test func thereAreCases() {
    #expect(ParityCase.all.count > 8, "\(ParityCase.all.map(\.name))")
  }

  @Test(arguments: ParityCase.all)
  func agreesWithKeras(_ parity: ParityCase) throws {
    var trainer: Trainer
    if parity.isFashionMNIST {
      // Set CURVES_DATA or install the package dataset-fashion-mnist: without the images the case cannot be run.
      let data = try Dataset.load("fashion-mnist", search: ParityCase.dataSearch)
      trainer = Trainer(
        spec: try parity.spec(), training: ExampleSet(data.train.prefix(try parity.integer("train_examples"))),
        validation: ExampleSet(data.test.prefix(try parity.integer("validation_examples"))))
      trainer.initialWeights = try parity.generatedWeights()
    } else {
      let sets = try parity.sets()
      trainer = Trainer(spec: try parity.spec(), training: sets.training, validation: sets.validation)
      trainer.initialWeights = try parity.arrays("initial_weights").map { $0.map { Float($0) } }
    }
    trainer.shuffles = false
    var lossByStep: [Double] = []
    let result = try trainer.run { progress in
      if progress.epochMetrics == nil { lossByStep.append(progress.loss) }
      return true
    }

    let relative = parity.isFashionMNIST ? 1e-3 : 5e-5
    let steps = try parity.numbers("running_mean_loss_by_step")
    var problems = [Self.difference("running_mean_loss_by_step", lossByStep, steps, relative: relative)]
    let history = try parity.object("history")
    for (name, value) in history.members {
      let theirs = value.doublesValue ?? []
      let ours = result.history[name] ?? []
      if name.hasSuffix("accuracy") {
        let examples = name.hasPrefix("val") ? trainer.validation?.count ?? 0 : trainer.training.count
        // One example, and the rounding of a float32 mean.
        let tolerance = parity.isFashionMNIST ? 0.003 : 1.001 / Double(examples)
        problems.append(Self.difference(name, ours, theirs, relative: 0, absolute: tolerance))
      } else {
        problems.append(Self.difference(name, ours, theirs, relative: relative))
      }
    }
    if !parity.isFashionMNIST {
      let theirs = try parity.arrays("final_weights")
      for (index, (ours, theirs)) in zip(result.weights, theirs).enumerated() {
        problems.append(Self.difference("final_weights[\(index)]", ours.map { Double($0) }, theirs))
      }
      #expect(result.weights.count == theirs.count)
    }
    for problem in problems.compactMap({ $0 }) { Issue.record("\(parity.name): \(problem)") }
  }
}
