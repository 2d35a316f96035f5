/// What the figure of what happens inside the layers says.
public struct GradientsPhrases: Sendable, Hashable, Codable {
  public var title: String
  public var gradientNorm: String
  public var gradientNormAxis: String
  public var saturated: String
  public var saturatedAxis: String
  public var dead: String
  public var dormant: String
  public var unitsAxis: String
  /// `{n}`.
  public var hiddenLayer: Phrase
  public var outputLayer: String
  /// `{n}`.
  public var probe: Phrase
  public var dashesAreLayers: String
  public var saturatedMeaning: String
  public var deadMeaning: String
  public var dormantMeaning: String
  /// `{n}`, `{all}`: where a page has no room for all.
  public var layersChosen: Phrase
  /// `{list}`: where a page has no room for all.
  public var measuresLeftOut: Phrase
  /// `{measure}`, `{layer}`: over a panel of one layer.
  public var layerPanel: Phrase
  /// `{arm}`, `{layer}`, `{epoch}`, `{measure}`, `{value}`.
  public var layerTitle: Phrase
  /// `{measure}`, `{list}`.
  public var alt: Phrase
  /// `{arm}`, `{layer}`, `{first}`, `{last}`.
  public var altItem: Phrase
  /// The same where no run has a value at the end.
  public var altItemStart: Phrase
  public var start: String
  public var end: String
  public var updateRatio: String
  public var slopeRatio: String
  public var activationMean: String
  public var activationSD: String
}
