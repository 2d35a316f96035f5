/// What a figure says beside its data, and in which language.
public struct FigureText: Sendable, Equatable {
  /// Nil names what the figure shows; empty leaves the title out.
  public var title: String?
  /// Nil writes one that names n, intervals and what is left out; empty leaves it out.
  public var caption: String?
  public var words: FigureWords

  public init(title: String? = nil, caption: String? = nil, words: FigureWords = .english) {
    self.title = title
    self.caption = caption
    self.words = words
  }
}
