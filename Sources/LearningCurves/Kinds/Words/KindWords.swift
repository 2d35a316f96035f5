/// The words on figures other than learning curves, in one language. Every language gives every word: one that is
/// missing does not compile.
struct KindWords: Sendable, Equatable {
  let language: String

  // Shared.
  let arm: String
  let seed: String
  let layer: String
  /// `{arm}`, `{seed}`, `{value}`.
  let runTitle: String
  /// `{n}`.
  let sameN: String
  /// `{least}`, `{most}`.
  let varyingN: String
  /// `{n}`, `{list}`.
  let diverged: String
  /// `{n}`, `{list}`.
  let withoutValue: String
  let mean: String
  let standardDeviation: String
  let interval: String
  let median: String
  let minimum: String
  let maximum: String
  let bySeed: String

  // Final accuracy.
  let finalTestAccuracy: String
  let finalValidationAccuracy: String
  let testAccuracy: String
  let validationAccuracy: String
  let accuracySymbols: String
  let accuracySymbolsSingle: String
  let someWithoutInterval: String
  let pairedLines: String
  /// `{quantity}`, `{n}`.
  let accuracyAlt: String
  /// `{arm}`, `{mean}`, `{lower}`, `{upper}`, `{n}`.
  let accuracyAltArm: String
  /// `{arm}`, `{mean}`.
  let accuracyAltSingle: String
  /// `{arm}`, `{mean}`, `{n}`.
  let meanTitle: String
  /// `{lower}`, `{upper}`.
  let intervalTitle: String

  // Activation functions.
  let activationsTitle: String
  let functionPanel: String
  let derivativePanel: String
  let input: String
  let jumps: String
  /// `{name}`.
  let leavesPanel: String
  let function: String
  let formula: String
  let usedBy: String
  let largestSlope: String
  let unbounded: String
  /// `{list}`.
  let activationsAlt: String
  /// `{name}`, `{value}`.
  let activationsAltSlope: String
  /// `{name}`: learned parameters are drawn where they start.
  let learned: String

  // Inside the network.
  let gradientsTitle: String
  let gradientNorm: String
  let gradientNormAxis: String
  let saturated: String
  let saturatedAxis: String
  let dead: String
  let dormant: String
  let unitsAxis: String
  /// `{n}`.
  let hiddenLayer: String
  let outputLayer: String
  /// `{n}`.
  let probe: String
  let dashesAreLayers: String
  let saturatedMeaning: String
  let deadMeaning: String
  let dormantMeaning: String
  /// `{arm}`, `{layer}`, `{epoch}`, `{measure}`, `{value}`.
  let layerTitle: String
  /// `{measure}`, `{list}`.
  let gradientsAlt: String
  /// `{arm}`, `{layer}`, `{first}`, `{last}`.
  let gradientsAltItem: String
  let start: String
  let end: String
  let measure: String
  let meanLines: String
  /// `{n}`.
  let gaps: String

  // Confusion.
  let confusionTitle: String
  let predicted: String
  let actual: String
  /// `{n}`.
  let confusionCaption: String
  let confusionCaptionSingle: String
  let confusionSymbols: String
  /// `{a}`, `{b}`.
  let differenceTitle: String
  /// `{a}`, `{b}`.
  let differenceCaption: String
  let shareOfRow: String
  let percentagePoints: String
  /// `{arm}`, `{actual}`, `{predicted}`, `{share}`, `{count}`, `{all}`.
  let cellTitle: String
  /// `{actual}`, `{predicted}`, `{difference}`.
  let differenceCellTitle: String
  /// `{arm}`, `{accuracy}`, `{list}`.
  let confusionAlt: String
  /// `{actual}`, `{predicted}`, `{share}`.
  let confusionAltItem: String
  let share: String
  let count: String

  // Samples.
  let mistakesTitle: String
  let randomTitle: String
  /// `{arm}`, `{seed}`.
  let armAndSeed: String
  let mistakesCaption: String
  let randomCaption: String
  /// `{label}`.
  let truth: String
  let right: String
  let wrong: String
  /// `{index}`, `{label}`, `{prediction}`, `{probability}`.
  let mistakeTitle: String
  /// `{index}`, `{label}`, `{verdict}`.
  let randomTileTitle: String
  let image: String
  let label: String
  let prediction: String
  let probability: String

  // Cost.
  let costTitle: String
  let epochTime: String
  let secondsAxis: String
  let millisecondsAxis: String
  let costSymbols: String
  let activationCost: String
  let activationCostAxis: String
  let forward: String
  let backward: String
  let activationCostMeaning: String
  let relative: String
  let perEpoch: String
  /// `{arm}`, `{value}`.
  let costAltArm: String
  /// `{list}`.
  let costAlt: String
  /// `{arm}`, `{value}`, `{n}`.
  let medianTitle: String
  let costShared: String

  static let all: [KindWords] = [.english, .traditionalChinese]

  /// The words of a BCP 47 tag; English where there are none.
  static func of(_ language: String) -> KindWords { all.first { $0.language == language } ?? .english }
}
