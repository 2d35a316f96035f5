/// The points of one tag of an event file, in the order of the file; the three arrays are of one length.
public struct ScalarColumn: Sendable, Equatable {
  public var tag: String
  /// As the program gave them: epochs or optimiser steps, from 0 or 1, or 0 throughout where it gave none.
  public var steps: [Int64]
  public var values: [Double]
  /// Seconds since 1970.
  public var wallTimes: [Double]

  public init(tag: String, steps: [Int64] = [], values: [Double] = [], wallTimes: [Double] = []) {
    self.tag = tag
    self.steps = steps
    self.values = values
    self.wallTimes = wallTimes
  }

  public var count: Int { steps.count }

  mutating func append(step: Int64, value: Double, wallTime: Double) {
    steps.append(step)
    values.append(value)
    wallTimes.append(wallTime)
  }

  /// Keeps the points whose place and step satisfy `isKept`.
  mutating func keep(where isKept: (_ place: Int, _ step: Int64) -> Bool) {
    var kept = 0
    for place in steps.indices where isKept(place, steps[place]) {
      if kept != place {
        steps[kept] = steps[place]
        values[kept] = values[place]
        wallTimes[kept] = wallTimes[place]
      }
      kept += 1
    }
    steps.removeLast(count - kept)
    values.removeLast(values.count - kept)
    wallTimes.removeLast(wallTimes.count - kept)
  }

  /// Drops each point whose step stands again later: what a resumed run measured anew counts.
  ///
  /// A column whose steps are all one and the same was given none, and is left as it is.
  ///
  /// - Returns: how many points were dropped.
  @discardableResult
  public mutating func keepLastOfEachStep() -> Int {
    // Rising steps, the ordinary case, need no table.
    guard zip(steps, steps.dropFirst()).contains(where: { $0 >= $1 }), steps.contains(where: { $0 != steps[0] })
    else { return 0 }
    var last: [Int64: Int] = [:]
    for (place, step) in steps.enumerated() { last[step] = place }
    let dropped = count - last.count
    keep { place, step in last[step] == place }
    return dropped
  }
}
