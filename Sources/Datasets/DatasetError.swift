public import TextTools

/// What is wrong with a data set, or with the wish for one.
public struct DatasetError: LocatedError {
  /// What kind of thing went wrong.
  public enum Code: String, Sendable {
    /// No such data set at any known place.
    case notFound
    /// A file or folder is there but cannot be read.
    case unreadable
    /// A file ends before what its header promises.
    case truncated
    /// A file goes on after what its header promises.
    case trailingBytes
    /// Not the format it should be, or a damaged one.
    case format
    /// A checksum inside a file does not match its contents.
    case checksum
    /// Files that should belong together do not.
    case mismatch
    /// A label, a number or a count that cannot be.
    case invalidValue
    /// An option that makes no sense for these data.
    case invalidOption
  }

  public let code: Code
  /// The file as it was found; nil where no single file is to blame.
  public var file: String?
  /// Counted from 1; nil where the error is not at a line.
  public var line: Int?
  /// What was found, what was expected and what to do, as one line without a full stop.
  public let message: String

  public init(_ code: Code, file: String? = nil, line: Int? = nil, _ message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }
}
