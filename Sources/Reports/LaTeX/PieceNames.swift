/// What a report's prefix makes of the names of files, macros and labels, so that several reports live in one paper.
public struct PieceNames: Sendable, Hashable {
  /// Letters, digits, `-` and `_` after a letter; empty for none.
  public let prefix: String

  /// No prefix: files keep their names, macros of arms are the arms', those of the whole report begin with `curves`.
  public static let plain = PieceNames(unchecked: "")

  /// Nil where `prefix` is not letters, digits, `-` and `_` after a letter, at most 40 of them.
  public init?(prefix: String) {
    let isWord = prefix.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    guard isWord, prefix.utf8.count <= 40, let first = prefix.first, first.isLetter else { return nil }
    self.prefix = prefix
  }

  private init(unchecked prefix: String) { self.prefix = prefix }

  /// `study-table.tex`.
  public func file(_ name: String) -> String { prefix.isEmpty ? name : prefix + "-" + name }

  /// A macro about the whole report: `curvesTitle`, `studyTitle`.
  func macro(_ name: String) -> String { word + name }

  /// A macro about an arm: `reluLabel`, `studyReluLabel`.
  func macro(ofArm name: String) -> String {
    prefix.isEmpty ? name : word + name.prefix(1).uppercased() + name.dropFirst()
  }

  /// `tab:study-accuracy`; the part of a label after its kind.
  func label(_ name: String = "") -> String {
    (prefix.isEmpty ? "curves" : prefix) + (name.isEmpty ? "" : "-" + name)
  }

  private var word: String { prefix.isEmpty ? "curves" : MacroNames.make([prefix])[0] }

  /// Where the pictures lie, from the folder that the paper is compiled in: `\providecommand{\studyPath}{}`.
  var pathDefinition: String { "\\providecommand{\\\(macro("Path"))}{}" }

  /// How to say so, for a comment.
  var pathHint: String {
    "% Compiled from another folder: \\newcommand{\\\(macro("Path"))}{folder/of/the/figures/} before it is input."
  }
}
