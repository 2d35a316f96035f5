internal import ContentHashing

/// Writes a TensorBoard event file of scalars, as `EventFile` reads them.
///
/// Values are tensors of 32-bit numbers, as TensorFlow 2 and Keras write them. 64 bits, which the format has too, are not
/// shown at all: the loader that TensorBoard uses by default takes them for damage (`tensorboard/data/server/data_compat.rs`).
public struct EventFileWriter {
  /// The file so far.
  public private(set) var bytes: [UInt8] = []
  /// The last part of each value: whose it is, the plugin "scalars".
  private static let metadata: ProtobufWriter = {
    var plugin = ProtobufWriter()
    plugin.text(1, "scalars")
    var metadata = ProtobufWriter()
    metadata.message(1, plugin)
    // DATA_CLASS_SCALAR.
    metadata.integer(4, 1)
    return metadata
  }()

  /// - Parameter wallTime: seconds since 1970 at which the file begins.
  public init(wallTime: Double) {
    var event = ProtobufWriter()
    event.double(1, wallTime)
    event.text(3, "brain.Event:2")
    append(event)
  }

  /// Adds a point, its value rounded to 32 bits.
  ///
  /// - Parameter wallTime: seconds since 1970.
  public mutating func add(tag: String, value: Double, step: Int64, wallTime: Double) {
    var tensor = ProtobufWriter()
    // DT_FLOAT; a shape of no dimension; the number.
    tensor.integer(1, 1)
    tensor.message(2, ProtobufWriter())
    tensor.float(5, Float(value))
    var scalar = ProtobufWriter()
    scalar.text(1, tag)
    scalar.message(8, tensor)
    scalar.message(9, Self.metadata)
    var summary = ProtobufWriter()
    summary.message(1, scalar)
    var event = ProtobufWriter()
    event.double(1, wallTime)
    event.integer(2, step)
    event.message(5, summary)
    append(event)
  }

  /// Adds settings for the plugin "hparams", which lists runs by them.
  ///
  /// - Parameter wallTime: seconds since 1970.
  public mutating func add(settings: [EventFile.Setting], wallTime: Double) {
    var session = ProtobufWriter()
    for setting in settings {
      var value = ProtobufWriter()
      switch setting.value {
      case .number(let number): value.double(2, number)
      case .text(let text): value.text(3, text)
      case .flag(let flag): value.integer(4, flag ? 1 : 0)
      }
      var entry = ProtobufWriter()
      entry.text(1, setting.name)
      entry.message(2, value)
      session.message(1, entry)
    }
    session.double(5, wallTime)
    var data = ProtobufWriter()
    data.message(3, session)
    var plugin = ProtobufWriter()
    plugin.text(1, "hparams")
    plugin.message(2, data)
    var metadata = ProtobufWriter()
    metadata.message(1, plugin)
    var value = ProtobufWriter()
    value.text(1, "_hparams_/session_start_info")
    // Null, the value that the plugin itself writes: an empty tensor of floats.
    var tensor = ProtobufWriter()
    tensor.integer(1, 1)
    var dimension = ProtobufWriter()
    dimension.integer(1, 0)
    var shape = ProtobufWriter()
    shape.message(2, dimension)
    tensor.message(2, shape)
    value.message(8, tensor)
    value.message(9, metadata)
    var summary = ProtobufWriter()
    summary.message(1, value)
    var event = ProtobufWriter()
    event.double(1, wallTime)
    event.message(5, summary)
    append(event)
  }

  /// The bytes since the last call, for a file that is written piece by piece.
  public mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func append(_ event: ProtobufWriter) {
    let length = UInt64(event.bytes.count).littleEndian
    withUnsafeBytes(of: length) {
      bytes.append(contentsOf: $0)
      append(CRC32C.maskedChecksum(of: $0))
    }
    bytes.append(contentsOf: event.bytes)
    append(event.bytes.withUnsafeBytes { CRC32C.maskedChecksum(of: $0) })
  }

  private mutating func append(_ checksum: UInt32) {
    withUnsafeBytes(of: checksum.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
