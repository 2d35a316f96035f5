public import Files

/// The uncompressed bytes of a file, plain or gzip, in order.
///
/// Which it is, is told by its first two bytes, so a name may say anything. Bytes go straight to where the caller wants
/// them: nothing but a small buffer of compressed input is held here.
public final class InflatedFile: ByteSource {
  public let path: String
  public let isCompressed: Bool
  private let file: OpenFile
  private let inflater = Inflater(.gzip)
  private var input: [UInt8]
  /// What of `input` is not inflated yet.
  private var pending = 0..<0
  private var isAtEnd = false
  /// Whether the stream that `inflater` is in has begun, so that an end of the file here is too early.
  private var isInsideMember = false

  /// - Throws: `FileError` (`unreadable`).
  public init(path: String) throws(FileError) {
    self.path = path
    file = try OpenFile(path: path)
    isCompressed = file.peek(at: 0, count: 2) == [0x1f, 0x8b]
    input = isCompressed ? [UInt8](repeating: 0, count: 256 * 1024) : []
  }

  /// What the length must be, as far as can be told without reading: exact for a plain file; for gzip what its last four
  /// bytes say modulo 2³², which holds for a whole file of one member.
  public var claimedLength: Int {
    guard isCompressed else { return file.length }
    guard file.length >= 18 else { return 0 }
    return file.peek(at: file.length - 4, count: 4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// No content can be longer than this.
  public var greatestLength: Int {
    isCompressed ? file.length.multipliedReportingOverflow(by: Inflater.greatestExpansion).partialValue : file.length
  }

  /// Fills `buffer` as far as the contents go and tells how far that was: less than its length only at the end, when
  /// the checksum of a compressed file has been checked too.
  /// - Throws: `FileError`: `truncated`, `format`, `checksum`, `trailingBytes`, `unreadable`.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    guard isCompressed else { return try file.read(into: buffer) }
    var filled = 0
    while filled < buffer.count, !isAtEnd {
      if pending.isEmpty { try refill() }
      if isAtEnd { break }
      let step = input.withUnsafeBytes { bytes in
        inflater.inflate(
          UnsafeRawBufferPointer(rebasing: bytes[pending]),
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      pending = (pending.lowerBound + step.consumed)..<pending.upperBound
      filled += step.produced
      switch step.outcome {
      case .going: isInsideMember = true
      case .finished: try beginNextMember()
      case .damaged(let words): throw damage(words)
      }
    }
    return filled
  }

  /// All that is left.
  ///
  /// - Throws: As `read(into:)`, and `tooLarge` beyond `limit` bytes.
  public func readAll(limit: Int = FileAccess.greatestLength) throws(FileError) -> [UInt8] {
    var bytes = try read(min(limit, max(1, min(greatestLength, claimedLength))))
    // A small file may claim anything, and one of several members holds more than it claims.
    while true {
      let more = try read(max(64 * 1024, min(bytes.count, limit - bytes.count + 1)))
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= limit else {
        throw FileError(.tooLarge, file: path, "found more than \(limit) bytes, expected at most so many")
      }
    }
  }

  /// The next `count` bytes, or fewer at the end.
  public func read(_ count: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      preferLargePages(UnsafeMutableRawBufferPointer(buffer))
      do throws(FileError) {
        initialized = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads what is left and tells how much it was, or that it was more than `limit`: compressed zeros go on for ever.
  public func skipToEnd(limit: Int) throws(FileError) -> Int {
    var total = 0
    while total <= limit {
      let count = try read(64 * 1024).count
      total += count
      if count == 0 { return total }
    }
    return total
  }

  private func refill() throws(FileError) {
    var result: Result<Int, FileError> = .success(0)
    input.withUnsafeMutableBytes { buffer in
      result = Result { () throws(FileError) in try file.read(into: buffer) }
    }
    pending = 0..<(try result.get())
    guard pending.isEmpty else { return }
    isAtEnd = true
    if isInsideMember {
      throw FileError(
        .truncated, file: path,
        "the compressed data end too early, at byte \(file.length), expected a whole gzip file: get the file again")
    }
  }

  /// After a gzip member comes the end of the file or another member.
  private func beginNextMember() throws(FileError) {
    isInsideMember = false
    if pending.isEmpty { try refill() }
    if isAtEnd { return }
    guard input[pending.lowerBound] == 0x1f else {
      throw FileError(
        .trailingBytes, file: path,
        "found bytes after the end of the compressed data, expected none: get the file again")
    }
    isInsideMember = true
    inflater.restart()
  }

  private func damage(_ words: String) -> FileError {
    if words == "incorrect data check" || words == "incorrect length check" {
      return FileError(
        .checksum, file: path,
        "found contents that do not match the gzip file's own checksum, expected a match: get the file again")
    }
    return FileError(
      .format, file: path, "found damaged compressed data (\(words)), expected a whole gzip file: get the file again")
  }
}
