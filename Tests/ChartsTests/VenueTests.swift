import Charts
import Testing

@Suite struct VenueTests {
  /// Text and inches.
  private static let lengths: [(String, Double)] = [
    ("3.3in", 3.3), ("84mm", 84 / 25.4), ("12cm", 12 / 2.54), ("240pt", 240 / 72.0), (" 5.5 IN ", 5.5),
    ("252texpt", 252 / 72.27),
  ]

  @Test(arguments: lengths)
  func readsLengths(text: String, inches: Double) throws {
    #expect((try Length.points(text) - inches * 72).magnitude < 1e-9)
  }

  @Test(arguments: ["", "12", "in", "-3in", "0mm", "3 feet", "nanpt", "1e999cm"])
  func refusesOtherText(text: String) {
    let error = #expect(throws: ChartError.self) { try Length.points(text) }
    #expect(error?.code == .invalidOption)
  }

  @Test(arguments: ["neurips", "icml", "iclr", "cvpr", "acl", "ieee", "nature", "jmlr", "aaai", "beamer", "a4"])
  func knowsItsVenues(name: String) throws {
    let venue = try Venue.named(name)
    #expect(venue.textWidth > 300 && venue.textWidth < 560)
    #expect((venue.columnWidth ?? 0) < venue.textWidth / 2)
    #expect(venue.themed(.light).baseSize == venue.baseSize)
  }

  @Test func namesTheVenuesThereAre() {
    let error = #expect(throws: ChartError.self) { try Venue.named("icml2031") }
    #expect(error?.message.contains("neurips, iclr, icml") == true)
    #expect(throws: ChartError.self) { try Theme.named("solarized") }
  }
}
