/// The examples that a metric was measured on.
enum MetricSet: Sendable, Hashable {
  case training, validation, test

  /// The words that name a set in front of or behind a metric's name, or alone as a folder, a key or a cell.
  static let words: [String: MetricSet] = [
    "train": .training, "training": .training, "main": .training, "learn": .training,
    "val": .validation, "valid": .validation, "validation": .validation, "validate": .validation, "dev": .validation,
    "eval": .validation, "evaluation": .validation,
    "test": .test, "testing": .test, "entrenamiento": .training, "treino": .training, "treinamento": .training,
    "validación": .validation, "validacion": .validation, "validação": .validation, "validacao": .validation,
  ]

  /// The set that a whole name, a folder or a key stands for; nil where it names none.
  init?(named name: String) {
    var words = MetricName.words(name)
    // `final_test_metrics`
    if words.count > 1, words[0] == "final" { words.removeFirst() }
    switch words.count {
    case 1:
      guard let set = Self.words[words[0]] else { return nil }
      self = set
    case 2 where words[1] == "set" || words[1] == "main" || words[1] == "history" || words[1] == "metrics":
      guard let set = Self.words[words[0]] else { return nil }
      self = set
    // A run is tested once, and that has results; a training's are its history.
    case 2 where ["results", "result", "scores"].contains(words[1]) && Self.words[words[0]] == .test: self = .test
    case 2 where words == ["epoch", "val"]: self = .validation
    default: return nil
    }
  }

  /// What stands before a metric's name in a record.
  var prefix: String {
    switch self {
    case .training: ""
    case .validation: "val_"
    case .test: "test_"
    }
  }
}
