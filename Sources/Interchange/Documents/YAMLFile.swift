internal import JSONText
internal import RunRecords
internal import Yams

/// YAML: settings as a rule (hparams.yaml, args.yaml), a history now and then.
enum YAMLFile: HistoryFormat {
  static let name = "yaml"
  static let tool = "unknown"
  static let summary = "YAML: a history, or the settings of the runs beside it"

  static func recognises(_ file: HistoryFile) -> Bool {
    guard file.isText, file.bytes.count < 1 << 22, let first = file.firstByte, first != UInt8(ascii: "{"),
      first != UInt8(ascii: "[")
    else { return false }
    var keys = 0
    var lines = 0
    for line in file.lines.prefix(200) where !line.isEmpty && !line.hasPrefix("#") && line != "---" {
      lines += 1
      let trimmed = line.drop { $0 == " " || $0 == "-" }
      let key = trimmed.prefix { $0.isLetter || $0.isNumber || "_./-'\"".contains($0) }
      let rest = trimmed[key.endIndex...]
      // A list may stand under a name of several words: `Train loss: [0.5, 0.4]`.
      let isList = trimmed.firstRange(of: ": [").map {
        trimmed[..<$0.lowerBound].allSatisfy { $0.isLetter || $0 == " " }
      }
      if isList ?? false { keys += 1 } else if !key.isEmpty, rest == ":" || rest.hasPrefix(": ") { keys += 1 }
      if key.isEmpty || rest.isEmpty, line.hasPrefix(" ") || line.hasPrefix("-") { keys += 1 }
    }
    // `1: loss=5.1, avg loss=5.1` are lines of a log.
    let isLog = file.lines.prefix(200).contains { line in
      guard line.first?.isNumber ?? false else { return false }
      let parsed = LogLine(line)
      return parsed.step != nil && !parsed.metrics.isEmpty
    }
    return !isLog && keys > 0 && 10 * keys >= 9 * lines && document(file) != nil
  }

  static func document(_ file: HistoryFile) -> JSON? {
    guard let node = try? Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self)) else { return nil }
    var budget = mostNodes
    return json(node, depth: 0, &budget)
  }

  /// Aliases are whole copies: a few lines may stand for more nodes than there is memory.
  private static let mostNodes = 1_000_000

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    guard let json = document(file) else { throw file.error(.damaged, "found no YAML") }
    return try Document(file).histories(in: json)
  }

  /// Nodes by what they hold; tags that are not known, such as `!!python/tuple`, are passed over.
  private static func json(_ node: Node, depth: Int, _ budget: inout Int) -> JSON? {
    budget -= 1
    guard depth < 32, budget > 0 else { return nil }
    switch node {
    case .scalar(let scalar):
      return value(scalar.string, isQuoted: scalar.style == .singleQuoted || scalar.style == .doubleQuoted)
    case .sequence(let sequence):
      var elements: [JSON] = []
      for element in sequence { if let value = json(element, depth: depth + 1, &budget) { elements.append(value) } }
      return .array(elements)
    case .mapping(let mapping):
      var object = JSON.Object()
      for (key, value) in mapping {
        guard let name = key.scalar?.string, let value = json(value, depth: depth + 1, &budget) else { continue }
        object.members.append((name, value))
      }
      return .object(object)
    case .alias: return nil
    }
  }

  private static func value(_ text: String, isQuoted: Bool) -> JSON {
    if isQuoted { return .string(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".nan", ".NaN": return .number(.nan)
    case ".inf": return .number(.infinity)
    case "-.inf": return .number(-.infinity)
    default: break
    }
    if let integer = Int(text) { return .integer(integer) }
    return DecimalText.number(text).map { .number($0) } ?? .string(text)
  }
}
