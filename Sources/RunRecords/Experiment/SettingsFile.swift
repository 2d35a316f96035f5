internal import JSONText

/// A YAML file of settings that is no experiment, such as a figure's style: keys and values with their lines.
public struct SettingsFile: Sendable {
  public struct Entry: Sendable {
    public var key: String
    /// Counted from 1; nil where the parser does not say.
    public var line: Int?
    public var value: Value
  }

  public indirect enum Value: Sendable {
    case nothing
    case flag(Bool)
    /// Text, or a number as it is read.
    case text(String)
    case list([Value])
    case mapping([Entry])
  }

  /// Bytes of a file of settings.
  static let greatestLength = 1 << 20

  /// In the file's order.
  public let entries: [Entry]
  /// As the user named it.
  public let file: String

  /// - Parameter expected: what the file should hold, for the error of one that is empty.
  /// - Throws: `RecordError` with file and line: not YAML, no mapping, a key twice.
  public init(yaml: String, file: String, expected: String) throws(RecordError) {
    guard yaml.utf8.count <= Self.greatestLength else {
      throw RecordError(
        .syntax, file: file, "found \(yaml.utf8.count) bytes, expected at most \(Self.greatestLength)")
    }
    let root = try ExperimentText(yaml, file: file, expected: expected).root()
    guard case .mapping(let members) = root.content else {
      throw root.error(.wrongType, "the file: found \(root.phrase), expected \(expected)")
    }
    self.file = file
    entries = Self.entries(members)
  }

  private static func entries(_ members: [(key: String, line: Int?, value: SpecNode)]) -> [Entry] {
    members.map { Entry(key: $0.key, line: $0.line ?? $0.value.line, value: value($0.value)) }
  }

  private static func value(_ node: SpecNode) -> Value {
    switch node.content {
    case .scalar(.null): .nothing
    case .scalar(.bool(let flag)): .flag(flag)
    case .scalar(.string(let text)): .text(text)
    case .scalar(let number): .text(number.text.filter { $0 != "\n" })
    case .list(let elements): .list(elements.map(value))
    case .mapping(let members): .mapping(entries(members))
    }
  }
}
