/// A figure whose every mark has its place: what layout makes and what the renderers turn into bytes.
public struct Drawing: Sendable, Equatable {
  /// Page size in points.
  public var size: Size
  /// Painted over the whole page first; nil leaves it transparent.
  public var background: Paint?
  public var metadata: Metadata
  /// Painted in this order.
  public var marks: [Mark]

  /// What the file says of itself.
  public struct Metadata: Sendable, Equatable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: [String]
    /// A BCP 47 tag, such as `en` or `zh-Hant`.
    public var language: String
    /// What a reader who cannot see the figure should be told (alt text, SVG `<desc>`).
    public var description: String
    /// Program and version.
    public var creator: String
    /// The identities (64 hexadecimal digits) of the records the figure was made from, in order.
    public var records: [String]

    public init(
      title: String = "", author: String = "", subject: String = "", keywords: [String] = [],
      language: String = "en", description: String = "", creator: String = "curves", records: [String] = []
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.description = description
      self.creator = creator
      self.records = records
    }
  }

  public init(size: Size, background: Paint? = nil, metadata: Metadata = Metadata(), marks: [Mark] = []) {
    self.size = size
    self.background = background
    self.metadata = metadata
    self.marks = marks
  }
}
