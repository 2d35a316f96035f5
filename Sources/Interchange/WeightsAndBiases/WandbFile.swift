public import JSONText
internal import RunRecords

/// What an offline run's `.wandb` file of Weights & Biases holds.
///
/// It is a log (`LogBlocks`) of protobuf `Record` messages; the source is `wandb/proto/wandb_internal.proto`.
public struct WandbFile: Sendable {
  public var run = Run()
  /// The settings, nested ones as objects; W&B's own, `_wandb`, are left out.
  public var config: JSON.Object = [:]
  /// What was logged, a row a call of `log()` (calls with one step are one row): a column a key, by first appearance.
  public var columns: [Column] = []
  /// How many rows there are.
  public var rowCount = 0
  /// The last value of each key, and what the program set itself; `_wandb` is left out.
  public var summary: JSON.Object = [:]
  /// `define_metric`, in the order of the calls.
  public var metrics: [Metric] = []
  /// Nil where the run did not end. 0 also stands where it was killed.
  public var exitCode: Int?
  /// Why reading ended before the file did, in one line without the file's name; nil for a whole file.
  public var damage: String?

  /// What is not known is empty.
  public struct Run: Sendable, Equatable {
    public var id = ""
    public var entity = ""
    public var project = ""
    public var name = ""
    public var group = ""
    public var jobType = ""
    public var notes = ""
    public var tags: [String] = []
    public var sweep = ""
    public var host = ""
    /// Version of W&B's library.
    public var version = ""
    /// Seconds since 1970.
    public var startTime: Double?
  }

  /// The numbers of one key.
  public struct Column: Sendable, Equatable {
    /// The key, or the keys of nested objects on the way to it. `_step`, `_runtime` and `_timestamp` are W&B's own.
    public var path: [String]
    /// The rows in which it has a value, rising, from 0.
    public var rows: [Int]
    /// NaN and the infinities as they were logged.
    public var values: [Double]

    /// The path as W&B's tables write it for nested keys.
    public var name: String { path.joined(separator: ".") }
  }

  /// An axis that the program set for a metric.
  public struct Metric: Sendable, Equatable {
    /// The metric's key, or a pattern with `*` where `isPattern`.
    public var name: String
    public var isPattern: Bool
    /// The key of the axis; nil for W&B's own step.
    public var stepMetric: String?
  }

  static let identification: [UInt8] = [0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0x00]

  /// Whether a file that begins with `bytes` is of this kind: `:W&B`, a number, a version.
  public static func isWandbFile(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= identification.count && bytes.prefix(6).elementsEqual(identification.prefix(6))
  }

  /// Reads a whole file that is in memory.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> WandbFile {
    var reader = WandbFileReader()
    reader.read(bytes)
    return reader.file
  }

  public static func read(_ bytes: [UInt8]) -> WandbFile { bytes.withUnsafeBytes { read($0) } }
}
