extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The unsigned number in `count` bytes at `offset` from the start, lowest byte first; nil beyond the end or past 2⁶³.
  public func littleEndian(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, count <= self.count, offset <= self.count - count else { return nil }
    let bytes = self[startIndex + offset..<startIndex + offset + count]
    return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
