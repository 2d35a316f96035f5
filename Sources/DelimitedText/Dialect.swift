/// How the records of a delimited text are written.
public struct Dialect: Hashable, Sendable {
  /// The byte between two fields.
  public var separator: UInt8
  /// Whether several separators in a row count as one, and those around a record as none: columns set out with blanks.
  public var mergesSeparators: Bool
  /// A record that begins with this byte is left out; nil where there are no comments.
  public var comment: UInt8?
  /// Whether `"` around a field keeps separators and line ends in it, and `""` stands for `"` there.
  public var hasQuotes: Bool

  public init(
    separator: UInt8 = UInt8(ascii: ","), mergesSeparators: Bool = false, comment: UInt8? = nil, hasQuotes: Bool = true
  ) {
    self.separator = separator
    self.mergesSeparators = mergesSeparators
    self.comment = comment
    self.hasQuotes = hasQuotes
  }

  /// Comma-separated values (RFC 4180).
  public static let csv = Dialect()
  /// Tab-separated values.
  public static let tsv = Dialect(separator: UInt8(ascii: "\t"))

  /// The separator for messages, with its article where it has one.
  var separatorName: String {
    switch separator {
    case UInt8(ascii: ","): "a comma"
    case UInt8(ascii: ";"): "a semicolon"
    case UInt8(ascii: "\t"): "a tab"
    case UInt8(ascii: " "): "a blank"
    default: "`\(Character(UnicodeScalar(separator)))`"
    }
  }
}
