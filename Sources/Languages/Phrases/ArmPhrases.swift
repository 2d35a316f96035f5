/// Labels that arms get from what sets them apart, where the user named none.
public struct ArmPhrases: Sendable, Hashable, Codable {
  /// `{setting}` is on.
  public var with: Phrase
  /// `{setting}` is off.
  public var without: Phrase
  /// There is no `{setting}`.
  public var no: Phrase
  public var noHiddenLayer: String
  /// `{setting}`, `{value}`.
  public var value: Phrase
  /// Between settings.
  public var separator: String
  /// `{name}`, `{list}` of what is set besides.
  public var aside: Phrase
  /// An arm whose records do not say how they were made, beside one whose records do.
  public var imported: String
  /// What people call the keys of an experiment file; a key that is not here is read as it is written, `_` as a space.
  public var settings: [String: String]
}

extension ArmPhrases {
  /// What people call a key of an experiment file: `learning_rate` is `learning rate`.
  public func setting(_ key: String) -> String { settings[key] ?? String(key.map { $0 == "_" ? " " : $0 }) }
}
