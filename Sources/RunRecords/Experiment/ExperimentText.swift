internal import Yams

/// The text of an experiment file on its way to nodes.
struct ExperimentText {
  private let yaml: String
  private let file: String
  /// What an empty file should hold.
  private let expected: String

  /// Nodes of a file, aliases expanded: ten times what an experiment with the longest list of seeds has.
  static let mostNodes = 100_000

  init(
    _ yaml: String, file: String, expected: String = "an experiment (title, dataset, compare, …)"
  ) {
    // Editors of some systems begin every file with a byte order mark.
    self.yaml = yaml.unicodeScalars.first == "\u{FEFF}" ? String(yaml.unicodeScalars.dropFirst()) : yaml
    self.file = file
    self.expected = expected
  }

  /// - Throws: `RecordError` (`syntax`) where it is not YAML, is empty, or expands beyond `mostNodes`.
  func root() throws(RecordError) -> SpecNode {
    if let line = lineOfAliasAsKey {
      throw RecordError(.syntax, file: file, line: line, "found an alias as a key, expected the key itself")
    }
    var node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw RecordError(yamlError: error, file: file)
    } catch {
      throw RecordError(.syntax, file: file, "not YAML")
    }
    guard let node else {
      throw RecordError(
        .syntax, file: file, line: 1, "the file is empty, expected \(expected)")
    }
    var budget = Self.mostNodes
    guard let root = SpecNode(yaml: node, file: file, path: "", budget: &budget) else {
      throw RecordError(
        .syntax, file: file,
        "found more than \(Self.mostNodes) values once aliases are expanded, expected fewer: write out what is meant")
    }
    return root
  }

  /// The line of the first `*alias :` or `? *alias`, in a file that has anchors.
  ///
  /// The parser hashes keys with all that they stand for, which nested aliases make larger than any memory.
  private var lineOfAliasAsKey: Int? {
    guard yaml.utf8.contains(UInt8(ascii: "&")) else { return nil }
    var line = 1
    var before = UInt8(ascii: "\n")
    var bytes = Array(yaml.utf8)[...]
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    while let byte = bytes.popFirst() {
      if byte == 0x0a { line += 1 }
      if byte == UInt8(ascii: "?"), bytes.drop(while: isSpace).first == UInt8(ascii: "*") { return line }
      if byte == UInt8(ascii: "*"), !isWordByte(before) {
        let rest = bytes.drop(while: isWordByte)
        let after = rest.drop(while: isSpace)
        if rest.startIndex > bytes.startIndex, after.first == UInt8(ascii: ":"),
          after.dropFirst().first.map({ $0 <= 0x20 }) ?? true
        {
          return line
        }
      }
      before = byte
    }
    return nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte > 0x7f || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
      || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}

extension RecordError {
  /// A YAML error on one line, with its place.
  fileprivate init(yamlError: YamlError, file: String) {
    switch yamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.syntax, file: file, line: mark.line, "not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        .syntax, file: file, line: context.mark.line,
        "the key \(duplicates.map { "\"\($0)\"" }.joined(separator: ", ")) stands twice, expected each once")
    default:
      let text = String(describing: yamlError).split(separator: "\n").first.map(String.init) ?? "unreadable"
      self.init(.syntax, file: file, "not YAML: \(text)")
    }
  }
}
