internal import CGLib
internal import CHashing

/// A SHA-256 hash (FIPS 180-4) fed piece by piece.
///
/// The work is done by the processor's own instructions where it has them, else by GLib's `GChecksum`, which Pango
/// brings anyway and which takes ten times as long.
public struct SHA256Digest: ~Copyable {
  /// GLib's state; nil where the processor does it.
  private let checksum: OpaquePointer?
  private var state: [UInt32] = []
  /// What does not fill a block yet: fewer than 64 bytes.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  public init() {
    self.init(onProcessor: processorHashes)
  }

  /// - Parameter onProcessor: Only where the processor can.
  init(onProcessor: Bool) {
    if onProcessor {
      checksum = nil
      state = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
      ]
      rest.reserveCapacity(128)
      return
    }
    // GLib aborts rather than return NULL here: NULL means an unknown algorithm, and this one it has.
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { preconditionFailure("GLib lacks SHA-256") }
    self.checksum = checksum
  }

  deinit { if let checksum { g_checksum_free(checksum) } }

  /// Adds `bytes` to what is hashed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    if let checksum {
      g_checksum_update(checksum, base.assumingMemoryBound(to: UInt8.self), bytes.count)
      return
    }
    length += UInt64(bytes.count)
    var remaining = bytes[...]
    if !rest.isEmpty {
      let missing = remaining.prefix(64 - rest.count)
      rest += missing
      remaining = remaining.dropFirst(missing.count)
      guard rest.count == 64 else { return }
      rest.withUnsafeBytes { Self.compress($0, into: &state) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = remaining.prefix(remaining.count / 64 * 64)
    Self.compress(UnsafeRawBufferPointer(rebasing: whole), into: &state)
    rest += remaining.dropFirst(whole.count)
  }

  /// The hash as 64 lowercase hexadecimal digits. Nothing can be added afterwards.
  public consuming func hexadecimal() -> String {
    if let checksum { return String(cString: g_checksum_get_string(checksum)) }
    // A one bit, zeros, and the length in bits fill the last block.
    var padding = rest + [0x80]
    padding += repeatElement(0, count: (120 - padding.count) % 64)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: (length * 8) >> UInt64(56 - 8 * $0)) }
    var state = state
    padding.withUnsafeBytes { Self.compress($0, into: &state) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The hash of `bytes` as 64 lowercase hexadecimal digits.
  public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var digest = SHA256Digest()
    let hashed: Void? = bytes.withContiguousStorageIfAvailable { digest.update(UnsafeRawBufferPointer($0)) }
    if hashed == nil { Array(bytes).withUnsafeBytes { digest.update($0) } }
    return digest.hexadecimal()
  }

  /// - Parameter blocks: A multiple of 64 bytes.
  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout [UInt32]) {
    guard let base = blocks.baseAddress, !blocks.isEmpty else { return }
    state.withUnsafeMutableBufferPointer { words in
      curves_sha256_compress(words.baseAddress, base.assumingMemoryBound(to: UInt8.self), blocks.count / 64)
    }
  }
}

/// Whether this processor hashes by its own instructions. Asked once: a virtual machine takes microseconds to answer.
let processorHashes = curves_sha256_is_supported()
