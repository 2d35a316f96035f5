extension Trainer {
  /// Loads the library that does the matrix products, if that was not done before.
  ///
  /// - Returns: Its version and the kernels it picked for this processor, such as `OpenBLAS 0.3.21 Zen`.
  /// - Throws: `missingLibrary` when the machine has none.
  @discardableResult
  public static func loadMatrixLibrary() throws(TrainingError) -> String { try OpenBLAS.loaded.get().name }

  /// Whether several runs of this process may train at a time.
  ///
  /// An OpenBLAS that was built without threads has no locks either: two callers give each other wrong products.
  public static var canRunSideBySide: Bool {
    if case .success(let library) = OpenBLAS.loaded { library.isSafeForSeveralCallers } else { false }
  }
}
