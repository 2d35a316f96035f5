/// Where a figure will be printed: the widths of its text and columns, and the type that suits it.
///
/// Widths are those of the venue's own LaTeX class or its artwork guide, converted from TeX points (1/72.27 in) where it
/// gives those. Serif venues are set in Latin Modern, the serif face we have.
public struct Venue: Sendable, Hashable {
  public var name: String
  /// Width of the whole text in points.
  public var textWidth: Double
  /// Width of one of two columns in points; nil where the text has one.
  public var columnWidth: Double?
  /// Size of axis labels in points: a point or two under the text, at or under the captions.
  public var baseSize: Double
  public var family: TextStyle.Family
  /// Height of a figure that fills the page, for slides; nil where the text flows on.
  public var height: Double?

  /// Height of the text on a page, in points: 8.9 to 9.7 in at the venues here, so 9 in; of a slide, its figure's.
  public var pageHeight: Double { height ?? 9 * 72 }

  public static let all: [Venue] = [
    // neurips.sty and iclr_conference.sty: \textwidth 5.5in, 10 pt Times.
    Venue(name: "neurips", textWidth: 396, columnWidth: nil, baseSize: 8.5, family: .times, height: nil),
    Venue(name: "iclr", textWidth: 396, columnWidth: nil, baseSize: 8.5, family: .times, height: nil),
    // icml.sty: two columns of 3.25 in, 0.25 in apart.
    Venue(name: "icml", textWidth: 486, columnWidth: 234, baseSize: 8, family: .times, height: nil),
    // cvpr.sty: two columns of 3.25 in, 3/8 in apart.
    Venue(name: "cvpr", textWidth: 495, columnWidth: 234, baseSize: 8, family: .times, height: nil),
    // acl.sty: A4 less 2.5 cm at either side, two columns 0.6 cm apart.
    Venue(
      name: "acl", textWidth: 16 * 72 / 2.54, columnWidth: 7.7 * 72 / 2.54, baseSize: 8.5, family: .times, height: nil),
    // IEEE author center: 3.5 in and 7.16 in.
    Venue(name: "ieee", textWidth: 7.16 * 72, columnWidth: 3.5 * 72, baseSize: 8, family: .times, height: nil),
    // Nature's artwork guide: 89 and 183 mm, Helvetica or Arial, 5 to 7 pt; ours never goes under 6.
    Venue(
      name: "nature", textWidth: 183 * 72 / 25.4, columnWidth: 89 * 72 / 25.4, baseSize: 7, family: .helvetica,
      height: nil),
    // jmlr2e.sty: \textwidth 6in, 11 pt Computer Modern.
    Venue(name: "jmlr", textWidth: 432, columnWidth: nil, baseSize: 9, family: .serif, height: nil),
    // aaai.sty: 7 in in two columns 3/8 in apart.
    Venue(name: "aaai", textWidth: 504, columnWidth: 3.3125 * 72, baseSize: 8, family: .times, height: nil),
    // beamer, aspectratio=169: \textwidth 398.3386 TeX points; a slide less its title.
    Venue(name: "beamer", textWidth: 398.3386 * 72 / 72.27, columnWidth: nil, baseSize: 9, family: .sans, height: 198),
    // A4 less 2.5 cm at either side.
    Venue(name: "a4", textWidth: 16 * 72 / 2.54, columnWidth: nil, baseSize: 9, family: .sans, height: nil),
  ]

  /// The venue of that name.
  ///
  /// - Throws: `ChartError` with code `invalidOption` for an unknown name.
  public static func named(_ name: String) throws(ChartError) -> Venue {
    guard let venue = all.first(where: { $0.name == name.lowercased() }) else {
      let names = all.map(\.name).joined(separator: ", ")
      throw ChartError(.invalidOption, "venue \"\(name)\" is unknown; expected one of \(names)")
    }
    return venue
  }

  /// A figure over the text's width, or over one column's where there are two and `inColumn` is true.
  public func size(inColumn: Bool = false) -> FigureSize {
    FigureSize(width: inColumn ? columnWidth ?? textWidth : textWidth, height: height)
  }

  /// `theme` in the venue's face and size.
  public func themed(_ theme: Theme) -> Theme {
    var theme = theme
    theme.family = family
    theme.baseSize = baseSize
    return theme
  }
}
