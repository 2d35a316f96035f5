public import TextTools

/// Everything that people read, in one language: figures, pages, papers, tables and the terminal.
///
/// Each language gives every phrase: one that is missing does not compile. A language is a folder of this target and a line
/// in `Language.all`; nothing else names languages.
public struct Language: Sendable, Hashable, Codable {
  /// What the user types: `en`, `zh-Hant`.
  public var name: String
  /// Other names that mean it, in lower case: `zh`, `zh-tw`.
  public var aliases: [String]
  /// BCP 47, for `lang` attributes and files' metadata.
  public var tag: String
  public var numbers: NumberText
  public var punctuation: Punctuation
  public var dates: DatePhrases

  public var terms: Terms
  public var axes: AxisPhrases
  public var figures: FigurePhrases
  public var curves: CurvesPhrases
  public var accuracy: AccuracyPhrases
  public var differences: DifferencesPhrases
  public var response: ResponsePhrases
  public var heatMap: HeatMapPhrases
  public var profile: ProfilePhrases
  public var activations: ActivationsPhrases
  public var gradients: GradientsPhrases
  public var cost: CostPhrases
  public var confusion: ConfusionPhrases
  public var samples: SamplesPhrases
  public var verdict: VerdictPhrases
  public var caveats: CaveatPhrases
  public var measures: MeasurePhrases
  public var badges: BadgePhrases
  public var page: PagePhrases
  public var settings: SettingPhrases
  public var provenance: ProvenancePhrases
  public var checklist: ChecklistPhrases
  public var writers: WriterPhrases
  public var methods: MethodsPhrases
  public var terminal: TerminalPhrases
  public var power: PowerPhrases
  public var arms: ArmPhrases
}

extension Language {
  /// In the order that help names them; the first is the default.
  public static let all: [Language] = [.english, .traditionalChinese]

  /// The language that `name` means, in any case and with `_` for `-`: `zh-TW` is Traditional Chinese. Nil for none.
  public init?(named name: String) {
    let wanted = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    let found = Self.all.first { language in
      language.name.lowercased() == wanted || language.tag.lowercased() == wanted || language.aliases.contains(wanted)
    }
    guard let found else { return nil }
    self = found
  }

  /// Names for help and errors: `en or zh-Hant`.
  public static var names: String { all.map(\.name).joined(separator: " or ") }
}

extension Language: CustomStringConvertible {
  /// The language's name; its thousand phrases would bury whatever names it in a log.
  public var description: String { name }
}
