/// How a figure looks: faces, sizes and colours.
public struct Theme: Sendable, Hashable {
  public var name: String
  public var family: TextStyle.Family
  /// Size of axis labels in points, which every other size follows; nil lets it follow the page's width.
  public var baseSize: Double?
  /// Nil leaves the page transparent.
  public var page: Color?
  /// What the page is taken to be where it is transparent: open markers are filled with it.
  public var surface: Color
  public var foreground: Color
  /// Tick labels, captions, notes.
  public var muted: Color
  public var axis: Color
  public var grid: Color
  public var palette: Palette
  /// Opacity of bands, 0…1.
  public var bandOpacity: Double
  /// Each arm has a dash of its own, as there is no colour; training lines are thin and pale instead of dashed.
  public var dashesArms: Bool
  /// Times the widths of lines and the sizes of markers that follow from the size of the text.
  public var lineScale: Double

  public init(
    name: String, family: TextStyle.Family = .sans, baseSize: Double? = nil, page: Color?, surface: Color,
    foreground: Color, muted: Color, axis: Color, grid: Color, palette: Palette, bandOpacity: Double,
    dashesArms: Bool = false, lineScale: Double = 1
  ) {
    self.name = name
    self.family = family
    self.baseSize = baseSize
    self.page = page
    self.surface = surface
    self.foreground = foreground
    self.muted = muted
    self.axis = axis
    self.grid = grid
    self.palette = palette
    self.bandOpacity = bandOpacity
    self.dashesArms = dashesArms
    self.lineScale = lineScale
  }

  /// This theme on no ground of its own: what the figure is put on shows through.
  public var withoutGround: Theme {
    var theme = self
    theme.page = nil
    return theme
  }

  public static let light = Theme(
    name: "light", page: Color(hex: 0xFFFFFF), surface: Color(hex: 0xFFFFFF), foreground: Color(hex: 0x1B1F24),
    muted: Color(hex: 0x59606A), axis: Color(hex: 0x8A9099), grid: Color(hex: 0xE8EAED), palette: .light,
    bandOpacity: 0.16)

  public static let dark = Theme(
    name: "dark", page: Color(hex: 0x14171B), surface: Color(hex: 0x14171B), foreground: Color(hex: 0xECEFF3),
    muted: Color(hex: 0xA6ADB7), axis: Color(hex: 0x6B727C), grid: Color(hex: 0x2A2F36), palette: .dark,
    bandOpacity: 0.22)

  /// For print without colour.
  public static let grey = Theme(
    name: "grey", page: Color(hex: 0xFFFFFF), surface: Color(hex: 0xFFFFFF), foreground: Color(hex: 0x000000),
    muted: Color(hex: 0x4A4A4A), axis: Color(hex: 0x7A7A7A), grid: Color(hex: 0xE6E6E6), palette: .grey,
    bandOpacity: 0.14, dashesArms: true)

  /// Beside text set by LaTeX: Latin Modern, black.
  public static let latex = Theme(
    name: "latex", family: .serif, page: Color(hex: 0xFFFFFF), surface: Color(hex: 0xFFFFFF),
    foreground: Color(hex: 0x000000), muted: Color(hex: 0x3D3D3D), axis: Color(hex: 0x6E6E6E),
    grid: Color(hex: 0xE8E8E8), palette: .light, bandOpacity: 0.16)

  public static let all: [Theme] = [.light, .dark, .grey, .latex]

  /// The theme of that name.
  ///
  /// - Throws: `ChartError` with code `invalidOption` for an unknown name.
  public static func named(_ name: String) throws(ChartError) -> Theme {
    guard let theme = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name).joined(separator: ", ")
      throw ChartError(.invalidOption, "theme \"\(name)\" is unknown; expected one of \(names)")
    }
    return theme
  }
}

extension Theme: CustomStringConvertible {
  public var description: String { name }
}
