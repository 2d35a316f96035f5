/// What an offline run's `.swanlab` file of SwanLab holds; its settings are in `files/config.yaml` beside it.
///
/// It is a log (`LogBlocks`) of protobuf `Record` messages; the source is `protos/swanlab` of github.com/SwanHubX/SwanLab
/// at 0.10.
public struct SwanLabFile: Sendable {
  public var project = ""
  public var name = ""
  public var group = ""
  public var id = ""
  /// The numbers of each key, by first appearance.
  public var columns: [ScalarColumn] = []
  /// Why reading ended before the file did, in one line without the file's name; nil for a whole file.
  public var damage: String?

  static let identification: [UInt8] = [0x3a, 0x53, 0x57, 0x4c, 0xd6, 0xe1]
  private static let version: UInt8 = 2

  /// Whether a file that begins with `bytes` is of this kind: `:SWL`, a number, a version.
  public static func isSwanLabFile(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count > identification.count && bytes.prefix(identification.count).elementsEqual(identification)
  }

  /// Reads a whole file that is in memory.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> SwanLabFile {
    var file = SwanLabFile()
    guard isSwanLabFile(bytes) else {
      file.damage = "no file of SwanLab: it does not begin with its mark"
      return file
    }
    guard bytes[6] == version else {
      file.damage = "of version \(bytes[6]) of SwanLab's offline format, expected \(version)"
      return file
    }
    var indices: [String: Int] = [:]
    var blocks = LogBlocks(bytes)
    blocks.forEach { file.readRecord($0, &indices) ? nil : "the record there is none of SwanLab's" }
    file.damage = blocks.damage
    return file
  }

  public static func read(_ bytes: [UInt8]) -> SwanLabFile { bytes.withUnsafeBytes { read($0) } }

  private mutating func readRecord(_ bytes: UnsafeRawBufferPointer, _ indices: inout [String: Int]) -> Bool {
    var record = ProtobufMessage(bytes)
    while let field = record.next() {
      switch field.number {
      case 10: field.message.map { readStart($0) }
      case 13: if let scalar = field.message, !readScalar(scalar, &indices) { return false }
      default: break
      }
    }
    return !record.isMalformed
  }

  private mutating func readStart(_ message: ProtobufMessage) {
    var message = message
    while let field = message.next() {
      switch field.number {
      case 1: project = field.text ?? ""
      case 4: name = field.text ?? ""
      case 7: group = field.text ?? ""
      case 10: id = field.text ?? ""
      default: break
      }
    }
  }

  private mutating func readScalar(_ message: ProtobufMessage, _ indices: inout [String: Int]) -> Bool {
    var message = message
    var key = ""
    var step: Int64 = 0
    var time = 0.0
    var value: Double?
    while let field = message.next() {
      switch field.number {
      case 1: key = field.text ?? ""
      case 2: step = field.integer ?? 0
      case 4: time = field.message?.timestamp ?? 0
      case 5:
        // Zero is not written.
        value = field.message?.last(1)?.double ?? 0
      default: break
      }
    }
    guard !message.isMalformed else { return false }
    guard let value else { return true }
    let index = indices[key] ?? columns.count
    if index == columns.count {
      indices[key] = index
      columns.append(ScalarColumn(tag: key))
    }
    columns[index].append(step: step, value: value, wallTime: time)
    return true
  }
}
