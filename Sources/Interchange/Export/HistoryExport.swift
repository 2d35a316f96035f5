public import RunRecords

/// A format that the history of a record can be written in, for another tool to read.
public protocol HistoryExport: SendableMetatype {
  /// The name that `--format` takes.
  static var name: String { get }
  /// What is written, for the list of formats.
  static var summary: String { get }
  /// The end of the file's name, without a dot; nil where a record becomes a folder.
  static var fileExtension: String? { get }
  /// The files for one record. A single file has an empty path; those of a folder have theirs within it.
  ///
  /// - Throws: `ExportError` where the format cannot hold the history.
  static func files(for record: RunRecord) throws(ExportError) -> [ExportedFile]
}

/// A file to be written.
public struct ExportedFile: Sendable, Equatable {
  /// Within the folder of the record; empty where the record is one file.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String = "", bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why a format cannot hold a history.
public struct ExportError: Error, Hashable, CustomStringConvertible {
  /// One line without the file's name: what was found, and what to do.
  public let message: String

  public var description: String { message }
}
