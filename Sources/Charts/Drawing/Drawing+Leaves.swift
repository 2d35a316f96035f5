extension Drawing {
  /// What is painted, in painting order: its marks without the groups that hold them.
  public var leaves: [Mark] { Self.leaves(of: marks) }

  private static func leaves(of marks: [Mark]) -> [Mark] {
    marks.flatMap { mark in if case .group(let group) = mark { leaves(of: group.marks) } else { [mark] } }
  }

  /// Every text on the page, in painting order.
  public var texts: [Mark.TextMark] {
    leaves.compactMap { mark in if case .text(let text) = mark { text } else { nil } }
  }

  /// The least type size of its text; nil where it has none.
  public var leastTypeSize: Double? { texts.map(\.style.size).min() }
}
