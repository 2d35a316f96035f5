/// What several kinds of figures say: n, bands, what is left out.
public struct FigurePhrases: Sendable, Hashable, Codable {
  public var noData: String
  /// `#`.
  public var clipped: String
  public var bandSD: String
  public var bandSEM: String
  public var bandCI95: String
  public var bandMinMax: String
  /// `{n}`.
  public var gaps: Phrase
  /// `{n}`: one gap.
  public var gap: String
  /// `{arm}`, `{seed}`, `{value}`.
  public var runTitle: Phrase
  /// `{n}`.
  public var sameN: Phrase
  /// `{n}`, `{all}`, `{quantity}`: arms with a colour, where every row has its label.
  public var bestInColour: Phrase
  /// `{n}`, `{all}`.
  public var chosenInColour: Phrase
  /// `{least}`, `{most}`.
  public var varyingN: Phrase
  /// `{n}`, `{list}`.
  public var diverged: Phrase
  /// `{n}`, `{list}`.
  public var withoutValue: Phrase
  public var meanLines: String
  /// `{arm}`, `{seed}`.
  public var armAndSeed: Phrase
  /// `{n}`, `{mark}`, `{extreme}`: values above the axis.
  public var outliersAbove: Phrase
  /// `{n}`, `{mark}`, `{extreme}`: values below the axis.
  public var outliersBelow: Phrase
  /// `{n}`: values that have no logarithm.
  public var withoutLogarithm: Phrase
  /// Ends of bands were held to what the value can be.
  public var endsAtBounds: String
  /// Lines of more points than a page can show.
  public var denseLines: String
  /// `{a}`, `{b}`: two lines in one place.
  public var coincide: Phrase
  /// The same where `{b}` is a list of two or more.
  public var coincideSeveral: Phrase
  /// `{a}`, `{b}`, `{list}`: of panels, while others tell the two apart.
  public var coincideIn: Phrase
  /// The same where `{b}` is a list of two or more.
  public var coincideSeveralIn: Phrase
  /// `{n}`, at least two.
  public var coincideMore: Phrase
  /// The same in a figure of one panel.
  public var coincideMoreHere: Phrase
  /// `{list}` of lines that the data are held against, each with its value.
  public var referenceLines: Phrase
  /// `{factor}`: what colour tells.
  public var hueShows: Phrase
  /// `{factor}`: what dashes tell.
  public var dashShows: Phrase
  /// `{factor}`: what colour and dash tell together.
  public var hueAndDashShow: Phrase
  /// `{list}` of factors that neither colour nor dash nor panels tell.
  public var looksShared: Phrase
}
