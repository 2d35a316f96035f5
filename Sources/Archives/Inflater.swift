internal import CZlib

/// zlib's decompression of one stream, piece by piece.
public final class Inflater {
  /// Deflate cannot make more than this of a byte (zlib's technical notes).
  public static let greatestExpansion = 1032

  public enum Format: Int32 {
    /// Header, deflate, then CRC-32 and length, which are checked (RFC 1952).
    case gzip = 31
    /// Deflate alone (RFC 1951), as in zip files.
    case raw = -15
  }

  /// How one call ended.
  public enum Outcome: Hashable, Sendable {
    /// It wants more input or more room.
    case going
    /// The stream is complete, trailer and all.
    case finished
    /// zlib's words for what is wrong.
    case damaged(String)
  }

  // zlib keeps the address of its stream, so this must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  public init(_ format: Format) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot start: \(status)")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Takes from `input` and adds to `output` until one is used up or the stream ends.
  public func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int, outcome: Outcome) {
    // zlib counts in 32 bits.
    let inputCount = min(input.count, 1 << 30)
    let outputCount = min(output.count, 1 << 30)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(inputCount)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(outputCount)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    let outcome: Outcome =
      switch status {
      case Z_OK, Z_BUF_ERROR: .going
      case Z_STREAM_END: .finished
      default: .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib status \(status)")
      }
    return (
      inputCount - Int(stream.pointee.avail_in), outputCount - Int(stream.pointee.avail_out), outcome
    )
  }

  /// Makes ready for another stream of the same format.
  public func restart() {
    inflateReset(stream)
  }
}
