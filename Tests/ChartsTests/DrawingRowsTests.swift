import Charts
import Testing

/// What a drawing's marks take up, and where it may be parted.
@Suite struct DrawingRowsTests {
  private static func box(_ y: Double, _ height: Double, x: Double = 0) -> Mark {
    .area(Mark.Area(Rectangle(x: x, y: y, width: 10, height: height), fill: nil))
  }

  @Test func marksHaveBounds() {
    let stroke = Stroke(Paint(Color(hex: 0)), width: 1)
    let line = Mark.polyline(
      Mark.Polyline([Point(x: 3, y: 9), Point(x: 1, y: .nan), Point(x: 7, y: 2)], stroke: stroke))
    #expect(line.bounds == Rectangle(x: 3, y: 2, width: 4, height: 7))
    let marker = Mark.marker(Mark.Marker(.circle, at: Point(x: 5, y: 5), diameter: 4, fill: nil))
    #expect(marker.bounds == Rectangle(x: 3, y: 3, width: 4, height: 4))
    let group = Mark.Group(
      role: "panel", clip: Rectangle(x: 0, y: 0, width: 6, height: 100), marks: [line, marker, Self.box(20, 5)])
    #expect(Mark.group(group).bounds == Rectangle(x: 0, y: 2, width: 6, height: 23))
    #expect(Mark.group(Mark.Group(role: "panel")).bounds == nil)
  }

  @Test func rowsEndWhereNothingReachesAcross() {
    let size = Size(width: 20, height: 100)
    let marks = [Self.box(5, 20), Self.box(5, 30, x: 10), Self.box(45, 20), Self.box(60, 30, x: 10)]
    #expect(Drawing(size: size, marks: marks).rows == [0...40, 40...100])
    #expect(Drawing(size: size, marks: marks + [Self.box(30, 20)]).rows == [0...100])
    #expect(Drawing(size: size).rows == [0...100])
  }

  private static func group(_ role: String, _ marks: [Mark]) -> Mark { .group(Mark.Group(role: role, marks: marks)) }

  /// Pictures stand by themselves, the first of a panel with its title; a panel of axes stays whole.
  @Test func rowsOfPicturesArePartedToo() {
    let pictures = [15.0, 40, 65].flatMap { [Self.box($0, 20), Self.box($0, 18, x: 10)] }.map {
      Self.group("tile", [$0])
    }
    let title = Self.group("panel-title", [Self.box(2, 8)])
    let size = Size(width: 20, height: 100)
    let panel = Self.group("panel", [title, Self.group("data", [Self.group("images", pictures)])])
    #expect(Drawing(size: size, marks: [panel]).rows == [0...37.5, 37.5...62.5, 62.5...100])
    let axes = Self.group("panel", [title, Self.group("data", pictures)])
    #expect(Drawing(size: size, marks: [axes]).rows == [0...100])
  }

  @Test func rowsOfArmsArePartedAboveTheirAxis() throws {
    let size = Size(width: 20, height: 100)
    func panel(_ middles: [Double]) -> Mark {
      let numbers = middles.map { Self.box($0 - 2, 4, x: 10) }
      return Self.group("panel", [Self.group("data", [Self.box(0, 80)]), Self.group("row-labels", numbers)])
    }
    let seven = (0..<7).map { 10 + 10 * Double($0) }
    let parted = try #require(Drawing(size: size, marks: [panel(seven)]).armStretches(together: 3))
    #expect(parted.arms == [0...35, 35...74] && parted.axis == 74...100)
    // Too few to be parted; one of the numbers missing; rows that belong to several panels.
    #expect(Drawing(size: size, marks: [panel(Array(seven.prefix(5)))]).armStretches(together: 3) == nil)
    #expect(Drawing(size: size, marks: [panel(seven.filter { $0 != 40 })]).armStretches(together: 3) == nil)
    #expect(Drawing(size: size, marks: [panel(seven), panel(seven)]).armStretches(together: 3) == nil)
  }

  @Test func theLeastTypeSizeIsThatOfAnyText() {
    func text(_ size: Double) -> Mark {
      .text(
        Mark.TextMark(
          "x", at: Point(x: 0, y: 0), style: TextStyle(size: size, paint: Paint(Color(hex: 0))),
          extent: TextExtent(width: 1, ascent: 1, descent: 0)))
    }
    let size = Size(width: 20, height: 100)
    let marks = [text(9), .group(Mark.Group(role: "panel", marks: [text(7), Self.box(0, 1)]))]
    #expect(Drawing(size: size, marks: marks).leastTypeSize == 7)
    #expect(Drawing(size: size, marks: [Self.box(0, 1)]).leastTypeSize == nil)
  }
}
