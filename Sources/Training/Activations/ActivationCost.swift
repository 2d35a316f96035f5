public import ActivationFunctions

/// What an activation function costs on this machine, forwards and backwards.
///
/// Measured on one batch of a layer, `[elements / 128, 128]` or a single row where there are fewer than 128 elements,
/// which stays in the processor's caches as it does while training. Forward includes adding the bias; backward includes
/// the multiplication by the gradient from above.
public struct ActivationCost: Sendable, Equatable {
  /// Keras's name.
  public let name: String
  /// Nanoseconds an element, median over the repeats.
  public let forwardNanoseconds: Double
  /// Nanoseconds an element, median over the repeats.
  public let backwardNanoseconds: Double
  /// Nanoseconds an element that a plain copy of the same array took among the same repeats.
  public let copyNanoseconds: Double

  /// Forward and backward together, as a multiple of a plain copy.
  public var copies: Double { (forwardNanoseconds + backwardNanoseconds) / copyNanoseconds }

  public init(name: String, forwardNanoseconds: Double, backwardNanoseconds: Double, copyNanoseconds: Double) {
    self.name = name
    self.forwardNanoseconds = forwardNanoseconds
    self.backwardNanoseconds = backwardNanoseconds
    self.copyNanoseconds = copyNanoseconds
  }

  /// Measures functions, with their default parameters, against each other.
  ///
  /// Every repeat measures every function once, so that a change of the processor's clock meets all of them alike.
  ///
  /// - Parameters:
  ///   - functions: which; all by default.
  ///   - elements: how many values a pass transforms, at least 1. Rounded down to whole rows of 128. The default is the
  ///     hidden layer of the 784–128–10 network at batch 32.
  ///   - repeats: passes of each kind, at least 1; a first one for each is thrown away.
  /// - Returns: In the order of `functions`.
  public static func measure(
    _ functions: [ActivationFunction] = ActivationFunction.all, elements: Int = 4096, repeats: Int = 501
  ) -> [ActivationCost] {
    precondition(elements >= 1 && repeats >= 1, "\(elements) elements and \(repeats) repeats, expected at least 1 each")
    let bench = ActivationBench(elements: elements)
    let kernels = functions.map { ActivationKernel($0) }
    var copies: [Double] = []
    var forwards = [[Double]](repeating: [], count: kernels.count)
    var backwards = forwards
    for turn in 0...repeats {
      let copy = bench.timeCopy()
      let times = kernels.map { (forward: bench.timeForward($0), backward: bench.timeBackward($0)) }
      guard turn > 0 else { continue }
      copies.append(copy)
      for (index, time) in times.enumerated() {
        forwards[index].append(time.forward)
        backwards[index].append(time.backward)
      }
    }
    let overhead = bench.clockOverhead()
    func perElement(_ times: [Double]) -> Double { max(0, median(times) - overhead) / Double(bench.count) }
    let copy = perElement(copies)
    return functions.indices.map { index in
      ActivationCost(
        name: functions[index].name, forwardNanoseconds: perElement(forwards[index]),
        backwardNanoseconds: perElement(backwards[index]), copyNanoseconds: copy)
    }
  }

  /// The middle value, or the mean of the two in the middle. Not empty.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
