/// The bytes that stand in no JSON string as they are.
enum SpecialBytes {
  /// Whether any of eight bytes is a quote, a backslash or a control character (Mycroft's test for a zero byte).
  @inline(__always)
  static func areIn(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (quote, backslash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
    let isZero = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    let isControl = (word &- ones &* 0x20) & ~word
    return (isZero | isControl) & (ones &* 0x80) != 0
  }
}
