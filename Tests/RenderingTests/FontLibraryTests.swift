import Charts
import Testing

@testable import CairoRendering

@Suite struct FontLibraryTests {
  private func style(
    _ family: TextStyle.Family = .sans, _ weight: TextStyle.Weight = .regular, italic: Bool = false, size: Double = 10,
    tabular: Bool = false, language: String = "en"
  ) -> TextStyle {
    TextStyle(
      family: family, weight: weight, italic: italic, size: size, paint: SampleDrawings.black, tabularDigits: tabular,
      language: language)
  }

  /// Pango's own thread may hold the font map when a line is shaped; it is not dropped from under it.
  @Test func waitsForTheThreadThatSortsFonts() throws {
    for size in 6..<40 {
      let fonts = try FontLibrary()
      _ = try PangoTextMeasurer(fonts: fonts).extent(of: "abc", style: style(size: Double(size)))
      #expect(fonts.waitForPango())
    }
  }

  @Test func aMissingFontIsAnErrorThatNamesItsPackage() throws {
    let fonts = try FontLibrary(folders: ["/nowhere"])
    let error = #expect(throws: ChartError.self) { try PangoTextMeasurer(fonts: fonts).extent(of: "a", style: style()) }
    #expect(error?.code == .fontMissing)
    #expect(error?.message.contains("Inter-Regular.otf") == true)
    #expect(error?.message.contains("fonts-inter") == true)
  }

  @Test func aCharacterThatNoFontHasIsAnErrorThatNamesIt() throws {
    // Linear B, which none of the folders has a font for.
    let fonts = try FontLibrary(folders: FontLibrary.standardFolders().filter { !$0.contains("ancient") })
    let error = #expect(throws: ChartError.self) {
      try PangoTextMeasurer(fonts: fonts).extent(of: "a\u{10000}b", style: style())
    }
    #expect(error?.code == .glyphMissing)
    #expect(error?.message.contains("“\u{10000}” (U+10000)") == true)
    #expect(error?.message.contains("apt install") == true)
  }

  @Test func aLenientLibraryDrawsASquareAndSaysSo() throws {
    let fonts = try FontLibrary(
      folders: FontLibrary.standardFolders().filter { !$0.contains("ancient") }, uncoveredCharacters: .replace)
    let measurer = PangoTextMeasurer(fonts: fonts)
    let replaced = try measurer.extent(of: "a\u{10000}b\u{10000}", style: style())
    #expect(replaced == (try measurer.extent(of: "a□b□", style: style())))
    #expect(fonts.replacedCharacters == ["\u{10000}"])
  }

  @Test(arguments: TextStyle.Family.allCases, TextStyle.Weight.allCases)
  func everyStyleHasAFaceOfItsOwn(family: TextStyle.Family, weight: TextStyle.Weight) throws {
    let measurer = PangoTextMeasurer(fonts: try FontLibrary())
    for italic in [false, true] {
      let extent = try measurer.extent(of: "Accuracy", style: style(family, weight, italic: italic))
      #expect(extent.width > 30 && extent.width < 60)
      #expect(extent.ascent > extent.descent && extent.descent > 0)
    }
  }

  @Test func linesOfOneStyleAreEquallyTallInEveryScript() throws {
    let measurer = PangoTextMeasurer(fonts: try FontLibrary())
    let latin = try measurer.extent(of: "Epoch", style: style())
    let han = try measurer.extent(of: "週期", style: style(language: "zh-Hant"))
    #expect((latin.ascent, latin.descent) == (han.ascent, han.descent))
    #expect(han.width == 20)
  }

  @Test func widthsScaleWithTheSizeAsHintingWouldNot() throws {
    let measurer = PangoTextMeasurer(fonts: try FontLibrary())
    let small = try measurer.extent(of: "Validation accuracy", style: style(size: 6)).width
    let large = try measurer.extent(of: "Validation accuracy", style: style(size: 60)).width
    #expect(abs(large / small - 10) < 0.01)
  }

  @Test func tabularDigitsAreOfOneWidthAndLeaveTheHyphenAlone() throws {
    let measurer = PangoTextMeasurer(fonts: try FontLibrary())
    let widths = try "0123456789".map { try measurer.extent(of: "\($0)", style: style(tabular: true)).width }
    #expect(Set(widths).count == 1)
    #expect(try measurer.extent(of: "1", style: style()).width < widths[0])
    let hyphen = try measurer.extent(of: "-", style: style(tabular: true)).width
    #expect(hyphen == (try measurer.extent(of: "-", style: style()).width))
  }

  @Test func whatWasMeasuredBeforeChangesNothing() throws {
    let text = "→ ✓ ε 損失 Ж"
    let fresh = PangoTextMeasurer(fonts: try FontLibrary())
    let used = PangoTextMeasurer(fonts: try FontLibrary())
    for family in TextStyle.Family.allCases { _ = try used.extent(of: "∑ 週 ☃ ℵ", style: style(family, .bold)) }
    for family in TextStyle.Family.allCases {
      #expect(try fresh.extent(of: text, style: style(family)) == used.extent(of: text, style: style(family)))
    }
  }

  @Test(arguments: [("a\nb", "a b"), ("a\tb", "a b"), ("\u{7}", " "), ("a\r\nb", "a  b"), ("plain", "plain")])
  func controlCharactersAreSpaces(text: String, expected: String) {
    #expect(TextLine.singleLine(text) == expected)
  }
}
