/// The arrays of one layer, and single passes over them with their time in nanoseconds.
final class ActivationBench {
  private let rows: Int
  private let columns: Int
  private let z: FloatBuffer
  private let bias: FloatBuffer
  private let activations: FloatBuffer
  private let delta: FloatBuffer
  /// A learned slope that is neither 0 nor 1.
  private let learned: FloatBuffer
  private let clock = ContinuousClock()

  /// Values in a pass.
  var count: Int { rows * columns }

  init(elements: Int) {
    columns = min(elements, 128)
    rows = elements / columns
    z = FloatBuffer(count: rows * columns)
    bias = FloatBuffer(count: columns)
    activations = FloatBuffer(count: rows * columns)
    delta = FloatBuffer(count: rows * columns)
    learned = FloatBuffer(count: columns)
    // No kernel branches, so the values do not matter to the time as long as none is denormal: −3.5 … 3.5, in steps that
    // no row repeats.
    for index in 0..<(rows * columns) { z.pointer[index] = Float(index * 37 % 701) / 100 - 3.505 }
    for index in 0..<columns { learned.pointer[index] = 0.25 }
  }

  func timeCopy() -> Double {
    time { activations.pointer.update(from: z.pointer, count: count) }
  }

  func timeForward(_ kernel: ActivationKernel) -> Double {
    // The bias is zero, so z is the same after every pass.
    time {
      kernel.forward(
        z.pointer, bias: bias.pointer, into: activations.pointer, rows: rows, columns: columns, learned: learned.pointer
      )
    }
  }

  /// - Precondition: The activations are those of the same kernel.
  func timeBackward(_ kernel: ActivationKernel) -> Double {
    // Filled anew before every pass: a gradient multiplied by a slope again and again ends denormal, and slow.
    for index in 0..<count { delta.pointer[index] = 1 }
    return time {
      kernel.backward(
        z: z.pointer, activations: activations.pointer, delta: delta.pointer, rows: rows, columns: columns,
        learned: learned.pointer)
    }
  }

  /// What `time` reports for doing nothing.
  func clockOverhead() -> Double { ActivationCost.median((0..<101).map { _ in time {} }) }

  private func time(_ body: () -> Void) -> Double {
    let start = clock.now
    body()
    return (clock.now - start).seconds * 1e9
  }
}
