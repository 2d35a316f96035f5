internal import RunRecords

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The learning rate of every step of a run: linear warm-up from 0, then a schedule. Keras 3's formulas.
struct LearningRate {
  private enum Schedule {
    case constant
    case cosine(alpha: Double)
    case exponential(rate: Double, steps: Double, isStaircase: Bool)
    case step(factor: Double, steps: Double)
  }

  private let base: Double
  private let schedule: Schedule
  private let warmupSteps: Double
  private let totalSteps: Double

  /// Whether every step has the same rate.
  let isConstant: Bool

  /// - Throws: `invalidSpec` for a schedule or an optimiser that the vocabulary does not have.
  init(_ spec: TrainingSpec, stepsPerEpoch: Int) throws(TrainingError) {
    base = try spec.optimizer.resolved(among: Vocabulary.optimizers, kind: "optimizer")["learning_rate"]
    let perEpoch = Double(stepsPerEpoch)
    let choice = try spec.schedule.resolved(among: Vocabulary.schedules, kind: "learning-rate schedule")
    switch choice.name {
    case "constant": schedule = .constant
    case "cosine": schedule = .cosine(alpha: choice["alpha"])
    case "exponential":
      schedule = .exponential(
        rate: choice["decay_rate"], steps: choice["decay_epochs"] * perEpoch, isStaircase: choice["staircase"] != 0)
    case "step":
      schedule = .step(factor: choice["factor"], steps: choice["every_epochs"] * perEpoch)
    default: preconditionFailure("the vocabulary's schedule \(choice.name) is not implemented")
    }
    warmupSteps = spec.warmupEpochs * perEpoch
    totalSteps = Double(spec.epochs) * perEpoch
    isConstant = choice.name == "constant" && spec.warmupEpochs == 0
  }

  /// The rate of the step with `index` (from 0 over the whole run).
  func rate(at index: Int) -> Double {
    let step = Double(index)
    if step < warmupSteps { return base * step / warmupSteps }
    let since = step - warmupSteps
    switch schedule {
    case .constant: return base
    case .cosine(let alpha):
      let duration = totalSteps - warmupSteps
      let share = duration > 0 ? min(since / duration, 1) : 1
      return base * ((1 - alpha) * 0.5 * (1 + cos(.pi * share)) + alpha)
    case .exponential(let rate, let steps, let isStaircase):
      let times = since / steps
      return base * pow(rate, isStaircase ? times.rounded(.down) : times)
    case .step(let factor, let steps): return base * pow(factor, (since / steps).rounded(.down))
    }
  }
}
