/// Everything about a piece of text but its words and place.
public struct TextStyle: Sendable, Hashable {
  /// A family by the part it plays; the renderer knows which font files serve it.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// Inter.
    case sans
    /// Latin Modern Roman, as LaTeX sets text.
    case serif
    /// TeX Gyre Termes, a Times: what most conferences set their papers in.
    case times
    /// TeX Gyre Heros, a Helvetica: what Nature and others ask for, as wide as Arial.
    case helvetica
    /// A fixed-width face.
    case mono
  }

  public enum Weight: String, Sendable, Hashable, CaseIterable { case regular, medium, bold }

  public var family: Family
  public var weight: Weight
  public var italic: Bool
  /// Em size in points.
  public var size: Double
  public var paint: Paint
  /// Digits of one width (`tnum`), for columns and axis labels only: it widens Inter's hyphen.
  public var tabularDigits: Bool
  /// A BCP 47 tag. It picks the Han glyph variants: `zh-Hant` for Traditional Chinese.
  public var language: String

  public init(
    family: Family = .sans, weight: Weight = .regular, italic: Bool = false, size: Double, paint: Paint,
    tabularDigits: Bool = false, language: String = "en"
  ) {
    self.family = family
    self.weight = weight
    self.italic = italic
    self.size = size
    self.paint = paint
    self.tabularDigits = tabularDigits
    self.language = language
  }
}
