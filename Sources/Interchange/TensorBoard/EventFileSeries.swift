/// Event files that continue each other: all those that one folder holds.
public struct EventFileSeries: Sendable {
  /// A column a tag, by first appearance; the points of the files one after another, without those that a restart in a
  /// later file made void.
  public var columns: [ScalarColumn]
  /// `boundaries[c][f]` is the number of points in `columns[c]` that come from the files before the f-th.
  public var boundaries: [[Int]]
  /// How many points restarts (`purge_step`) made void between files.
  public var purged: Int

  /// Joins `files`, which are in the order in which they were written (`order(_:)`).
  ///
  /// Steps that stand in more than one file are kept, since what they mean is not for this function to say: a resumed run
  /// (`ScalarColumn.keepLastOfEachStep()`) or another run in the same folder.
  public init(_ files: [EventFile]) {
    columns = []
    boundaries = []
    purged = 0
    var indices: [String: Int] = [:]
    // The earliest step that a restart in a later file went back to.
    var earliestAfter = [Int64?](repeating: nil, count: files.count)
    for number in files.indices.dropLast().reversed() {
      earliestAfter[number] = (files[number + 1].restarts + [earliestAfter[number + 1]].compactMap { $0 }).min()
    }
    for (number, file) in files.enumerated() {
      let earliest = earliestAfter[number]
      for index in columns.indices { boundaries[index].append(columns[index].count) }
      for column in file.columns {
        var points = column
        if let earliest {
          points.keep { _, step in step < earliest }
          purged += column.count - points.count
        }
        if let index = indices[column.tag] {
          columns[index].steps += points.steps
          columns[index].values += points.values
          columns[index].wallTimes += points.wallTimes
        } else {
          indices[column.tag] = columns.count
          columns.append(points)
          boundaries.append(Array(repeating: 0, count: number + 1))
        }
      }
    }
    for index in columns.indices.reversed() where columns[index].count == 0 {
      columns.remove(at: index)
      boundaries.remove(at: index)
    }
  }

  /// The order in which files were written: by the time of their first event; where that is the same or not there, by their
  /// names, in which numbers (time, process, counter) count as numbers.
  public static func order(_ files: [(name: String, file: EventFile)]) -> [Int] {
    files.indices.sorted { a, b in
      if let first = files[a].file.firstWallTime, let second = files[b].file.firstWallTime, first != second {
        return first < second
      }
      return NaturalOrder.precedes(files[a].name, files[b].name)
    }
  }
}
