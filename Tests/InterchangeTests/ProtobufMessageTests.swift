import Testing

@testable import Interchange

@Suite struct ProtobufMessageTests {
  private func numbers(_ bytes: [UInt8]) -> (fields: [Int], isMalformed: Bool) {
    bytes.withUnsafeBytes { buffer in
      var message = ProtobufMessage(buffer)
      var fields: [Int] = []
      while let field = message.next() { fields.append(field.number) }
      return (fields, message.isMalformed)
    }
  }

  @Test(arguments: [
    // A key without a value, a length beyond the end, a number that does not end, one of eleven bytes.
    [0x08], [0x0a, 0x05, 0x01], [0x08, 0x80], [0x08] + [UInt8](repeating: 0x80, count: 10) + [0x01],
    // Field 0, a group, wire types that are none, a field number beyond 2²⁹.
    [0x00, 0x01], [0x0b, 0x0c], [0x0e, 0x01], [0x0f, 0x01], [0xff, 0xff, 0xff, 0xff, 0x7f, 0x01],
    // Numbers of four and eight bytes that are cut.
    [0x0d, 1, 2, 3], [0x09, 1, 2, 3, 4, 5, 6, 7],
    // A length of 2⁶⁴ − 1.
    [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  ])
  func refusesWhatIsNoField(_ bytes: [UInt8]) {
    #expect(numbers(bytes) == ([], true))
    #expect(numbers([0x10, 0x01] + bytes) == ([2], true))
  }

  @Test func readsEveryKindOfField() {
    let bytes: [UInt8] = [
      0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01,
      0x11, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f,
      0x1a, 0x02, 0x68, 0x69,
      0x25, 0, 0, 0xc0, 0x3f,
    ]
    bytes.withUnsafeBytes { buffer in
      let message = ProtobufMessage(buffer)
      #expect(message.last(1)?.integer == -1)
      #expect(message.last(2)?.double == 1.5)
      #expect(message.last(3)?.text == "hi")
      #expect(message.last(4)?.float == 1.5)
      // A field of another kind than the one that is asked for has no such value.
      #expect(message.last(1)?.double == nil && message.last(3)?.integer == nil && message.last(4)?.bytes == nil)
      #expect(message.last(5) == nil)
    }
  }

  @Test func readsBackWhatIsWritten() {
    var inner = ProtobufWriter()
    inner.text(1, "tag")
    var writer = ProtobufWriter()
    writer.integer(1, -5)
    writer.integer(300, 1 << 40)
    writer.double(2, -0.1)
    writer.message(3, inner)
    writer.bytes.withUnsafeBytes { buffer in
      let message = ProtobufMessage(buffer)
      #expect(message.last(1)?.integer == -5)
      #expect(message.last(300)?.integer == 1 << 40)
      #expect(message.last(2)?.double == -0.1)
      #expect(message.last(3)?.message?.last(1)?.text == "tag")
    }
  }
}
