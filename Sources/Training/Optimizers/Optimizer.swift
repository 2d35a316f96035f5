internal import CVectorKernels
internal import RunRecords

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Turns gradients into updates, as the optimisers of Keras 3 do, over all parameters of a network at once.
///
/// Gradients are zero after an update: the next batch's are added to them.
final class Optimizer {
  private enum Method {
    case sgd(momentum: Double, isNesterov: Bool)
    case adam(isAmsgrad: Bool)
    case nadam
    case adamax
    case rmsprop(rho: Double, momentum: Double, isCentered: Bool)
    case adagrad
  }

  /// What becomes of gradients that are too large, before the update.
  private enum Clipping {
    case none
    case value(Float)
    /// Of each kernel, bias or slopes by itself.
    case norm(Double)
    case globalNorm(Double)
  }

  private let method: Method
  private let clipping: Clipping
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Float
  private let weightDecay: Double
  /// Moments and the like, each as long as the parameters.
  private let slots: [FloatBuffer]
  private let count: Int
  private let parts: [Range<Int>]
  private var steps = 0
  /// Nadam's running product of its momentum schedule.
  private var momentumProduct: Float = 1

  /// - Parameters:
  ///   - count: how many parameters there are, those that only fill up a cache line included.
  ///   - parts: where each kernel, bias and array of slopes lies, for `clipnorm`.
  /// - Throws: `invalidSpec` for a name that is no optimiser, an argument that it does not have or that is out of its
  ///   bounds, or two ways of clipping.
  init(_ choice: NamedChoice, count: Int, parts: [Range<Int>]) throws(TrainingError) {
    let choice = try choice.resolved(among: Vocabulary.optimizers, kind: "optimizer")
    // What is not there is off by default, or an argument of other optimisers.
    let given = choice.parameters
    let slotCount: Int
    switch choice.name {
    case "sgd":
      let momentum = choice["momentum"]
      method = .sgd(momentum: momentum, isNesterov: choice["nesterov"] != 0)
      slotCount = momentum != 0 ? 1 : 0
    case "adam", "adamw":
      let isAmsgrad = choice["amsgrad"] != 0
      method = .adam(isAmsgrad: isAmsgrad)
      slotCount = isAmsgrad ? 3 : 2
    case "nadam":
      method = .nadam
      slotCount = 2
    case "adamax":
      method = .adamax
      slotCount = 2
    case "rmsprop":
      let (momentum, isCentered) = (choice["momentum"], choice["centered"] != 0)
      method = .rmsprop(rho: choice["rho"], momentum: momentum, isCentered: isCentered)
      slotCount = 1 + (momentum > 0 ? 1 : 0) + (isCentered ? 1 : 0)
    case "adagrad":
      method = .adagrad
      slotCount = 1
    default: preconditionFailure("the vocabulary's optimizer \(choice.name) is not implemented")
    }
    // SGD has neither betas nor ε, and RMSprop and Adagrad have no betas; there these are not read.
    beta1 = given["beta_1"] ?? 0
    beta2 = given["beta_2"] ?? 0
    epsilon = Float(given["epsilon"] ?? 0)
    weightDecay = given["weight_decay"] ?? 0
    clipping =
      if let value = given["clipvalue"] {
        .value(Float(value))
      } else if let norm = given["clipnorm"] {
        .norm(norm)
      } else if let norm = given["global_clipnorm"] {
        .globalNorm(norm)
      } else {
        .none
      }
    self.count = count
    self.parts = parts
    slots = (0..<slotCount).map { _ in FloatBuffer(count: count) }
    if case .adagrad = method {
      let start = Float(choice["initial_accumulator_value"])
      for index in 0..<count { slots[0].pointer[index] = start }
    }
  }

  /// What it has gathered so far.
  struct State: Equatable {
    var steps = 0
    var momentumProduct: Float = 1
    var slots: [[Float]] = []
  }

  /// Setting it needs as many slots, each as long, as this optimiser has.
  var state: State {
    get {
      State(steps: steps, momentumProduct: momentumProduct, slots: slots.map { $0.values(in: 0..<count) })
    }
    set {
      (steps, momentumProduct) = (newValue.steps, newValue.momentumProduct)
      for (slot, values) in zip(slots, newValue.slots) { slot.copy(from: values) }
    }
  }

  /// Updates `parameters` by `gradients`, which become zero.
  ///
  /// - Parameter pending: the first kernel's gradient, where it is not in `gradients` yet; those are zero there.
  /// - Precondition: Both hold as many values as the optimiser was made for.
  func step(
    parameters: FloatBuffer, gradients: FloatBuffer, pending: PendingGradient? = nil, learningRate: Double
  ) {
    precondition(
      parameters.count == count && gradients.count == count,
      "\(parameters.count) parameters and \(gradients.count) gradients for an optimiser of \(count)")
    steps += 1
    let (w, g) = (parameters.pointer, gradients.pointer)
    var pending = pending
    if let gradient = pending, !takesAtOnce(gradient) {
      gradient.add(to: g)
      pending = nil
    }
    clip(g)
    let rate = Float(learningRate)
    // Keras takes the powers of the betas, and what they lack of 1, in single precision: of β₂ = 0.9999 that moves the
    // first steps by 8e-5, which counts where a bias starts from 0.
    let power1 = powf(Float(beta1), Float(steps))
    let power2 = powf(Float(beta2), Float(steps))
    // Decoupled decay comes before the update and is no part of the moments (Loshchilov and Hutter 2019).
    let keep = Float(1 - learningRate * weightDecay)
    if keep != 1, !isAdam { curves_scale(w, count, keep) }

    switch method {
    case .sgd(let momentum, let isNesterov):
      if momentum == 0 {
        curves_sgd_step(w, g, count, rate)
      } else {
        curves_sgd_momentum_step(w, slots[0].pointer, g, count, rate, Float(momentum), isNesterov ? 1 : 0)
      }
    case .adam(let isAmsgrad):
      let numbers = AdamNumbers(
        rate: rate * (1 - power2).squareRoot() / (1 - power1), oneLessBeta1: Float(1 - beta1),
        oneLessBeta2: Float(1 - beta2), epsilon: epsilon, keep: keep)
      if isAmsgrad {
        curves_adam_amsgrad_step(
          w, slots[0].pointer, slots[1].pointer, slots[2].pointer, g, count, numbers.rate, numbers.oneLessBeta1,
          numbers.oneLessBeta2, numbers.epsilon, numbers.keep)
      } else {
        adamStep(w, g, pending, numbers)
      }
    case .nadam:
      // Unlike Adam, Keras's Nadam rounds the betas before it subtracts them from 1.
      let now = Float(beta1) * (1 - 0.5 * powf(0.96, Float(steps)))
      let next = Float(beta1) * (1 - 0.5 * powf(0.96, Float(steps + 1)))
      momentumProduct *= now
      curves_nadam_step(
        w, slots[0].pointer, slots[1].pointer, g, count, rate, 1 - Float(beta1), 1 - Float(beta2), epsilon,
        next / (1 - momentumProduct * next), (1 - now) / (1 - momentumProduct), 1 / (1 - power2))
    case .adamax:
      curves_adamax_step(
        w, slots[0].pointer, slots[1].pointer, g, count, rate / (1 - power1), Float(1 - beta1), Float(beta2), epsilon)
    case .rmsprop(let rho, let momentum, let isCentered):
      if momentum == 0, !isCentered {
        curves_rmsprop_step(w, slots[0].pointer, g, count, rate, Float(rho), epsilon)
      } else {
        curves_rmsprop_full_step(
          w, slots[0].pointer, isCentered ? slots[1].pointer : nil, momentum > 0 ? slots[slots.count - 1].pointer : nil,
          g, count, rate, Float(rho), epsilon, Float(momentum))
      }
    case .adagrad: curves_adagrad_step(w, slots[0].pointer, g, count, rate, epsilon)
    }
  }

  private func adamStep(
    _ w: UnsafeMutablePointer<Float>, _ g: UnsafeMutablePointer<Float>, _ pending: PendingGradient?,
    _ numbers: AdamNumbers
  ) {
    let (m, v) = (slots[0].pointer, slots[1].pointer)
    func step(_ range: Range<Int>) {
      let start = range.lowerBound
      curves_adam_step(
        w + start, m + start, v + start, g + start, range.count, numbers.rate, numbers.oneLessBeta1,
        numbers.oneLessBeta2, numbers.epsilon, numbers.keep)
    }
    guard let pending else { return step(0..<count) }
    let start = pending.kernel.lowerBound
    pending.input.adamStep(
      pending.x, times: pending.d, rows: pending.rows, units: pending.units, w: w + start, m: m + start, v: v + start,
      numbers)
    step(0..<start)
    step(pending.kernel.upperBound..<count)
  }

  /// Whether an update by a gradient can go with its product: not where the whole gradient has to be known first.
  private func takesAtOnce(_ gradient: PendingGradient) -> Bool {
    guard case .adam(isAmsgrad: false) = method, case .none = clipping else { return false }
    return gradient.rows <= SparseInput.mostRowsOfStep
  }

  private func clip(_ g: UnsafeMutablePointer<Float>) {
    switch clipping {
    case .none: break
    case .value(let limit): curves_clip(g, count, limit)
    case .norm(let limit): for part in parts { scale(g + part.lowerBound, part.count, toNorm: limit) }
    case .globalNorm(let limit): scale(g, count, toNorm: limit)
    }
  }

  private func scale(_ g: UnsafeMutablePointer<Float>, _ count: Int, toNorm limit: Double) {
    let norm = curves_sum_of_squares(g, count).squareRoot()
    if norm > limit { curves_scale(g, count, Float(limit / norm)) }
  }

  private var isAdam: Bool { if case .adam = method { true } else { false } }
}

/// What all parameters have in common in a step of Adam.
struct AdamNumbers {
  /// With the correction of both moments' bias.
  let rate: Float
  let oneLessBeta1: Float
  let oneLessBeta2: Float
  let epsilon: Float
  /// What decoupled weight decay leaves of a weight; 1 without.
  let keep: Float
}
