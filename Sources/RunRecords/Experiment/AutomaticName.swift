internal import JSONText
internal import Languages

/// What an arm that the experiment does not name is called, made from what sets it apart.
struct AutomaticName {
  /// For file names and macros.
  var id: String
  /// For people.
  var label: String

  init(varies: JSON.Object, model: ModelSpec, training: TrainingSpec) {
    // An experiment of one arm is called by its activation.
    let varies: JSON.Object = varies.members.isEmpty ? ["activation": .string(model.activation.name)] : varies
    id = varies.members.map { Self.word(key: $0.key, value: $0.value) }.filter { !$0.isEmpty }.joined(separator: "-")
    if id.isEmpty { id = "arm" }
    label = AutomaticLabel.text(varies, Language.english.arms)
  }

  private static func word(key: String, value: JSON) -> String {
    switch value {
    case .string(let text): return slug(text)
    case .bool(let flag): return flag ? slug(key) : "no_" + slug(key)
    case .null: return "no_" + slug(key)
    case .object(let object):
      return object.members.map {
        $0.key == "name" ? slug(AutomaticLabel.text($0.value)) : slug($0.key) + slug(AutomaticLabel.text($0.value))
      }
      .joined(separator: "_")
    default: return slug(key) + slug(AutomaticLabel.text(value))
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
