/// Bytes that come in order: a file as it is, one that is inflated on the way, or memory.
public protocol ByteSource: AnyObject {
  /// As the user would name it, for messages.
  var path: String { get }

  /// Fills `buffer` as far as the contents go and tells how far that was: less than its length only at the end.
  ///
  /// - Throws: `FileError` when the rest cannot be had.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

/// Bytes that are in memory already, such as standard input's.
public final class BytesInMemory: ByteSource {
  public let path: String
  private let bytes: [UInt8]
  private var place = 0

  public init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = min(buffer.count, bytes.count - place)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count])) }
    place += count
    return count
  }
}
