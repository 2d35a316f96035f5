/// Distributes pieces over pages, from top to bottom.
struct Paginator {
  /// A piece in its place.
  struct Placed: Equatable {
    var piece: Int
    /// Its top, from the top of the text area.
    var y: Double
  }

  /// What it needs to know of a piece.
  struct Item {
    var height: Double
    var spaceBefore = 0.0
    var keepsWithNext = false
    /// Room at the top of a page when it is not the first of its block, for a repeated header.
    var repeatedHeight = 0.0
  }

  /// The pieces of each page. A chain of pieces that keep together moves to the next page as a whole where it fits there; a
  /// piece taller than a page gets one of its own.
  static func pages(_ items: [Item], height: Double) -> [[Placed]] {
    var pages: [[Placed]] = [[]]
    var y = 0.0
    var index = 0
    while index < items.count {
      // The chain that may not be broken, unless it is taller than a page.
      var end = index
      while end + 1 < items.count, items[end].keepsWithNext { end += 1 }
      let room = height - items[index].repeatedHeight
      if chainHeight(items[index...end], isTop: true) > room { end = index }

      let isTop = pages[pages.count - 1].isEmpty
      let overflows = y + chainHeight(items[index...end], isTop: isTop) > height
      if overflows, !isTop {
        pages.append([])
        y = items[index].repeatedHeight
      }
      for piece in index...end {
        if !pages[pages.count - 1].isEmpty { y += items[piece].spaceBefore }
        pages[pages.count - 1].append(Placed(piece: piece, y: y))
        y += items[piece].height
      }
      index = end + 1
    }
    return pages
  }

  private static func chainHeight(_ items: ArraySlice<Item>, isTop: Bool) -> Double {
    items.reduce(0) { $0 + $1.height + $1.spaceBefore } - (isTop ? items.first?.spaceBefore ?? 0 : 0)
  }
}
