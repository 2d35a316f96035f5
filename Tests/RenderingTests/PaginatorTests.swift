import Testing

@testable import CairoRendering

@Suite struct PaginatorTests {
  private typealias Item = Paginator.Item

  private func numbers(_ pages: [[Paginator.Placed]]) -> [[Int]] { pages.map { $0.map(\.piece) } }

  @Test func piecesFillAPageAndGoOnWithoutTheirSpace() {
    let pages = Paginator.pages([Item](repeating: Item(height: 40, spaceBefore: 10), count: 3), height: 100)
    #expect(
      pages == [[.init(piece: 0, y: 0), .init(piece: 1, y: 50)], [.init(piece: 2, y: 0)]])
  }

  @Test func aHeadingGoesWithWhatItHeads() {
    let items = [Item(height: 70), Item(height: 20, keepsWithNext: true), Item(height: 30)]
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0], [1, 2]])
  }

  @Test func aChainLongerThanAPageIsBroken() {
    let items = [Item(height: 20)] + [Item](repeating: Item(height: 40, keepsWithNext: true), count: 5)
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0, 1, 2], [3], [4, 5]])
  }

  @Test func aPieceTallerThanAPageHasOneOfItsOwn() {
    let items = [Item(height: 20), Item(height: 300), Item(height: 20)]
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0], [1], [2]])
  }

  @Test func aRepeatedHeaderTakesItsRoom() {
    let items = [Item(height: 50)] + [Item](repeating: Item(height: 40, repeatedHeight: 25), count: 2)
    #expect(
      Paginator.pages(items, height: 100) == [
        [.init(piece: 0, y: 0), .init(piece: 1, y: 50)], [.init(piece: 2, y: 25)],
      ])
  }

  private static func figure(_ height: Double, leastScale: Double = 1, rest: Double = 0) -> Item {
    Item(height: height, floats: true, leastScale: leastScale, rest: rest)
  }

  private static let heading = Item(height: 10, keepsWithNext: true, isHeading: true)

  @Test func aFigureWaitsWhileWhatFollowsMovesUp() {
    let items = [Item(height: 50), Self.figure(60), Item(height: 30), Item(height: 10), Item(height: 20)]
    #expect(
      Paginator.pages(items, height: 100) == [
        [.init(piece: 0, y: 0), .init(piece: 2, y: 50), .init(piece: 3, y: 80)],
        [.init(piece: 1, y: 0), .init(piece: 4, y: 74)],
      ])
  }

  @Test func figuresKeepTheirOrder() {
    let items = [Item(height: 50), Self.figure(60), Self.figure(20), Item(height: 30)]
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0, 3], [1, 2]])
  }

  @Test func aFigureThatAlmostFitsBecomesSmaller() {
    let items = [Item(height: 50), Self.figure(60, leastScale: 0.8), Item(height: 30)]
    #expect(
      Paginator.pages(items, height: 100) == [
        [.init(piece: 0, y: 0), .init(piece: 1, y: 50, scale: 1 - 10.0 / 60)], [.init(piece: 2, y: 0)],
      ])
  }

  /// It does not stand at a page's foot, and what it heads is of its section.
  @Test func aHeadingStaysWithWhatItHeads() {
    let alone = [Item(height: 50), Self.heading, Self.figure(60), Self.heading, Item(height: 10)]
    #expect(numbers(Paginator.pages(alone, height: 100)) == [[0], [1, 2, 3, 4]])
    let withText = [Item(height: 50), Self.heading, Self.figure(60), Item(height: 10), Item(height: 10)]
    #expect(numbers(Paginator.pages(withText, height: 100)) == [[0, 1, 3, 4], [2]])
  }

  @Test func aHeadingDoesNotGoBeforeFiguresForTheFootOfAPage() {
    let items = [Item(height: 80), Self.figure(60), Self.heading, Item(height: 10)]
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0], [1, 2, 3]])
    let early = [Item(height: 60)] + items.dropFirst()
    #expect(numbers(Paginator.pages(early, height: 100)) == [[0, 2, 3], [1]])
  }

  private static let section = Item(height: 10, keepsWithNext: true, isHeading: true, isSection: true)

  /// Whoever reads on in the next section has seen the figures of the one before.
  @Test func aSectionDoesNotGoBeforeTheFiguresOfTheOneBefore() {
    let items = [Item(height: 70), Self.figure(60), Self.section, Item(height: 10)]
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0], [1, 2, 3]])
    let withText = [Item(height: 50), Self.figure(60), Item(height: 20), Self.section, Item(height: 10)]
    #expect(numbers(Paginator.pages(withText, height: 100)) == [[0, 2], [1, 3, 4]])
  }

  /// A page that is a third empty and more is worse.
  @Test func aSectionGoesBeforeFiguresRatherThanLeaveHalfAPage() {
    let items = [Item(height: 50), Self.figure(60), Self.section, Item(height: 10), Item(height: 50)]
    #expect(numbers(Paginator.pages(items, height: 100)) == [[0, 2, 3], [1], [4]])
  }

  /// Figures that are a little smaller save a page of a line or two.
  @Test func aFewLinesGetNoPageOfTheirOwn() {
    let items = [Self.figure(50, leastScale: 0.8), Item(height: 45), Item(height: 10)]
    #expect(
      Paginator.pages(items, height: 100) == [
        [.init(piece: 0, y: 0, scale: 0.9), .init(piece: 1, y: 45), .init(piece: 2, y: 90)]
      ])
    // Where that is not enough, or the page is worth its sheet, they stay as they are.
    for last in [Item(height: 16), Item(height: 30)] {
      let pages = Paginator.pages(items.dropLast() + [last], height: 100)
      #expect(pages.map { $0.map(\.scale) } == [[1, 1], [1]])
    }
  }

  @Test func theRowsOfATallFigureBeginAtTheTop() {
    let items = [
      Item(height: 20), Self.figure(60, rest: 120), Self.figure(60), Self.figure(60), Item(height: 20),
      Item(height: 30),
    ]
    #expect(numbers(Paginator.pages(items, height: 130)) == [[0, 4, 5], [1, 2], [3]])
  }

  private static func rows(_ heights: [Double]) -> [Item] {
    heights.enumerated().map { index, height in
      Item(
        height: height, floats: true, rest: index == 0 ? heights.dropFirst().reduce(0, +) : 0, continues: index > 0)
    }
  }

  @Test func theRowsOfATallFigureBeginWhereThereIsRoomForTwo() {
    let figure = Self.rows([30, 30, 30, 30, 30, 30])
    #expect(
      numbers(Paginator.pages([Item(height: 35)] + figure, height: 100)) == [[0, 1, 2], [3, 4, 5], [6]])
    // With its heading, or not at all.
    let withHeading = [Item(height: 35), Self.heading] + figure
    #expect(numbers(Paginator.pages(withHeading, height: 105)) == [[0, 1, 2, 3], [4, 5, 6], [7]])
    #expect(numbers(Paginator.pages(withHeading, height: 100)) == [[0], [1, 2, 3, 4], [5, 6, 7]])
  }

  /// Text that has room beside some rows does not part them.
  @Test func nothingComesBetweenTheRowsOfAFigure() {
    let figure = Self.rows([40, 40, 40])
    let lines = [Item](repeating: Item(height: 10), count: 2)
    #expect(numbers(Paginator.pages(figure + lines, height: 100)) == [[0, 1], [2, 3, 4]])
    let waited = [Item(height: 70)] + figure + lines + lines
    #expect(numbers(Paginator.pages(waited, height: 100)) == [[0, 4, 5, 6], [1, 2], [3, 7]])
  }

  /// Below a figure at the top of a page a table has its header again.
  @Test func aTableGoesOnBelowAFigure() {
    let row = Item(height: 20, repeatedHeight: 10)
    let items = [Item(height: 50), Self.figure(60), Item(height: 20), row, row]
    #expect(
      Paginator.pages(items, height: 105) == [
        [.init(piece: 0, y: 0), .init(piece: 2, y: 50), .init(piece: 3, y: 70)],
        [.init(piece: 1, y: 0), .init(piece: 4, y: 84)],
      ])
  }

  @Test func nothingIsOneEmptyPage() {
    #expect(numbers(Paginator.pages([], height: 100)) == [[]])
  }
}
