import Charts
import Testing

@Suite struct PaletteTests {
  @Test(arguments: ColorVision.allCases, [Theme.light, .dark, .latex])
  func tellsArmsApart(vision: ColorVision, theme: Theme) {
    let colors = theme.palette.colors
    #expect(colors.count == Palette.limit)
    for i in colors.indices {
      for j in colors.indices.dropFirst(i + 1) {
        let least = j < 6 ? 15.0 : 9
        let difference = vision.difference(colors[i], colors[j])
        #expect(difference >= least, "\(theme.name) \(i + 1) and \(j + 1) in \(vision.rawValue): \(difference)")
      }
    }
  }

  @Test(arguments: Theme.all)
  func standsOutFromTheBackground(theme: Theme) {
    for color in theme.palette.colors { #expect(color.contrast(with: theme.surface) >= 3) }
    #expect(theme.foreground.contrast(with: theme.surface) >= 7)
    #expect(theme.muted.contrast(with: theme.surface) >= 4.5)
  }

  /// In grey, what colour cannot say lightness and marker say together.
  @Test func tellsArmsApartInGrey() {
    let colors = Theme.grey.palette.colors
    for i in colors.indices {
      for j in colors.indices.dropFirst(i + 1) {
        let sameMarker = Theme.grey.palette.marker(i) == Theme.grey.palette.marker(j)
        let difference = colors[i].difference(from: colors[j])
        #expect(!sameMarker || difference >= 10, "\(i + 1) and \(j + 1): \(difference)")
      }
    }
  }

  @Test func knowsThatRedAndGreenLookAlikeToSome() {
    let (red, green) = (Color(hex: 0xB43C28), Color(hex: 0x6E6A1C))
    #expect(ColorVision.normal.difference(red, green) > 2 * ColorVision.deuteranopia.difference(red, green))
  }
}
