/// A stretch of a text that is set in one way: upright or italic, on the line, above or below it.
///
/// Texts are plain Unicode. `10⁻³` has superscripts and `𝑛` is a mathematical italic letter, which few faces have: a
/// renderer sets them as a small raised `−3` and an italic `n` of the text's own face instead of borrowing from another.
public struct TextRun: Sendable, Hashable {
  public enum Script: Sendable, Hashable { case none, superior, inferior }

  /// In characters that every text face has.
  public var text: String
  public var isItalic: Bool
  public var script: Script

  public init(_ text: String, isItalic: Bool = false, script: Script = .none) {
    self.text = text
    self.isItalic = isItalic
    self.script = script
  }

  /// Size of a raised or lowered run, as a share of the text's.
  public static let scriptScale = 0.7

  /// How far the run's baseline stands above the text's, in ems of the text; negative below it.
  public var rise: Double {
    switch script {
    case .none: 0
    case .superior: 0.36
    case .inferior: -0.16
    }
  }

  /// Size of the run's letters as a share of the text's.
  public var scale: Double { script == .none ? 1 : Self.scriptScale }

  /// `text` cut into runs. Most texts are one.
  ///
  /// - Parameter family: Superscripts and subscripts stay what they are in a family that has them.
  public static func runs(of text: String, in family: TextStyle.Family) -> [TextRun] {
    guard text.unicodeScalars.contains(where: { $0.value > 0xB1 && Self.run(of: $0, in: family) != nil }) else {
      return [TextRun(text)]
    }
    var runs: [TextRun] = []
    for scalar in text.unicodeScalars {
      let run = Self.run(of: scalar, in: family) ?? TextRun(String(scalar))
      if let last = runs.last, last.isItalic == run.isItalic, last.script == run.script {
        runs[runs.count - 1].text.unicodeScalars.append(contentsOf: run.text.unicodeScalars)
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// The run that stands for one character; nil where it stands for itself.
  private static func run(of scalar: Unicode.Scalar, in family: TextStyle.Family) -> TextRun? {
    if let letter = MathematicalItalic.letter(scalar) { return TextRun(String(letter), isItalic: true) }
    guard !family.hasScripts else { return nil }
    // A slanted stroke of its own face rather than another face's prime.
    if scalar == "′" { return TextRun("'", isItalic: true) }
    if let base = superiors[scalar] { return TextRun(String(base), script: .superior) }
    if let base = inferiors[scalar] { return TextRun(String(base), script: .inferior) }
    return nil
  }

  static let superiors: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁺": "+",
    "⁻": "−", "⁼": "=", "⁽": "(", "⁾": ")", "ⁿ": "n",
  ]
  static let inferiors: [Unicode.Scalar: Unicode.Scalar] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9", "₊": "+",
    "₋": "−", "₌": "=", "₍": "(", "₎": ")",
  ]
}

extension TextStyle.Family {
  /// Whether its faces have raised and lowered digits and signs.
  var hasScripts: Bool { self == .sans || self == .mono }
}
