extension Escaping {
  /// For running text of LaTeX.
  ///
  /// What plain pdfLaTeX cannot set (Chinese, emoji) becomes `\curvesunicode{學}{5B78}`, which `unicodeFallback` defines:
  /// the character itself under XeLaTeX and LuaLaTeX, its code point under pdfLaTeX, where it would be an error.
  /// Words of more than 24 characters get places to break, so that a long name does not run off the page.
  public static func latex(_ text: String) -> String {
    var out = ""
    var sinceBreak = 0
    for scalar in text.onOneLine.unicodeScalars {
      out += latex(scalar)
      if scalar == " " || scalar == "-" {
        sinceBreak = 0
      } else {
        sinceBreak += 1
        if sinceBreak == 24 {
          out += "\\allowbreak{}"
          sinceBreak = 0
        }
      }
    }
    return out
  }

  /// Defines what `latex(_:)` needs; a document may define it first, say for CJKutf8.
  public static let unicodeFallback =
    #"\providecommand{\curvesunicode}[2]{\ifdefined\Umathchar#1\else{\ttfamily[U+#2]}\fi}"#

  private static func latex(_ scalar: Unicode.Scalar) -> String {
    if let known = latexCommands[scalar] { return known }
    switch scalar.value {
    case 0x20...0x7E: return String(scalar)
    // What the default (OT1) encoding of LaTeX composes: Latin-1's letters but for eth and thorn.
    case 0xC0...0xFF where ![0xD0, 0xD7, 0xDE, 0xF0, 0xF7, 0xFE].contains(scalar.value): return String(scalar)
    // Joiners and variation selectors have no ink; alone under pdfLaTeX they would only be noise.
    case 0x200B...0x200F, 0xFE00...0xFE0F, 0x202A...0x202E, 0x2060...0x2069: return ""
    default:
      return
        "\\curvesunicode{\(scalar.isNoncharacter ? "\u{FFFD}" : scalar)}{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }

  private static let latexCommands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%", "_": "\\_",
    "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
    "|": "\\textbar{}", "\"": "\\char34{}", "'": "\\textquotesingle{}", "`": "\\textasciigrave{}",
    "[": "{[}", "]": "{]}", "\u{A0}": "~", "–": "\\textendash{}", "—": "\\textemdash{}",
    "‘": "\\textquoteleft{}", "’": "\\textquoteright{}", "“": "\\textquotedblleft{}", "”": "\\textquotedblright{}",
    "…": "\\ldots{}", "•": "\\textbullet{}", "−": "$-$", "±": "$\\pm$", "×": "$\\times$", "÷": "$\\div$",
    "·": "$\\cdot$", "°": "\\textdegree{}", "≤": "$\\leq$", "≥": "$\\geq$", "≠": "$\\neq$", "≈": "$\\approx$",
    "∞": "$\\infty$", "→": "$\\rightarrow$", "←": "$\\leftarrow$", "√": "$\\surd$", "²": "$^2$", "³": "$^3$",
    "¹": "$^1$", "½": "$\\frac12$", "′": "$'$", "α": "$\\alpha$", "β": "$\\beta$", "γ": "$\\gamma$",
    "δ": "$\\delta$", "ε": "$\\varepsilon$", "η": "$\\eta$", "θ": "$\\theta$", "λ": "$\\lambda$", "μ": "$\\mu$",
    "µ": "$\\mu$", "π": "$\\pi$", "ρ": "$\\rho$", "σ": "$\\sigma$", "τ": "$\\tau$", "φ": "$\\varphi$",
    "χ": "$\\chi$", "ω": "$\\omega$", "Δ": "$\\Delta$", "Σ": "$\\Sigma$", "Ω": "$\\Omega$",
    "⟨": "$\\langle$", "⟩": "$\\rangle$",
  ]
}
