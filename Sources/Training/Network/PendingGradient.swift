/// The gradient of the first kernel while it is still a product to be done: xᵀ·d of a sparse batch.
///
/// An optimiser that can takes it as it is and updates the weights as each row of it comes, which saves writing and
/// reading as many values as there are weights; any other has it added to the gradients first.
struct PendingGradient {
  let input: SparseInput
  /// The batch, `[rows, inputs]`.
  let x: UnsafePointer<Float>
  /// ∂L/∂z of the first layer, `[rows, units]`.
  let d: UnsafePointer<Float>
  let rows: Int
  let units: Int
  /// Where the kernel lies among the parameters.
  let kernel: Range<Int>

  func add(to gradients: UnsafeMutablePointer<Float>) {
    input.addTransposedProduct(x, times: d, to: gradients + kernel.lowerBound, rows: rows, units: units)
  }
}
