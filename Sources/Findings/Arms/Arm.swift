internal import SeedStatistics

/// What an arm is in every figure, table and file: its place, its name and its colour, decided once from the whole
/// experiment, so that leaving arms out or choosing some changes nothing about those that stay.
public struct Arm: Sendable, Hashable {
  /// For file names and macros.
  public var id: String
  /// Place in the experiment's order (`arm_index`, then first appearance), from 0.
  public var place: Int
  /// Place in the palette, which gives colour, marker and dash; nil where more arms are compared than colours tell apart
  /// and this one is not among the named, or others were highlighted.
  public var colorIndex: Int?

  /// Colours that are told apart, as the charts' palette has them.
  public static let colors = 12
  /// How many are named of more arms than that where nobody chose.
  public static let namedOfMany = 3
}

extension Arm {
  /// The arms of a comparison with their colours.
  ///
  /// Up to `colors` arms have the palette's colours in the experiment's order. Of more, those with the best final value have
  /// (see `best`), each as near to its own place in the palette as is free.
  ///
  /// - Parameter coloured: the places of the arms that have a colour, where somebody chose; those that have one without the
  ///   choice keep theirs.
  static func roster(_ comparison: Comparison, coloured: [Int]?) -> [Arm] {
    let all = Array(comparison.arms.indices)
    var colors = spread(all.count <= Self.colors ? all : best(namedOfMany, of: comparison))
    if let coloured { colors = spread(coloured, keeping: colors.filter { coloured.contains($0.key) }) }
    return comparison.arms.enumerated().map { Arm(id: $1.id, place: $0, colorIndex: colors[$0]) }
  }

  /// A colour of its own for each place: the kept one, else the nearest that is free.
  private static func spread(_ places: [Int], keeping kept: [Int: Int] = [:]) -> [Int: Int] {
    var colors = kept
    for place in places.sorted() where kept[place] == nil {
      var color = place % Self.colors
      while colors.values.contains(color) { color = (color + 1) % Self.colors }
      colors[place] = color
    }
    return colors
  }

  /// The places of the arms with those ids or labels, each once, in the order they are named.
  static func places(
    of names: [String], in comparison: Comparison, for purpose: String
  ) throws(FindingsError) -> [Int] {
    var places: [Int] = []
    for name in names {
      guard let place = comparison.arms.firstIndex(where: { $0.id == name || $0.label == name }) else {
        throw FindingsError(
          .unknownArm,
          "arm \"\(name)\" \(purpose) is in none of the records; expected one of \(comparison.arms.prefix(12).map(\.id).joined(separator: ", "))"
        )
      }
      if !places.contains(place) { places.append(place) }
    }
    return places
  }
}
