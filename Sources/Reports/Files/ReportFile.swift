/// A file that belongs beside the report: made in memory, written by whoever asked for it.
public struct ReportFile: Sendable, Equatable {
  /// Without a folder, such as `index.html`.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file of UTF-8 text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
