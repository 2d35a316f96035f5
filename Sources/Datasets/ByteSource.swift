/// The uncompressed bytes of a file, plain or gzip, in order.
///
/// Which it is, is told by its first two bytes, so a name may say anything. Bytes go straight to where the caller wants
/// them: nothing but a small buffer of compressed input is held here.
final class ByteSource {
  /// Deflate cannot make more than this of a byte (zlib's technical notes).
  static let greatestExpansion = 1032

  let path: String
  let isCompressed: Bool
  private let file: FileHandle
  private let inflater = Inflater(.gzip)
  private var input: [UInt8]
  /// What of `input` is not inflated yet.
  private var pending = 0..<0
  private var isAtEnd = false
  /// Whether the stream that `inflater` is in has begun, so that an end of the file here is too early.
  private var isInsideMember = false

  /// - Throws: `unreadable`.
  init(path: String) throws(DatasetError) {
    self.path = path
    file = try FileHandle(path: path)
    isCompressed = file.peek(at: 0, count: 2) == [0x1f, 0x8b]
    input = isCompressed ? [UInt8](repeating: 0, count: 256 * 1024) : []
  }

  /// What the length must be, as far as can be told without reading: exact for a plain file; for gzip what its last four
  /// bytes say modulo 2³², which holds for a whole file of one member.
  var claimedLength: Int {
    guard isCompressed else { return file.length }
    guard file.length >= 18 else { return 0 }
    return file.peek(at: file.length - 4, count: 4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// No content can be longer than this.
  var greatestLength: Int {
    isCompressed ? file.length.multipliedReportingOverflow(by: Self.greatestExpansion).partialValue : file.length
  }

  /// Fills `buffer` as far as the contents go and tells how far that was: less than its length only at the end, when
  /// the checksum of a compressed file has been checked too.
  /// - Throws: `truncated`, `format`, `checksum`, `trailingBytes`, `unreadable`.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(DatasetError) -> Int {
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

  /// The next `count` bytes, or fewer at the end.
  func read(_ count: Int) throws(DatasetError) -> [UInt8] {
    var failure: DatasetError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      preferLargePages(UnsafeMutableRawBufferPointer(buffer))
      do throws(DatasetError) {
        initialized = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads all that is left and tells how much it was.
  func skipToEnd() throws(DatasetError) -> Int {
    var total = 0
    while true {
      let count = try read(64 * 1024).count
      total += count
      if count == 0 { return total }
    }
  }

  private func refill() throws(DatasetError) {
    var result: Result<Int, DatasetError> = .success(0)
    input.withUnsafeMutableBytes { buffer in
      result = Result { () throws(DatasetError) in try file.read(into: buffer) }
    }
    pending = 0..<(try result.get())
    guard pending.isEmpty else { return }
    isAtEnd = true
    if isInsideMember {
      throw DatasetError(
        .truncated, file: path,
        "the compressed data end too early, at byte \(file.length), expected a whole gzip file: get the file again")
    }
  }

  /// After a gzip member comes the end of the file or another member.
  private func beginNextMember() throws(DatasetError) {
    isInsideMember = false
    if pending.isEmpty { try refill() }
    if isAtEnd { return }
    guard input[pending.lowerBound] == 0x1f else {
      throw DatasetError(
        .trailingBytes, file: path,
        "found bytes after the end of the compressed data, expected none: get the file again")
    }
    isInsideMember = true
    inflater.restart()
  }

  private func damage(_ words: String) -> DatasetError {
    if words == "incorrect data check" || words == "incorrect length check" {
      return DatasetError(
        .checksum, file: path,
        "found contents that do not match the gzip file's own checksum, expected a match: get the file again")
    }
    return DatasetError(
      .format, file: path, "found damaged compressed data (\(words)), expected a whole gzip file: get the file again")
  }
}
