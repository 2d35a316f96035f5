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

  /// As lines of 1.5 pt: the first six by colour alone, all with their markers.
  @Test(arguments: ColorVision.allCases, [Theme.light, .dark, .latex])
  func tellsArmsApartOnThinLines(vision: ColorVision, theme: Theme) {
    let colors = theme.palette.colors
    for i in colors.indices {
      for j in colors.indices.dropFirst(i + 1) {
        let sameMarker = theme.palette.marker(i) == theme.palette.marker(j)
        guard j < 6 || sameMarker else { continue }
        let difference = vision.lineDifference(colors[i], colors[j], width: 1.5)
        #expect(difference >= 1, "\(theme.name) \(i + 1) and \(j + 1) in \(vision.rawValue): \(difference)")
      }
    }
  }

  /// Most reports compare two arms: they differ in lightness too, for whoever sees no colours.
  @Test(arguments: [Theme.light, .dark, .latex, .grey]) func theFirstTwoDifferInLightness(theme: Theme) {
    #expect(theme.palette.colors[0].contrast(with: theme.palette.colors[1]) >= 2)
  }

  /// Thin lines need more of a difference than wide ones, and more of it in blue than in lightness.
  @Test func thinLinesAreHarderToTellApart() {
    let (blue, violet) = (Color(hex: 0x2020C0), Color(hex: 0x6020A0))
    let differences = [0.5, 1.5, 6, 60].map { ColorVision.normal.lineDifference(blue, violet, width: $0) }
    #expect(differences == differences.sorted())
    #expect(ColorVision.normal.lineDifference(blue, blue, width: 1) == 0)
  }

  @Test(arguments: Theme.all)
  func standsOutFromTheBackground(theme: Theme) {
    for color in theme.palette.colors { #expect(color.contrast(with: theme.surface) >= 3) }
    #expect(theme.foreground.contrast(with: theme.surface) >= 7)
    #expect(theme.muted.contrast(with: theme.surface) >= 4.5)
  }

  /// In grey every arm has a dash and a marker; those that share both differ in lightness.
  @Test func tellsArmsApartInGrey() {
    let palette = Theme.grey.palette
    for i in palette.colors.indices {
      for j in palette.colors.indices.dropFirst(i + 1) where palette.dash(i) == palette.dash(j) {
        #expect(ColorVision.normal.lineDifference(palette.colors[i], palette.colors[j], width: 1.5) >= 1)
      }
    }
    #expect(Set((0..<6).map { palette.dash($0) }).count == 6)
  }

  @Test func knowsThatRedAndGreenLookAlikeToSome() {
    let (red, green) = (Color(hex: 0xB43C28), Color(hex: 0x6E6A1C))
    #expect(ColorVision.normal.difference(red, green) > 2 * ColorVision.deuteranopia.difference(red, green))
  }
}
