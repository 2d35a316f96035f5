public import JSONText
public import Languages

/// The label that an arm gets from what sets it apart, in any language.
public enum AutomaticLabel {
  /// `ReLU, learning rate 0.1` of the keys under `compare` with their values.
  public static func text(_ varies: JSON.Object, _ phrases: ArmPhrases) -> String {
    varies.members.map { phrase(key: $0.key, value: $0.value, phrases) }.joined(separator: phrases.separator)
  }

  /// `epochs 5, hidden 64` of settings in which arms of one name differ. A text whose key does not go without saying, as a
  /// data set's does, is said with its key.
  public static func distinctions(_ settings: [(key: String, value: JSON)], _ phrases: ArmPhrases) -> String {
    settings.map { setting in
      switch (setting.key, setting.value) {
      case ("spec", _): phrases.imported
      case (_, .string(let text)) where !speaksForItself(setting.key):
        phrases.value(["setting": phrases.setting(setting.key), "value": text])
      default: phrase(key: setting.key, value: setting.value, phrases)
      }
    }.joined(separator: phrases.separator)
  }

  /// A value beside the name of its setting, as at an axis: `ReLU`, `0.1`, `128–64`, `without nesterov`.
  public static func value(_ value: JSON, of key: String, _ phrases: ArmPhrases) -> String {
    switch value {
    case .string(let name): displayName(key: key, name: name)
    case .bool, .null, .object: phrase(key: key, value: value, phrases)
    case .array(let elements) where elements.isEmpty: phrase(key: key, value: value, phrases)
    default: text(value)
    }
  }

  /// `relu-learning_rate0.1`: a word for file names and macros; empty for nothing that letters can say.
  public static func id(_ settings: [(key: String, value: JSON)]) -> String {
    settings.map { $0.key == "spec" ? "imported" : word(key: $0.key, value: $0.value) }.filter { !$0.isEmpty }.joined(
      separator: "-")
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
      return rest.isEmpty ? name : phrases.aside(["name": name, "list": rest.joined(separator: phrases.separator)])
    case .array(let elements) where elements.isEmpty && key == "hidden": return phrases.noHiddenLayer
    default: return phrases.value(["setting": setting, "value": text(value)])
    }
  }

  private static func vocabulary(_ key: String) -> [Vocabulary.Entry]? {
    switch key {
    case "activation": Vocabulary.activations
    case "optimizer": Vocabulary.optimizers
    case "initializer": Vocabulary.initializers
    case "learning_rate_schedule": Vocabulary.schedules
    default: nil
    }
  }

  private static func displayName(key: String, name: String) -> String {
    vocabulary(key)?.first { $0.name == name }?.displayName ?? name
  }

  private static func speaksForItself(_ key: String) -> Bool { key == "dataset" || vocabulary(key) != nil }

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

  private static func word(key: String, value: JSON) -> String {
    switch value {
    case .string(let text): return slug(text)
    case .bool(let flag): return flag ? slug(key) : "no_" + slug(key)
    case .null: return "no_" + slug(key)
    case .object(let object):
      return object.members.map {
        $0.key == "name" ? slug(text($0.value)) : slug($0.key) + slug(text($0.value))
      }
      .joined(separator: "_")
    default: return slug(key) + slug(text(value))
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
