internal import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension DelimitedReader {
  private static let quote = UInt8(ascii: "\"")

  /// The place after the first line end outside quotes in `unread`, from `searched` on.
  func endOfRecord(after searched: inout Int, _ isQuoted: inout Bool) -> Int? {
    let isComment = dialect.comment != nil && !unread.isEmpty && dialect.comment == buffer[unread.lowerBound]
    let seesQuotes = dialect.hasQuotes && !isComment
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      while searched < unread.count {
        let start = unread.lowerBound + searched
        let rest = unread.upperBound - start
        let lineEnd = memchr(base + start, 0x0a, rest).map { UnsafeRawPointer($0) - base }
        let stop = lineEnd ?? unread.upperBound
        // A quote toggles; two in a row toggle twice, as they should.
        if seesQuotes, memchr(base + start, Int32(Self.quote), stop - start) != nil {
          for index in start..<stop where bytes[index] == Self.quote { isQuoted.toggle() }
        }
        searched = stop - unread.lowerBound
        if let lineEnd {
          searched += 1
          if !isQuoted { return lineEnd + 1 }
        }
      }
      return nil
    }
  }

  /// Finds the fields of a record, its line end left out.
  mutating func split(_ record: Range<Int>) throws(FileError) {
    fields.removeAll(keepingCapacity: true)
    if dialect.hasQuotes, buffer[record].contains(Self.quote) {
      try splitQuoted(record)
    } else {
      splitPlain(record)
    }
  }

  private mutating func splitPlain(_ record: Range<Int>) {
    let (separator, merges) = (dialect.separator, dialect.mergesSeparators)
    buffer.withUnsafeBufferPointer { bytes in
      var start = record.lowerBound
      for index in record where bytes[index] == separator {
        if !merges || index > start { fields.append(start..<index) }
        start = index + 1
      }
      if !merges || start < record.upperBound { fields.append(start..<record.upperBound) }
    }
  }

  private mutating func splitQuoted(_ record: Range<Int>) throws(FileError) {
    let separator = dialect.separator
    var start = record.lowerBound
    while true {
      var index = start
      if dialect.mergesSeparators {
        while index < record.upperBound, buffer[index] == separator { index += 1 }
        if index == record.upperBound { return }
        start = index
      }
      if index < record.upperBound, buffer[index] == Self.quote {
        // The text without its quotes is moved to the front of its own place.
        var write = start
        index += 1
        while index < record.upperBound {
          if buffer[index] == Self.quote {
            index += 1
            guard index < record.upperBound, buffer[index] == Self.quote else { break }
          }
          buffer[write] = buffer[index]
          write += 1
          index += 1
        }
        guard index == record.upperBound || buffer[index] == separator else {
          throw FileError(
            .format, file: source.path, line: line,
            "found text after the closing quote of field \(fields.count + 1), expected \(dialect.separatorName): "
              + "write `\"\"` for a quote inside quotes")
        }
        fields.append(start..<write)
      } else {
        while index < record.upperBound, buffer[index] != separator { index += 1 }
        fields.append(start..<index)
      }
      if index == record.upperBound { return }
      start = index + 1
    }
  }
}
