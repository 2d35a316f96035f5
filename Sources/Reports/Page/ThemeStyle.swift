internal import Charts

/// The figures' colours as variables of the page, so that its dark mode restyles them and its own swatches match.
enum ThemeStyle {
  static var css: String {
    ":root {\n\(variables(.light))}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n\(variables(.dark))}\n}\n"
  }

  private static func variables(_ theme: Theme) -> String {
    var text = ""
    func set(_ role: String, _ color: Color) { text += "  --curves-\(role): \(hexadecimal(color));\n" }
    set("foreground", theme.foreground)
    set("muted", theme.muted)
    set("axis", theme.axis)
    set("grid", theme.grid)
    set("background", theme.page ?? theme.surface)
    set("other", theme.palette.background)
    for (index, color) in theme.palette.colors.enumerated() {
      set("arm-\(index + 1)", color)
      set("arm-\(index + 1)-text", readable(color, theme))
    }
    return text
  }

  /// Moved towards the text's colour until it reads at 4.5:1, as figures do with the names of arms.
  private static func readable(_ color: Color, _ theme: Theme) -> Color {
    var readable = color
    for step in 1...20 where readable.contrast(with: theme.surface) < 4.5 {
      readable = color.mixed(with: theme.foreground, Double(step) / 20)
    }
    return readable
  }

  private static func hexadecimal(_ color: Color) -> String {
    let value = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
