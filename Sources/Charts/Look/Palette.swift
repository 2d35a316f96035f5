/// The colours of arms on one background, each at least 3:1 against it, with marker shapes that tell them apart where
/// colour does not.
///
/// `light` and `dark` were found by searching sRGB for twelve colours that are told apart as lines of 1.5 pt
/// (`ColorVision.lineDifference`), in normal vision and in simulated deuteranopia, protanopia and tritanopia: any two of
/// the first six by colour alone, and any two of all that share a marker shape. As patches, any two of the first six are at
/// least 15 apart by CIEDE2000 and any two of all at least 9.
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
      0x003BD3, 0xE94A08, 0x00A597, 0xAE67FA, 0x812053, 0x083C00, 0xBD1044, 0x08088E, 0x414380, 0x177071, 0x979662,
      0x8D71A6,
    ].map { Color(hex: $0) },
    background: Color(hex: 0xB4B8BD), positive: Color(hex: 0x0B4F8A), negative: Color(hex: 0xA63A00))

  /// On near-black.
  public static let dark = Palette(
    colors: [
      0x5757EF, 0xF7B525, 0x1EBCB5, 0xBF2560, 0xFFDBFF, 0xD4FFAC, 0x08E8B2, 0x1C9E90, 0x8D5F10, 0xFFFF08, 0x769B50,
      0xFF5185,
    ].map { Color(hex: $0) },
    background: Color(hex: 0x5A6068), positive: Color(hex: 0x8CC8F5), negative: Color(hex: 0xF5A86B))

  /// For print without colour: an arm has a dash and a marker of its own, those that share both differ in lightness.
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

  /// The dash of an arm by its place in the palette, in line widths, where colour is not there to tell arms apart.
  public func dash(_ index: Int) -> [Double] {
    let dashes: [[Double]] = [
      [], [6, 2.2], [1.3, 1.5], [6, 1.8, 1.3, 1.8], [3, 1.5], [7, 1.6, 1.3, 1.6, 1.3, 1.6],
    ]
    return dashes[index % dashes.count]
  }
}
