/// A NumPy array out of an `.npz` file.
struct NPYArray: Sendable {
  /// What it is called, without `.npy`.
  let key: String
  let header: NPYHeader
  /// The values alone, in file order.
  let values: [UInt8]

  /// - Parameter bytes: A whole `.npy` file.
  init(key: String, bytes: [UInt8]) throws(NPYHeader.Problem) {
    self.key = key
    header = try NPYHeader(bytes, total: bytes.count)
    values = Array(bytes[header.length...])
  }

  /// Each value's bits, the lowest byte first whatever the file's order.
  private func mapBits<Value>(_ transform: (UInt64) -> Value) -> [Value] {
    let (size, isBigEndian) = (header.size, header.isBigEndian)
    return values.withUnsafeBufferPointer { bytes in
      (0..<header.count).map { index in
        var bits: UInt64 = 0
        for place in 0..<size {
          let byte = bytes[index * size + place]
          bits |= UInt64(byte) << (8 * UInt64(isBigEndian ? size - 1 - place : place))
        }
        return transform(bits)
      }
    }
  }

  /// The values as integers; nil for floats and for what does not fit into 64 bits with sign.
  func integers() -> [Int]? {
    let unused = UInt64(64 - 8 * header.size)
    switch header.kind {
    case .float: return nil
    case .unsigned, .boolean:
      var fits = true
      let integers = mapBits { bits in
        if bits > UInt64(Int.max) { fits = false }
        return Int(truncatingIfNeeded: bits)
      }
      return fits ? integers : nil
    case .signed: return mapBits { bits in Int(Int64(bitPattern: bits << unused) >> Int64(unused)) }
    }
  }

  /// The values as floats, each as it is.
  /// - Throws: A message when a value is not finite.
  func floats() throws(NPYHeader.Problem) -> [Float] {
    let (size, kind) = (header.size, header.kind)
    let floats = mapBits { bits in
      switch (kind, size) {
      case (.float, 8): Float(Double(bitPattern: bits))
      case (.float, _): Float(bitPattern: UInt32(truncatingIfNeeded: bits))
      case (.signed, _):
        Float(Int64(bitPattern: bits << UInt64(64 - 8 * size)) >> Int64(64 - 8 * size))
      case (.unsigned, _), (.boolean, _): Float(bits)
      }
    }
    if let index = floats.firstIndex(where: { !$0.isFinite }) {
      throw NPYHeader.Problem("found \(floats[index]) as value \(index), expected finite numbers of 32 bits")
    }
    return floats
  }
}
