internal import JSONText
internal import RunRecords

/// A value as Python prints it: `{'loss': [0.5, nan], 'acc': (1, None)}`, also inside NumPy's and PyTorch's wrappings.
struct PythonLiteral {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  private static let deepest = 64

  private init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// The value that fills `text`; nil where the text is none.
  static func parse(_ text: some StringProtocol) -> JSON? {
    var parser = PythonLiteral(text)
    guard let value = parser.value() else { return nil }
    parser.skipSpace()
    return parser.offset == parser.bytes.count ? value : nil
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() { while let byte = next, byte <= 0x20 { offset += 1 } }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() -> JSON? {
    skipSpace()
    depth += 1
    defer { depth -= 1 }
    guard let byte = next, depth < Self.deepest else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return dictionary()
    case UInt8(ascii: "["): return list(until: UInt8(ascii: "]"))
    case UInt8(ascii: "("): return list(until: UInt8(ascii: ")"))
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string().map { .string($0) }
    default: return word()
    }
  }

  private mutating func dictionary() -> JSON? {
    offset += 1
    var object = JSON.Object()
    while !take(UInt8(ascii: "}")) {
      guard let key = value(), take(UInt8(ascii: ":")), let value = value() else { return nil }
      let name: String
      switch key {
      case .string(let text): name = text
      case .integer(let number): name = String(number)
      case .number(let number): name = "\(number)"
      default: return nil
      }
      object.members.append((name, value))
      if !take(UInt8(ascii: ",")) {
        guard take(UInt8(ascii: "}")) else { return nil }
        break
      }
    }
    return .object(object)
  }

  private mutating func list(until end: UInt8) -> JSON? {
    offset += 1
    var elements: [JSON] = []
    while !take(end) {
      guard let value = value() else { return nil }
      elements.append(value)
      if !take(UInt8(ascii: ",")) {
        guard take(end) else { return nil }
        break
      }
    }
    return .array(elements)
  }

  private mutating func string() -> String? {
    let quote = bytes[offset]
    offset += 1
    var text: [UInt8] = []
    while let byte = next {
      offset += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = next {
        offset += 1
        switch escaped {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        default: text.append(escaped)
        }
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  /// A number, a constant, or a call such as `array([…])`, whose first argument that is a value counts.
  private mutating func word() -> JSON? {
    let start = offset
    while let byte = next, !",:{}[]()'\" \n\t\r".utf8.contains(byte) { offset += 1 }
    guard offset > start else { return nil }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    if next == UInt8(ascii: "(") {
      guard case .array(let arguments) = call() else { return nil }
      return arguments.last { $0.objectValue != nil } ?? arguments.first ?? .null
    }
    switch word {
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "None": return .null
    default:
      if let integer = Int(word) { return .integer(integer) }
      return DecimalText.number(word).map { .number($0) }
    }
  }

  /// The arguments of a call; those by keyword, and the names of classes, are passed over.
  private mutating func call() -> JSON? {
    offset += 1
    var arguments: [JSON] = []
    while !take(UInt8(ascii: ")")) {
      skipSpace()
      let start = offset
      if let value = value() {
        skipSpace()
        if next == UInt8(ascii: ",") || next == UInt8(ascii: ")") { arguments.append(value) }
      } else {
        offset = start
      }
      // To the end of this argument.
      var level = 0
      while let byte = next {
        if level == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") { break }
        if "([{<".utf8.contains(byte) { level += 1 }
        if ")]}>".utf8.contains(byte) { level -= 1 }
        offset += 1
      }
      if next == nil { return nil }
      _ = take(UInt8(ascii: ","))
    }
    return .array(arguments)
  }
}
