/// What a log of PaddlePaddle's VisualDL (`vdlrecords.…log`) says of scalars.
///
/// It is a series of records, each a length (8 bytes, little-endian) and a protobuf `Record`, without checksums. The source
/// is `visualdl/proto/record.proto` of github.com/PaddlePaddle/VisualDL.
public struct VisualDLFile: Sendable {
  /// A column a tag, by first appearance.
  public var columns: [ScalarColumn] = []
  /// What `add_hparams` was told.
  public var settings: [EventFile.Setting] = []
  /// Why reading ended before the file did, in one line without the file's name; nil for a whole file.
  public var damage: String?

  /// Whether a file that begins with `bytes` is of this kind: its first record is the one that holds the log's own name.
  public static func isVisualDLFile(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let length = bytes.littleEndian(UInt64.self, at: 0), (1...4096).contains(length) else { return false }
    // Where `bytes` is the beginning of the file, the record may be cut.
    var record = ProtobufMessage(bytes.part(8, min(bytes.count - 8, Int(length))))
    guard let field = record.next(), field.number == 1, let value = field.message else { return false }
    return value.last(2)?.bytes?.isEqual(to: "meta_data_tag") == true
  }

  /// Reads a whole file that is in memory.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> VisualDLFile {
    var file = VisualDLFile()
    var indices: [String: Int] = [:]
    var offset = 0
    var records = 0
    while offset < bytes.count {
      guard let length = bytes.littleEndian(UInt64.self, at: offset), length <= UInt64(bytes.count - offset - 8) else {
        file.damage = "damaged at byte \(offset), the last record is cut short; read the \(records) records before it"
        break
      }
      guard file.readRecord(bytes.part(offset + 8, Int(length)), &indices) else {
        file.damage =
          "damaged at byte \(offset), the record there is none of VisualDL's; read the \(records) records before it"
        break
      }
      offset += 8 + Int(length)
      records += 1
    }
    return file
  }

  public static func read(_ bytes: [UInt8]) -> VisualDLFile { bytes.withUnsafeBytes { read($0) } }

  private mutating func readRecord(_ bytes: UnsafeRawBufferPointer, _ indices: inout [String: Int]) -> Bool {
    var record = ProtobufMessage(bytes)
    while let field = record.next() {
      guard field.number == 1, let value = field.message, readValue(value, &indices) else { return false }
    }
    return !record.isMalformed
  }

  /// `Record.Value`: `id` (the step), `tag`, `timestamp` in milliseconds, then one of several kinds of value.
  private mutating func readValue(_ message: ProtobufMessage, _ indices: inout [String: Int]) -> Bool {
    var message = message
    var step: Int64 = 0
    var tag = ""
    var time = 0.0
    var value: Float?
    while let field = message.next() {
      switch field.number {
      case 1: step = field.integer ?? 0
      case 2: tag = field.text ?? ""
      case 3: time = field.integer.map { Double($0) / 1000 } ?? 0
      case 4: value = field.float
      case 13: field.message.map { readSettings($0) }
      default: break
      }
    }
    guard !message.isMalformed else { return false }
    guard let value else { return true }
    let index = indices[tag] ?? columns.count
    if index == columns.count {
      indices[tag] = index
      columns.append(ScalarColumn(tag: tag))
    }
    columns[index].append(step: step, value: Double(value), wallTime: time)
    return true
  }

  /// `Record.HParam`: its settings are field 1, each with `float_value` 2 or `string_value` 3 and `name` 4.
  private mutating func readSettings(_ message: ProtobufMessage) {
    var message = message
    while let field = message.next() {
      guard field.number == 1, var item = field.message else { continue }
      var setting = EventFile.Setting(name: "", value: .number(.nan))
      while let field = item.next() {
        switch field.number {
        case 1: if let value = field.integer { setting.value = .number(Double(value)) }
        case 2: if let value = field.double ?? field.float.map(Double.init) { setting.value = .number(value) }
        case 3: if let value = field.text { setting.value = .text(value) }
        case 4: setting.name = field.text ?? ""
        default: break
        }
      }
      settings.append(setting)
    }
  }
}
