extension Trainer {
  /// The library that does the matrix products: its version and the kernels it picked for this processor, such as
  /// `OpenBLAS 0.3.21 Zen`.
  public static var matrixLibrary: String { MatrixProduct.library }

  /// Whether several runs of this process may train at a time.
  ///
  /// An OpenBLAS that was built without threads has no locks either: two callers give each other wrong products.
  public static var canRunSideBySide: Bool { MatrixProduct.isSafeForSeveralCallers }
}
