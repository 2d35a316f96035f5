/// Where the numbers come from.
public struct ProvenancePhrases: Sendable, Hashable, Codable {
  public var program: String
  public var commit: String
  public var trainedOn: String
  public var processor: String
  /// `{n}` cores.
  public var cores: Phrase
  public var operatingSystem: String
  public var compiler: String
  public var linearAlgebra: String
  public var record: String
  public var identity: String
  public var dataFile: String
  public var importedFrom: String
}
