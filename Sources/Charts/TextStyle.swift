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

/// The room a line of text takes, in points, measured from its baseline.
public struct TextExtent: Sendable, Hashable {
  /// Advance width.
  public var width: Double
  /// Height above the baseline, the font's and not the ink's, so that lines of one style are equally tall.
  public var ascent: Double
  /// Depth below the baseline, positive.
  public var descent: Double

  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  public var height: Double { ascent + descent }
}

/// What layout needs to know of fonts. Handed in, so that a test can hand in one of fixed widths.
public protocol TextMeasuring {
  /// The room that `text`, one line, takes in `style`.
  ///
  /// - Throws: `ChartError` when a font is missing or has no glyph for a character.
  func extent(of text: String, style: TextStyle) throws(ChartError) -> TextExtent
}
