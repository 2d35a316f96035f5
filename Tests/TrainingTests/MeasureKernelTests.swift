import CVectorKernels
import Testing

@Suite struct MeasureKernelTests {
  static let sizes = [0, 1, 7, 8, 9, 65]

  @Test(arguments: sizes) func sums(_ size: Int) {
    let x = Numbers.random(size, seed: 1)
    let y = Numbers.random(size, seed: 2)
    let squares = x.reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(abs(curves_sum_of_squares(x, size) - squares) < 1e-12)
    let differences = zip(x, y).reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }
    #expect(abs(curves_sum_of_squared_differences(x, y, size) - differences) < 1e-12)
    var (sum, square) = (1.0, 2.0)
    curves_add_moments(x, size, &sum, &square)
    #expect(abs(sum - x.reduce(1.0) { $0 + Double($1) }) < 1e-12)
    #expect(abs(square - 2 - squares) < 1e-12)
    var (magnitude, below) = (0.0, 5)
    curves_add_magnitudes(x, size, 0.25, &magnitude, &below)
    #expect(abs(magnitude - x.reduce(0.0) { $0 + Double(abs($1)) }) < 1e-12)
    #expect(below == 5 + x.count { abs($0) < 0.25 })
  }

  @Test(arguments: sizes) func unitActivity(_ units: Int) {
    let rows = 3
    var a = Numbers.random(rows * units, seed: 3)
    var slopes = Numbers.random(rows * units, seed: 4)
    // The first unit is silent in every row, the second has a slope only where it is silent.
    for row in 0..<rows where units > 0 { a[row * units] = 0 }
    for row in 0..<rows where units > 1 {
      if row == 0 { a[1] = 0 } else { slopes[row * units + 1] = 0 }
    }
    var magnitudes = [Float](repeating: 0, count: units)
    var active = [UInt8](repeating: 0, count: units)
    curves_add_unit_activity(a, slopes, rows, units, &magnitudes, &active)
    #expect(active == (0..<units).map { $0 < 2 ? 0 : 1 })
    let expected = (0..<units).map { unit in (0..<rows).reduce(0.0) { $0 + Double(abs(a[$1 * units + unit])) } }
    #expect(Numbers.error(magnitudes, expected) < 1e-6)
  }

  @Test func subnormalsAreFlushedOnlyInBetween() {
    var tiny: [Float] = [.leastNormalMagnitude]
    let saved = curves_begin_flushing_subnormals()
    curves_scale(&tiny, 1, 0.5)
    curves_end_flushing_subnormals(saved)
    #expect(tiny == [0])
    tiny = [.leastNormalMagnitude]
    curves_scale(&tiny, 1, 0.5)
    #expect(tiny[0] > 0)
  }
}
