internal import JSONText

/// An object of a record being read: keys are asked for by type, and an error names the file and the way to the key.
struct RecordReading {
  let object: JSON.Object
  let file: String?
  let path: String

  init(_ json: JSON, file: String?, path: String) throws(RecordError) {
    guard let object = json.objectValue else {
      throw RecordError(
        .wrongType, file: file, "\(path.isEmpty ? "the file" : path): found \(Self.kind(json)), expected an object")
    }
    self.object = object
    self.file = file
    self.path = path
  }

  private static func kind(_ json: JSON) -> String {
    switch json {
    case .null: "null"
    case .bool: "a truth value"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array, .numbers, .integers: "an array"
    case .object: "an object"
    }
  }

  func pathTo(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  func missing(_ key: String) -> RecordError {
    RecordError(.missingKey, file: file, "the key \"\(pathTo(key))\" is missing, is this a run record of curves?")
  }

  func mismatch(_ key: String, _ found: JSON, _ expected: String) -> RecordError {
    RecordError(.wrongType, file: file, "\(pathTo(key)): found \(Self.kind(found)), expected \(expected)")
  }

  func invalid(_ key: String, _ message: String) -> RecordError {
    RecordError(.invalidValue, file: file, "\(pathTo(key)): \(message)")
  }

  /// The value at `key`; nil where it is missing or null.
  private func optional(_ key: String) -> JSON? {
    guard let value = object[key], value != .null else { return nil }
    return value
  }

  func has(_ key: String) -> Bool { optional(key) != nil }

  private func value<Value>(_ key: String, _ expected: String, _ read: (JSON) -> Value?) throws(RecordError) -> Value {
    guard let json = optional(key) else { throw missing(key) }
    guard let value = read(json) else { throw mismatch(key, json, expected) }
    return value
  }

  func string(_ key: String) throws(RecordError) -> String { try value(key, "a string") { $0.stringValue } }
  func string(_ key: String, default value: String) throws(RecordError) -> String {
    has(key) ? try string(key) : value
  }
  func number(_ key: String) throws(RecordError) -> Double { try value(key, "a number") { $0.doubleValue } }
  func number(_ key: String, default value: Double) throws(RecordError) -> Double {
    has(key) ? try number(key) : value
  }
  func integer(_ key: String) throws(RecordError) -> Int { try value(key, "a whole number") { $0.intValue } }
  func integer(_ key: String, default value: Int) throws(RecordError) -> Int {
    has(key) ? try integer(key) : value
  }
  /// How many there are of something: what no memory holds is no count.
  func count(_ key: String) throws(RecordError) -> Int {
    let number = try integer(key)
    guard (0...Self.greatestCount).contains(number) else {
      throw invalid(key, "found \(number), expected a count from 0 to \(Self.greatestCount)")
    }
    return number
  }
  func count(_ key: String, default value: Int) throws(RecordError) -> Int { has(key) ? try count(key) : value }
  static let greatestCount = 10_000_000_000
  func flag(_ key: String, default value: Bool) throws(RecordError) -> Bool {
    has(key) ? try self.value(key, "true or false") { $0.boolValue } : value
  }
  func doubles(_ key: String) throws(RecordError) -> [Double] {
    try value(key, "an array of numbers") { $0.doublesValue }
  }
  func array(_ key: String) throws(RecordError) -> [JSON] { try value(key, "an array") { $0.arrayValue } }
  func object(_ key: String) throws(RecordError) -> RecordReading {
    guard let json = optional(key) else { throw missing(key) }
    return try RecordReading(json, file: file, path: pathTo(key))
  }
  func integers(_ key: String) throws(RecordError) -> [Int] {
    try value(key, "an array of whole numbers") { json in
      guard let values = json.doublesValue else { return nil }
      let integers = values.compactMap { Int(exactly: $0) }
      return integers.count == values.count ? integers : nil
    }
  }
  func strings(_ key: String) throws(RecordError) -> [String] {
    try value(key, "an array of strings") { json in
      guard let values = json.arrayValue else { return nil }
      let strings = values.compactMap(\.stringValue)
      return strings.count == values.count ? strings : nil
    }
  }
  func objects(_ key: String) throws(RecordError) -> [RecordReading] {
    var readings: [RecordReading] = []
    for (index, element) in try array(key).enumerated() {
      readings.append(try RecordReading(element, file: file, path: "\(pathTo(key))[\(index)]"))
    }
    return readings
  }
}
