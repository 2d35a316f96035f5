/// A message in the wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding), read field by field.
///
/// Ours and not swift-protobuf because the messages that histories are made of are few and of few fields: what would be
/// committed as generated code is longer than this, and would build objects for the images and graphs that are skipped
/// here without a look.
///
/// It is a view: the bytes must outlive it. Every access is checked against the message's end. A sub-message is read by
/// a reader of its own when it is asked for, so that nesting in a hostile file costs nothing.
struct ProtobufMessage {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// Whether a field was found that cannot be one: a number out of range, a length beyond the end, a group.
  private(set) var isMalformed = false

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// A field as it stands in the file; what it means depends on the message's definition. (A structure rather than an
  /// enumeration with payloads, which took twice the time of reading a log.)
  struct Field {
    let number: Int
    fileprivate let wireType: WireType
    /// The number, for those that are one.
    fileprivate let bits: UInt64
    /// The bytes, for the others.
    fileprivate let payload: UnsafeRawBufferPointer
  }

  fileprivate enum WireType: UInt64 {
    // Groups, 3 and 4, went with protobuf's second edition; none of the messages read here has one.
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case fixed32 = 5
  }

  /// The next field; nil at the end of the message and from where it is malformed.
  @inline(__always)
  mutating func next() -> Field? {
    guard offset < bytes.count, !isMalformed else { return nil }
    guard let key = varint(), let wireType = WireType(rawValue: key & 7), (8...0xffff_ffff).contains(key) else {
      isMalformed = true
      return nil
    }
    let number = Int(key >> 3)
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    switch wireType {
    case .varint:
      if let bits = varint() { return Field(number: number, wireType: wireType, bits: bits, payload: none) }
    case .fixed64:
      if let bits = bytes.littleEndian(UInt64.self, at: offset) {
        offset += 8
        return Field(number: number, wireType: wireType, bits: bits, payload: none)
      }
    case .fixed32:
      if let bits = bytes.littleEndian(UInt32.self, at: offset) {
        offset += 4
        return Field(number: number, wireType: wireType, bits: UInt64(bits), payload: none)
      }
    case .bytes:
      if let length = varint(), length <= UInt64(bytes.count - offset) {
        let payload = bytes.part(offset, Int(length))
        offset += Int(length)
        return Field(number: number, wireType: wireType, bits: 0, payload: payload)
      }
    }
    isMalformed = true
    return nil
  }

  /// The last field of this number, the one that counts where a field is not repeated; nil without one.
  func last(_ number: Int) -> Field? {
    var message = self
    var last: Field?
    while let field = message.next() { if field.number == number { last = field } }
    return last
  }

  /// A number of seven bits a byte, lowest first, at most ten bytes.
  @inline(__always)
  mutating func varint() -> UInt64? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    guard first >= 0x80 else {
      offset += 1
      return UInt64(first)
    }
    return longVarint()
  }

  private mutating func longVarint() -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  var isAtEnd: Bool { offset >= bytes.count }
}

extension ProtobufMessage.Field {
  var double: Double? { wireType == .fixed64 ? Double(bitPattern: bits) : nil }

  var float: Float? { wireType == .fixed32 ? Float(bitPattern: UInt32(truncatingIfNeeded: bits)) : nil }

  /// A whole number as it is written: of an `int64` or `int32` its two's complement.
  var unsigned: UInt64? { wireType == .varint ? bits : nil }

  /// An `int64`, `int32` or an enumeration's value.
  var integer: Int64? { unsigned.map(Int64.init(bitPattern:)) }

  var flag: Bool? { unsigned.map { $0 != 0 } }

  /// The bytes of a string, of bytes or of a sub-message.
  var bytes: UnsafeRawBufferPointer? { wireType == .bytes ? payload : nil }

  /// Text; what is not UTF-8 in it is repaired.
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  var message: ProtobufMessage? { bytes.map { ProtobufMessage($0) } }
}
