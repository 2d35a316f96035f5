extension FigureLook {
  /// Which points get a marker: all where they stand far enough apart, else those next to places at equal distances along
  /// x, the same for all lines of a panel but for an offset by arm, so that the symbols of lines that run together do not
  /// hide one another.
  ///
  /// - Parameter start: Where the plot begins.
  func markerIndices(_ visible: [Int], _ places: [Point], arm: Int?, from start: Double) -> [Int] {
    guard visible.count > 1, let first = visible.first, let last = visible.last else { return visible }
    let spacing = (places[last].x - places[first].x).magnitude / Double(visible.count - 1)
    let coloured = Double(arms.count { $0.colorIndex != nil })
    if spacing >= type.markerDiameter * (1.6 + 0.9 * min(coloured, 6)) { return visible }
    guard spacing > 0 else { return visible }
    let pitch = max(type.base * 6, spacing)
    let arms = max(1, min(arms.count, 6))
    let offset = pitch * (Double((arm ?? 0) % arms) + 0.5) / Double(arms)
    var marked: [Int] = []
    for (position, index) in visible.enumerated() {
      // The first point at or beyond each place.
      let step = ((places[index].x - start - offset) / pitch).rounded(.down)
      let before = position > 0 ? ((places[visible[position - 1]].x - start - offset) / pitch).rounded(.down) : -1
      if step != before, step >= 0 || position == 0 && visible.count < 3 { marked.append(index) }
    }
    return marked.isEmpty ? [visible[visible.count / 2]] : marked
  }
}
