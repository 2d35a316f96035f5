struct JSONWriter {
  enum Style { case readable, canonical }

  let style: Style
  var bytes: [UInt8] = []

  mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let integer): append(String(integer))
    case .number(let number): write(number)
    case .string(let string): write(string)
    case .numbers(let numbers):
      list(numbers, level: level, multiline: false) { writer, number in writer.write(number) }
    case .array(let elements):
      let multiline = elements.contains { $0.objectValue != nil || $0.arrayValue != nil }
      list(elements, level: level, multiline: multiline) { writer, element in writer.write(element, level: level + 1) }
    case .object(let object): write(object, level: level)
    }
  }

  private mutating func write(_ object: JSON.Object, level: Int) {
    if object.members.isEmpty { return append("{}") }
    let members =
      style == .canonical
      ? object.members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) } : object.members
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(level + 1)
      write(member.key)
      append(style == .canonical ? ":" : ": ")
      write(member.value, level: level + 1)
    }
    breakLine(level)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list<Element>(
    _ elements: [Element], level: Int, multiline: Bool, write: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { append(style == .canonical || multiline ? "," : ", ") }
      if multiline { breakLine(level + 1) }
      write(&self, element)
    }
    if multiline { breakLine(level) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func breakLine(_ level: Int) {
    guard style == .readable else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ number: Double) {
    if number.isNaN { return append(JSON.isNull(number) ? "null" : "\"NaN\"") }
    if number.isInfinite { return append(number < 0 ? "\"-Infinity\"" : "\"Infinity\"") }
    let start = bytes.count
    append(number.description)
    guard style == .canonical else { return }
    // Nearly every number of a record is a plain decimal, which both lay out alike but for a final `.0`.
    if bytes[start...].contains(UInt8(ascii: "e")) || number == 0 {
      bytes.removeLast(bytes.count - start)
      append(number.ecmaScriptDescription)
    } else if bytes[bytes.count - 1] == UInt8(ascii: "0"), bytes[bytes.count - 2] == UInt8(ascii: ".") {
      bytes.removeLast(2)
    }
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = string.utf8
    guard utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      bytes.append(contentsOf: utf8)
      return bytes.append(UInt8(ascii: "\""))
    }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
