import Files
import Interchange
import JSONText

/// Measures how fast `curves import` takes other tools' histories, from the program's start to the last record on the
/// disk, on files that are made for it.
struct HistoryBenchmark {
  /// Of the whole: 1 is 256 MB of event files, 80 MB of JSON, a gigabyte of CSV.
  var size: Double
  /// A Python that has TensorBoard, to read a part of the event file with `EventAccumulator` in the same run.
  var python: String?

  private static let repeats = 3

  func run() throws -> JSON.Object {
    let folder = try TemporaryFolder()
    var result: JSON.Object = [:]
    let cases: [(name: String, make: (String, Double) throws -> Made)] = [
      ("tensorboard", Self.writeEvents), ("keras_json", Self.writeJSON), ("csv_of_one_file", Self.writeCSV),
      ("csv_of_twenty_files", Self.writeCSVs),
    ]
    for (name, make) in cases {
      result[name] = .object(try measure(name, in: folder.path + "/" + name, make))
    }
    if let python, case let sample = folder.path + "/sample" {
      // TensorBoard's own reader is far slower: a part of the size says how fast.
      let made = try Self.writeEvents(sample, size / 32)
      let program = """
        import sys
        from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
        accumulator = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0, "tensors": 0})
        accumulator.Reload()
        assert len(accumulator.Tags()["tensors"]) == 4
        """
      let imports = try MeasuredProcess([python, "-c", program.split(separator: "\n")[1].description])
      let reads = try MeasuredProcess([python, "-c", program, sample])
      let seconds = reads.processorSeconds - imports.processorSeconds
      result["event_accumulator_megabytes_per_processor_second"] = .number(made.megabytes / seconds)
    }
    return result
  }

  /// What was made for a case.
  private struct Made {
    var files = 0
    var megabytes = 0.0
    /// Numbers in it, places on axes included.
    var numbers = 0
  }

  private func measure(_ name: String, in folder: String, _ make: (String, Double) throws -> Made) throws -> JSON.Object
  {
    let made = try make(folder, size)
    let command = [HostDescription.executablePath(), "import", folder, "-o", folder + "-records", "--force"]
    let runs = try (0..<Self.repeats).map { _ in try MeasuredProcess(command) }
    let seconds = runs.median(\.seconds)
    let processor = runs.median(\.processorSeconds)
    return [
      "files": .integer(made.files), "megabytes": .number(made.megabytes), "seconds": .number(seconds),
      "processor_seconds": .number(processor), "megabytes_per_second": .number(made.megabytes / seconds),
      "megabytes_per_processor_second": .number(made.megabytes / processor),
      // What a record of them keeps: eight bytes a number.
      "kept_megabytes": .number(Double(made.numbers) * 8 / 1e6),
      "peak_megabytes": .number(runs.median(\.peakMegabytes)),
    ]
  }

  // MARK: Data

  /// Values with as many digits as a program prints.
  private struct Noise {
    private var state: UInt64 = 1

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
  }

  /// A log as a training writes it: three values a step, one more every hundredth.
  private static func writeEvents(_ folder: String, _ size: Double) throws -> Made {
    var made = Made(files: 1)
    var step: Int64 = 0
    var writer = EventFileWriter(wallTime: 1.7e9)
    try write(folder + "/events.out.tfevents.1.bench", megabytes: 256 * size, &made) { portion in
      for _ in 0..<1000 {
        step += 1
        let time = 1.7e9 + Double(step) / 100
        writer.add(tag: "train/loss", value: 1 / Double(step), step: step, wallTime: time)
        writer.add(tag: "train/accuracy", value: 1 - 1 / Double(step), step: step, wallTime: time)
        writer.add(tag: "learning_rate", value: 0.01, step: step, wallTime: time)
        if step % 100 == 0 { writer.add(tag: "val/loss", value: 2 / Double(step), step: step, wallTime: time) }
      }
      portion = writer.take()
    }
    // Step, seconds and four metrics.
    made.numbers = 6 * Int(step)
    return made
  }

  private static func writeJSON(_ folder: String, _ size: Double) throws -> Made {
    var made = Made()
    var noise = Noise()
    while made.megabytes < 80 * size {
      let epochs = 25_000
      let history = JSON.object(
        JSON.Object(
          ["loss", "accuracy", "val_loss", "val_accuracy"].map { name in
            (key: name, value: .doubles((0..<epochs).map { _ in noise.next() }))
          }))
      let bytes = Array(history.text.utf8)
      try FileAccess.write(bytes, to: "\(folder)/run_s\(made.files).json")
      made.files += 1
      made.megabytes += Double(bytes.count) / 1e6
      made.numbers += 5 * epochs
    }
    return made
  }

  private static func writeCSV(_ folder: String, _ size: Double) throws -> Made {
    try writeTable(folder + "/run_s0.csv", megabytes: 1000 * size)
  }

  private static func writeCSVs(_ folder: String, _ size: Double) throws -> Made {
    var all = Made()
    for seed in 0..<20 {
      let made = try writeTable("\(folder)/run_s\(seed).csv", megabytes: 50 * size)
      all.files += 1
      all.megabytes += made.megabytes
      all.numbers += made.numbers
    }
    return all
  }

  /// What Keras's `CSVLogger` writes.
  private static func writeTable(_ path: String, megabytes: Double) throws -> Made {
    var noise = Noise()
    // Making numbers takes longer than reading them: the same come again.
    let rows = (0..<10_000).map { _ in (0..<4).map { _ in "\(noise.next())" }.joined(separator: ",") }
    var made = Made(files: 1)
    var epoch = 0
    try write(path, megabytes: megabytes, &made) { portion in
      if epoch == 0 { portion += Array("epoch,accuracy,loss,val_accuracy,val_loss\r\n".utf8) }
      for row in rows {
        portion += Array("\(epoch),\(row)\r\n".utf8)
        epoch += 1
      }
    }
    made.numbers = 5 * epoch
    return made
  }

  /// Writes portions until the file is as long as is asked for.
  private static func write(
    _ path: String, megabytes: Double, _ made: inout Made, next: (inout [UInt8]) -> Void
  ) throws {
    var written = 0
    try FileAccess.write(to: path) { put in
      while Double(written) < megabytes * 1e6 {
        var portion: [UInt8] = []
        next(&portion)
        portion.withUnsafeBytes(put)
        written += portion.count
      }
    }
    made.megabytes += Double(written) / 1e6
  }
}
