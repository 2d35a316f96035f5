public import Datasets
public import JSONText
internal import RunRecords

/// Measures how near training comes to what the processor can do, against a peak measured in the same run.
public enum TrainingBenchmark {
  /// Runs every piece of work side by side and returns when all are done.
  public typealias Concurrency = (_ work: [@Sendable () -> Void]) -> Void

  /// What was measured. Times are medians over `epochs`.
  public struct Report: Sendable {
    /// A 1024³ product on one thread, in 10⁹ floating-point operations a second.
    public var peakGigaflops: Double
    public var library: String
    /// The share of the inputs that are zero; what is multiplied by them is counted, but most of it skipped.
    public var zeroInputs: Double
    public var cases: [Case]

    public var json: JSON {
      .object([
        "peak_gigaflops": .number(peakGigaflops), "blas": .string(library), "zero_inputs": .number(zeroInputs),
        "cases": .array(cases.map(\.json)),
      ])
    }
  }

  public struct Case: Sendable {
    public var name: String
    /// Time of an epoch: gather, forward, backward, update, and validation.
    public var epochSeconds: Double
    /// Training examples a second.
    public var examplesPerSecond: Double
    /// (6·parameters − 2·first kernel)·examples / time / peak: the input gradient is not counted, as it is not needed.
    /// The validation's time counts, its operations do not. Multiplications by inputs that are zero are counted, as for a
    /// dense product, so that skipping them may take this above 1.
    public var shareOfPeak: Double
    /// The same with the validation's 2·parameters·examples counted too.
    public var shareOfPeakWithValidation: Double
    /// Time relative to the case it is compared with, where there is one: of ReLU, or of the same run alone.
    public var ratio: (to: String, value: Double)?

    var json: JSON {
      var object: JSON.Object = [
        "name": .string(name), "epoch_seconds": .number(epochSeconds),
        "examples_per_second": .number(examplesPerSecond), "share_of_peak": .number(shareOfPeak),
        "share_of_peak_with_validation": .number(shareOfPeakWithValidation),
      ]
      if let ratio {
        object["ratio_to"] = .string(ratio.to)
        object["ratio"] = .number(ratio.value)
      }
      return .object(object)
    }
  }

  /// Measures 784–128–10 at batch 32 with each of four activations, with diagnostics, and twice side by side; and
  /// 784–512–512–10 at batch 128. Activations are compared epoch by epoch in turn, so that a slow moment of the machine
  /// meets all alike.
  ///
  /// - Parameters:
  ///   - data: what is trained on; Fashion-MNIST for the figures that others quote.
  ///   - epochs: how many epochs each median is over.
  ///   - concurrently: how two runs go side by side.
  public static func run(
    data: Dataset, epochs: Int = 5, concurrently: Concurrency
  ) throws(TrainingError) -> Report {
    let library = try Trainer.loadMatrixLibrary()
    var peaks: [Double] = [peak(), peak()]
    let names = ["relu", "sigmoid", "tanh", "gelu"]
    var times = [[Double]](repeating: [], count: names.count)
    var diagnosed: [Double] = []
    for _ in 0..<epochs {
      for (index, name) in names.enumerated() {
        times[index].append(try epoch(data, small(name)))
        peaks.append(peak())
      }
      diagnosed.append(try epoch(data, small("relu"), diagnostics: true))
    }
    let alone = median(times[0])
    var sideBySide: [Double] = []
    for _ in 0..<epochs {
      let pair = Pair()
      let spec = small("relu")
      concurrently([{ pair.first = try? epoch(data, spec) }, { pair.second = try? epoch(data, spec) }])
      sideBySide += [pair.first, pair.second].compactMap(\.self)
    }
    peaks.append(peak())
    var wide: [Double] = []
    for _ in 0..<max(1, epochs / 2) {
      wide.append(try epoch(data, large))
      peaks.append(peak())
    }

    let top = median(peaks)
    var cases: [Case] = []
    func add(_ name: String, _ spec: RunSpec, _ seconds: Double, ratio: (to: String, value: Double)? = nil) {
      let widths = [data.train.inputs] + spec.model.hidden + [data.train.classCount]
      let parameters = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
      let training = Double(6 * parameters - 2 * widths[0] * widths[1]) * Double(data.train.count)
      let validation = Double(2 * parameters) * Double(data.test.count)
      cases.append(
        Case(
          name: name, epochSeconds: seconds, examplesPerSecond: Double(data.train.count) / seconds,
          shareOfPeak: training / seconds / top, shareOfPeakWithValidation: (training + validation) / seconds / top,
          ratio: ratio))
    }
    for (index, name) in names.enumerated() {
      let seconds = median(times[index])
      add("128 \(name), batch 32", small(name), seconds, ratio: index == 0 ? nil : ("relu", seconds / alone))
    }
    add("128 relu, batch 32, diagnostics", small("relu"), median(diagnosed), ratio: ("relu", median(diagnosed) / alone))
    add(
      "128 relu, batch 32, two side by side", small("relu"), median(sideBySide),
      ratio: ("relu", median(sideBySide) / alone))
    add("512-512 relu, batch 128", large, median(wide))
    return Report(
      peakGigaflops: top / 1e9, library: library,
      zeroInputs: ExampleSet(data.train).zeroShare(examples: data.train.count), cases: cases)
  }

  /// Results of two runs, each written by one thread before both are joined.
  private final class Pair: @unchecked Sendable {
    var first: Double?
    var second: Double?
  }

  private static func small(_ activation: String) -> RunSpec {
    RunSpec(
      identity: RunSpec.Identity(arm: activation, label: activation, seed: 0),
      model: ModelSpec(
        hidden: [128], activation: NamedChoice(activation, activation == "gelu" ? ["approximate": 0] : [:])),
      training: TrainingSpec(batchSize: 32, epochs: 1))
  }

  private static let large = RunSpec(
    identity: RunSpec.Identity(arm: "wide", label: "wide", seed: 0), model: ModelSpec(hidden: [512, 512]),
    training: TrainingSpec(batchSize: 128, epochs: 1))

  /// Seconds of one epoch with its validation on the test set.
  private static func epoch(_ data: Dataset, _ spec: RunSpec, diagnostics: Bool = false) throws(TrainingError) -> Double
  {
    var trainer = Trainer(spec: spec, training: ExampleSet(data.train), validation: ExampleSet(data.test))
    trainer.measuresDiagnostics = diagnostics
    return try trainer.run().timing.epochSeconds[0]
  }

  /// Floating-point operations a second of a 1024³ product: the median of seven.
  private static func peak() -> Double {
    let size = 1024
    let (a, b, c) = (FloatBuffer(count: size * size), FloatBuffer(count: size * size), FloatBuffer(count: size * size))
    for index in 0..<(size * size) {
      a.pointer[index] = Float(index % 17) * 0.01
      b.pointer[index] = Float(index % 13) * 0.01
    }
    let clock = ContinuousClock()
    var rates: [Double] = []
    for repetition in 0..<8 {
      let duration = clock.measure {
        MatrixProduct.add(a.pointer, times: b.pointer, to: c.pointer, rows: size, columns: size, depth: size)
      }
      // The first one touches the memory.
      if repetition > 0 { rates.append(2 * Double(size * size * size) / duration.seconds) }
    }
    return median(rates)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
