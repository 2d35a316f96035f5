/// What learning curves say.
public struct CurvesPhrases: Sendable, Hashable, Codable {
  public var trainLine: String
  public var validationLine: String
  /// `{arm}`, `{variant}`.
  public var armVariant: Phrase
  /// `{metric}`.
  public var titleBoth: Phrase
  /// `{metric}`.
  public var titleTrain: Phrase
  /// `{metric}`.
  public var titleValidation: Phrase
  /// `{n}`.
  public var meanOverSeeds: Phrase
  /// `{list}`: arms with their n.
  public var meanOverVaryingSeeds: Phrase
  public var singleRun: String
  public var seedLines: String
  /// `{shown}`, `{n}`.
  public var seedLinesSampled: Phrase
  /// `{weight}`.
  public var smoothed: Phrase
  /// `{arm}`, `{list}`.
  public var seedsFall: Phrase
  /// `{n}`, `{place}`.
  public var seedsFallItem: Phrase
  /// `{arm}`, `{n}`, `{place}`, `{seeds}`: the one whose values were no longer numbers.
  public var seedsFallNaN: Phrase
  /// The same of several.
  public var seedsFallNaNs: Phrase
  /// Runs measured at different moments.
  public var interpolated: String
  public var sharedMoments: String
  public var bestEpochs: String
  /// `{list}`: factors whose values have a panel each.
  public var facets: Phrase
  /// `{n}`, `{all}`.
  public var highlighted: Phrase
  /// `{n}`, `{all}`: named by the user.
  public var chosen: Phrase
  public var greyValidation: String
  /// `{metric}`: no run has a number of it.
  public var unmeasured: Phrase
  /// `{list}` of arms of which no run has a number in any panel.
  public var armsUnmeasured: Phrase
  /// `{list}` of arms, `{metrics}` of which no run of them has a number.
  public var armsUnmeasuredIn: Phrase
  /// `{list}` of metrics with a logarithmic axis that nobody asked for.
  public var spansPowers: Phrase
  /// Of many arms, where nobody asked for training.
  public var crowdedValidation: String
  /// `{n}`, `{shown}`.
  public var quantiles: Phrase
  /// `{arm}`, `{place}`, `{metric}`, `{value}`.
  public var pointTitle: Phrase
  /// `{panels}`, `{end}`.
  public var altOpening: Phrase
  /// `{metric}`, `{list}`.
  public var altPanel: Phrase
  /// `{arm}`, `{value}`.
  public var altArm: Phrase
}
