public import TextTools

/// Why a file could not be read or written, or why its bytes are not what such a file holds.
public struct FileError: LocatedError {
  public enum Code: String, Sendable {
    /// Missing, not allowed, no regular file, or a failing disk.
    case unreadable
    /// Not allowed, no room, or something other than a file in the way.
    case unwritable
    /// Longer than whoever reads it takes.
    case tooLarge
    /// Ends before what it promises.
    case truncated
    /// Goes on after what it promises.
    case trailingBytes
    /// Not the format it should be, or a damaged one.
    case format
    /// A checksum inside it does not match its contents.
    case checksum
  }

  public let code: Code
  public var file: String?
  public var line: Int?
  public let message: String

  public init(_ code: Code, file: String? = nil, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }
}
