extension Trainer {
  /// The library that does the matrix products: its version and the kernels it picked for this processor, such as
  /// `OpenBLAS 0.3.21 Zen`.
  public static var matrixLibrary: String { MatrixProduct.library }
}
