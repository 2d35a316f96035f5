internal import JSONText
internal import RunRecords

/// `HistoryItem`, `SummaryItem` or `ConfigItem` of W&B's `wandb_internal.proto`: a key, or the path of a nested one, with a
/// value as JSON text.
struct KeyedJSON {
  var path: [String] = []
  private var text = UnsafeRawBufferPointer(start: nil, count: 0)

  init?(_ message: ProtobufMessage) {
    var message = message
    while let field = message.next() {
      switch field.number {
      case 1:
        // Versions that write the path leave the key empty.
        guard let key = field.text else { return nil }
        if !key.isEmpty { path = [key] }
      case 2:
        guard let key = field.text else { return nil }
        path.append(key)
      case 16:
        guard let bytes = field.bytes else { return nil }
        text = bytes
      default: break
      }
    }
    if message.isMalformed || path.isEmpty { return nil }
  }

  /// The value; nil for what is no JSON.
  var value: JSON? { try? JSON.parse(Array(text)) }

  /// The value where it is a plain number, without a parser's detour.
  var number: Double? {
    guard let first = text.first, first == 0x2d || (0x30...0x39).contains(first) else { return nil }
    return Double(String(decoding: text, as: UTF8.self))
  }

  /// All the numbers in the value: itself, or those of its members, each with its path.
  func forEachNumber(_ body: ([String], Double) -> Void) {
    if let number { return body(path, number) }
    value?.forEachNumber(at: path, body)
  }
}
