internal import ContentHashing

/// The uncompressed contents of a file that was read, or their hash.
public struct FileContent: Sendable {
  /// The file's name without folder and without `.gz`.
  public let name: String

  private enum Content: Sendable {
    /// The contents in order. The large piece shares its memory with the examples made of it.
    case pieces([[UInt8]])
    case hashed(String)
  }

  private let content: Content

  init(name: String, pieces: [[UInt8]]) {
    self.name = name
    content = .pieces(pieces)
  }

  init(name: String, sha256: String) {
    self.name = name
    content = .hashed(sha256)
  }

  /// SHA-256 as 64 lowercase hexadecimal digits: what `zcat FILE | sha256sum` prints.
  public func sha256() -> String {
    switch content {
    case .hashed(let hash): return hash
    case .pieces(let pieces):
      var digest = SHA256Digest()
      for piece in pieces { piece.withUnsafeBytes { digest.update($0) } }
      return digest.hexadecimal()
    }
  }
}
