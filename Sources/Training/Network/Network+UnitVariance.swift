internal import Datasets
internal import RandomNumbers

extension Network {
  /// What the paper's algorithm calls Tol_var and T_max.
  private static let varianceTolerance = 0.1
  private static let varianceTrials = 10

  /// Examples of the batch that is scaled by: so many that the variance is steady, so few that it takes no time.
  private static let varianceRows = 256

  /// Scales each kernel, from the first layer to the last, so that the layer's output before its activation has unit
  /// variance over all examples and units of a batch: LSUV, algorithm 1 of Mishkin and Matas, "All you need is a good
  /// init" (ICLR 2016, arXiv:1511.06422).
  ///
  /// - The batch is up to 256 training examples picked by `random`, not the first ones, which in a sorted file are all of
  ///   one class. It stays the same, so that with biases of 0 a layer is done after one scaling; the paper's loop is kept
  ///   for what rounding leaves.
  /// - The output layer is scaled too, as the paper does with every convolution and inner product up to the final one:
  ///   its logits then start with unit variance, and the loss a little above the logarithm of the number of classes.
  /// - Nothing is dropped. A variance within 0.1 of 1 stays.
  /// - A kernel whose layer has a variance of 0 (no example differs, nor any unit), or one that is not finite, stays as it
  ///   was; so does one whose scale no number holds.
  func scaleToUnitVariance(on set: ExampleSet, using random: inout Xoshiro256) {
    var picked = set.allIndices
    random.shuffle(&picked)
    picked = Array(picked.prefix(Self.varianceRows))
    let workspace = Workspace(self, capacity: picked.count, trains: false)
    picked.withUnsafeBufferPointer { workspace.gather(set.images, $0) }
    for index in layers.indices {
      let kernel = layers[index].kernel
      let start = parameters.values(in: kernel)
      for _ in 0..<Self.varianceTrials {
        forward(workspace, rows: picked.count)
        let z = workspace.preactivations[index].pointer
        let variance = Self.variance(z, picked.count * layers[index].outputs)
        if abs(variance - 1) < Self.varianceTolerance { break }
        // Infinite, 0 or NaN where the variance is 0, infinite or NaN.
        let factor = Float(1 / variance.squareRoot())
        guard factor.isNormal else {
          for (place, value) in zip(kernel, start) { parameters.pointer[place] = value }
          break
        }
        for place in kernel { parameters.pointer[place] *= factor }
      }
    }
  }

  /// Mean squared distance from the mean, in two passes: the difference of two means loses digits where values are far
  /// from 0.
  private static func variance(_ values: UnsafePointer<Float>, _ count: Int) -> Double {
    var sum = 0.0
    for index in 0..<count { sum += Double(values[index]) }
    let mean = sum / Double(count)
    var squares = 0.0
    for index in 0..<count {
      let distance = Double(values[index]) - mean
      squares += distance * distance
    }
    return squares / Double(count)
  }
}
