internal import Languages

/// The fixed texts that a template may use, by name: headings and labels, without those that have blanks.
enum PageWords {
  static func all(_ language: Language) -> [(name: String, text: String)] {
    [texts(of: language.page), texts(of: language.terms), extras(language)].joined().reduce(into: []) { found, item in
      if !found.contains(where: { $0.name == item.name }) { found.append(item) }
    }
  }

  private static func texts(of phrases: Any) -> [(name: String, text: String)] {
    Mirror(reflecting: phrases).children.compactMap { child in
      guard let name = child.label, let text = child.value as? String else { return nil }
      return (name, text)
    }
  }

  private static func extras(_ language: Language) -> [(name: String, text: String)] {
    [
      ("colon", language.punctuation.colon), ("badgesLabel", language.badges.list),
      ("settingsByArm", language.settings.settingsByArm), ("dataFile", language.provenance.dataFile),
      ("mistakesTitle", language.samples.mistakesTitle),
    ]
  }
}
