import CVectorKernels
import Testing

/// The products that skip zeros against plain loops in double precision, at shapes on both sides of every block's edge.
@Suite struct SparseKernelTests {
  struct Shape: CustomTestStringConvertible {
    var rows: Int
    var inputs: Int
    var units: Int
    var testDescription: String { "\(rows)×\(inputs)×\(units)" }
  }

  static let shapes = [
    Shape(rows: 1, inputs: 1, units: 1), Shape(rows: 3, inputs: 2, units: 7), Shape(rows: 5, inputs: 4, units: 8),
    Shape(rows: 31, inputs: 33, units: 10), Shape(rows: 32, inputs: 31, units: 63),
    Shape(rows: 32, inputs: 64, units: 64),
    Shape(rows: 33, inputs: 32, units: 100), Shape(rows: 32, inputs: 50, units: 128),
    Shape(rows: 70, inputs: 35, units: 130), Shape(rows: 64, inputs: 9, units: 256),
    Shape(rows: 40, inputs: 10, units: 301),
  ]

  /// Random values of which about so many are zero.
  private static func values(_ count: Int, zeros: Double, seed: UInt64) -> [Float] {
    zip(Numbers.random(count, seed: seed), Numbers.random(count, seed: seed + 1000)).map { value, chance in
      Double(chance + 1) / 2 < zeros ? 0 : value
    }
  }

  private static func marks(_ x: [Float], _ shape: Shape) -> [UInt32] {
    var marks = [UInt32](repeating: 0xffff_ffff, count: curves_mark_count(shape.rows, shape.inputs))
    curves_mark_floats(x, shape.rows, shape.inputs, &marks)
    return marks
  }

  @Test(arguments: shapes) func marksWhatIsNotZero(_ shape: Shape) {
    var x = Self.values(shape.rows * shape.inputs, zeros: 0.5, seed: 1)
    x[0] = .nan
    x[x.count - 1] = -0.0
    let marks = Self.marks(x, shape)
    #expect(marks.count == (shape.rows + 31) / 32 * shape.inputs)
    var expected = [UInt32](repeating: 0, count: marks.count)
    for row in 0..<shape.rows {
      for input in 0..<shape.inputs where x[row * shape.inputs + input] != 0 {
        expected[row / 32 * shape.inputs + input] |= 1 << UInt32(row % 32)
      }
    }
    #expect(marks == expected)
  }

  @Test(arguments: shapes) func marksBytesAsTheirValues(_ shape: Shape) {
    let images = 7
    let bytes = (0..<(images * shape.inputs)).map { $0 % 3 == 0 ? UInt8(0) : UInt8(truncatingIfNeeded: $0 * 37) }
    let picked = (0..<shape.rows).map { Int32($0 * 5 % images) }
    var values = [Float](repeating: 0, count: shape.rows * shape.inputs)
    curves_gather_bytes(bytes, picked, shape.rows, shape.inputs, &values)
    var marks = [UInt32](repeating: 0xffff_ffff, count: curves_mark_count(shape.rows, shape.inputs))
    curves_mark_bytes(bytes, picked, shape.rows, shape.inputs, &marks)
    #expect(marks == Self.marks(values, shape))
  }

  @Test(arguments: shapes, [0.0, 0.5, 0.97, 1.0]) func productsAgree(_ shape: Shape, zeros: Double) {
    let (rows, inputs, units) = (shape.rows, shape.inputs, shape.units)
    let x = Self.values(rows * inputs, zeros: zeros, seed: 2)
    let w = Numbers.random(inputs * units, seed: 3)
    let d = Numbers.random(rows * units, seed: 4)
    var (z, g) = (Numbers.random(rows * units, seed: 5), Numbers.random(inputs * units, seed: 6))
    var (zTwin, gTwin) = (z.map { Double($0) }, g.map { Double($0) })
    for row in 0..<rows {
      for input in 0..<inputs {
        let value = Double(x[row * inputs + input])
        for unit in 0..<units {
          zTwin[row * units + unit] += value * Double(w[input * units + unit])
          gTwin[input * units + unit] += value * Double(d[row * units + unit])
        }
      }
    }
    let marks = Self.marks(x, shape)
    curves_add_sparse_product(x, marks, w, rows, inputs, units, &z)
    curves_add_sparse_transposed_product(x, marks, d, rows, inputs, units, &g)
    #expect(Numbers.error(z, zTwin) < 1e-5)
    #expect(Numbers.error(g, gTwin) < 1e-5)
  }

  /// Not one bit may depend on whether the gradient was stored in between.
  @Test(arguments: shapes.filter { $0.rows <= 32 }) func stepsAtOnceAsOneAfterTheOther(_ shape: Shape) {
    let (rows, inputs, units) = (shape.rows, shape.inputs, shape.units)
    let x = Self.values(rows * inputs, zeros: 0.5, seed: 7)
    let d = Numbers.random(rows * units, seed: 8)
    let marks = Self.marks(x, shape)
    let count = inputs * units
    let start = Numbers.random(count, seed: 9)
    let means = Numbers.random(count, seed: 10, scale: 0.1)
    let squares = Numbers.random(count, seed: 11, scale: 0.1).map { abs($0) }

    var (w, m, v, g) = (start, means, squares, [Float](repeating: 0, count: count))
    curves_add_sparse_transposed_product(x, marks, d, rows, inputs, units, &g)
    curves_adam_step(&w, &m, &v, &g, count, 0.01, 0.1, 0.001, 1e-7, 0.999)
    var (w2, m2, v2) = (start, means, squares)
    curves_sparse_adam_step(x, marks, d, rows, inputs, units, &w2, &m2, &v2, 0.01, 0.1, 0.001, 1e-7, 0.999)
    #expect(w2 == w)
    #expect(m2 == m)
    #expect(v2 == v)
    #expect(w2 != start)
  }
}
