/// The words on figures in one language. Every language gives every word: one that is missing does not compile.
///
/// `{name}` in a sentence stands for a value; see `filled(_:_:)`.
public struct FigureWords: Sendable, Equatable {
  /// BCP 47 tag.
  public let language: String

  // Axes and metrics.
  public let epoch: String
  public let accuracy: String
  public let loss: String
  public let lossAxis: String
  public let learningRate: String
  public let noData: String

  // Variants, alone and after an arm's label.
  public let train: String
  public let validation: String
  /// `{arm}`, `{variant}`.
  public let armVariant: String

  // Panel titles: `{metric}`, lower case where the language has it.
  public let titleBoth: String
  public let titleTrain: String
  public let titleValidation: String

  // Caption, a sentence each.
  /// `{n}`.
  public let meanOverSeeds: String
  /// `{list}`: arms with their n.
  public let meanOverVaryingSeeds: String
  public let singleRun: String
  public let bandSD: String
  public let bandSEM: String
  public let bandCI95: String
  public let bandMinMax: String
  public let seedLines: String
  /// `{shown}`, `{n}`.
  public let seedLinesSampled: String
  /// `{weight}`.
  public let smoothed: String
  /// `{n}`.
  public let gaps: String
  /// `{n}`: one gap.
  public let gap: String
  /// `{arm}`, `{n}`, `{epoch}`.
  public let seedsFall: String
  public let bestEpochs: String
  /// `{n}`, `{all}`.
  public let highlighted: String
  /// `{n}`, `{all}`: named by the user.
  public let chosen: String
  public let greyValidation: String
  /// `{n}`, `{shown}`.
  public let quantiles: String

  // In the plot.
  /// `{epoch}`.
  public let bestEpoch: String
  /// `#`.
  public let clipped: String

  // Read out.
  /// `{arm}`, `{epoch}`, `{metric}`, `{value}`.
  public let pointTitle: String
  /// `{panels}`, `{epochs}`.
  public let altOpening: String
  /// `{metric}`, `{list}`.
  public let altPanel: String
  /// `{arm}`, `{value}`.
  public let altArm: String
  /// `{list}`, `{n}`.
  public let altMore: String
  public let listSeparator: String
  public let sentenceSeparator: String

  /// The words of a BCP 47 tag; nil for a language that has none yet.
  public static func of(_ language: String) -> FigureWords? { all.first { $0.language == language } }

  public static let all: [FigureWords] = [.english, .traditionalChinese]

  /// `sentence` with each `{name}` replaced.
  public static func filled(_ sentence: String, _ values: [(name: String, value: String)]) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{") {
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}") else { break }
      result += rest[..<open]
      let name = String(after[..<close])
      result += values.first { $0.name == name }?.value ?? "{\(name)}"
      rest = after[after.index(after: close)...]
    }
    return result + rest
  }
}
