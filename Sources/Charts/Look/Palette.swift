/// The colours of arms on one background, each at least 3:1 against it, with marker shapes that tell them apart in grey.
public struct Palette: Sendable, Hashable {
  /// By arm; at most 12 are told apart by colour.
  public var colors: [Color]
  /// For arms beyond the palette.
  public var background: Color
  /// Endpoints of a heat map's ramp: the deepest positive and the deepest negative colour.
  public var positive: Color
  public var negative: Color

  public init(colors: [Color], background: Color, positive: Color, negative: Color) {
    self.colors = colors
    self.background = background
    self.positive = positive
    self.negative = negative
  }

  /// The most arms that colour tells apart.
  public static let limit = 12

  /// On white.
  public static let light = Palette(
    colors: [
      0x0072B2, 0xD55E00, 0x009E73, 0xAA3377, 0x332288, 0x8C6D1F, 0x56A0D9, 0x661100, 0x117733, 0xE0559F, 0x555555,
      0x7A5CFF,
    ].map { Color(hex: $0) },
    background: Color(hex: 0xB4B8BD), positive: Color(hex: 0x0B4F8A), negative: Color(hex: 0xA63A00))

  /// On near-black.
  public static let dark = Palette(
    colors: [
      0x56B4E9, 0xE69F00, 0x2FC49A, 0xE78AC3, 0xA99BFF, 0xF0E442, 0x3C86D6, 0xD55E00, 0x8FD14F, 0xFF6F91, 0xB8BDC4,
      0x9A6BFF,
    ].map { Color(hex: $0) },
    background: Color(hex: 0x5A6068), positive: Color(hex: 0x8CC8F5), negative: Color(hex: 0xF5A86B))

  /// For print without colour: told apart by lightness, marker and dash.
  public static let grey = Palette(
    colors: [
      0x000000, 0x7A7A7A, 0x4A4A4A, 0x8F8F8F, 0x2A2A2A, 0x636363, 0x000000, 0x7A7A7A, 0x4A4A4A, 0x8F8F8F, 0x2A2A2A,
      0x636363,
    ].map { Color(hex: $0) },
    background: Color(hex: 0xC4C4C4), positive: Color(hex: 0x1A1A1A), negative: Color(hex: 0x6E6E6E))

  /// The marker of an arm by its place in the palette.
  public func marker(_ index: Int) -> Mark.Marker.Shape {
    let shapes: [Mark.Marker.Shape] = [.circle, .square, .triangle, .diamond, .cross, .plus]
    return shapes[index % shapes.count]
  }
}
