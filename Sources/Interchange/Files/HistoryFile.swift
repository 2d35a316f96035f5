internal import ContentHashing
internal import Files
internal import JSONText
internal import ParallelWork
internal import RunRecords
internal import TextTools

/// One file that may hold a history, with what several formats ask about it, each worked out once.
final class HistoryFile {
  /// As messages name it.
  let path: String
  /// The folders above it from the one that the user named, and its name without ending, outermost first.
  let folders: [String]
  let name: String
  /// The contents; of a large file that is read piece by piece, its beginning.
  let bytes: [UInt8]
  let options: ImportOptions
  /// What follows `bytes`; nil where they are all there is.
  private let rest: OpenFile?

  init(path: String, folders: [String], bytes: [UInt8], rest: OpenFile? = nil, options: ImportOptions) {
    self.path = path
    self.folders = folders
    let plain = rest == nil ? Self.withoutColours(bytes) : nil
    self.bytes = plain ?? bytes
    self.rest = rest
    self.options = options
    name = FileAccess.lastComponent(of: path)
    if plain != nil { sha256 = SHA256Digest.hexadecimal(of: bytes) }
  }

  /// A text without the escapes by which terminals colour it; nil where there are none.
  private static func withoutColours(_ bytes: [UInt8]) -> [UInt8]? {
    // A document has none, and may be large.
    guard bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "{"), !bytes.prefix(4096).contains(0), bytes.contains(0x1B)
    else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isEscape = false
    for byte in bytes {
      if byte == 0x1B {
        isEscape = true
      } else if isEscape {
        isEscape = !(byte >= 0x40 && byte <= 0x7E && byte != UInt8(ascii: "["))
      } else {
        text.append(byte)
      }
    }
    return text
  }

  /// The name without its ending: `train_loss` of `train_loss.csv`. What follows the last point of a name without a usual
  /// ending stays, as in MLflow's `opt.name`.
  var stem: String { Self.stem(of: name) }

  static func stem(of name: String) -> String {
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
    let ending = name[name.index(after: point)...].lowercased()
    return Self.endings.contains(ending) ? stem(of: String(name[..<point])) : name
  }

  private static let endings: Set<String> = [
    "csv", "tsv", "json", "jsonl", "ndjson", "txt", "log", "yaml", "yml", "dat", "out", "pkl", "npy", "zip", "gz", "db",
    "sqlite", "wandb", "swanlab", "md",
  ]

  func hasPrefix(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }

  /// Whether the file is text: no zero byte among the first.
  private(set) lazy var isText: Bool = !bytes.prefix(4096).contains(0)

  /// The first byte that is no blank.
  private(set) lazy var firstByte: UInt8? = {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[min(start, bytes.count)...].first { $0 > 0x20 }
  }()

  /// The file as one JSON value; why it is none.
  private(set) lazy var json: Result<JSON, JSONError> = {
    guard isText, let first = firstByte, "{[\"".utf8.contains(first) else {
      return .failure(JSONError(.syntax, file: path, "not JSON"))
    }
    return Result { () throws(JSONError) in try JSON.parse(bytes, file: path) }
  }()

  /// Whether the text begins as JSON does and not as a log's brackets: one that is none was cut.
  private(set) lazy var beginsAsJSON: Bool = {
    let head = bytes.prefix(4096).filter { $0 > 0x20 && $0 < 0x80 }
    guard let first = head.first, head.count > 1 else { return false }
    if first == UInt8(ascii: "{") { return true }
    return first == UInt8(ascii: "[") && "[{\"".utf8.contains(head[1])
  }()

  /// The objects of a file that has one on each line; nil for another.
  private(set) lazy var jsonLines: JSONLines? = JSONLines(self)

  /// The lines of a log as rows.
  private(set) lazy var logRows = LogRows(self)

  /// The layout of a text of rows and columns; nil where it has none.
  private(set) lazy var layout: TableLayout? = isText ? bytes.withUnsafeBufferPointer { TableLayout($0) } : nil

  /// The tables of epochs or steps that stand among other lines of a text.
  private(set) lazy var embeddedTables: [EmbeddedTable] = (HTMLTables.asLines(bytes) ?? bytes)
    .withUnsafeBufferPointer(EmbeddedTable.all)

  /// The file's table; its names are those of `--columns` where that was given. Nil where it has no layout.
  ///
  /// - Throws: `unreadable` where the rest of a large file cannot be had.
  func table() throws(HistoryError) -> DelimitedTable? {
    if let knownTable { return knownTable }
    guard let layout else { return nil }
    var reading = DelimitedTable.Reading(
      layout, names: layout.header.isEmpty ? options.columns : nil, length: rest?.length ?? bytes.count)
    try forEachPiece { reading.read($0) }
    knownTable = reading.result()
    return knownTable
  }

  private var knownTable: DelimitedTable?

  /// Calls `body` with all the contents in order: `bytes`, then what follows them. Meanwhile another thread takes the piece
  /// into the file's digest and reads the next.
  ///
  /// - Throws: `unreadable` where that cannot be had.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(HistoryError) {
    guard let rest else { return bytes.withUnsafeBytes(body) }
    let reader = PieceReader(rest, first: bytes, pieceSize: Self.pieceSize)
    var failure: FileError?
    while failure == nil, reader.hasPiece {
      (failure, _) = ParallelWork.beside {
        reader.readNext()
      } _: {
        reader.withPiece(body)
      }
      reader.advance()
    }
    if let failure { throw HistoryError(.unreadable, failure) }
    if let whole = reader.sha256() { sha256 = whole }
  }

  private static let pieceSize = 1 << 21

  /// SHA-256 of the file, 64 hexadecimal digits. Of a file in pieces it is known once they were read.
  private(set) lazy var sha256: String = SHA256Digest.hexadecimal(of: bytes)

  /// The format of a large file whose beginning is all that was read, where that can tell: one with a signature, or one
  /// of more lines than a layout is told by. A document must be seen whole.
  var formatByBeginning: (any HistoryFormat.Type)? {
    let isLongEnough = !isText || bytes.count { $0 == 0x0A } > TableLayout.sampleLines
    return isLongEnough && !beginsAsJSON ? Catalogue.format(of: self) : nil
  }

  /// The header of the file's table; empty where there is none.
  var header: [String] { layout?.header ?? [] }

  /// The lines of a text, each without its end.
  private(set) lazy var lines: [Substring] = {
    guard isText else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
  }()

  func error(_ code: HistoryError.Code, line: Int? = nil, _ message: String) -> HistoryError {
    HistoryError(code, file: path, line: line, message)
  }
}
