internal import ParallelWork

extension DelimitedTable.Reading {
  /// Fewer bytes than this are not worth a thread.
  private static let leastShare = 1 << 17

  /// Reads the whole lines of a piece, as many stretches of them at a time as there are cores.
  ///
  /// A stretch is read as if nothing came before it but what the columns hold by now. Where that turns out to be wrong, as
  /// the lines before it had another header or the first cell of a column, it is read again in its turn.
  ///
  /// - Returns: where the first line begins that does not end in `bytes`.
  mutating func wholeLines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard ParallelWork.cores > 1, bytes.count - start >= 2 * Self.leastShare,
      // A line may go on in the next stretch where it has quotes.
      Self.place(of: UInt8(ascii: "\""), bytes, start..<bytes.count) == nil,
      let last = bytes[start...].lastIndex(of: 0x0A)
    else { return lines(bytes, from: start, isLast: false) }
    nonisolated(unsafe) let stretches = Self.stretches(of: bytes, start..<last + 1)
    let (kinds, empty) = (kinds, continued)
    let parts = ParallelWork.map(stretches.count) { place in
      var part = empty
      _ = part.lines(stretches[place], from: 0, isLast: false)
      return part
    }
    for (part, stretch) in zip(parts, stretches) where !append(part, asContinuedFrom: kinds) {
      _ = lines(stretch, from: 0, isLast: false)
    }
    return last + 1
  }

  /// Whole lines each, about as long as one another.
  private static func stretches(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [UnsafeBufferPointer<UInt8>] {
    let shares = ParallelWork.shares(
      of: range.count, workers: min(2 * ParallelWork.cores, range.count / Self.leastShare))
    var start = range.lowerBound
    return shares.compactMap { share in
      let end = range.lowerBound + share.upperBound
      // The range ends with a line.
      guard start < end, let newline = bytes[(end - 1)..<range.upperBound].firstIndex(of: 0x0A) else { return nil }
      defer { start = newline + 1 }
      return UnsafeBufferPointer(rebasing: bytes[start...newline])
    }
  }
}
