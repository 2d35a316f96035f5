/// Distributes pieces over pages, from top to bottom.
struct Paginator {
  /// A piece in its place.
  struct Placed: Equatable {
    var piece: Int
    /// Its top, from the top of the text area.
    var y: Double
    /// Times its size.
    var scale = 1.0
  }

  /// What it needs to know of a piece.
  struct Item {
    var height: Double
    var spaceBefore = 0.0
    var keepsWithNext = false
    /// Room for a repeated header above it, where the piece before it is on another page.
    var repeatedHeight = 0.0
    /// Begins a figure, which may stand at the top of the next page while what follows it fills this one.
    var floats = false
    /// Begins a heading.
    var isHeading = false
    /// Begins the heading of a section, before which the figures of the one before should stand.
    var isSection = false
    /// How much smaller it may become where a page has almost room for it.
    var leastScale = 1.0
    /// Height of the further rows of the figure that it begins: it does not begin at the foot of a page.
    var rest = 0.0
    /// A further row of a figure, which nothing comes between.
    var continues = false
  }

  /// A heading does not go before figures that wait where no more of a page is left.
  private static let leastBelowHeading = 0.25
  /// Nor does that of a section, which its figures should precede, where the page would be as good as full without it.
  private static let leastBelowSection = 1.0 / 3
  /// A figure in rows begins where that much of a page is left.
  private static let leastForRows = 0.35
  /// A last page with less than that on it is not worth a sheet.
  private static let leastOnLastPage = 0.2
  /// Below figures at the top of a page.
  private static let spaceBelowFigures = 14.0

  private let items: [Item]
  private let height: Double
  private var pages: [[Placed]] = [[]]
  /// Where what is on the current page ends.
  private var end = 0.0
  /// Figures that wait for the next page.
  private var waiting: [Range<Int>] = []
  /// The current page has figures alone, from the page before.
  private var hasFiguresAlone = false

  private var isTop: Bool { pages[pages.count - 1].isEmpty }

  /// The pieces of each page. A chain of pieces that keep together moves to the next page as a whole where it fits there; a
  /// piece taller than a page gets one of its own. A figure that a page has no room for becomes a little smaller, or waits
  /// for the top of the next page while what follows it in its section moves up, and the next section where too much of the
  /// page would be left empty. Figures keep their order, and a heading what it heads. Where little of the last page would be
  /// filled and smaller figures save it, all are made so.
  static func pages(_ items: [Item], height: Double) -> [[Placed]] {
    let pages = pages(items, height: height, scale: 1)
    guard pages.count > 1, let last = pages.last?.last else { return pages }
    let end = last.y + items[last.piece].height * last.scale
    guard end < leastOnLastPage * height, items.contains(where: { $0.leastScale < 1 }) else { return pages }
    for scale in [0.95, 0.9, 0.85, 0.8] {
      let fewer = Self.pages(items, height: height, scale: scale)
      if fewer.count < pages.count { return fewer }
    }
    return pages
  }

  /// - Parameter scale: of every figure that may become so small; of the others, as small as they may.
  private static func pages(_ items: [Item], height: Double, scale: Double) -> [[Placed]] {
    let scales = items.map { $0.leastScale < 1 ? max(scale, $0.leastScale) : 1 }
    let scaled = zip(items, scales).map { item, scale in
      var item = item
      item.height *= scale
      item.leastScale /= scale
      return item
    }
    var paginator = Paginator(items: scaled, height: height)
    paginator.run()
    return paginator.pages.map { page in
      page.map { Placed(piece: $0.piece, y: $0.y, scale: $0.scale * scales[$0.piece]) }
    }
  }

  private init(items: [Item], height: Double) {
    self.items = items
    self.height = height
  }

  private mutating func run() {
    var index = 0
    while index < items.count {
      var chain = chain(from: index)
      if items[index].continues, waiting.isEmpty {
        if leastHeight(of: chain, isTop: true) > height { chain = index..<index + 1 }
        if !isTop, !fits([chain]) { turnPage() }
        place(chain)
        index = chain.upperBound
        continue
      }
      if !isTop, let figure = chain.first(where: { items[$0].floats }),
        !waiting.isEmpty || !fits([chain], and: items[figure].rest) && !canBegin(chain)
      {
        let head = index..<figure
        let body = figure..<chain.upperBound
        if head.isEmpty {
          waiting.append(body)
          index = body.upperBound
          continue
        }
        if let next = following(body), fits([head, next]) {
          place(head)
          waiting.append(body)
          place(next)
          index = next.upperBound
          continue
        }
        // The figure's heading waits with it, and with what waits already.
        turnPage()
        continue
      }
      if leastHeight(of: chain, isTop: true) > height { chain = index..<index + 1 }
      let isLate =
        !waiting.isEmpty
        && (items[index].isSection && height - end < Self.leastBelowSection * height
          || items[index].isHeading && height - end < Self.leastBelowHeading * height)
      if !isTop, isLate || !fits([chain]) {
        turnPage()
      } else {
        place(chain)
        index = chain.upperBound
      }
    }
    while !waiting.isEmpty { turnPage() }
  }

  /// The pieces from `index` on that keep together.
  private func chain(from index: Int) -> Range<Int> {
    var end = index
    while end + 1 < items.count, items[end].keepsWithNext { end += 1 }
    return index..<end + 1
  }

  /// Whether enough of the page is left for the figure in rows that `chain` ends with the first of, and two rows fit.
  private func canBegin(_ chain: Range<Int>) -> Bool {
    let next = chain.upperBound
    guard next < items.count, items[next].continues, height - end >= Self.leastForRows * height else { return false }
    return fits([chain, next..<next + 1])
  }

  /// What comes after a figure, where it belongs to the same section.
  private func following(_ figure: Range<Int>) -> Range<Int>? {
    guard figure.upperBound < items.count else { return nil }
    let next = chain(from: figure.upperBound)
    return next.contains { items[$0].isHeading || items[$0].floats } ? nil : next
  }

  private mutating func turnPage() {
    pages.append([])
    end = 0
    hasFiguresAlone = false
    while let figure = waiting.first {
      if !isTop, !fits([figure]) {
        guard items[figure.lowerBound].continues else { return }
        pages.append([])
        end = 0
      }
      place(figure)
      waiting.removeFirst()
      hasFiguresAlone = true
    }
  }

  private mutating func place(_ chain: Range<Int>) {
    let full = fullHeight(of: chain, isTop: isTop)
    let excess = end + full - height
    for piece in chain {
      let item = items[piece]
      end += space(before: piece, of: chain, isTop: isTop)
      var scale = 1.0
      if excess > 0, item.leastScale < 1 { scale = max(item.leastScale, 1 - excess / item.height) }
      pages[pages.count - 1].append(Placed(piece: piece, y: end, scale: scale))
      end += item.height * scale
      hasFiguresAlone = false
    }
  }

  private func fits(_ chains: [Range<Int>], and rest: Double = 0) -> Bool {
    var isTop = isTop
    let height = chains.reduce(0) { sum, chain in
      defer { isTop = false }
      return sum + leastHeight(of: chain, isTop: isTop)
    }
    // As much as rounding may make of a sum.
    return end + height + rest <= self.height + 1e-6
  }

  private func leastHeight(of chain: Range<Int>, isTop: Bool) -> Double {
    chain.reduce(fullHeight(of: chain, isTop: isTop)) { $0 - items[$1].height * (1 - items[$1].leastScale) }
  }

  private func fullHeight(of chain: Range<Int>, isTop: Bool) -> Double {
    chain.reduce(0) { $0 + items[$1].height + space(before: $1, of: chain, isTop: isTop && $1 == chain.lowerBound) }
  }

  private func space(before piece: Int, of chain: Range<Int>, isTop: Bool) -> Double {
    let goesOn = piece > chain.lowerBound || pages[pages.count - 1].last?.piece == piece - 1
    let repeated = goesOn ? 0 : items[piece].repeatedHeight
    if isTop { return repeated }
    let space = items[piece].spaceBefore
    return repeated + (hasFiguresAlone && !goesOn ? max(space, Self.spaceBelowFigures) : space)
  }
}
