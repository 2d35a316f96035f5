/// The part of TeX's mathematics that labels may use, as Unicode: `$\eta=10^{-2}$` is `𝜂 = 10⁻²`.
///
/// Between dollars: letters are variables (italic); `\alpha` … `\Omega`; `^` and `_` before one character or a group of
/// digits, signs and brackets; `\times`, `\cdot`, `\pm`, `\leq`, `\geq`, `\neq`, `\approx`, `\infty`, `\to`, `\sqrt`;
/// `\text{…}` and `\mathrm{…}` for upright words; spaces do not count, `=`, `<` and the like bring their own. As in
/// Markdown, a dollar before a space or a digit's end is money: "5 $ or $6". What is not known stays as it was written.
public enum MathText {
  /// `label` with what stands between dollars set in Unicode.
  public static func unicode(_ label: String) -> String {
    guard label.contains("$") else { return label }
    var result = ""
    var rest = label[...]
    while let open = rest.firstIndex(of: "$") {
      result += rest[..<open]
      let after = rest.index(after: open)
      guard let close = closing(rest[after...]), let set = MathSetter.set(rest[after..<close]) else {
        result.append("$")
        rest = rest[after...]
        continue
      }
      result += set
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Where the formula that `text` begins with ends.
  private static func closing(_ text: Substring) -> Substring.Index? {
    guard let first = text.first, first != " ", first != "$" else { return nil }
    guard let close = text.firstIndex(of: "$"), text[text.index(before: close)] != " " else { return nil }
    let next = text[text.index(after: close)...].first
    return next.map { $0.isNumber } ?? false ? nil : close
  }
}

/// Sets one formula.
private struct MathSetter {
  var rest: Substring
  var result = ""

  /// Nil for what is not understood.
  static func set(_ formula: Substring) -> String? {
    var setter = MathSetter(rest: formula)
    while !setter.rest.isEmpty { guard setter.next() else { return nil } }
    return setter.result.trimmingSpaces
  }

  private mutating func next() -> Bool {
    let character = rest.removeFirst()
    switch character {
    case " ": return true
    case "^": return script(TextRun.superiors)
    case "_": return script(TextRun.inferiors)
    case "\\": return command()
    case "{", "}": return true
    case "-": result += "−"
    case "=", "<", ">": result += " \(character) "
    case "&", "#", "%": return false
    default: result += Self.variable(character)
    }
    return true
  }

  private static func variable(_ character: Character) -> String {
    String(String.UnicodeScalarView(character.unicodeScalars.map(MathematicalItalic.of)))
  }

  /// One character, or a group in braces, each of which has a raised or lowered form.
  private mutating func script(_ table: [Unicode.Scalar: Unicode.Scalar]) -> Bool {
    guard let group = group() else { return false }
    let forms = Dictionary(table.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    for scalar in group.unicodeScalars where scalar != " " {
      guard let form = forms[scalar == "-" ? "−" : scalar] else { return false }
      result.unicodeScalars.append(form)
    }
    return true
  }

  /// What stands in the braces that come next, or the next character.
  private mutating func group() -> String? {
    guard let first = rest.first else { return nil }
    rest.removeFirst()
    guard first == "{" else { return String(first) }
    guard let end = rest.firstIndex(of: "}") else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  private mutating func command() -> Bool {
    let name = String(rest.prefix { $0.isASCII && $0.isLetter })
    guard !name.isEmpty else {
      // A space of any width, or an escaped character.
      guard let next = rest.first else { return false }
      rest.removeFirst()
      result += [",", ";", ":", " "].contains(next) ? " " : next == "!" ? "" : String(next)
      return true
    }
    rest = rest.dropFirst(name.count)
    if name == "text" || name == "mathrm" {
      guard let words = group() else { return false }
      result += words
      return true
    }
    if let symbol = Self.symbols[name] {
      result += symbol
      return true
    }
    guard let letter = Self.greek[name.lowercased()] else { return false }
    let isCapital = name.first?.isUppercase == true
    // Capital Greek is upright in TeX.
    if isCapital { result += String(letter).uppercased() } else { result += Self.variable(Character(letter)) }
    return true
  }

  private static let symbols = [
    "times": " × ", "cdot": " · ", "pm": " ± ", "leq": " ≤ ", "le": " ≤ ", "geq": " ≥ ", "ge": " ≥ ", "neq": " ≠ ",
    "approx": " ≈ ", "infty": "∞", "to": " → ", "sqrt": "√", "ell": "ℓ", "partial": "∂", "nabla": "∇", "quad": "  ",
    "log": "log ", "ln": "ln ", "exp": "exp ", "max": "max ", "min": "min ", "sim": " ∼ ",
  ]

  private static let greek: [String: Unicode.Scalar] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
  ]
}

extension String {
  /// Without spaces at either end, and with one where two stood.
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
