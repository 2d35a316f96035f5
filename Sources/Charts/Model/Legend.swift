/// The key to a figure's lines.
public struct Legend: Sendable, Equatable {
  public enum Placement: String, Sendable, CaseIterable {
    /// Inside a panel where it covers no data, else below.
    case automatic
    /// Inside the panel and at the anchor where it covers the least data.
    case inside
    /// In rows below the panels.
    case below
    /// No legend: each line's label stands at its end.
    case direct
    case none
  }

  public struct Entry: Sendable, Equatable {
    public var label: String
    /// What `label` ends with that stays whole where the label is shortened, such as ` validation`.
    public var ending: String
    public var style: SeriesStyle
    public var symbol: Symbol
    /// Begins another group of entries, such as what dashes mean after what colours mean: set apart, in rows of its own,
    /// under this title or none where it is empty. Nil goes on with the group before.
    public var group: String?
    /// The symbol's line is dashed so, in line widths, in place of the style's own; empty for solid.
    public var dash: [Double]?

    public init(
      _ label: String, ending: String = "", style: SeriesStyle, symbol: Symbol = .line, group: String? = nil,
      dash: [Double]? = nil
    ) {
      self.label = label
      self.ending = ending
      self.style = style
      self.symbol = symbol
      self.group = group
      self.dash = dash
    }
  }

  public enum Symbol: Sendable, Equatable {
    /// A piece of line with its marker.
    case line
    /// A piece of line without marker.
    case plainLine
    case marker
    /// A filled square: bars and bands.
    case swatch
  }

  public var entries: [Entry]
  /// Above the entries, such as what their labels have in common; empty for none.
  public var title: String
  public var placement: Placement
  /// With direct labels, entries that no line's label can carry, such as what dashes mean; set below.
  public var directEntries: [Entry]

  public init(
    _ entries: [Entry] = [], title: String = "", placement: Placement = .automatic, directEntries: [Entry] = []
  ) {
    self.entries = entries
    self.title = title
    self.placement = placement
    self.directEntries = directEntries
  }
}
