/// An sRGB colour; alpha 0…1.
public struct Color: Sendable, Hashable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8
  public var alpha: Double

  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// The colour written `0xRRGGBB`.
  public init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex), alpha: alpha)
  }
}

/// What a mark is filled or stroked with: a colour, and the part it plays, which lets a page restyle an SVG.
public struct Paint: Sendable, Hashable {
  public var color: Color
  /// What the colour stands for, such as `foreground`, `muted`, `grid`, `background` or `arm-1`. SVG makes it the class
  /// `curves-ROLE` and the CSS variable `--curves-ROLE`; a lower-case word of letters, digits and hyphens.
  public var role: String?

  public init(_ color: Color, role: String? = nil) {
    self.color = color
    self.role = role
  }
}
