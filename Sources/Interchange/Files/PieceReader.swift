internal import ContentHashing
internal import Files

/// The pieces of a large file, one in use while the next is read, and the digest of all that was read.
///
/// Two threads share it: one looks at the piece by `withPiece`, the other calls `readNext`, which reads the same piece and
/// writes where it is not. `advance` is for when both are done.
final class PieceReader: @unchecked Sendable {
  private let rest: OpenFile
  private let buffers: [UnsafeMutableRawBufferPointer]
  /// The buffer that holds `piece`; nil for the file's beginning, which came with it.
  private var current: Int?
  private let first: [UInt8]
  private var count: Int
  private var nextCount = 0
  /// Until it is asked for.
  private var digest: SHA256Digest? = SHA256Digest()

  /// - Parameters:
  ///   - rest: the file, from where `first` ends.
  ///   - pieceSize: in bytes.
  init(_ rest: OpenFile, first: [UInt8], pieceSize: Int) {
    self.rest = rest
    self.first = first
    count = first.count
    buffers = (0..<2).map { _ in .allocate(byteCount: pieceSize, alignment: 16) }
  }

  deinit { for buffer in buffers { buffer.deallocate() } }

  /// Whether the file has not come to its end.
  var hasPiece: Bool { count > 0 }

  /// Calls `body` with the piece that is in turn.
  func withPiece<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let current else { return first.withUnsafeBytes(body) }
    return body(UnsafeRawBufferPointer(rebasing: buffers[current][..<count]))
  }

  /// Takes the piece into the digest and reads the one after it; why that could not be.
  func readNext() -> FileError? {
    withPiece { digest?.update($0) }
    do throws(FileError) {
      nextCount = try rest.read(into: buffers[current == 0 ? 1 : 0])
      return nil
    } catch {
      return error
    }
  }

  /// Goes on to the piece that `readNext` read.
  func advance() {
    current = current == 0 ? 1 : 0
    count = nextCount
  }

  /// SHA-256 of all pieces, 64 hexadecimal digits; nil when asked for again.
  func sha256() -> String? { digest.take()?.hexadecimal() }
}
