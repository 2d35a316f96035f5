internal import Charts

/// Which font files serve which style and script. Every choice is a pure function of the style and the character, so that
/// a figure looks the same whatever was drawn before it in the same process.
enum FontCatalog {
  /// The face that `style` is set in where it has the character.
  static func primaryFace(for style: TextStyle) -> FontFace {
    switch style.family {
    case .sans: inter(style)
    case .serif: latinModernRoman(style)
    case .times: termes(style)
    case .helvetica: heros(style)
    case .mono: dejaVuSansMono(style)
    }
  }

  /// Where to look, in order, for a character that the primary face lacks.
  static func fallbackFaces(for scalar: Unicode.Scalar, style: TextStyle, language: String) -> [FontFace] {
    if Script.isHan(scalar) { return [notoCJK(style, language: language)] }
    if let script = Script.notoScript(of: scalar) { return [noto(script, style), dejaVuSans(style)] }
    let symbola = FontFace(["Symbola_hint.ttf", "Symbola.ttf"], name: "Symbola", package: "fonts-symbola")
    // Emoji from one face rather than the few smileys that DejaVu happens to have.
    if scalar.value >= 0x1F000 { return [symbola, dejaVuSans(style)] }
    let close: [FontFace] =
      switch style.family {
      case .sans: []
      // A Times has the ∂ that Latin Modern Roman lacks, and serifs.
      case .serif: [termes(style), inter(style)]
      case .times, .helvetica, .mono: [inter(style)]
      }
    return close + [
      dejaVuSans(style), noto("Sans", style), notoRegular("SansMath"), notoRegular("SansSymbols"),
      notoRegular("SansSymbols2"), symbola,
    ]
  }

  /// The Debian package most likely to have `scalar`, for the error that says so.
  static func package(having scalar: Unicode.Scalar) -> String {
    if Script.isHan(scalar) { return "fonts-noto-cjk" }
    if scalar.value >= 0x1F000 || (0x2600...0x27BF).contains(scalar.value) { return "fonts-symbola" }
    return Script.notoScript(of: scalar) == nil ? "fonts-noto-core or fonts-noto-extra" : "fonts-noto-core"
  }

  private static func inter(_ style: TextStyle) -> FontFace {
    let face =
      switch (style.weight, style.italic) {
      case (.regular, false): "Regular"
      case (.regular, true): "Italic"
      case (.medium, false): "Medium"
      case (.medium, true): "MediumItalic"
      case (.bold, false): "Bold"
      case (.bold, true): "BoldItalic"
      }
    return FontFace(["Inter-\(face).otf", "Inter-\(face).ttf"], name: "Inter \(face)", package: "fonts-inter")
  }

  private static func latinModernRoman(_ style: TextStyle) -> FontFace {
    let size = style.latinModernSize
    return FontFace(
      ["lmroman\(size)-\(gustFace(style)).otf"], name: "Latin Modern Roman \(size)", package: "fonts-lmodern")
  }

  private static func termes(_ style: TextStyle) -> FontFace {
    let face = gustFace(style)
    return FontFace(["texgyretermes-\(face).otf"], name: "TeX Gyre Termes \(face)", package: "fonts-texgyre")
  }

  private static func heros(_ style: TextStyle) -> FontFace {
    let face = gustFace(style)
    return FontFace(["texgyreheros-\(face).otf"], name: "TeX Gyre Heros \(face)", package: "fonts-texgyre")
  }

  /// How the files of GUST's fonts, Latin Modern and TeX Gyre, are called.
  private static func gustFace(_ style: TextStyle) -> String {
    switch (style.weight == .bold, style.italic) {
    case (false, false): "regular"
    case (false, true): "italic"
    case (true, false): "bold"
    case (true, true): "bolditalic"
    }
  }

  private static func dejaVuSansMono(_ style: TextStyle) -> FontFace {
    let suffix = boldOblique(style)
    return FontFace(["DejaVuSansMono\(suffix).ttf"], name: "DejaVu Sans Mono\(suffix)", package: "fonts-dejavu-core")
  }

  /// DejaVu's oblique faces are in an extra package and have fewer characters: a fallback does without the slant.
  private static func dejaVuSans(_ style: TextStyle) -> FontFace {
    let suffix = style.weight == .bold ? "-Bold" : ""
    return FontFace(["DejaVuSans\(suffix).ttf"], name: "DejaVu Sans\(suffix)", package: "fonts-dejavu-core")
  }

  private static func boldOblique(_ style: TextStyle) -> String {
    switch (style.weight == .bold, style.italic) {
    case (false, false): ""
    case (true, false): "-Bold"
    case (false, true): "-Oblique"
    case (true, true): "-BoldOblique"
    }
  }

  private static func notoCJK(_ style: TextStyle, language: String) -> FontFace {
    let weight = style.weight == .bold ? "Bold" : "Regular"
    let design = style.family == .serif || style.family == .times ? "Serif" : "Sans"
    // The faces of the collection: JP KR SC TC HK, which differ in how they draw the characters they share.
    let index =
      switch Script.hanVariant(of: language) {
      case .japanese: 0
      case .korean: 1
      case .simplified: 2
      case .traditional: 3
      case .hongKong: 4
      }
    return FontFace(
      ["Noto\(design)CJK-\(weight).ttc"], index: index, name: "Noto \(design) CJK \(weight)", package: "fonts-noto-cjk")
  }

  private static func noto(_ script: String, _ style: TextStyle) -> FontFace {
    let weight = style.weight == .bold ? "Bold" : "Regular"
    return FontFace(["Noto\(script)-\(weight).ttf"], name: "Noto \(script) \(weight)", package: "fonts-noto-core")
  }

  private static func notoRegular(_ name: String) -> FontFace {
    FontFace(["Noto\(name)-Regular.ttf"], name: "Noto \(name)", package: "fonts-noto-core")
  }
}
