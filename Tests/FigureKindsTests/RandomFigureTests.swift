import Testing

@Suite struct RandomFigureTests {
  /// Layout holds whatever the records and options are.
  @Test(arguments: 0..<300)
  func keepsTextApartAndOnThePage(number: Int) throws {
    guard let drawing = try RandomFigure(number).drawing(measuring: FixedWidthMeasurer()) else { return }
    LayoutCheck.expectClean(drawing, "random figure \(number)")
  }
}
