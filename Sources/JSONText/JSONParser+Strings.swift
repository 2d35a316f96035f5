extension JSONParser {
  mutating func string() throws(Failure) -> String {
    let opening = offset
    offset += 1
    let start = offset
    // The common case, no escape: one copy. Pictures are long texts, which are looked through eight bytes at a time.
    var highBits: UInt64 = 0
    while offset + 8 <= bytes.count, let base = bytes.baseAddress {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
      if SpecialBytes.areIn(word) { break }
      highBits |= word
      offset += 8
    }
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      highBits |= UInt64(byte)
      offset += 1
    }
    var scalars: [UInt8]? = nil
    if next == UInt8(ascii: "\"") {
      let slice = UnsafeBufferPointer(rebasing: bytes[start..<offset])
      offset += 1
      // ASCII needs no check, which has a price a text.
      if highBits & 0x8080_8080_8080_8080 == 0 { return String(decoding: slice, as: UTF8.self) }
      guard let text = String(validating: slice, as: UTF8.self) else {
        throw Failure(offset: opening, message: "a string is not valid UTF-8")
      }
      return text
    }
    var collected = Array(bytes[start..<offset])
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        offset += 1
        scalars = collected
        break
      }
      if byte < 0x20 { throw failure("found a control character (byte \(byte)) in a string") }
      if byte != UInt8(ascii: "\\") {
        collected.append(byte)
        offset += 1
        continue
      }
      offset += 1
      guard let escape = next else { break }
      offset += 1
      switch escape {
      case UInt8(ascii: "n"): collected.append(0x0A)
      case UInt8(ascii: "t"): collected.append(0x09)
      case UInt8(ascii: "r"): collected.append(0x0D)
      case UInt8(ascii: "b"): collected.append(0x08)
      case UInt8(ascii: "f"): collected.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(escape)
      case UInt8(ascii: "u"):
        var code = try hexadecimal()
        if code >= 0xD800, code < 0xDC00, take(word: "\\u") {
          let low = try hexadecimal()
          code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD
        }
        // A lone surrogate is no character; U+FFFD says that one is missing.
        collected.append(contentsOf: String(UnicodeScalar(code) ?? "\u{FFFD}").utf8)
      default: throw failure("found '\\' before \(Character(UnicodeScalar(escape))), which is no JSON escape")
      }
    }
    guard let scalars else { throw Failure(offset: opening, message: "a string has no end (is the file truncated?)") }
    guard let text = String(validating: scalars, as: UTF8.self) else {
      throw Failure(offset: opening, message: "a string is not valid UTF-8")
    }
    return text
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw failure("found \(here), expected four hexadecimal digits") }
    let text = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard text.allSatisfy(\.isHexDigit), let code = UInt32(text, radix: 16) else {
      throw failure("found \"\(text)\", expected four hexadecimal digits")
    }
    offset += 4
    return code
  }
}
