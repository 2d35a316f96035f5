internal import COpenBLAS

/// Row-major float32 matrix products by OpenBLAS, on the calling thread alone: runs side by side share no pool of threads.
enum MatrixProduct {
  /// OpenBLAS holds the number of threads for the whole process; set once, before the first product.
  private static let isSingleThreaded: Bool = {
    openblas_set_num_threads(1)
    return true
  }()

  /// Version and processor kernels, such as `OpenBLAS 0.3.21 Zen`.
  static var library: String {
    let words = String(cString: openblas_get_config()).split(separator: " ")
    return "\(words.prefix(2).joined(separator: " ")) \(String(cString: openblas_get_corename()))"
  }

  /// Whether two threads may multiply at a time: not with a build of OpenBLAS that knows no threads.
  static var isSafeForSeveralCallers: Bool { openblas_get_parallel() != 0 }

  /// c += a·b, with a or b transposed where it says so. `c` is `[rows, columns]`, `depth` the length of each product.
  ///
  /// It adds because OpenBLAS 0.3 clears its result slowly: `[784, 32]·[32, 128]` took 109 µs with β = 0, 78 with β = 1.
  static func add(
    _ a: UnsafePointer<Float>, isTransposed aIsTransposed: Bool = false, times b: UnsafePointer<Float>,
    isOtherTransposed bIsTransposed: Bool = false, to c: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
    depth: Int
  ) {
    precondition(isSingleThreaded)
    cblas_sgemm(
      CblasRowMajor, aIsTransposed ? CblasTrans : CblasNoTrans, bIsTransposed ? CblasTrans : CblasNoTrans,
      blasint(rows), blasint(columns), blasint(depth), 1, a, blasint(aIsTransposed ? rows : depth), b,
      blasint(bIsTransposed ? depth : columns), 1, c, blasint(columns))
  }
}
