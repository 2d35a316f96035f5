extension JSON {
  /// The value as JSON text that people can read: two spaces a level, arrays of numbers and of scalars on one line, keys
  /// in their order, a newline at the end.
  public var text: String {
    var writer = JSONWriter(style: .readable)
    writer.write(self, level: 0)
    writer.bytes.append(0x0A)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The canonical form of RFC 8785 (JSON Canonicalization Scheme): no space, keys sorted by UTF-16 code units, numbers
  /// as ECMAScript writes them. NaN and the infinities, which it has no word for, are the strings this module writes.
  public var canonicalBytes: [UInt8] {
    var writer = JSONWriter(style: .canonical)
    writer.write(self, level: 0)
    return writer.bytes
  }
}

private struct JSONWriter {
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
    if number.isNaN { return append("\"NaN\"") }
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

extension Double {
  /// The shortest decimal that reads back as this finite number, laid out as ECMAScript's Number::toString does.
  var ecmaScriptDescription: String {
    if self == 0 { return "0" }
    // Swift finds the shortest digits too; only where the point and the exponent go differs.
    var digits: [UInt8] = []
    var exponent = 0
    var pointSeen = false
    var digitsBeforePoint = 0
    let text = magnitude.description
    let parts = text.split(separator: "e")
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") {
        pointSeen = true
      } else {
        digits.append(byte)
        if !pointSeen { digitsBeforePoint += 1 }
      }
    }
    if parts.count > 1 { exponent = Int(parts[1]) ?? 0 }
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leadingZeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    // The value is 0.d₁d₂… × 10^point.
    let point = digitsBeforePoint - leadingZeros + exponent
    let all = String(decoding: digits, as: UTF8.self)
    let count = digits.count
    let sign = self < 0 ? "-" : ""
    if count <= point, point <= 21 { return sign + all + String(repeating: "0", count: point - count) }
    if 0 < point, point <= 21 { return sign + all.prefix(point) + "." + all.dropFirst(point) }
    if -6 < point, point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + all }
    let power = point - 1
    let mantissa = count == 1 ? all : all.prefix(1) + "." + all.dropFirst()
    return sign + mantissa + "e" + (power < 0 ? "-" : "+") + String(abs(power))
  }
}
