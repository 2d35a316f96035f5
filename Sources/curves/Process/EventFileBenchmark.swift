import Files
import Interchange
import JSONText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measures how fast TensorBoard's event files are read, on one that is made for it.
struct EventFileBenchmark {
  /// Size of the file in megabytes (10⁶ bytes).
  var megabytes: Int
  /// A Python that has TensorBoard, to read the beginning of the file with `EventAccumulator` in the same run.
  var python: String?

  /// Where the file is made; taken away afterwards.
  private let path = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/curves-bench-\(getpid())"

  init(megabytes: Int, python: String?) {
    self.megabytes = megabytes
    self.python = python
  }

  func run() throws -> JSON.Object {
    defer { for file in [path, sample] { unlink(file) } }
    let bytes = try write(path, upTo: megabytes * 1_000_000)
    var fastest = Double.infinity
    var points = 0
    for _ in 0..<3 {
      let clock = ContinuousClock()
      let took = try clock.measure { points = try Self.read(path) }
      fastest = min(fastest, took / .seconds(1))
    }
    var result: JSON.Object = [
      "megabytes": .number(Double(bytes) / 1e6), "points": .integer(points),
      "megabytes_per_second": .number(Double(bytes) / 1e6 / fastest),
      // What the process ever had, beside what its points need: steps, values and times of eight bytes each.
      "peak_megabytes": .number(Self.peakMegabytes), "point_megabytes": .number(Double(points * 24) / 1e6),
    ]
    if let python {
      let bytes = try write(sample, upTo: 8_000_000)
      let clock = ContinuousClock()
      let took = try clock.measure { try Self.accumulate(sample, with: python) }
      result["event_accumulator_megabytes_per_second"] = .number(Double(bytes) / 1e6 / (took / .seconds(1)))
    }
    return result
  }

  /// TensorBoard reads nothing whose name lacks this.
  private var sample: String { path + ".tfevents" }

  /// A log as a training writes it: three values a step, one more every hundredth.
  private func write(_ path: String, upTo size: Int) throws -> Int {
    guard let file = fopen(path, "w") else { throw Failure("\(path): cannot be made, expected a folder to write in") }
    defer { fclose(file) }
    var writer = EventFileWriter(wallTime: 1.7e9)
    var written = 0
    var step: Int64 = 0
    while written < size {
      for _ in 0..<1000 {
        step += 1
        let time = 1.7e9 + Double(step) / 100
        writer.add(tag: "train/loss", value: 1 / Double(step), step: step, wallTime: time)
        writer.add(tag: "train/accuracy", value: 1 - 1 / Double(step), step: step, wallTime: time)
        writer.add(tag: "learning_rate", value: 0.01, step: step, wallTime: time)
        if step % 100 == 0 { writer.add(tag: "val/loss", value: 2 / Double(step), step: step, wallTime: time) }
      }
      let bytes = writer.take()
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure("\(path): the disk is full") }
      written += bytes.count
    }
    return written
  }

  private static func read(_ path: String) throws -> Int {
    let source = try OpenFile(path: path)
    var reader = EventFileReader()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { break }
      reader.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    let file = reader.finish()
    if let damage = file.damage { throw Failure("\(path): \(damage)") }
    return file.columns.reduce(0) { $0 + $1.count }
  }

  private static func accumulate(_ path: String, with python: String) throws {
    let program = """
      import sys
      from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
      accumulator = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0, "tensors": 0})
      accumulator.Reload()
      assert len(accumulator.Tags()["tensors"]) == 4
      """
    var arguments = Self.cStrings([python, "-c", program, path])
    // Named, since the process's own is a variable that threads share.
    let environment = ["PATH", "HOME"].compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var variables = Self.cStrings(environment)
    defer {
      for text in arguments { free(text) }
      for text in variables { free(text) }
    }
    var process = pid_t()
    guard posix_spawnp(&process, python, nil, nil, &arguments, &variables) == 0 else {
      throw Failure("\(python): cannot be run, expected a Python that has TensorBoard")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure("\(python): EventAccumulator failed, expected a Python that has TensorBoard")
    }
  }

  /// Copies with a null at the end, as the system takes lists; to be freed.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }

  private static var peakMegabytes: Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #endif
  }
}
