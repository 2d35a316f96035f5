/// A language that reports are written in.
public enum ReportLanguage: String, Sendable, CaseIterable {
  case english = "en"
  /// Traditional Chinese as written in Taiwan.
  case traditionalChinese = "zh-Hant"

  /// BCP 47, for `lang` attributes.
  public var tag: String {
    switch self {
    case .english: "en"
    case .traditionalChinese: "zh-Hant-TW"
    }
  }

  /// Everything the report says, in this language.
  public var words: Words {
    switch self {
    case .english: .english
    case .traditionalChinese: .traditionalChinese
    }
  }
}
