/// Headings, links and notes of the report.
public struct PagePhrases: Sendable, Hashable, Codable {
  /// Above the title.
  public var reportKicker: String
  /// The title where records name none.
  public var untitled: String
  /// First link of the page.
  public var skipToContent: String
  /// Name of the page's navigation.
  public var contents: String
  public var verdictHeading: String
  public var accuracyHeading: String
  public var comparisonHeading: String
  public var curvesHeading: String
  public var bySeedHeading: String
  public var quantityBySeedHeading: Phrase
  public var whyHeading: String
  public var functionsHeading: String
  public var gradientsHeading: String
  public var costHeading: String
  public var convergenceHeading: String
  public var errorsHeading: String
  public var settingsHeading: String
  public var provenanceHeading: String
  public var checklistHeading: String
  public var againHeading: String
  public var filesHeading: String
  /// `{program}` is the program with its version.
  public var footer: Phrase
  /// Opens a figure's table.
  public var showNumbers: String
  /// Opens the table of all seeds.
  public var showSeeds: String
  /// Opens the rest of a long table; `{n}` rows.
  public var showMore: Phrase
  /// Below a table that is too long for a page; `{n}` rows are left out.
  public var rowsLeftOut: Phrase
  /// Opens the list of records; `{n}` of them.
  public var showRecords: Phrase
  /// Opens accuracy by class.
  public var showClasses: String
  /// `{n}` is its number.
  public var figureWord: Phrase
  /// Name of a region that scrolls; `{name}` is the table's.
  public var tableRegion: Phrase
  /// Name of the buttons that hide and show arms.
  public var toggleArms: String
  public var eachSeed: String
  /// Marks 0 on an axis of differences.
  public var zeroDifference: String
  public var examplesPerSecond: String
  public var totalSeconds: String
  public var relativeCost: String
  /// `{threshold}` is an accuracy.
  public var epochsToThreshold: Phrase
  public var areaUnderCurve: String
  /// `{n}` runs did not.
  public var neverReached: Phrase
  public var gradientStart: String
  public var gradientEnd: String
  public var confidence: String
  public var accuracyNote: String
  /// Where an arm has two runs or more: what SD and interval are.
  public var spreadNote: String
  /// Of the small pictures in the table.
  public var stripNote: String
  public var accuracyValidationNote: String
  /// `{bounds}`: what no value can lie beyond.
  public var clippedNote: Phrase
  public var sortedNote: String
  public var functionsNote: String
  /// `{n}`.
  public var gradientsNote: Phrase
  public var gradientsDivergedNote: String
  public var convergenceDivergedNote: String
  public var costNote: String
  /// Where nothing was validated.
  public var costNoteAlone: String
  /// `{threshold}`.
  public var convergenceNote: Phrase
  /// `{threshold}`: where one arm reached it alone.
  public var convergenceNoteOneArm: Phrase
  /// `{threshold}`.
  public var convergenceNoteGiven: Phrase
  public var mistakesNote: String
  /// `{a}`, `{b}`, `{rate}`.
  public var hardestPair: Phrase
  public var againTrain: String
  public var againReport: String
  public var againSameOnPaper: String
  public var againSame: String
  /// `{quantity}`: what is judged where it is no accuracy.
  public var quantityNote: Phrase
  /// A column: what the activation function takes by itself, forward and backward.
  public var activationNanoseconds: String
}
