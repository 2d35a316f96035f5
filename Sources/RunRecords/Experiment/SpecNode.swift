internal import JSONText
internal import TextTools
internal import Yams

/// A value of an experiment file or a record with the line it stands at, so that both are checked by the same rules
/// and an error can name its place.
struct SpecNode {
  enum Content {
    case scalar(JSON)
    case list([SpecNode])
    case mapping([(key: String, line: Int?, value: SpecNode)])
  }

  var content: Content
  var line: Int?
  var file: String?
  /// The keys that lead here, such as `training.optimizer`.
  var path: String

  func error(_ code: RecordError.Code, _ message: String, line: Int? = nil) -> RecordError {
    RecordError(code, file: file, line: line ?? self.line, message)
  }

  /// What it is, for the "found" of an error.
  var phrase: String {
    switch content {
    case .scalar(.null): "nothing"
    case .scalar(.string(let text)): "\"\(text.count > 60 ? text.prefix(60) + "…" : text)\""
    case .scalar(let value): value.text.filter { $0 != "\n" }
    case .list(let elements): elements.isEmpty ? "an empty list" : "a list"
    case .mapping: "a mapping"
    }
  }

  /// The value as JSON, lines left out.
  var json: JSON {
    switch content {
    case .scalar(let value): return value
    case .list(let elements): return .array(elements.map(\.json))
    case .mapping(let members): return .object(JSON.Object(members.map { ($0.key, $0.value.json) }))
    }
  }

  init(content: Content, line: Int?, file: String?, path: String) {
    self.content = content
    self.line = line
    self.file = file
    self.path = path
  }

  init(_ json: JSON, file: String?, path: String) {
    self.init(content: .scalar(json), line: nil, file: file, path: path)
    if let object = json.objectValue {
      content = .mapping(
        object.members.map { ($0.key, nil, SpecNode($0.value, file: file, path: join(path, $0.key))) })
    } else if let elements = json.arrayValue {
      content = .list(elements.map { SpecNode($0, file: file, path: path) })
    }
  }

  /// - Parameter budget: how many nodes there may still be; counts down.
  /// - Returns: nil where there are more.
  init?(yaml node: Node, file: String?, path: String, budget: inout Int) {
    self.init(content: .scalar(.null), line: node.mark?.line, file: file, path: path)
    budget -= 1
    if budget < 0 { return nil }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .any || scalar.style == .plain
      content = .scalar(isPlain ? SpecNode.resolve(scalar.string) : .string(scalar.string))
    case .sequence(let sequence):
      var elements: [SpecNode] = []
      for element in sequence {
        guard let element = SpecNode(yaml: element, file: file, path: path, budget: &budget) else { return nil }
        elements.append(element)
      }
      content = .list(elements)
    case .mapping(let mapping):
      var members: [(key: String, line: Int?, value: SpecNode)] = []
      for (key, value) in mapping {
        let name = key.scalar?.string ?? ""
        guard let value = SpecNode(yaml: value, file: file, path: join(path, name), budget: &budget) else { return nil }
        members.append((name, key.mark?.line, value))
      }
      content = .mapping(members)
    case .alias: break
    }
  }

  /// A plain scalar by the core schema of YAML 1.2, where `no` is a word and `1e-3` a number.
  private static func resolve(_ text: String) -> JSON {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".nan", ".NaN", ".NAN", "nan", "NaN": return .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf": return .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
    default: break
    }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE_".utf8.contains($0) }) else {
      return .string(text)
    }
    let digits = text.filter { $0 != "_" }
    if let integer = Int(digits) { return .integer(integer) }
    if let number = Double(digits) { return .number(number) }
    return .string(text)
  }
}

private func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "." + key }

extension SpecNode {
  /// The members of a mapping whose keys are all in `known`.
  ///
  /// - Throws: `RecordError` when it is no mapping, or a key is unknown: then the nearest that is known is named.
  func members(known: [String]) throws(RecordError) -> [String: SpecNode] {
    guard case .mapping(let members) = content else {
      throw error(
        .wrongType,
        "\(path.isEmpty ? "the file" : path): found \(phrase), expected keys (\(known.joined(separator: ", ")))")
    }
    var found: [String: SpecNode] = [:]
    let names = Set(known)
    for (key, line, value) in members {
      guard names.contains(key) else {
        let place = path.isEmpty ? "" : " under \(path)"
        throw error(
          .unknownKey,
          "unknown key \"\(key)\"\(place)\(suggestion(for: key, in: known)); known are \(Self.list(known))",
          line: line)
      }
      found[key] = value
    }
    return found
  }

  /// The first of many, so that a message stays a line.
  private static func list(_ names: [String]) -> String {
    names.prefix(40).joined(separator: ", ") + (names.count > 40 ? ", …" : "")
  }

  func suggestion(for word: String, in names: [String]) -> String {
    // Nobody mistypes a word of hundreds of letters, and comparing takes their product.
    if word.utf8.count > 100 { return "" }
    return NearestName.of(word, in: names).map { ", did you mean \"\($0)\"?" } ?? ""
  }

  func string() throws(RecordError) -> String {
    switch content {
    case .scalar(.string(let text)): return text
    case .scalar(.integer(let value)): return String(value)
    default: throw error(.wrongType, "\(path): found \(phrase), expected text")
    }
  }

  func flag() throws(RecordError) -> Bool {
    guard case .scalar(.bool(let value)) = content else {
      throw error(.wrongType, "\(path): found \(phrase), expected true or false")
    }
    return value
  }

  func integer(from least: Int, to most: Int = 1_000_000_000) throws(RecordError) -> Int {
    let expected = "expected a whole number from \(least)" + (most < 1_000_000_000 ? " to \(most)" : " up")
    guard case .scalar(let value) = content, let number = value.intValue else {
      throw error(.wrongType, "\(path): found \(phrase), \(expected)")
    }
    guard number >= least else { throw error(.invalidValue, "\(path): found \(number), \(expected)") }
    guard number <= most else {
      throw error(.invalidValue, "\(path): found \(number), expected a whole number from \(least) to \(most)")
    }
    return number
  }

  func number(_ bounds: Vocabulary.Bounds) throws(RecordError) -> Double {
    try number(bounds.phrase, where: bounds.contains)
  }

  private func number(_ expected: String, where isValid: (Double) -> Bool) throws(RecordError) -> Double {
    guard case .scalar(let value) = content, let number = value.doubleValue else {
      throw error(.wrongType, "\(path): found \(phrase), expected \(expected)")
    }
    guard isValid(number) else { throw error(.invalidValue, "\(path): found \(number), expected \(expected)") }
    return number
  }

  /// The elements of a list.
  func elements() throws(RecordError) -> [SpecNode] {
    guard case .list(let elements) = content else {
      throw error(.wrongType, "\(path): found \(phrase), expected a list")
    }
    return elements
  }

  /// A name, or a mapping with `name` and numbers.
  func choice(_ kind: String, from entries: [Vocabulary.Entry]) throws(RecordError) -> NamedChoice {
    var given: [String: SpecNode] = [:]
    var nameNode = self
    if case .mapping(let members) = content {
      guard let named = members.first(where: { $0.key == "name" }) else {
        throw error(.missingKey, "\(path): the key \"name\" is missing, expected {name: …, …}")
      }
      nameNode = named.value
      for (key, line, value) in members where key != "name" {
        var value = value
        value.line = value.line ?? line
        given[key] = value
      }
    }
    guard case .scalar(.string(let name)) = nameNode.content else {
      throw nameNode.error(.wrongType, "\(path): found \(nameNode.phrase), expected the name of \(kind)")
    }
    let names = entries.map(\.name)
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw nameNode.error(
        .unknownName,
        "\(path): unknown \(kind) \"\(name)\"\(suggestion(for: name, in: names)); known are \(names.joined(separator: ", "))"
      )
    }
    var choice = entry.defaultChoice
    for (key, value) in given.sorted(by: { ($0.value.line ?? 0, $0.key) < ($1.value.line ?? 0, $1.key) }) {
      guard let parameter = entry[key] else {
        let known = entry.parameters.map(\.name)
        throw value.error(
          .unknownKey,
          "\(path): \(name) has no parameter \"\(key)\"\(suggestion(for: key, in: known)); "
            + (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"))
      }
      choice.parameters[key] = try value.value(of: parameter)
      if let conflict = entry.conflict(in: choice) { throw value.error(.conflict, "\(path): \(conflict)") }
    }
    return choice
  }

  /// A parameter's number; nil where `null` turns it off.
  private func value(of parameter: Vocabulary.Parameter) throws(RecordError) -> Double? {
    switch content {
    case .scalar(.null) where parameter.defaultValue == nil: return nil
    case .scalar(.bool(let flag)) where parameter.isFlag: return flag ? 1 : 0
    default: return try number(parameter.phrase, where: parameter.accepts)
    }
  }
}
