/// What a TensorBoard event file (`events.out.tfevents…`) says of scalars; images, histograms, texts, graphs are left.
///
/// The file is a series of records, each guarded by checksums, of a protobuf `Event` each. Sources: TensorFlow's
/// `core/lib/io/record_writer.h` for the frame, `core/util/event.proto`, `core/framework/summary.proto` and `tensor.proto`
/// for the messages.
public struct EventFile: Sendable {
  /// A column a tag, by first appearance. What a restart in this file made void is not in it.
  public var columns: [ScalarColumn] = []
  /// What the plugin "hparams" was told when the session began, in its (arbitrary) order.
  public var settings: [Setting] = []
  /// The steps at which a program that wrote into this file began anew (`SessionLog.START`, in the file's order): points
  /// before it, in this file and those before, with that step or a later one are void.
  public var restarts: [Int64] = []
  /// Tags that are no scalars (histograms, images, texts, …), sorted.
  public var otherTags: [String] = []
  /// Seconds since 1970 of the first event; nil without one. It tells the order of files that continue each other.
  public var firstWallTime: Double?
  /// Records that were read.
  public var records = 0
  /// Why reading ended before the file did, in one line without the file's name; nil for a whole file. What stands before
  /// the damage is kept.
  public var damage: String?

  public struct Setting: Sendable, Equatable {
    public var name: String
    public var value: Value

    public enum Value: Sendable, Equatable {
      case number(Double)
      case text(String)
      case flag(Bool)
    }

    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// Reads a whole file that is in memory.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> EventFile {
    var reader = EventFileReader()
    reader.append(bytes)
    return reader.finish()
  }

  public static func read(_ bytes: [UInt8]) -> EventFile { bytes.withUnsafeBytes { read($0) } }

  /// Whether a file that begins with `bytes` (a hundred will do) is of this kind: the first record's length agrees with its
  /// checksum, and its message begins as an `Event` does. TensorFlow's data sets have the same frame and another message.
  public static func isEventFile(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let length = RecordFrame.length(in: bytes, at: 0) else { return false }
    let start = bytes.part(RecordFrame.headerSize, bytes.count - RecordFrame.headerSize)
    guard let key = start.first else { return false }
    // `wall_time`, 64 bits; or, from a writer that left it out, a step, a version, a summary or a session log.
    let isEvent = [0x09, 0x10, 0x1a, 0x22, 0x2a, 0x32, 0x3a, 0x42, 0x4a, 0x52].contains(key)
    return isEvent && length > 0
  }
}
