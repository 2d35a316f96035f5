/// The columns of an event file while it is read.
struct ScalarColumns {
  private var columns: [Column] = []
  private var indices: [String: Int] = [:]
  /// The column of the last value: tags come in turn, so that the next one is mostly the one that came after it before.
  private var last: Int?
  private(set) var otherTags: Set<String> = []
  /// Restarts so far.
  var restartCount = 0

  private struct Column {
    var points: ScalarColumn
    /// The tag's UTF-8.
    let name: [UInt8]
    /// The column that came next, the last time.
    var next: Int
    /// From which point on how many restarts had been: rising in both.
    var eras: [(start: Int, restarts: Int)]
    /// Whether the tag is another plugin's.
    var isOther = false
  }

  mutating func add(_ value: SummaryValue, step: Int64, wallTime: Double) {
    guard let number = value.number else {
      if !value.tag.isEmpty { otherTags.insert(String(decoding: value.tag, as: UTF8.self)) }
      return
    }
    let index = column(value.tag)
    if columns[index].points.count == 0, !columns[index].isOther {
      // Asked once a tag, as TensorBoard does: later values need not say again whose they are.
      columns[index].isOther = value.isOtherPlugins
      if value.isOtherPlugins { otherTags.insert(columns[index].points.tag) }
    }
    if columns[index].isOther { return }
    if columns[index].eras.last?.restarts != restartCount {
      columns[index].eras.append((columns[index].points.count, restartCount))
    }
    columns[index].points.append(step: step, value: number, wallTime: wallTime)
  }

  private mutating func column(_ tag: UnsafeRawBufferPointer) -> Int {
    if let last, case let guess = columns[last].next, columns[guess].name.withUnsafeBytes({ $0.isEqual(to: tag) }) {
      self.last = guess
      return guess
    }
    let name = String(decoding: tag, as: UTF8.self)
    let index = indices[name] ?? columns.count
    if index == columns.count {
      indices[name] = index
      columns.append(
        Column(points: ScalarColumn(tag: name), name: Array(tag), next: index, eras: []))
    }
    if let last { columns[last].next = index }
    last = index
    return index
  }

  /// The columns without the points that a restart made void: those before it with its step or a later one.
  consuming func columns(restarts: [Int64]) -> [ScalarColumn] {
    // The earliest step that this restart or one after it went back to.
    var earliest = restarts
    for index in earliest.indices.dropLast().reversed() { earliest[index] = min(earliest[index], earliest[index + 1]) }
    var result: [ScalarColumn] = []
    result.reserveCapacity(columns.count)
    for column in columns {
      var points = column.points
      if !restarts.isEmpty {
        var era = 0
        points.keep { place, step in
          while era + 1 < column.eras.count, column.eras[era + 1].start <= place { era += 1 }
          let restarts = column.eras[era].restarts
          return restarts >= earliest.count || step < earliest[restarts]
        }
      }
      if points.count > 0 { result.append(points) }
    }
    return result
  }
}
