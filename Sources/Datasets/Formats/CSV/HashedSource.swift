internal import ContentHashing
internal import Files

/// Bytes on their way to a reader, hashed as they pass.
final class HashedSource: ByteSource {
  private let source: any ByteSource
  /// Nil when it has been asked for.
  private var digest: SHA256Digest? = SHA256Digest()

  var path: String { source.path }

  init(_ source: any ByteSource) { self.source = source }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try source.read(into: buffer)
    digest?.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  /// SHA-256 of all that was read, as 64 hexadecimal digits. Ends the hashing: to be asked for once.
  func sha256() -> String { digest.take()?.hexadecimal() ?? "" }
}
