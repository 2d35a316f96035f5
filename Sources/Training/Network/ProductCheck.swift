internal import RandomNumbers
public import RunRecords

/// Whether OpenBLAS multiplies right on this processor.
///
/// Old builds pick kernels by a processor's family and get newer ones wrong: some crash, and some give numbers that are
/// only nearly right, with which a network still trains. So a library is held to a plain product, at the very shapes that
/// the runs will use, before the first of them starts.
struct ProductCheck {
  /// A product with its extents: `[rows, depth]·[depth, columns]`.
  struct Shape: Hashable {
    var rows: Int
    var columns: Int
    var depth: Int
    var isTransposed = false
    var isOtherTransposed = false
  }

  /// Kernels work on blocks of a few hundred; beyond this a product only has more of them, and checking would take long.
  static let greatestExtent = 1024
  /// Runs of an experiment differ in few shapes; more than this would no longer take milliseconds.
  static let mostShapes = 64

  /// The shapes of a run's products: forwards, backwards to the layer below, and the kernel's gradient, for a whole batch
  /// and for the last one of an epoch; and forwards for a batch that is only evaluated.
  static func shapes(of spec: RunSpec, examples: Int, inputs: Int, classes: Int) -> [Shape] {
    let widths = [inputs] + spec.model.hidden + [classes]
    let batch = max(1, min(spec.training.batchSize, examples))
    var shapes: [Shape] = []
    for rows in [batch, examples % batch] where rows > 0 {
      for (depth, columns) in zip(widths, widths.dropFirst()) {
        shapes += [
          Shape(rows: rows, columns: columns, depth: depth),
          Shape(rows: rows, columns: depth, depth: columns, isOtherTransposed: true),
          Shape(rows: depth, columns: columns, depth: rows, isTransposed: true),
        ]
      }
    }
    for (depth, columns) in zip(widths, widths.dropFirst()) {
      shapes.append(Shape(rows: TrainingRun.evaluationRows, columns: columns, depth: depth))
    }
    return shapes.map(\.bounded)
  }

  let sgemm: OpenBLAS.SGEMM

  /// Whether the library's product of two matrices of small whole numbers is right.
  ///
  /// Every sum of such numbers is exact in 32 bits, in whatever order it is taken, so the results must be equal and no
  /// tolerance hides a fault. C = A·B is checked as C·x = A·(B·x) with a random x (Freivalds 1977): a wrong value goes
  /// unseen once in 2¹⁶ times, for the price of three products with a vector.
  func holds(for shape: Shape) -> Bool {
    var random = Xoshiro256(seed: 1)
    /// Whole numbers from −2 to 2, sixteen a draw.
    func matrix(_ count: Int) -> [Float] {
      var bits: UInt64 = 0
      return (0..<count).map { index in
        if index % 16 == 0 { bits = random.next() }
        defer { bits >>= 4 }
        return Float(Int(bits & 3)) - 2 + (bits & 4 == 0 ? 0 : 1)
      }
    }
    let (rows, columns, depth) = (shape.rows, shape.columns, shape.depth)
    let a = matrix(rows * depth)
    let b = matrix(depth * columns)
    var c = [Float](repeating: 1, count: rows * columns)
    MatrixProduct.add(
      a, isTransposed: shape.isTransposed, times: b, isOtherTransposed: shape.isOtherTransposed, to: &c, rows: rows,
      columns: columns, depth: depth, by: sgemm)
    let x = (0..<columns).map { _ in Double(random.next() & 0xffff) }
    let bx = Self.product(b, rows: depth, columns: columns, isTransposed: shape.isOtherTransposed, times: x)
    let abx = Self.product(a, rows: rows, columns: depth, isTransposed: shape.isTransposed, times: bx)
    let cx = Self.product(c, rows: rows, columns: columns, isTransposed: false, times: x)
    // It adds to what was there: ones.
    let ones = x.reduce(0, +)
    return zip(cx, abx).allSatisfy { $0 == $1 + ones }
  }

  /// `[rows, columns]·x`, where the matrix is stored the other way round if it is transposed.
  private static func product(
    _ matrix: [Float], rows: Int, columns: Int, isTransposed: Bool, times x: [Double]
  ) -> [Double] {
    var result = [Double](repeating: 0, count: rows)
    matrix.withUnsafeBufferPointer { matrix in
      x.withUnsafeBufferPointer { x in
        if isTransposed {
          for column in 0..<columns {
            for row in 0..<rows { result[row] += Double(matrix[column * rows + row]) * x[column] }
          }
        } else {
          for row in 0..<rows {
            var sum = 0.0
            for column in 0..<columns { sum += Double(matrix[row * columns + column]) * x[column] }
            result[row] = sum
          }
        }
      }
    }
    return result
  }
}

extension ProductCheck.Shape {
  fileprivate var bounded: Self {
    var shape = self
    shape.rows = min(rows, ProductCheck.greatestExtent)
    shape.columns = min(columns, ProductCheck.greatestExtent)
    shape.depth = min(depth, ProductCheck.greatestExtent)
    return shape
  }
}

extension ProductCheck.Shape: CustomStringConvertible {
  var description: String {
    "[\(rows), \(depth)]\(isTransposed ? "ᵀ" : "")·[\(depth), \(columns)]\(isOtherTransposed ? "ᵀ" : "")"
  }
}

extension Trainer {
  /// Checks the library's products at the shapes that these runs will use, which takes about a millisecond.
  ///
  /// - Throws: `wrongLibrary` where a product is wrong, with what to do; `missingLibrary`.
  public static func checkMatrixLibrary(
    for specs: [RunSpec], examples: Int, inputs: Int, classes: Int
  ) throws(TrainingError) {
    let library = try OpenBLAS.loaded.get()
    let check = ProductCheck(sgemm: library.sgemm)
    var seen: Set<ProductCheck.Shape> = []
    for spec in specs {
      for shape in ProductCheck.shapes(of: spec, examples: examples, inputs: inputs, classes: classes)
      where seen.count < ProductCheck.mostShapes && seen.insert(shape).inserted {
        guard check.holds(for: shape) else {
          throw TrainingError(
            .wrongLibrary,
            "found that \(library.name) gets the product \(shape) wrong on this processor, expected what a plain "
              + "product gives: \(matrixLibraryRemedy)")
        }
      }
    }
  }

  /// What to do about an OpenBLAS that does not fit this processor.
  public static var matrixLibraryRemedy: String { OpenBLAS.wrongKernelsRemedy }
}
