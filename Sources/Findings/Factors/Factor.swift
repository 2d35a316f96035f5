public import JSONText
public import Languages
internal import RunRecords
internal import TextTools

/// Something in which the arms of an experiment differ: a key, its values in order, and which of them each arm has.
public struct Factor: Sendable, Equatable {
  /// The key under `compare`, with those it lies in (`optimizer.learning_rate`); `hidden_width` and `hidden_layers` for
  /// what differs in lists of equal layers; a key of another tool's settings.
  public var key: String
  /// What the key is called: its last word, or all of them where two factors would share that.
  public var word: String
  /// Numbers rising, off before on, others in the experiment's order; at least two.
  public var levels: [Level]
  /// By the arm's place: its level; nil where the records do not say.
  public var places: [Int?]

  public struct Level: Sendable, Equatable {
    public var value: JSON
    /// Nil for a text, a list, or what was turned off without being 0.
    public var number: Double?

    public init(value: JSON, number: Double? = nil) {
      self.value = value
      self.number = number
    }
  }

  public init(key: String, word: String? = nil, levels: [Level], places: [Int?]) {
    self.key = key
    self.word = word ?? key
    self.levels = levels
    self.places = places
  }

  /// Two values or more are numbers, and the others mean that it is off.
  public var isNumeric: Bool {
    levels.count { $0.number != nil } > 1 && levels.allSatisfy { $0.number != nil || $0.value == .null }
  }

  /// The arm's value as a number; nil where it has none.
  public func number(_ arm: Int) -> Double? { places[arm].flatMap { levels[$0].number } }

  /// Whether the value follows from that of another factor: arms that share one share the other.
  public func follows(_ other: Factor) -> Bool {
    var known: [Int?: Int?] = [:]
    for (own, others) in zip(places, other.places) {
      if let before = known.updateValue(own, forKey: others), before != own { return false }
    }
    return true
  }

  /// Whether either varies where the other stays: not so for what counts up from arm to arm, which says all of them.
  public func crosses(_ other: Factor) -> Bool { !follows(other) && !other.follows(self) }
}

extension Factor {
  /// Within a sentence: `learning rate`.
  public func name(_ language: Language) -> String { language.arms.setting(word) }

  /// As an axis or a column names it: `Learning rate`.
  public func title(_ language: Language) -> String {
    let name = name(language)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// A value beside the factor's name: `ReLU`, `0.001`.
  public func value(_ level: Int, _ language: Language) -> String {
    if let number = levels[level].number, levels[level].value != .null { return language.numbers.setting(number) }
    return AutomaticLabel.value(levels[level].value, of: word, language.arms)
  }

  /// A value that stands alone: `ReLU`, `learning rate 0.001`.
  public func label(_ level: Int, _ language: Language) -> String {
    AutomaticLabel.distinctions([(word, levels[level].value)], language.arms)
  }
}
