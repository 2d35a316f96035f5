/// Row-major float32 matrix products by OpenBLAS, on the calling thread alone: runs side by side share no pool of threads.
enum MatrixProduct {
  /// - Precondition: OpenBLAS is there, which every run checks before it starts.
  static let library: OpenBLAS = {
    switch OpenBLAS.loaded {
    case .success(let library): library
    case .failure(let error): preconditionFailure("a product without a library: \(error)")
    }
  }()

  /// c += a·b, with a or b transposed where it says so. `c` is `[rows, columns]`, `depth` the length of each product.
  ///
  /// It adds because OpenBLAS 0.3 clears its result slowly: `[784, 32]·[32, 128]` took 109 µs with β = 0, 78 with β = 1.
  static func add(
    _ a: UnsafePointer<Float>, isTransposed aIsTransposed: Bool = false, times b: UnsafePointer<Float>,
    isOtherTransposed bIsTransposed: Bool = false, to c: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
    depth: Int, by sgemm: OpenBLAS.SGEMM = library.sgemm
  ) {
    sgemm(
      OpenBLAS.rowMajor, aIsTransposed ? OpenBLAS.transposed : OpenBLAS.notTransposed,
      bIsTransposed ? OpenBLAS.transposed : OpenBLAS.notTransposed, CInt(rows), CInt(columns), CInt(depth), 1, a,
      CInt(aIsTransposed ? rows : depth), b, CInt(bIsTransposed ? depth : columns), 1, c, CInt(columns))
  }
}
