internal import Charts
internal import TextTools

/// Texts as LaTeX sets them: in the document's faces, variables and powers as mathematics.
enum TeXText {
  /// `text` with the size, weight and slant of `style`.
  static func set(_ text: String, _ style: TextStyle) -> String {
    let size = style.size * 72.27 / 72
    var result = "\\fontsize{\(PGFNumber.text(size))}{\(PGFNumber.text(size * 1.2))}"
    if style.family == .mono { result += "\\ttfamily" }
    if style.weight == .bold { result += "\\bfseries\\boldmath" }
    if style.italic { result += "\\itshape" }
    return result + "\\selectfont " + content(text)
  }

  /// The words alone.
  static func content(_ text: String) -> String {
    // As in a family without raised digits: `10⁻³` is `10$^{-3}$`.
    TextRun.runs(of: text, in: .serif).map { run in
      switch run.script {
      case .superior: "$^{\(mathematics(run.text))}$"
      case .inferior: "$_{\(mathematics(run.text))}$"
      case .none: run.isItalic ? "$\(mathematics(run.text))$" : words(run.text)
      }
    }.joined()
  }

  private static func words(_ text: String) -> String {
    var result = ""
    var plain = ""
    for character in text {
      guard let symbol = symbols[character] else {
        plain.append(character)
        continue
      }
      result += Escaping.latex(plain) + "$\(symbol)$"
      plain = ""
    }
    // Two hyphens would become a dash.
    return (result + Escaping.latex(plain)).replacing("--", with: "-{}-")
  }

  /// Signs that labels with formulas bring.
  private static let symbols: [Character: String] = [
    "∇": "\\nabla", "ℓ": "\\ell", "∂": "\\partial", "∼": "\\sim", "∑": "\\sum", "∏": "\\prod", "∈": "\\in",
    "‖": "\\|",
  ]

  /// Letters and signs inside dollars.
  private static func mathematics(_ text: String) -> String {
    text.map { character in
      switch character {
      case "−": "-"
      case "'": "'"
      case "a"..."z", "A"..."Z", "0"..."9", "+", "=", "(", ")": String(character)
      default:
        // A Greek letter comes in dollars of its own, which the formula has already.
        Escaping.latex(String(character)).replacing("$", with: "")
      }
    }.joined()
  }
}
