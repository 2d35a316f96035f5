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

  @Test func nothingIsOneEmptyPage() {
    #expect(numbers(Paginator.pages([], height: 100)) == [[]])
  }
}
