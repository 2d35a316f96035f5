/// The place of a line among lines that run exactly where it does: painted one over another, only the last would be seen.
struct Coincidence: Equatable {
  /// From 0, in the order they are painted.
  var place: Int
  var count: Int

  /// Lines further apart than this share of the y axis somewhere can be told apart.
  private static let tolerance = 0.002

  /// The layers, by index, whose lines coincide: groups of two or more.
  static func groups(of layers: [Layer], _ y: BuiltAxis) -> [[Int]] {
    // Coincident lines have as many points between the same ends, which spares comparing most pairs.
    var candidates: [LineKey: [Int]] = [:]
    var order: [LineKey] = []
    for (index, layer) in layers.enumerated() {
      guard case .line(let line) = layer, line.style.emphasis == .normal, line.style.arm != nil,
        let first = line.points.first, let last = line.points.last, line.points.contains(where: \.isFinite)
      else { continue }
      let key = LineKey(count: line.points.count, first: first.x, last: last.x)
      if candidates[key] == nil { order.append(key) }
      candidates[key, default: []].append(index)
    }
    return order.flatMap { key -> [[Int]] in
      var groups: [[Int]] = []
      for index in candidates[key] ?? [] {
        if let group = groups.firstIndex(where: { coincide(layers[$0[0]], layers[index], y) }) {
          groups[group].append(index)
        } else {
          groups.append([index])
        }
      }
      return groups.filter { $0.count > 1 }
    }
  }

  static func byLayer(_ groups: [[Int]]) -> [Int: Coincidence] {
    var places: [Int: Coincidence] = [:]
    for group in groups {
      for (place, index) in group.enumerated() { places[index] = Coincidence(place: place, count: group.count) }
    }
    return places
  }

  private struct LineKey: Hashable {
    var count: Int
    var first: Double
    var last: Double
  }

  private static func coincide(_ a: Layer, _ b: Layer, _ y: BuiltAxis) -> Bool {
    guard case .line(let a) = a, case .line(let b) = b else { return false }
    let reach = (y.transform(y.upper) - y.transform(y.lower)) * tolerance
    return zip(a.points, b.points).allSatisfy { p, q in
      guard p.isFinite, q.isFinite else { return p.isFinite == q.isFinite }
      if p == q { return true }
      return p.x == q.x && (y.transform(p.y) - y.transform(q.y)).magnitude <= reach
    }
  }
}

extension Stroke {
  /// The stroke of one of several lines in one place: each is seen where the others have gaps.
  ///
  /// - Parameter cell: Length of each line's turn, the same for all of them.
  func interleaved(_ coincidence: Coincidence?, cell: Double) -> Stroke {
    guard let coincidence, coincidence.count > 1 else { return self }
    var stroke = self
    let own = min(dash.first ?? cell, cell)
    stroke.dash = [own, Double(coincidence.count) * cell - own]
    stroke.dashPhase = Double(coincidence.count - coincidence.place) * cell
    return stroke
  }
}
