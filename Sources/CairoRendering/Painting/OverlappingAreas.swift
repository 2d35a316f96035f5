internal import Charts

/// Where areas that something shows through lie over one another, in the colours that they have there together: for files
/// that know no transparency.
struct OverlappingAreas {
  /// What several areas cover, and the colour that it has.
  struct Overlap {
    /// What bounds the areas besides themselves; nil for nothing.
    var clip: Rectangle?
    /// The areas' outlines: what lies in all of them is painted.
    var outlines: [[Point]]
    var color: Color
  }

  /// A translucent area with the clip of the groups that it is in.
  struct Area {
    var points: [Point]
    var color: Color
    var clip: Rectangle?
    /// The least rectangle around what is seen of it.
    var frame: Rectangle
  }

  /// The least first: where three areas meet, what the pairs make of it is painted over.
  private(set) var overlaps: [Overlap] = []

  /// Points of all outlines together; what would take more stays as the uppermost area leaves it.
  private static let mostPoints = 20_000

  /// - Parameters:
  ///   - areas: From the lowest to the uppermost.
  ///   - ground: What lies under them.
  init(_ areas: [Area], over ground: Color) {
    var points = 0
    // Each set of areas as the places of its members, rising.
    var sets = areas.indices.map { (members: [$0], frame: areas[$0].frame) }
    while !sets.isEmpty {
      var larger: [(members: [Int], frame: Rectangle)] = []
      for set in sets {
        for next in areas.indices.dropFirst((set.members.last ?? 0) + 1)
        where areas[next].clip == areas[set.members[0]].clip && areas[next].frame.intersects(set.frame) {
          larger.append((set.members + [next], set.frame.cut(by: areas[next].frame)))
          points += larger[larger.count - 1].members.reduce(0) { $0 + areas[$1].points.count }
          // All that so many areas make, or none of it: which is painted must not hang on their order.
          guard points <= Self.mostPoints else { return }
        }
      }
      overlaps += larger.map { set in
        Overlap(
          clip: areas[set.members[0]].clip, outlines: set.members.map { areas[$0].points },
          color: set.members.reduce(ground) { areas[$1].color.laid(on: $0) })
      }
      sets = larger
    }
  }
}

extension Rectangle {
  /// What lies in both; empty where they do not meet.
  func cut(by other: Rectangle) -> Rectangle {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    return Rectangle(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left), height: max(0, min(maxY, other.maxY) - top))
  }
}

extension Color {
  /// The colour that it has over an opaque one.
  func laid(on ground: Color) -> Color {
    var color = mixed(with: ground, 1 - alpha)
    color.alpha = 1
    return color
  }
}
