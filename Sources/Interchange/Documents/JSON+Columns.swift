internal import JSONText
internal import RunRecords

extension JSON {
  /// The numbers of an array of numbers, in whatever spelling: `0.5`, `"0.5"`, `NaN`, `null`, `[0.5]`; nil for another
  /// array. An array of nothing but `null` is one of numbers.
  var column: [Double]? {
    switch self {
    case .numbers(let values): return values
    case .integers(let values): return values.map(Double.init)
    case .array(let elements):
      var values: [Double] = []
      values.reserveCapacity(elements.count)
      for element in elements {
        guard let value = element.cellNumber else { return nil }
        values.append(value)
      }
      return values.isEmpty ? nil : values
    default: return nil
    }
  }

  /// A number in whatever spelling; `null` is `History.notMeasured`; nil for anything else.
  var cellNumber: Double? {
    switch self {
    case .null: return History.notMeasured
    case .integer(let value): return Double(value)
    case .number(let value): return value
    case .string(let text):
      if text.utf8.count > 40 { return nil }
      return DecimalText.number(text)
    case .numbers(let values): return values.count == 1 ? values[0] : nil
    case .integers(let values): return values.count == 1 ? Double(values[0]) : nil
    case .array(let elements): return elements.count == 1 ? elements[0].cellNumber : nil
    case .bool, .object: return nil
    }
  }

  var isScalar: Bool {
    switch self {
    case .null, .bool, .integer, .number, .string: true
    case .array, .numbers, .integers, .object: false
    }
  }

  /// Scalars of nested objects under names joined by `/`; what is no scalar is left out.
  func flattened(prefix: String = "", into members: inout [(key: String, value: JSON)], depth: Int = 0) {
    guard let object = objectValue, depth < 16 else { return }
    for (key, value) in object.members {
      let name = prefix.isEmpty ? key : prefix + "/" + key
      if value.isScalar {
        members.append((name, value))
      } else {
        value.flattened(prefix: name, into: &members, depth: depth + 1)
      }
    }
  }
}

extension RawTable {
  /// A table of rows that are objects, their nested objects flattened; a key that is missing is an empty cell.
  ///
  /// - Complexity: linear in the number of cells: rows of one shape find their columns by place.
  init(rows: some Sequence<JSON>) {
    let wrappers: Set<String> = ["metrics", "logs", "scalars", "values"]
    var builders: [ColumnBuilder] = []
    var places: [String: Int] = [:]
    var count = 0
    var members: [(key: String, value: JSON)] = []
    for row in rows {
      members.removeAll(keepingCapacity: true)
      row.flattened(into: &members)
      // `{"step": 10, "metrics": {"loss": 0.5}}`
      let wrapper = row.objectValue?.members.first { $0.value.objectValue != nil && wrappers.contains($0.key) }?.key
      for index in members.indices {
        guard let wrapper, members[index].key.hasPrefix(wrapper + "/") else { continue }
        let key = String(members[index].key.dropFirst(wrapper.count + 1))
        if !members.contains(where: { $0.key == key }) { members[index].key = key }
      }
      for (index, member) in members.enumerated() {
        let place: Int
        if index < builders.count, builders[index].name == member.key {
          place = index
        } else if let known = places[member.key] {
          place = known
        } else {
          place = builders.count
          places[member.key] = place
          builders.append(ColumnBuilder(member.key))
        }
        builders[place].add(member.value, row: count)
      }
      count += 1
    }
    let rows = count
    self.init(columns: builders.map { $0.column(rows: rows) })
    rowCount = rows
  }
}

extension ColumnBuilder {
  mutating func add(_ json: JSON, row: Int) {
    switch json {
    case .bool: addFlag()
    case .string(var text): text.withUTF8 { add($0, row: row) }
    default:
      if let number = json.cellNumber, History.isMeasured(number) { add(number, row: row) }
    }
  }
}
