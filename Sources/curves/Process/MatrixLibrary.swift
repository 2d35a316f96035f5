import Datasets
import RunRecords
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// OpenBLAS made ready for training, or refused in one line.
enum MatrixLibrary {
  /// What it maps for each thread that multiplies, and for itself.
  private static let bytesForEachRun = 128 << 20
  private static let bytesOfItsOwn = 96 << 20

  /// Loads it for as many runs at a time.
  ///
  /// - Throws: `Failure` where a limit of the address space leaves no room: it would wait for memory for ever.
  static func load(runsAtATime: Int) throws {
    let count = bytesOfItsOwn + runsAtATime * bytesForEachRun
    let room = mmap(nil, count, PROT_NONE, MAP_PRIVATE | mapAnonymous, -1, 0)
    guard let room, room != UnsafeMutableRawPointer(bitPattern: -1) else {
      throw Failure(
        "found no room for the \(count >> 20) MB of addresses that OpenBLAS needs for \(runsAtATime) "
          + "\(runsAtATime == 1 ? "run" : "runs") at a time, expected more: raise the limit (ulimit -v)"
          + (runsAtATime == 1 ? "" : ", or give --jobs 1"))
    }
    munmap(room, count)
    try FaultNet.saying(crash) { try Trainer.loadMatrixLibrary() }
  }

  /// Refuses a library that multiplies wrong, or crashes, on this processor.
  static func check(for runs: [RunSpec], data: LabeledImages) throws {
    try FaultNet.saying(crash) {
      try Trainer.checkMatrixLibrary(
        for: runs, examples: data.count, inputs: data.inputs, classes: data.classCount)
    }
  }

  private static var crash: String {
    "found an OpenBLAS that crashes on this processor, expected one that multiplies: \(Trainer.matrixLibraryRemedy)"
  }

  #if canImport(Glibc)
    private static let mapAnonymous = MAP_ANONYMOUS
  #else
    private static let mapAnonymous = MAP_ANON
  #endif
}
