/// `{arm}/seed{seed}/*.csv`: how a path names its arm and seed; `*` is any text without `/`. A pattern is held against the
/// end of a path.
struct PathPattern {
  private enum Piece: Equatable {
    case text(String)
    case any
    case field(String)
  }

  private let pieces: [Piece]

  init(_ pattern: String) throws(HistoryError) {
    var pieces: [Piece] = []
    var text = ""
    var rest = pattern[...]
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "*":
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        if pieces.last != .any { pieces.append(.any) }
      case "{":
        guard let end = rest.firstIndex(of: "}") else {
          throw HistoryError(.wrongOption, "--runs \(pattern): found { without }, expected {arm} or {seed}")
        }
        let name = String(rest[..<end])
        guard name == "arm" || name == "seed" else {
          throw HistoryError(.wrongOption, "--runs \(pattern): found {\(name)}, expected {arm} or {seed}")
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.field(name))
        rest = rest[rest.index(after: end)...]
      default: text.append(character)
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    guard pieces.contains(where: { if case .field = $0 { true } else { false } }) else {
      throw HistoryError(.wrongOption, "--runs \(pattern): found neither {arm} nor {seed}, expected one of them")
    }
    self.pieces = pieces
  }

  /// The arm and seed of a path; nil where it does not fit.
  func match(_ path: String) -> (arm: String?, seed: Int?)? {
    let components = path.split(separator: "/", omittingEmptySubsequences: true)
    for start in components.indices {
      var found: (arm: String?, seed: Int?) = (nil, nil)
      var budget = 10_000
      if match(pieces[...], components[start...].joined(separator: "/")[...], &found, &budget) { return found }
    }
    return nil
  }

  private func match(
    _ pieces: ArraySlice<Piece>, _ text: Substring, _ found: inout (arm: String?, seed: Int?), _ budget: inout Int
  ) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    guard let piece = pieces.first else { return text.isEmpty }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let literal):
      return text.hasPrefix(literal) && match(rest, text.dropFirst(literal.count), &found, &budget)
    case .any, .field:
      // The longest first.
      let longest = text.firstIndex(of: "/") ?? text.endIndex
      var end = longest
      while true {
        let value = text[..<end]
        var inner = found
        if case .field(let name) = piece {
          if name == "arm" { inner.arm = value.isEmpty ? nil : String(value) } else { inner.seed = Int(value) }
          let fits = name == "arm" ? inner.arm != nil : inner.seed != nil
          if fits, match(rest, text[end...], &inner, &budget) {
            found = inner
            return true
          }
        } else if match(rest, text[end...], &inner, &budget) {
          found = inner
          return true
        }
        if end == text.startIndex { return false }
        end = text.index(before: end)
      }
    }
  }
}
