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
    case adam
    case nadam
    case adamax
    case rmsprop(rho: Double, momentum: Double, isCentered: Bool)
    case adagrad
  }

  private let method: Method
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Float
  private let weightDecay: Double
  /// Moments and the like, each as long as the parameters.
  private let slots: [FloatBuffer]
  private let count: Int
  private var steps = 0
  /// Nadam's running product of its momentum schedule.
  private var momentumProduct = 1.0

  /// - Throws: `invalidSpec` for a name that is no optimiser.
  init(_ choice: NamedChoice, count: Int) throws(TrainingError) {
    func parameter(_ name: String, _ fallback: Double) -> Double { choice.parameters[name] ?? fallback }
    let slotCount: Int
    switch choice.name {
    case "sgd":
      let momentum = parameter("momentum", 0)
      method = .sgd(momentum: momentum, isNesterov: parameter("nesterov", 0) != 0)
      slotCount = momentum != 0 ? 1 : 0
    case "adam", "adamw":
      method = .adam
      slotCount = 2
    case "nadam":
      method = .nadam
      slotCount = 2
    case "adamax":
      method = .adamax
      slotCount = 2
    case "rmsprop":
      method = .rmsprop(
        rho: parameter("rho", 0.9), momentum: parameter("momentum", 0), isCentered: parameter("centered", 0) != 0)
      slotCount = 1 + (parameter("momentum", 0) > 0 ? 1 : 0) + (parameter("centered", 0) != 0 ? 1 : 0)
    case "adagrad":
      method = .adagrad
      slotCount = 1
    default:
      throw TrainingError(
        .invalidSpec,
        "found optimizer \"\(choice.name)\", expected sgd, adam, adamw, nadam, adamax, rmsprop or adagrad")
    }
    beta1 = parameter("beta_1", 0.9)
    beta2 = parameter("beta_2", 0.999)
    epsilon = Float(parameter("epsilon", 1e-7))
    weightDecay = parameter("weight_decay", choice.name == "adamw" ? 0.004 : 0)
    self.count = count
    slots = (0..<slotCount).map { _ in FloatBuffer(count: count) }
    if case .adagrad = method {
      let start = Float(parameter("initial_accumulator_value", 0.1))
      for index in 0..<count { slots[0].pointer[index] = start }
    }
  }

  /// Updates `parameters` by `gradients`, which become zero.
  ///
  /// - Precondition: Both hold as many values as the optimiser was made for.
  func step(parameters: FloatBuffer, gradients: FloatBuffer, learningRate: Double) {
    precondition(
      parameters.count == count && gradients.count == count,
      "\(parameters.count) parameters and \(gradients.count) gradients for an optimiser of \(count)")
    steps += 1
    let time = Double(steps)
    let (w, g) = (parameters.pointer, gradients.pointer)
    let rate = Float(learningRate)
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
    case .adam:
      let corrected = learningRate * (1 - pow(beta2, time)).squareRoot() / (1 - pow(beta1, time))
      curves_adam_step(
        w, slots[0].pointer, slots[1].pointer, g, count, Float(corrected), Float(1 - beta1), Float(1 - beta2), epsilon,
        keep)
    case .nadam:
      let now = beta1 * (1 - 0.5 * pow(0.96, time))
      let next = beta1 * (1 - 0.5 * pow(0.96, time + 1))
      momentumProduct *= now
      curves_nadam_step(
        w, slots[0].pointer, slots[1].pointer, g, count, rate, Float(1 - beta1), Float(1 - beta2), epsilon,
        Float(next / (1 - momentumProduct * next)), Float((1 - now) / (1 - momentumProduct)),
        Float(1 / (1 - pow(beta2, time))))
    case .adamax:
      curves_adamax_step(
        w, slots[0].pointer, slots[1].pointer, g, count, Float(learningRate / (1 - pow(beta1, time))),
        Float(1 - beta1), Float(beta2), epsilon)
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

  private var isAdam: Bool { if case .adam = method { true } else { false } }
}
