internal import CZlib
public import Files

/// A zip file in memory, as far as most writers go: stored or deflated entries, zip64 where it is there.
///
/// Source: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", version 6.3.10, sections 4.3 and 4.5.3.
public struct ZipArchive: Sendable {
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// 0 stored, 8 deflated.
    let method: Int
    let crc32: Int
    let compressedSize: Int
    public let size: Int
    /// Where its local header begins.
    let offset: Int
    let isEncrypted: Bool
  }

  public let path: String
  let bytes: [UInt8]
  public let entries: [Entry]

  /// - Throws: `format` or `truncated` when the directory cannot be read.
  public init(path: String, bytes: [UInt8]) throws(FileError) {
    self.path = path
    self.bytes = bytes
    entries = try Self.directory(of: bytes, path: path)
  }

  /// The uncompressed bytes of an entry, checked against its CRC-32.
  /// - Throws: `format`, `truncated`, `checksum`.
  public func contents(of entry: Entry) throws(FileError) -> [UInt8] {
    let stored = try storedBytes(of: entry)
    let contents: [UInt8]
    if entry.method == 0 {
      guard entry.size == entry.compressedSize else {
        throw damaged("\(entry.name) is stored as \(entry.compressedSize) bytes but said to be \(entry.size)")
      }
      contents = Array(stored)
    } else {
      contents = try inflate(stored, of: entry)
    }
    let found = contents.withUnsafeBytes { buffer in
      Int(crc32_z(0, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), buffer.count))
    }
    // An empty entry has no address to give, for which zlib returns its start value, 0: the right CRC of nothing.
    guard found == entry.crc32 else {
      throw FileError(
        .checksum, file: path,
        "the contents of \(entry.name) do not match their CRC-32, expected a match: get the file again")
    }
    return contents
  }

  /// At most `count` bytes from the start of an entry's contents, unchecked.
  /// - Throws: `format`, `truncated`.
  public func beginning(of entry: Entry, count: Int) throws(FileError) -> [UInt8] {
    let stored = try storedBytes(of: entry)
    if entry.method == 0 { return Array(stored.prefix(count)) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      stored.withUnsafeBytes { input in
        initialized = Inflater(.raw).inflate(input, into: UnsafeMutableRawBufferPointer(buffer)).produced
      }
    }
  }

  /// The bytes of an entry as they are in the archive.
  private func storedBytes(of entry: Entry) throws(FileError) -> ArraySlice<UInt8> {
    guard !entry.isEncrypted else { throw damaged("\(entry.name) is encrypted, expected a plain archive") }
    guard entry.method == 0 || entry.method == 8 else {
      throw damaged("\(entry.name) is compressed by method \(entry.method), expected 0 (stored) or 8 (deflated)")
    }
    // What the local header says of sizes may be zero or zip64; the directory has them all, so only lengths matter here.
    guard bytes.littleEndian(at: entry.offset, count: 4) == 0x0403_4b50,
      let nameLength = bytes.littleEndian(at: entry.offset + 26, count: 2),
      let extraLength = bytes.littleEndian(at: entry.offset + 28, count: 2)
    else { throw damaged("found no header of \(entry.name) at byte \(entry.offset)") }
    let start = entry.offset + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.compressedSize <= bytes.count - start else {
      throw FileError(
        .truncated, file: path,
        "\(entry.name) needs \(entry.compressedSize) bytes from byte \(start), found a file of \(bytes.count): "
          + "get the file again")
    }
    return bytes[start..<start + entry.compressedSize]
  }

  private func inflate(_ deflated: ArraySlice<UInt8>, of entry: Entry) throws(FileError) -> [UInt8] {
    guard entry.size / Inflater.greatestExpansion <= deflated.count else {
      throw damaged("\(entry.name) is said to be \(entry.size) bytes, which \(deflated.count) cannot hold")
    }
    var problem: String?
    let contents = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, initialized in
      let inflater = Inflater(.raw)
      deflated.withUnsafeBytes { input in
        var consumed = 0
        while true {
          let step = inflater.inflate(
            UnsafeRawBufferPointer(rebasing: input[consumed...]),
            into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[initialized...]))
          consumed += step.consumed
          initialized += step.produced
          switch step.outcome {
          case .finished:
            if initialized < entry.size { problem = "only \(initialized) bytes" }
            return
          case .damaged(let words):
            problem = "damaged data (\(words))"
            return
          case .going where step.consumed == 0 && step.produced == 0:
            problem = consumed == input.count ? "\(initialized) bytes and no end" : "more bytes"
            return
          case .going: continue
          }
        }
      }
    }
    if let problem { throw damaged("found \(problem) in \(entry.name), expected \(entry.size) bytes of deflated data") }
    return contents
  }

  private func damaged(_ message: String) -> FileError {
    Self.damaged(path, message)
  }

  static func damaged(_ path: String, _ message: String) -> FileError {
    FileError(.format, file: path, message + ": get the file again, or write it anew")
  }
}
