/// Why a database cannot be read.
public struct SQLiteError: Error, Hashable, CustomStringConvertible {
  /// One line without the file's name: what was found, and what to do.
  public let message: String

  public var description: String { message }
}
