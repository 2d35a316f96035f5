/// What an arm is called, made from what sets it apart.
struct ArmName {
  /// For file names and macros.
  var id: String
  /// For people.
  var label: String

  init(varies: JSON.Object, model: ModelSpec, training: TrainingSpec) {
    // An experiment of one arm is called by its activation.
    let varies: JSON.Object = varies.members.isEmpty ? ["activation": .string(model.activation.name)] : varies
    id = varies.members.map { Self.word(key: $0.key, value: $0.value) }.filter { !$0.isEmpty }.joined(separator: "-")
    if id.isEmpty { id = "arm" }
    label = varies.members.map { Self.phrase(key: $0.key, value: $0.value) }.joined(separator: ", ")
  }

  private static func word(key: String, value: JSON) -> String {
    switch value {
    case .string(let text): return slug(text)
    case .bool(let flag): return flag ? slug(key) : "no_" + slug(key)
    case .null: return "no_" + slug(key)
    case .object(let object):
      return object.members.map { $0.key == "name" ? slug(text($0.value)) : slug($0.key) + slug(text($0.value)) }
        .joined(separator: "_")
    default: return slug(key) + slug(text(value))
    }
  }

  private static func phrase(key: String, value: JSON) -> String {
    let readableKey = String(key.map { $0 == "_" ? " " : $0 })
    switch value {
    case .string(let name): return displayName(key: key, name: name)
    case .bool(let flag): return flag ? "with \(readableKey)" : "without \(readableKey)"
    case .null: return "no \(readableKey)"
    case .object(let object):
      let name = object["name"]?.stringValue.map { displayName(key: key, name: $0) } ?? readableKey
      let rest = object.members.filter { $0.key != "name" }
        .map { member in
          let name = member.key.map { $0 == "_" ? " " : String($0) }.joined()
          return member.value == .bool(true) ? name : "\(name) \(text(member.value))"
        }
      return rest.isEmpty ? name : "\(name) (\(rest.joined(separator: ", ")))"
    case .array(let elements) where elements.isEmpty && key == "hidden": return "no hidden layer"
    default: return "\(readableKey) \(text(value))"
    }
  }

  private static func displayName(key: String, name: String) -> String {
    let entries: [Vocabulary.Entry] =
      switch key {
      case "activation": Vocabulary.activations
      case "optimizer": Vocabulary.optimizers
      case "initializer": Vocabulary.initializers
      case "learning_rate_schedule": Vocabulary.schedules
      default: []
      }
    return entries.first { $0.name == name }?.displayName ?? name
  }

  private static func text(_ value: JSON) -> String {
    switch value {
    case .string(let text): return text
    case .number(let number): return number.ecmaScriptDescription
    case .integer(let number): return String(number)
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return "none"
    default: return (value.arrayValue ?? []).map(text).joined(separator: "–")
    }
  }

  /// Letters, digits, `_`, `.` and `-` only, and never a leading dot.
  private static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".": slug.unicodeScalars.append(scalar)
      case "-" where !slug.isEmpty: slug += "-"
      case "–": slug += "x"
      default: if !slug.hasSuffix("_"), !slug.isEmpty { slug += "_" }
      }
    }
    return String(slug.drop { $0 == "." })
  }
}
