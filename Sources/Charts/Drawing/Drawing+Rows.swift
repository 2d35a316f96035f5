extension Drawing {
  /// Its rows of panels or of pictures as stretches from the top to the bottom, which meet halfway between what is drawn; one
  /// where nothing may be parted. A row ends where no panel, picture, key or text reaches across.
  public var rows: [ClosedRange<Double>] {
    let spans = marks.flatMap(Self.spans).sorted { $0.0 < $1.0 }
    guard var reached = spans.first?.1 else { return [0...size.height] }
    var cuts = [0.0]
    for (start, end) in spans {
      if start > reached { cuts.append((reached + start) / 2) }
      reached = max(reached, end)
    }
    cuts.append(size.height)
    return zip(cuts, cuts.dropFirst()).map { $0...max($0, $1) }
  }

  /// Stretches of a figure whose only panel has a row an arm.
  public struct ArmStretches: Sendable, Equatable {
    /// From the top, a few arms each.
    public var arms: [ClosedRange<Double>]
    /// From the axis below the last arm to the bottom: what every page that shows some of the arms needs.
    public var axis: ClosedRange<Double>
  }

  /// Where a figure whose only panel has a row an arm may be parted between arms; nil where it is another or has too few
  /// rows to be.
  ///
  /// - Parameter together: how many arms a stretch has at the least.
  public func armStretches(together: Int) -> ArmStretches? {
    let panels = Self.groups("panel", in: marks)
    guard panels.count == 1 else { return nil }
    // Numbers stand beside the middle of each row.
    let middles = Self.groups("row-labels", in: panels[0].marks).flatMap(\.marks).compactMap { $0.bounds?.midY }
    let pitches = zip(middles, middles.dropFirst()).map { $1 - $0 }
    guard middles.count >= 2 * together, let pitch = pitches.min(), let widest = pitches.max(), pitch > 0,
      widest - pitch < pitch * 0.01
    else { return nil }
    let cuts = stride(from: together, through: middles.count - together, by: together).map {
      middles[$0 - 1] + pitch / 2
    }
    // A hair above the axis' line, which belongs to what is below it.
    let end = middles[middles.count - 1] + pitch / 2 - 1
    let all = [0] + cuts + [end]
    return ArmStretches(arms: zip(all, all.dropFirst()).map { $0...$1 }, axis: end...max(end, size.height))
  }

  /// What must not be cut of a mark: a panel as a whole, but for pictures, which stand by themselves below its title.
  private static func spans(_ mark: Mark) -> [(Double, Double)] {
    guard let whole = mark.bounds else { return [] }
    guard case .group(let panel) = mark, panel.role == "panel" else { return [(whole.minY, whole.maxY)] }
    let pictures = groups("data", in: panel.marks).flatMap { groups("images", in: $0.marks) }.flatMap(\.marks)
      .compactMap(\.bounds)
    guard let first = pictures.map(\.minY).min() else { return [(whole.minY, whole.maxY)] }
    return [(whole.minY, first + 1)] + pictures.map { ($0.minY, $0.maxY) }
  }

  private static func groups(_ role: String, in marks: [Mark]) -> [Mark.Group] {
    marks.compactMap { mark -> Mark.Group? in
      guard case .group(let group) = mark, group.role == role else { return nil }
      return group
    }
  }
}
