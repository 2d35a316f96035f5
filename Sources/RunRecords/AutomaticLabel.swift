public import JSONText
public import Languages

/// The label that an arm gets from what sets it apart, in any language.
public enum AutomaticLabel {
  /// `ReLU, learning rate 0.1` of the keys under `compare` with their values.
  public static func text(_ varies: JSON.Object, _ phrases: ArmPhrases) -> String {
    varies.members.map { phrase(key: $0.key, value: $0.value, phrases) }.joined(separator: ", ")
  }

  private static func phrase(key: String, value: JSON, _ phrases: ArmPhrases) -> String {
    let setting = phrases.setting(key)
    switch value {
    case .string(let name): return displayName(key: key, name: name)
    case .bool(let flag): return (flag ? phrases.with : phrases.without)(["setting": setting])
    case .null: return phrases.no(["setting": setting])
    case .object(let object):
      let name = object["name"]?.stringValue.map { displayName(key: key, name: $0) } ?? setting
      let rest = object.members.filter { $0.key != "name" }
        .map { member in
          let name = phrases.setting(member.key)
          return member.value == .bool(true) ? name : phrases.value(["setting": name, "value": text(member.value)])
        }
      return rest.isEmpty ? name : "\(name) (\(rest.joined(separator: ", ")))"
    case .array(let elements) where elements.isEmpty && key == "hidden": return phrases.noHiddenLayer
    default: return phrases.value(["setting": setting, "value": text(value)])
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

  static func text(_ value: JSON) -> String {
    switch value {
    case .string(let text): return text
    case .number(let number): return number.ecmaScriptDescription
    case .integer(let number): return String(number)
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return "none"
    default: return (value.arrayValue ?? []).map(text).joined(separator: "–")
    }
  }
}
