internal import JSONText
internal import RunRecords

/// A format of the catalogue: how its files are recognised by what they hold, and read.
protocol HistoryFormat: SendableMetatype {
  /// The name that `--format` takes.
  static var name: String { get }
  /// The tool as its users write it.
  static var tool: String { get }
  /// What its files are, for the list of formats.
  static var summary: String { get }
  /// Whether its runs have names of their own and its files are named by the tool.
  static var keepsRunNames: Bool { get }
  /// Whether a large file of this format is read piece by piece: it is recognised by its beginning.
  static var readsPieces: Bool { get }
  /// Whether a file is of this format, by its contents.
  static func recognises(_ file: HistoryFile) -> Bool
  /// The histories in a file of this format; none where it holds only settings or single values of a run beside it.
  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory]
}

extension HistoryFormat {
  static var keepsRunNames: Bool { false }
  static var readsPieces: Bool { false }
}

/// A format whose files are tables under a header.
protocol TableFormat: HistoryFormat {
  /// Whether a header, in lower case, is this tool's.
  static func recognises(header: [String], _ file: HistoryFile) -> Bool
  /// What the tool means by its columns.
  static func conventions(_ header: [String]) -> Conventions
}

extension TableFormat {
  static var readsPieces: Bool { true }

  static func recognises(_ file: HistoryFile) -> Bool {
    let header = file.header.map { $0.lowercased() }
    return !header.isEmpty && recognises(header: header, file)
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions() }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var history = try DelimitedHistory.read(file)
    history.conventions = conventions(file.header)
    return [history]
  }
}

/// A format whose files are documents: JSON, or what a Python program printed.
protocol DocumentFormat: HistoryFormat {
  static func recognises(_ object: JSON.Object) -> Bool
}

extension DocumentFormat {
  static func recognises(_ file: HistoryFile) -> Bool {
    guard case .success(let json) = file.json, let object = json.objectValue else { return false }
    return recognises(object)
  }
}
