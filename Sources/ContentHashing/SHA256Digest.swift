internal import CGLib

/// A SHA-256 hash (FIPS 180-4) fed piece by piece.
///
/// The work is GLib's `GChecksum`, which Pango brings anyway.
public struct SHA256Digest: ~Copyable {
  private let checksum: OpaquePointer

  public init() {
    // GLib aborts rather than return NULL here: NULL means an unknown algorithm, and this one it has.
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { preconditionFailure("GLib lacks SHA-256") }
    self.checksum = checksum
  }

  deinit { g_checksum_free(checksum) }

  /// Adds `bytes` to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    g_checksum_update(checksum, base.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// The hash as 64 lowercase hexadecimal digits. Nothing can be added afterwards.
  public consuming func hexadecimal() -> String {
    String(cString: g_checksum_get_string(checksum))
  }

  /// The hash of `bytes` as 64 lowercase hexadecimal digits.
  public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var digest = SHA256Digest()
    let hashed: Void? = bytes.withContiguousStorageIfAvailable { digest.update(UnsafeRawBufferPointer($0)) }
    if hashed == nil { Array(bytes).withUnsafeBytes { digest.update($0) } }
    return digest.hexadecimal()
  }
}
