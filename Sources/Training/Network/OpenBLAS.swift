#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The OpenBLAS of this machine, loaded when the first run needs it.
///
/// A program that is linked against OpenBLAS starts its threads with itself, and those spin for a while before they
/// sleep: a command that only draws took a fifth longer on two cores. Loaded this way it starts none, and who draws
/// from records needs no OpenBLAS at all.
struct OpenBLAS: Sendable {
  /// CBLAS: order, transposes, m, n, k, α, a, lda, b, ldb, β, c, ldc; indices of 32 bits.
  typealias SGEMM =
    @convention(c) (
      _ order: CInt, _ transA: CInt, _ transB: CInt, _ m: CInt, _ n: CInt, _ k: CInt, _ alpha: Float,
      _ a: UnsafePointer<Float>, _ lda: CInt, _ b: UnsafePointer<Float>, _ ldb: CInt, _ beta: Float,
      _ c: UnsafeMutablePointer<Float>, _ ldc: CInt
    ) -> Void
  private typealias Words = @convention(c) () -> UnsafePointer<CChar>?
  private typealias Number = @convention(c) () -> CInt

  // Values of CBLAS's enumerations.
  static let rowMajor: CInt = 101
  static let notTransposed: CInt = 111
  static let transposed: CInt = 112

  let sgemm: SGEMM
  /// Version and processor kernels, such as `OpenBLAS 0.3.21 Zen`.
  let name: String
  /// Whether it has locks, so that two threads may multiply at a time.
  let isSafeForSeveralCallers: Bool

  static let loaded: Result<OpenBLAS, TrainingError> = Result { () throws(TrainingError) in try OpenBLAS() }

  #if canImport(Darwin)
    private static let files = [
      "/opt/homebrew/opt/openblas/lib/libopenblas.dylib", "/usr/local/opt/openblas/lib/libopenblas.dylib",
      "libopenblas.dylib",
    ]
    private static let remedy = "brew install openblas"
  #else
    private static let files = ["libopenblas.so.0", "libopenblas.so"]
    private static let remedy = "apt-get install libopenblas0-pthread"
  #endif
  /// The variable makes it use kernels of an older processor, which any newer one runs.
  static let wrongKernelsRemedy = "set OPENBLAS_CORETYPE=Haswell, or install a newer OpenBLAS (\(remedy))"

  private init() throws(TrainingError) {
    // One thread a run, and so no pool of them. It reads this once, when it is loaded.
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    let handles = Self.files.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }
    guard let handle = handles.first else {
      throw TrainingError(
        .missingLibrary, "found no \(Self.files[0]), expected OpenBLAS to train with: \(Self.remedy)")
    }
    func symbol(_ name: String) throws(TrainingError) -> UnsafeMutableRawPointer {
      guard let address = dlsym(handle, name) else {
        throw TrainingError(
          .missingLibrary, "found a \(Self.files[0]) without \(name), expected OpenBLAS 0.3: \(Self.remedy)")
      }
      return address
    }
    sgemm = unsafeBitCast(try symbol("cblas_sgemm"), to: SGEMM.self)
    let words = try ["openblas_get_config", "openblas_get_corename"].map { name throws(TrainingError) in
      unsafeBitCast(try symbol(name), to: Words.self)().map { String(cString: $0) } ?? ""
    }
    name = "\(words[0].split(separator: " ").prefix(2).joined(separator: " ")) \(words[1])"
    isSafeForSeveralCallers = unsafeBitCast(try symbol("openblas_get_parallel"), to: Number.self)() != 0
  }
}
