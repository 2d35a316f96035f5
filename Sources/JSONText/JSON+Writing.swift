extension JSON {
  /// The value as JSON text that people can read: two spaces a level, arrays of numbers and of scalars on one line, keys
  /// in their order, a newline at the end.
  public var text: String {
    var bytes: [UInt8] = []
    write { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of `text`, handed over a portion at a time, so that no long text is ever whole in memory.
  public func write(to take: (UnsafeRawBufferPointer) -> Void) {
    written(.readable, to: take)
  }

  /// The canonical form of RFC 8785 (JSON Canonicalization Scheme): no space, keys sorted by UTF-16 code units, numbers
  /// as ECMAScript writes them. NaN and the infinities, which it has no word for, are the strings this module writes.
  public var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    writeCanonical { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The bytes of the canonical form, a portion at a time.
  public func writeCanonical(to take: (UnsafeRawBufferPointer) -> Void) {
    written(.canonical, to: take)
  }

  private func written(_ style: JSONWriter.Style, to take: (UnsafeRawBufferPointer) -> Void) {
    withoutActuallyEscaping(take) { take in
      var writer = JSONWriter(style, take: take)
      writer.write(self, level: 0)
      if style == .readable { writer.breakLine(0) }
      writer.flush()
    }
  }
}
