extension TextStyle.Family {
  /// What people call the faces, the preferred name first.
  private var names: [String] {
    switch self {
    case .sans: ["inter", "sans"]
    case .serif: ["latin-modern", "serif", "computer-modern", "lm"]
    case .times: ["times", "termes", "times-new-roman"]
    case .helvetica: ["helvetica", "arial", "heros"]
    case .mono: ["mono", "dejavu-sans-mono"]
    }
  }

  /// The names that `named(_:)` understands first, for help and errors.
  public static var knownNames: [String] { allCases.map { $0.names[0] } }

  /// The family of that name, such as `times` or `Helvetica`; spaces count as hyphens.
  ///
  /// - Throws: `ChartError` with code `invalidOption` for an unknown name.
  public static func named(_ name: String) throws(ChartError) -> TextStyle.Family {
    let word = name.lowercased().replacing(" ", with: "-")
    guard let family = allCases.first(where: { $0.names.contains(word) }) else {
      throw ChartError(
        .invalidOption, "font \"\(name)\" is unknown; expected one of \(knownNames.joined(separator: ", "))")
    }
    return family
  }
}
