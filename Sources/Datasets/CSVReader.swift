internal import ContentHashing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The records of a CSV file (RFC 4180: commas, `"` around fields, `""` inside them, LF or CRLF), one after the other.
///
/// A reader of our own: MNIST as CSV is 60,000 records of 785 fields, 110 MB, and must load in about a second, which no
/// reader that makes a string of each field does.
struct CSVReader: ~Copyable {
  private let source: ByteSource
  private var digest = SHA256Digest()
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)
  private var unread = 0..<0
  private var isAtEnd = false
  private var nextLine = 1

  /// The line on which the record that was read last began, from 1; 0 before the first.
  private(set) var line = 0
  /// Where the fields of that record are, in what `withField` sees.
  private(set) var fields: [Range<Int>] = []

  /// - Parameter source: Not read from before.
  init(_ source: ByteSource) {
    self.source = source
  }

  /// Moves to the next record, past empty lines; false at the end of the file.
  /// - Throws: `format` with the line for a quote that is not closed or closed too early, and what reading throws.
  mutating func advance() throws(DatasetError) -> Bool {
    if line == 0 { try begin() }
    while true {
      guard let record = try nextRecord() else { return false }
      line = nextLine
      nextLine += buffer[record].count { $0 == 0x0a }
      unread = record.upperBound..<unread.upperBound
      var end = record.upperBound
      if end > record.lowerBound, buffer[end - 1] == 0x0a { end -= 1 }
      if end > record.lowerBound, buffer[end - 1] == 0x0d { end -= 1 }
      if end == record.lowerBound { continue }
      try split(record.lowerBound..<end)
      return true
    }
  }

  /// The bytes of field `index` of the record.
  func withField<Value>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[fields[index]])) }
  }

  /// The bytes of the whole record's buffer, for a loop over all `fields`.
  func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws(DatasetError) -> Value) throws(DatasetError)
    -> Value
  {
    let result = buffer.withUnsafeBufferPointer { bytes in
      Result { () throws(DatasetError) in try body(bytes) }
    }
    return try result.get()
  }

  func text(_ index: Int) -> String {
    withField(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// SHA-256 of all that was read.
  consuming func sha256() -> String { digest.hexadecimal() }

  private mutating func begin() throws(DatasetError) {
    try refill()
    let start = Array(buffer[unread].prefix(3))
    if start.starts(with: [0xff, 0xfe]) || start.starts(with: [0xfe, 0xff]) {
      throw DatasetError(.format, file: source.path, "found UTF-16 text, expected UTF-8: save it as UTF-8")
    }
    if start == [0xef, 0xbb, 0xbf] { unread = 3..<unread.upperBound }
  }

  /// Where the next record lies in `buffer`, its line end included.
  private mutating func nextRecord() throws(DatasetError) -> Range<Int>? {
    // How much of the record was searched already, and whether that left a quote open.
    var searched = 0
    var isQuoted = false
    while true {
      if let end = endOfRecord(after: &searched, &isQuoted) { return unread.lowerBound..<end }
      if isAtEnd {
        guard !unread.isEmpty else { return nil }
        guard !isQuoted else {
          throw DatasetError(
            .format, file: source.path, line: nextLine,
            "found a quote that is never closed, expected `\"` after the field: close it")
        }
        return unread
      }
      try refill()
    }
  }

  /// The place after the first line end outside quotes in `unread`, from `searched` on.
  private func endOfRecord(after searched: inout Int, _ isQuoted: inout Bool) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      while searched < unread.count {
        let start = unread.lowerBound + searched
        let rest = unread.upperBound - start
        let lineEnd = memchr(base + start, 0x0a, rest).map { UnsafeRawPointer($0) - base }
        let stop = lineEnd ?? unread.upperBound
        // A quote toggles; two in a row toggle twice, as they should.
        if memchr(base + start, 0x22, stop - start) != nil {
          for index in start..<stop where bytes[index] == 0x22 { isQuoted.toggle() }
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

  /// Makes room behind what is unread and reads on.
  private mutating func refill() throws(DatasetError) {
    let count = unread.count
    buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress, count > 0 else { return }
      memmove(base, base + unread.lowerBound, count)
    }
    if count == buffer.count {
      guard count < 1 << 28 else {
        throw DatasetError(
          .format, file: source.path, line: nextLine, "found a line of more than \(count) bytes, expected a CSV file")
      }
      buffer.append(contentsOf: repeatElement(0, count: count))
    }
    var result: Result<Int, DatasetError> = .success(0)
    buffer.withUnsafeMutableBytes { bytes in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
      result = Result { () throws(DatasetError) in try source.read(into: room) }
    }
    let added = try result.get()
    buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[count..<count + added])) }
    unread = 0..<count + added
    isAtEnd = added < buffer.count - count
  }

  private mutating func split(_ record: Range<Int>) throws(DatasetError) {
    fields.removeAll(keepingCapacity: true)
    var start = record.lowerBound
    let isQuoted = buffer[record].contains(0x22)
    if !isQuoted {
      buffer.withUnsafeBufferPointer { bytes in
        for index in record where bytes[index] == 0x2c {
          fields.append(start..<index)
          start = index + 1
        }
      }
      fields.append(start..<record.upperBound)
      return
    }
    while true {
      var index = start
      if index < record.upperBound, buffer[index] == 0x22 {
        // The text without its quotes is moved to the front of its own place.
        var write = start
        index += 1
        while index < record.upperBound {
          if buffer[index] == 0x22 {
            index += 1
            guard index < record.upperBound, buffer[index] == 0x22 else { break }
          }
          buffer[write] = buffer[index]
          write += 1
          index += 1
        }
        guard index == record.upperBound || buffer[index] == 0x2c else {
          throw DatasetError(
            .format, file: source.path, line: line,
            "found text after the closing quote of field \(fields.count + 1), expected a comma: write `\"\"` for a quote "
              + "inside quotes")
        }
        fields.append(start..<write)
      } else {
        while index < record.upperBound, buffer[index] != 0x2c { index += 1 }
        fields.append(start..<index)
      }
      if index == record.upperBound { return }
      start = index + 1
    }
  }
}
