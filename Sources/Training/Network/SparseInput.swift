internal import CVectorKernels
internal import Datasets

/// Where a batch of examples is not zero, so that the first layer's products can skip the rest.
///
/// Of Fashion-MNIST's pixels half are zero, of MNIST's four in five; a dense product multiplies by each of them. Both
/// products are sums of the same terms as OpenBLAS's, in another order.
final class SparseInput {
  private let inputs: Int
  private let marks: UnsafeMutablePointer<UInt32>

  /// The share of zeros from which skipping them is the faster way; measured, it is level at about 0.3.
  private static let leastZeros = 0.4
  /// The narrowest layer that fills enough of the vector registers.
  private static let leastUnits = 64

  /// Whether to skip zeros: decided once a run, by 512 examples from all over the set.
  static func isWorthwhile(_ set: ExampleSet, units: Int) -> Bool {
    units >= leastUnits && set.zeroShare(examples: 512) >= leastZeros
  }

  init(inputs: Int, capacity: Int) {
    self.inputs = inputs
    let count = curves_mark_count(capacity, inputs)
    marks = .allocate(capacity: count)
    marks.initialize(repeating: 0, count: count)
  }

  deinit { marks.deallocate() }

  /// The most rows of a batch whose gradient can become an update at once.
  static let mostRowsOfStep = 32

  /// Looks at a batch, `[rows, inputs]`.
  func mark(_ x: UnsafePointer<Float>, rows: Int) { curves_mark_floats(x, rows, inputs, marks) }

  /// Looks at the batch of those images, whose bytes are a quarter as much to look at as their values.
  func mark(_ images: UnsafePointer<UInt8>, _ indices: UnsafePointer<Int32>, rows: Int) {
    curves_mark_bytes(images, indices, rows, inputs, marks)
  }

  /// z += x·w for the batch last marked; w is `[inputs, units]`, z `[rows, units]`.
  func addProduct(
    _ x: UnsafePointer<Float>, times w: UnsafePointer<Float>, to z: UnsafeMutablePointer<Float>, rows: Int, units: Int
  ) {
    curves_add_sparse_product(x, marks, w, rows, inputs, units, z)
  }

  /// g += xᵀ·d for the batch last marked; d is `[rows, units]`, g `[inputs, units]`.
  func addTransposedProduct(
    _ x: UnsafePointer<Float>, times d: UnsafePointer<Float>, to g: UnsafeMutablePointer<Float>, rows: Int, units: Int
  ) {
    curves_add_sparse_transposed_product(x, marks, d, rows, inputs, units, g)
  }

  /// Adam's step by the gradient xᵀ·d, which is not stored anywhere; w, m and v are `[inputs, units]`.
  ///
  /// - Precondition: At most `mostRowsOfStep` rows.
  func adamStep(
    _ x: UnsafePointer<Float>, times d: UnsafePointer<Float>, rows: Int, units: Int, w: UnsafeMutablePointer<Float>,
    m: UnsafeMutablePointer<Float>, v: UnsafeMutablePointer<Float>, _ numbers: AdamNumbers
  ) {
    precondition(rows <= Self.mostRowsOfStep, "an update at once by \(rows) rows")
    curves_sparse_adam_step(
      x, marks, d, rows, inputs, units, w, m, v, numbers.rate, numbers.oneLessBeta1, numbers.oneLessBeta2,
      numbers.epsilon, numbers.keep)
  }
}

extension ExampleSet {
  /// The share of values that are zero, in up to so many examples at equal distances.
  func zeroShare(examples: Int) -> Double {
    let picked = min(examples, count)
    let inputs = images.inputs
    guard picked > 0 else { return 0 }
    var zeros = 0
    for number in 0..<picked {
      let place = number * count / picked
      let start = (indices.map { Int($0[place]) } ?? place) * inputs
      switch images.storage {
      case .bytes(let bytes): zeros += bytes[start..<(start + inputs)].count { $0 == 0 }
      case .floats(let floats): zeros += floats[start..<(start + inputs)].count { $0 == 0 }
      }
    }
    return Double(zeros) / Double(picked * inputs)
  }
}
