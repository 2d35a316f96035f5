public import JSONText

/// What one run was, did and found: one JSON file.
public struct RunRecord: Sendable, Equatable {
  public static let schema = "curves.run/1"

  private var storage: Storage

  public init(
    run: RunSpec.Identity, spec: RunSpec? = nil, data: DataDescription? = nil, history: History,
    test: TestResult? = nil, diagnostics: Diagnostics? = nil, outcome: Outcome = .completed, timing: Timing? = nil,
    provenance: Provenance? = nil, source: Source? = nil, config: JSON.Object? = nil, additional: JSON.Object = [:]
  ) {
    storage = Storage(
      Parts(
        run: run, spec: spec, data: data, history: history, test: test, diagnostics: diagnostics, outcome: outcome,
        timing: timing, provenance: provenance, source: source, config: config, additional: additional))
  }

  public var run: RunSpec.Identity {
    _read { yield storage.parts.run }
    _modify {
      makeUnique()
      yield &storage.parts.run
    }
  }

  /// Nil for a run of another tool that did not say.
  public var spec: RunSpec? {
    _read { yield storage.parts.spec }
    _modify {
      makeUnique()
      yield &storage.parts.spec
    }
  }

  public var data: DataDescription? {
    _read { yield storage.parts.data }
    _modify {
      makeUnique()
      yield &storage.parts.data
    }
  }

  public var history: History {
    _read { yield storage.parts.history }
    _modify {
      makeUnique()
      yield &storage.parts.history
    }
  }

  /// Nil when the run ended before it was tested, or was another tool's that kept no test.
  public var test: TestResult? {
    _read { yield storage.parts.test }
    _modify {
      makeUnique()
      yield &storage.parts.test
    }
  }

  public var diagnostics: Diagnostics? {
    _read { yield storage.parts.diagnostics }
    _modify {
      makeUnique()
      yield &storage.parts.diagnostics
    }
  }

  public var outcome: Outcome {
    _read { yield storage.parts.outcome }
    _modify {
      makeUnique()
      yield &storage.parts.outcome
    }
  }

  public var timing: Timing? {
    _read { yield storage.parts.timing }
    _modify {
      makeUnique()
      yield &storage.parts.timing
    }
  }

  public var provenance: Provenance? {
    _read { yield storage.parts.provenance }
    _modify {
      makeUnique()
      yield &storage.parts.provenance
    }
  }

  /// What another tool's history was read from; nil for a run of `curves`.
  public var source: Source? {
    _read { yield storage.parts.source }
    _modify {
      makeUnique()
      yield &storage.parts.source
    }
  }

  /// The other tool's settings as it had them.
  public var config: JSON.Object? {
    _read { yield storage.parts.config }
    _modify {
      makeUnique()
      yield &storage.parts.config
    }
  }

  /// Other top-level keys of the file, kept so that nothing is lost when it is written again.
  public var additional: JSON.Object {
    _read { yield storage.parts.additional }
    _modify {
      makeUnique()
      yield &storage.parts.additional
    }
  }

  public static func == (a: RunRecord, b: RunRecord) -> Bool {
    a.storage === b.storage || a.storage.parts == b.storage.parts
  }

  /// What a record holds. Records are passed on and looked at by the thousand, so copies share it until one is changed.
  private struct Parts: Sendable, Equatable {
    var run: RunSpec.Identity
    var spec: RunSpec?
    var data: DataDescription?
    var history: History
    var test: TestResult?
    var diagnostics: Diagnostics?
    var outcome: Outcome
    var timing: Timing?
    var provenance: Provenance?
    var source: Source?
    var config: JSON.Object?
    var additional: JSON.Object
  }

  /// Never changed while it is shared.
  private final class Storage: @unchecked Sendable {
    var parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.parts) }
  }

  /// Whether specs and data say the same but for the arm and the seed, as those of an arm do.
  public func isMade(like other: RunRecord) -> Bool {
    guard data == other.data else { return false }
    guard let spec, let theirs = other.spec else { return self.spec == nil && other.spec == nil }
    return spec.isMade(like: theirs)
  }

  /// How a run ended.
  public enum Outcome: Sendable, Equatable {
    /// All its epochs.
    case completed
    /// All its epochs, without early stopping ending it; then best weights were restored, those of `epoch`.
    case completedThenRestored(epoch: Int)
    /// Early stopping ended it after `epoch`; where best weights were restored, they are those of `restoredEpoch`.
    case stoppedEarly(epoch: Int, restoredEpoch: Int?)
    /// The loss was not finite at `step` (counted from 1) of `epoch`.
    case diverged(epoch: Int, step: Int)
    /// Another tool's history, which does not say.
    case unknown

    /// The epoch whose weights were put back at the end, as Keras's `EarlyStopping(restore_best_weights=True)` does; nil
    /// where the weights are those of the last epoch because nothing was restored.
    public var restoredEpoch: Int? {
      switch self {
      case .completed, .diverged, .unknown: nil
      case .completedThenRestored(let epoch): epoch
      case .stoppedEarly(_, let restoredEpoch): restoredEpoch
      }
    }
  }

  /// The epoch whose weights were tested: the one restored, or the last; nil where no epoch was run.
  public var testedEpoch: Int? { outcome.restoredEpoch ?? history.epochs.last }

  /// The data a run used.
  public struct DataDescription: Sendable, Equatable {
    public var name: String
    public var trainExamples: Int
    public var validationExamples: Int
    public var testExamples: Int
    /// Values an example.
    public var inputs: Int
    /// Class names where they are known, else "0", "1", …
    public var classes: [String]
    /// SHA-256 of each file's uncompressed contents by name (without `.gz`).
    public var sha256: [String: String]
    /// Of a data set known by name, the files that are not those it was published with.
    public var differsFromPublished: [String]

    public init(
      name: String, trainExamples: Int, validationExamples: Int = 0, testExamples: Int, inputs: Int = 0,
      classes: [String] = [], sha256: [String: String] = [:], differsFromPublished: [String] = []
    ) {
      self.name = name
      self.trainExamples = trainExamples
      self.validationExamples = validationExamples
      self.testExamples = testExamples
      self.inputs = inputs
      self.classes = classes
      self.sha256 = sha256
      self.differsFromPublished = differsFromPublished
    }
  }

  /// The model on the test set after training.
  public struct TestResult: Sendable, Equatable {
    /// Mean cross-entropy in nats; `History.notMeasured` where another tool kept the accuracy alone.
    public var loss: Double
    /// Fraction 0…1.
    public var accuracy: Double
    /// Per test example, whether it was right. Written as base64 of bits, first example in the highest bit of the first byte.
    public var correct: [Bool]?
    /// `confusion[true class][predicted class]`: counts.
    public var confusion: [[Int]]?
    /// Wrong predictions by falling probability, at most 16.
    public var mistakes: [Mistake]?

    public struct Mistake: Sendable, Equatable {
      /// Place in the test set, from 0.
      public var index: Int
      public var label: Int
      public var prediction: Int
      /// Softmax probability of the (wrong) prediction, 0…1.
      public var probability: Double
      /// The example as a picture, so that it can be shown where the data set is not; nil where none was kept.
      public var image: Image?

      public init(index: Int, label: Int, prediction: Int, probability: Double, image: Image? = nil) {
        self.index = index
        self.label = label
        self.prediction = prediction
        self.probability = probability
        self.image = image
      }
    }

    /// Grey levels, one byte a pixel, row by row. Written as base64.
    public struct Image: Sendable, Equatable {
      public var rows: Int
      public var columns: Int
      /// `[rows, columns]`, row-major; 0 is black.
      public var pixels: [UInt8]

      public init(rows: Int, columns: Int, pixels: [UInt8]) {
        precondition(pixels.count == rows * columns, "\(pixels.count) pixels for \(rows)×\(columns)")
        self.rows = rows
        self.columns = columns
        self.pixels = pixels
      }
    }

    /// Fraction of each class's test examples that were right; NaN for a class with none.
    public var accuracyByClass: [Double]? {
      confusion?.enumerated().map { index, row in
        let count = row.reduce(0, +)
        return count == 0 ? .nan : Double(row[index]) / Double(count)
      }
    }

    public init(
      loss: Double, accuracy: Double, correct: [Bool]? = nil, confusion: [[Int]]? = nil, mistakes: [Mistake]? = nil
    ) {
      self.loss = loss
      self.accuracy = accuracy
      self.correct = correct
      self.confusion = confusion
      self.mistakes = mistakes
    }
  }

  public struct Timing: Sendable, Equatable {
    /// Wall time of training with its validation, without loading data.
    public var seconds: Double
    /// Training examples a second.
    public var examplesPerSecond: Double
    /// Wall time of each epoch with its validation.
    public var epochSeconds: [Double]
    /// What the activation function takes by itself on this machine; nil where it was not measured.
    public var activation: Activation?

    /// Nanoseconds a value: adding the bias and the function forwards, its derivative times the gradient backwards.
    public struct Activation: Sendable, Equatable {
      public var forwardNanoseconds: Double
      public var backwardNanoseconds: Double

      public init(forwardNanoseconds: Double, backwardNanoseconds: Double) {
        self.forwardNanoseconds = forwardNanoseconds
        self.backwardNanoseconds = backwardNanoseconds
      }
    }

    public init(
      seconds: Double, examplesPerSecond: Double, epochSeconds: [Double] = [], activation: Activation? = nil
    ) {
      self.seconds = seconds
      self.examplesPerSecond = examplesPerSecond
      self.epochSeconds = epochSeconds
      self.activation = activation
    }
  }

  /// Where a record came from. What is unknown is empty or zero.
  public struct Provenance: Sendable, Equatable {
    /// Version of `curves`.
    public var curves: String
    /// Commit that `curves` was built from.
    public var commit: String
    /// Whether the working tree had changes that were not committed.
    public var modified: Bool
    /// ISO 8601 in UTC, such as `2026-01-02T03:04:05Z`.
    public var started: String
    public var cpu: String
    public var cores: Int
    public var operatingSystem: String
    public var swift: String
    public var blas: String
    /// For a run of another tool: which, and the file it was read from.
    public var importedFrom: String?
    /// Seeds an arm that were planned when the run was made: those who add some later looked at the data in between. Nil
    /// where the record does not say.
    public var plannedSeeds: Int?
    /// The difference that would not matter, as the experiment said before the run was made: percentage points of accuracy.
    /// Nil where it said none.
    public var margin: Double?

    public init(
      curves: String = "", commit: String = "", modified: Bool = false, started: String = "", cpu: String = "",
      cores: Int = 0, operatingSystem: String = "", swift: String = "", blas: String = "", importedFrom: String? = nil,
      plannedSeeds: Int? = nil, margin: Double? = nil
    ) {
      self.curves = curves
      self.commit = commit
      self.modified = modified
      self.started = started
      self.cpu = cpu
      self.cores = cores
      self.operatingSystem = operatingSystem
      self.swift = swift
      self.blas = blas
      self.importedFrom = importedFrom
      self.plannedSeeds = plannedSeeds
      self.margin = margin
    }
  }
}
