public import Files

/// The records of a delimited text, one after the other: RFC 4180 (LF or CRLF, `"` around fields, `""` inside them) with
/// whatever separator. Records may differ in their number of fields; whoever reads them says what that means.
///
/// A reader of our own: MNIST as CSV is 60,000 records of 785 fields, 110 MB, and must load in about a second, which no
/// reader that makes a string of each field does.
public struct DelimitedReader: ~Copyable {
  /// No record may be longer: 256 MiB.
  public static let greatestRecord = 1 << 28

  let source: any ByteSource
  let dialect: Dialect
  @usableFromInline var buffer = [UInt8](repeating: 0, count: 1 << 20)
  var unread = 0..<0
  private var isAtEnd = false
  private var nextLine = 1

  /// The line on which the record that was read last began, from 1; 0 before the first.
  public private(set) var line = 0
  /// Where the fields of that record are, in what `withBytes` sees.
  public internal(set) var fields: [Range<Int>] = []

  /// - Parameter source: Not read from before.
  public init(_ source: any ByteSource, dialect: Dialect = .csv) {
    self.source = source
    self.dialect = dialect
  }

  /// Moves to the next record, past empty lines and comments; false at the end.
  ///
  /// - Throws: `FileError` (`format`) with the line for a quote that is not closed or closed too early, a record that is
  ///   too long and text in UTF-16; and what reading throws.
  public mutating func advance() throws(FileError) -> Bool {
    if line == 0 { try begin() }
    while true {
      guard let record = try nextRecord() else { return false }
      line = nextLine
      nextLine += buffer[record].count { $0 == 0x0a }
      unread = record.upperBound..<unread.upperBound
      var end = record.upperBound
      if end > record.lowerBound, buffer[end - 1] == 0x0a { end -= 1 }
      if end > record.lowerBound, buffer[end - 1] == 0x0d { end -= 1 }
      if end == record.lowerBound || isComment(record) { continue }
      try split(record.lowerBound..<end)
      return true
    }
  }

  /// The bytes of field `index` of the record.
  public func withField<Value>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[fields[index]])) }
  }

  /// The bytes that `fields` are ranges of, for a loop over all of them.
  @inlinable public func withBytes<Value, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try buffer.withUnsafeBufferPointer(body)
  }

  /// Field `index` of the record; U+FFFD stands for what is no UTF-8.
  public func text(_ index: Int) -> String {
    withField(index) { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func begin() throws(FileError) {
    try refill()
    let start = Array(buffer[unread].prefix(3))
    if start.starts(with: [0xff, 0xfe]) || start.starts(with: [0xfe, 0xff]) {
      throw FileError(.format, file: source.path, "found UTF-16 text, expected UTF-8: save it as UTF-8")
    }
    if start == [0xef, 0xbb, 0xbf] { unread = 3..<unread.upperBound }
  }

  private func isComment(_ record: Range<Int>) -> Bool { dialect.comment == buffer[record.lowerBound] }

  /// Where the next record lies in `buffer`, its line end included.
  private mutating func nextRecord() throws(FileError) -> Range<Int>? {
    // How much of the record was searched already, and whether that left a quote open.
    var searched = 0
    var isQuoted = false
    while true {
      if let end = endOfRecord(after: &searched, &isQuoted) { return unread.lowerBound..<end }
      if isAtEnd {
        guard !unread.isEmpty else { return nil }
        guard !isQuoted else {
          throw FileError(
            .format, file: source.path, line: nextLine,
            "found a quote that is never closed, expected `\"` after the field: close it")
        }
        return unread
      }
      try refill()
    }
  }

  /// Makes room behind what is unread and reads on.
  private mutating func refill() throws(FileError) {
    let count = unread.count
    if count > 0, unread.lowerBound > 0 {
      let moved = unread
      buffer.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[moved]))
      }
    }
    if count == buffer.count {
      guard count < Self.greatestRecord else {
        throw FileError(
          .format, file: source.path, line: nextLine,
          "found a line of more than \(count) bytes, expected a text of separated values")
      }
      buffer.append(contentsOf: repeatElement(0, count: count))
    }
    var result: Result<Int, FileError> = .success(0)
    buffer.withUnsafeMutableBytes { bytes in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
      result = Result { () throws(FileError) in try source.read(into: room) }
    }
    let added = try result.get()
    unread = 0..<count + added
    isAtEnd = added < buffer.count - count
  }
}
