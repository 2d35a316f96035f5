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
