internal import RunRecords

extension RunGathering {
  /// Files that a tool says are of one run, one after another: the later go on with the rows of the first, so that epochs that
  /// were trained again are told as of any resumed run, and rows of a copy as rows that repeat others.
  static func joinedResumes(_ found: [FoundHistory]) -> [FoundHistory] {
    var groups: [[String]: [Int]] = [:]
    for (index, history) in found.enumerated() where history.raw.hasCurves {
      if let identity = history.raw.identity { groups[[history.format.tool, identity], default: []].append(index) }
    }
    var joined = found
    var gone: Set<Int> = []
    for members in groups.values where members.count > 1 {
      // Folders and files are named by the time; what is called the latest is a copy or a link.
      func place(_ index: Int) -> (Int, String, Int) {
        let file = found[index].files.first
        return (file?.folders.contains("latest-run") ?? false ? 1 : 0, file?.path ?? "", index)
      }
      let order = members.sorted { place($0) < place($1) }
      let first = order[0]
      for index in order.dropFirst() {
        append(found[index].raw, to: &joined[first].raw)
        joined[first].files += found[index].files
        gone.insert(index)
      }
    }
    return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }
  }

  private static func append(_ later: RawHistory, to history: inout RawHistory) {
    for table in later.tables {
      let names = Set(table.columns.map(\.name))
      if let place = history.tables.firstIndex(where: { Set($0.columns.map(\.name)) == names }) {
        history.tables[place].append(table)
      } else {
        history.tables.append(table)
      }
    }
    history.lastValues =
      later.lastValues
      + history.lastValues.filter { value in
        !later.lastValues.contains { $0.name == value.name }
      }
    history.decided += later.decided.filter { !history.decided.contains($0) }
    let note = "several files are of one run, as its tool says: they were read in their order"
    if !history.decided.contains(note) { history.decided.append(note) }
  }
}

extension RawTable {
  /// Adds the rows of a table of the same columns.
  fileprivate mutating func append(_ other: RawTable) {
    for index in columns.indices {
      guard case .numbers(var values) = columns[index].cells, let more = other[columns[index].name]?.numbers else {
        continue
      }
      values += repeatElement(History.notMeasured, count: max(0, rowCount - values.count))
      columns[index].cells = .numbers(values + more)
    }
    rowCount += other.rowCount
  }
}
