import Foundation
import Testing

#if os(Linux)
  private enum CCompiler {
    static let path = ["/usr/bin/cc", "/usr/bin/clang", "/usr/bin/gcc"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Matrix libraries that are wrong on this processor are refused in one line before anything is trained.
  ///
  /// Each stands in for OpenBLAS with one fault such as old builds have on newer processors, compiled for the test.
  @Suite(.enabled(if: CCompiler.path != nil, "no C compiler here"))
  struct WrongLibraryTests {
    /// A plain product with a fault after it: `m`, `n`, `k`, `c`, `ldc` and `transA` are the product's.
    private static func source(_ fault: String) -> String {
      """
      #include <math.h>
      #include <signal.h>
      const char *openblas_get_config(void) { return "OpenBLAS 0.0.1 test"; }
      const char *openblas_get_corename(void) { return "Fake"; }
      int openblas_get_parallel(void) { return 1; }
      void cblas_sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, const float *a, int lda,
                       const float *b, int ldb, float beta, float *c, int ldc) {
        for (int i = 0; i < m; i++)
          for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int l = 0; l < k; l++)
              sum += (double)(transA == 112 ? a[l * lda + i] : a[i * lda + l])
                     * (transB == 112 ? b[j * ldb + l] : b[l * ldb + j]);
            c[i * ldc + j] = alpha * sum + beta * c[i * ldc + j];
          }
        \(fault)
      }
      """
    }

    static let faults: [(name: String, code: String)] = [
      ("the last value", "c[(m - 1) * ldc + n - 1] += 1;"),
      ("a value a little off", "c[0] *= 1.00001f; if (c[0] == 0) c[0] = 1e-6f;"),
      ("transposed products", "if (transA == 112) c[0] += 2;"),
      ("products with the other transposed", "if (transB == 112) c[(m - 1) * ldc] -= 1;"),
      ("products of many rows", "if (m > 31) c[31 * ldc] += 3;"),
      ("products of a few columns", "if (n < 4) c[n - 1] = 0;"),
      ("what was there is lost", "for (int i = 0; i < m * n; i++) c[i] -= 1;"),
      ("nothing is done", "for (int i = 0; i < m * n; i++) c[i] = 1;"),
      ("not a number", "c[0] = NAN;"),
      ("infinity", "c[n - 1] = INFINITY;"),
    ]

    static let crashes: [(name: String, code: String)] = [
      ("SIGILL", "raise(SIGILL);"), ("SIGSEGV", "*(volatile int *)0 = 1;"), ("SIGBUS", "raise(SIGBUS);"),
      ("SIGFPE", "raise(SIGFPE);"), ("an abort", "raise(SIGABRT);"),
    ]

    /// Trains with a library of that fault.
    private func train(_ fault: String, in folder: Folder) throws -> Program.Outcome {
      try folder.writeExperiment()
      try folder.write(Self.source(fault), as: "library.c")
      try folder.write("", as: "libraries/none")
      return try Program.run(
        "\(CCompiler.path ?? "cc") -shared -fPIC -o libraries/libopenblas.so.0 library.c && "
          + "LD_LIBRARY_PATH=$PWD/libraries exec curves train experiment.yml --quiet",
        in: folder)
    }

    private func expectRefusal(_ outcome: Program.Outcome, _ folder: Folder, _ words: String) {
      #expect(outcome.status == 1, "\(outcome.errors)")
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains(words) && outcome.errors.contains("OPENBLAS_CORETYPE="), "\(outcome.errors)")
      #expect(folder.names("history").isEmpty)
    }

    @Test(arguments: faults.map(\.name)) func refusesWrongProducts(name: String) throws {
      let folder = try Folder()
      let fault = try #require(Self.faults.first { $0.name == name })
      expectRefusal(try train(fault.code, in: folder), folder, "gets the product")
    }

    @Test(arguments: crashes.map(\.name)) func refusesALibraryThatCrashes(name: String) throws {
      let folder = try Folder()
      let crash = try #require(Self.crashes.first { $0.name == name })
      expectRefusal(try train(crash.code, in: folder), folder, "crashes on this processor")
    }

    /// The same product without a fault trains: it is not the library's being another that is refused.
    @Test func trainsWithARightLibrary() throws {
      let folder = try Folder()
      let outcome = try train("", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(folder.names("history").count == 2)
    }

    @Test(arguments: ["cblas_sgemm", "openblas_get_config", "openblas_get_parallel"])
    func refusesALibraryWithoutASymbol(symbol: String) throws {
      let folder = try Folder()
      try folder.writeExperiment()
      try folder.write(Self.source("").replacing(symbol, with: "other_name"), as: "library.c")
      try folder.write("", as: "libraries/none")
      let outcome = try Program.run(
        "\(CCompiler.path ?? "cc") -shared -fPIC -o libraries/libopenblas.so.0 library.c && "
          + "LD_LIBRARY_PATH=$PWD/libraries exec curves train experiment.yml --quiet",
        in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("without \(symbol)"), "\(outcome.errors)")
    }
  }
#endif
