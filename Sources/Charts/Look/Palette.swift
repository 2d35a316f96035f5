/// The colours of arms on one background, each at least 3:1 against it, with marker shapes that tell them apart in grey.
///
/// `light` and `dark` were found by searching sRGB for twelve colours whose least CIEDE2000 distance, in normal vision and
/// in simulated deuteranopia, protanopia and tritanopia (`ColorVision`), is largest: at least 15 between any two of the
/// first six and at least 9 between any two of all.
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
      0x004BC3, 0xE15A0F, 0x00A587, 0x9687D2, 0x690F4B, 0x003C00, 0xA50F3C, 0x0F7869, 0x694B78, 0x87965A, 0xA56996,
      0x001E96,
    ].map { Color(hex: $0) },
    background: Color(hex: 0xB4B8BD), positive: Color(hex: 0x0B4F8A), negative: Color(hex: 0xA63A00))

  /// On near-black.
  public static let dark = Palette(
    colors: [
      0x8787E1, 0xF0A52D, 0x1EB4A5, 0xFF2D78, 0xF0C3FF, 0xB4F0B4, 0xA58700, 0x00F0D2, 0xFFE100, 0x96C378, 0x3C9678,
      0xFF69A5,
    ].map { Color(hex: $0) },
    background: Color(hex: 0x5A6068), positive: Color(hex: 0x8CC8F5), negative: Color(hex: 0xF5A86B))

  /// For print without colour: told apart by lightness, marker and dash.
  public static let grey = Palette(
    colors: [
      0x000000, 0x7A7A7A, 0x4A4A4A, 0x8F8F8F, 0x2A2A2A, 0x636363, 0x7A7A7A, 0x2A2A2A, 0x8F8F8F, 0x4A4A4A, 0x7A7A7A,
      0x1A1A1A,
    ].map { Color(hex: $0) },
    background: Color(hex: 0xC4C4C4), positive: Color(hex: 0x1A1A1A), negative: Color(hex: 0x6E6E6E))

  /// The marker of an arm by its place in the palette.
  public func marker(_ index: Int) -> Mark.Marker.Shape {
    let shapes: [Mark.Marker.Shape] = [.circle, .square, .triangle, .diamond, .cross, .plus]
    return shapes[index % shapes.count]
  }
}
