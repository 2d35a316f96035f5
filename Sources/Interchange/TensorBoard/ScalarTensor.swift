/// The number in a `TensorProto` of scalar shape.
enum ScalarTensor {
  /// The number of the tensor; nil where it is of another shape, of no number type, or says no value.
  ///
  /// Whole numbers beyond 2⁵³ are rounded.
  static func number(_ tensor: ProtobufMessage) -> Double? {
    var tensor = tensor
    var type: Int64 = 0
    var isScalar = true
    var content: UnsafeRawBufferPointer?
    var listed: ProtobufMessage.Field?
    while let field = tensor.next() {
      switch field.number {
      case 1: type = field.integer ?? 0
      case 2: isScalar = field.message.map(isScalarShape) ?? false
      case 4: content = field.bytes
      case 5, 6, 7, 10, 11, 13, 16, 17: listed = field
      default: break
      }
    }
    guard isScalar, !tensor.isMalformed, let type = ElementType(rawValue: type) else { return nil }
    if let content, !content.isEmpty { return type.number(inContent: content) }
    return listed.flatMap(type.number(listed:))
  }

  /// Whether a `TensorShapeProto` has no dimension and is known.
  private static func isScalarShape(_ shape: ProtobufMessage) -> Bool {
    var shape = shape
    while let field = shape.next() {
      if field.number == 2 || (field.number == 3 && field.flag != false) { return false }
    }
    return !shape.isMalformed
  }

  /// TensorFlow's `DataType`, those that are numbers.
  private enum ElementType: Int64 {
    case float = 1, double, int32, uint8, int16, int8
    case int64 = 9, bool
    case bfloat16 = 14
    case uint16 = 17
    case half = 19
    case uint32 = 22, uint64

    /// The number whose bytes, in memory's order, are all of `content`.
    func number(inContent content: UnsafeRawBufferPointer) -> Double? {
      func only<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
        content.count == MemoryLayout<Number>.size ? content.littleEndian(Number.self, at: 0) : nil
      }
      // `map(Double.init)` would take the bits of an unsigned number for the value.
      func whole<Number: FixedWidthInteger>(_ type: Number.Type) -> Double? { only(type).map { Double($0) } }
      switch self {
      case .float: return only(UInt32.self).map { Double(Float(bitPattern: $0)) }
      case .double: return only(UInt64.self).map { Double(bitPattern: $0) }
      case .int32: return whole(Int32.self)
      case .uint8, .bool: return whole(UInt8.self)
      case .int16: return whole(Int16.self)
      case .int8: return whole(Int8.self)
      case .int64: return whole(Int64.self)
      case .bfloat16: return only(UInt16.self).map { SmallFloat.bfloat16($0) }
      case .uint16: return whole(UInt16.self)
      case .half: return only(UInt16.self).map { SmallFloat.half($0) }
      case .uint32: return whole(UInt32.self)
      case .uint64: return whole(UInt64.self)
      }
    }

    /// The number in the repeated field of this type, `float_val` and the like; packed or not.
    func number(listed field: ProtobufMessage.Field) -> Double? {
      switch (self, field.number) {
      case (.float, 5): return (field.float ?? field.bytes.flatMap(Self.onlyFloat)).map(Double.init)
      case (.double, 6): return field.double ?? field.bytes.flatMap(Self.onlyDouble)
      case (.int32, 7), (.int16, 7), (.int8, 7), (.uint8, 7), (.uint16, 7), (.int64, 10), (.bool, 11):
        return Self.onlyInteger(field).map { Double(Int64(bitPattern: $0)) }
      case (.uint32, 16), (.uint64, 17): return Self.onlyInteger(field).map { Double($0) }
      case (.half, 13): return Self.onlyInteger(field).map { SmallFloat.half(UInt16(truncatingIfNeeded: $0)) }
      case (.bfloat16, 13): return Self.onlyInteger(field).map { SmallFloat.bfloat16(UInt16(truncatingIfNeeded: $0)) }
      default: return nil
      }
    }

    private static func onlyFloat(_ packed: UnsafeRawBufferPointer) -> Float? {
      packed.count == 4 ? packed.littleEndian(UInt32.self, at: 0).map(Float.init(bitPattern:)) : nil
    }

    private static func onlyDouble(_ packed: UnsafeRawBufferPointer) -> Double? {
      packed.count == 8 ? packed.littleEndian(UInt64.self, at: 0).map(Double.init(bitPattern:)) : nil
    }

    private static func onlyInteger(_ field: ProtobufMessage.Field) -> UInt64? {
      if let number = field.unsigned { return number }
      guard var packed = field.message, let number = packed.varint(), packed.isAtEnd else { return nil }
      return number
    }
  }
}
