internal import ContentHashing

/// Reads an event file piece by piece, so that a log of gigabytes needs the memory of its points alone.
public struct EventFileReader {
  /// The beginning of a record whose end is in a piece to come.
  private var pending: [UInt8] = []
  /// Bytes of the file before `pending`.
  private var position = 0
  private var file = EventFile()
  private var scalars = ScalarColumns()

  public init() {}

  /// Takes the next piece of the file; nothing after a damage.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard file.damage == nil else { return }
    guard !pending.isEmpty else {
      let read = readRecords(bytes)
      if file.damage == nil { pending.append(contentsOf: bytes.dropFirst(read)) }
      return
    }
    pending.append(contentsOf: bytes)
    // Taken out while it is read, since reading changes `self`.
    var whole: [UInt8] = []
    swap(&whole, &pending)
    let read = whole.withUnsafeBytes { readRecords($0) }
    guard file.damage == nil else { return }
    whole.removeFirst(read)
    pending = whole
  }

  /// What was read, once the file is at its end.
  public consuming func finish() -> EventFile {
    if file.damage == nil, !pending.isEmpty {
      setDamage("cut short: its last \(pending.count) bytes are no whole record", at: 0)
    }
    file.columns = scalars.columns(restarts: file.restarts)
    file.otherTags = scalars.otherTags.sorted()
    return file
  }

  /// Reads the whole records in `bytes`.
  ///
  /// - Returns: how many bytes they took.
  private mutating func readRecords(_ bytes: UnsafeRawBufferPointer) -> Int {
    var offset = 0
    while bytes.count - offset >= RecordFrame.headerSize {
      guard let length = RecordFrame.length(in: bytes, at: offset) else {
        setDamage("the length of the record there does not agree with its checksum", at: offset)
        break
      }
      guard length < RecordFrame.longest else {
        setDamage("the record there says that it is \(length) bytes long", at: offset)
        break
      }
      let start = offset + RecordFrame.headerSize
      let end = start + Int(length)
      guard let checksum = bytes.littleEndian(UInt32.self, at: end) else { break }
      let data = bytes.part(start, Int(length))
      guard CRC32C.maskedChecksum(of: data) == checksum else {
        setDamage("the record there does not agree with its checksum", at: offset)
        break
      }
      guard readEvent(data) else {
        setDamage("the record there is no event of TensorBoard", at: offset)
        break
      }
      file.records += 1
      offset = end + RecordFrame.trailerSize
    }
    position += offset
    return offset
  }

  private mutating func setDamage(_ what: String, at offset: Int) {
    file.damage = "damaged at byte \(position + offset), \(what); read the \(file.records) records before it"
  }

  /// Reads one `Event`; false where it is none.
  private mutating func readEvent(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var event = ProtobufMessage(bytes)
    var wallTime = 0.0
    var step: Int64 = 0
    var summary: UnsafeRawBufferPointer?
    var isRestart = false
    while let field = event.next() {
      switch field.number {
      case 1:
        guard let value = field.double else { return false }
        wallTime = value
      case 2:
        guard let value = field.integer else { return false }
        step = value
      case 5:
        guard let value = field.bytes else { return false }
        summary = value
      case 7: isRestart = field.message?.last(1)?.integer == Self.sessionStart
      default: break
      }
    }
    guard !event.isMalformed else { return false }
    if file.firstWallTime == nil, wallTime > 0 { file.firstWallTime = wallTime }
    if isRestart {
      file.restarts.append(step)
      scalars.restartCount += 1
    }
    guard let summary else { return true }
    return readSummary(summary, step: step, wallTime: wallTime)
  }

  /// `SessionLog.START`, the status of a program that begins.
  private static let sessionStart: Int64 = 1

  private mutating func readSummary(_ bytes: UnsafeRawBufferPointer, step: Int64, wallTime: Double) -> Bool {
    var summary = ProtobufMessage(bytes)
    while let field = summary.next() {
      guard field.number == 1, let bytes = field.bytes else { continue }
      guard let value = SummaryValue(bytes) else { return false }
      if value.number == nil, let content = value.hyperparameters {
        file.settings += HyperparameterSession.settings(in: content)
      }
      scalars.add(value, step: step, wallTime: wallTime)
    }
    return !summary.isMalformed
  }
}
