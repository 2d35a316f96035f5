import Testing

/// What a golden text lets pass, and what it says of the rest.
@Suite struct GoldenTextsTests {
  static let golden = """
    <svg viewBox="0 0 40 20">
     <path d="M1.5 2L10 2" fill="none" stroke-width="0.5"/>
     <text x="3" y="4.25" font-size="8">0.87</text>
    </svg>
    """

  @Test(arguments: [
    ("M1.5 2L10 2", "M1.51 2L9.98 2"), ("x=\"3\" y=\"4.25\"", "x=\"3.02\" y=\"4.24\""), ("0 0 40 20", "0 0 40 20.01"),
  ])
  func coordinatesMayBeRoundedOtherwise(old: String, new: String) {
    #expect(GoldenTexts.difference(of: Self.golden.replacing(old, with: new), from: Self.golden) == nil)
  }

  @Test(arguments: [
    ("x=\"3\"", "x=\"3.03\"", 3), (">0.87<", ">0.88<", 3), ("font-size=\"8\"", "font-size=\"8.01\"", 3),
    ("\"none\"", "\"#fff\"", 2), ("M1.5 2L10 2", "M1.5 2L10 2 10 2", 2), ("\n</svg>", "", 4),
    ("<text", "<tspan", 3), ("0.5", "0.51", 2),
  ])
  func anythingElseIsADifferenceThatNamesItsLine(old: String, new: String, line: Int) throws {
    let text = Self.golden.replacing(old, with: new)
    let difference = try #require(GoldenTexts.difference(of: text, from: Self.golden))
    #expect(difference.hasPrefix("line \(line) of 4\n"))
  }

  @Test func aLongLineIsShownWhereItDiffers() throws {
    let points = (0..<200).map { "\($0) 5" }.joined(separator: " ")
    let difference = try #require(
      GoldenTexts.difference(
        of: "  <path d=\"\(points)\"/>", from: "  <path d=\"\(points.replacing(" 150 5", with: " 150 7"))\"/>"))
    #expect(
      difference.contains("expected: <path … ") && difference.contains(" 150 7 ") && difference.contains(" 150 5 "))
    #expect(difference.count < 450)
  }
}
