internal import TextTools

/// Bits packed into bytes, first bit highest, and those bytes as base64: how a record keeps which test examples were
/// right. In Python: `numpy.unpackbits(numpy.frombuffer(base64.b64decode(text), "u1"))[:count]`.
enum Base64Bits {
  static func encode(_ bits: [Bool]) -> String {
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 0x80 >> UInt8(index % 8) }
    return Base64.encode(bytes)
  }

  /// The first `count` bits; nil when the text is not base64 of just so many.
  static func decode(_ text: String, count: Int) -> [Bool]? {
    guard count >= 0, let bytes = Base64.decode(text, count: (count + 7) / 8) else { return nil }
    return [Bool](unsafeUninitializedCapacity: count) { bits, initialized in
      for index in 0..<count {
        bits.initializeElement(at: index, to: bytes[index / 8] >> UInt8(7 - index % 8) & 1 == 1)
      }
      initialized = count
    }
  }
}
