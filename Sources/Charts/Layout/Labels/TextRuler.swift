internal import TextTools

/// Measures, cuts and wraps text, remembering what it measured: layout asks for the same labels many times.
final class TextRuler {
  private struct Key: Hashable {
    var text: String
    var style: TextStyle
  }

  /// No line has room for more characters: a longer text is cut before it is shaped, which takes as long as the text.
  static let longestLine = 2000

  private let measurer: any TextMeasuring
  private var extents: [Key: TextExtent] = [:]

  init(_ measurer: any TextMeasuring) { self.measurer = measurer }

  func extent(of text: String, _ style: TextStyle) throws(ChartError) -> TextExtent {
    var style = style
    // Colour takes no room: labels that differ in nothing else are measured once.
    style.paint = Paint(Color(hex: 0))
    let key = Key(text: text, style: style)
    if let known = extents[key] { return known }
    let extent = try measurer.extent(of: text, style: style)
    extents[key] = extent
    return extent
  }

  /// Height of a line and the depth of its part below the baseline.
  func line(_ style: TextStyle) throws(ChartError) -> TextExtent { try extent(of: "x", style) }

  /// How wide `text` is on one line, uncut.
  func width(of text: String, _ style: TextStyle) throws(ChartError) -> Double {
    try extent(of: text.cut(to: Self.longestLine).onOneLine, style).width
  }

  /// `text` on one line, cut with `…` where it is wider than `width`; nil where not even that fits.
  func fitted(_ text: String, _ style: TextStyle, width: Double) throws(ChartError) -> FittedText? {
    let text = text.cut(to: Self.longestLine).onOneLine
    let whole = try extent(of: text, style)
    if whole.width <= width { return FittedText(text: text, extent: whole, isCut: false) }
    let characters = Array(text)
    var (low, high) = (0, characters.count - 1)
    var best: FittedText?
    while low <= high {
      let middle = (low + high) / 2
      var head = String(characters[0..<middle])
      while head.last == " " { head.removeLast() }
      let candidate = head + "…"
      let extent = try extent(of: candidate, style)
      if extent.width <= width {
        best = FittedText(text: candidate, extent: extent, isCut: true)
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return best
  }

  /// `text` in at most `maximumLines` lines of at most `width`, broken at spaces and between Han, kana and Hangul; the
  /// last line is cut with `…` where the text goes on.
  func wrapped(
    _ text: String, _ style: TextStyle, width: Double, maximumLines: Int
  ) throws(ChartError) -> [FittedText] {
    guard maximumLines > 0 else { return [] }
    var lines: [FittedText] = []
    var pieces = Self.pieces(text.cut(to: Self.longestLine * maximumLines).onOneLine)[...]
    while !pieces.isEmpty {
      while pieces.first == " " { pieces.removeFirst() }
      guard !pieces.isEmpty else { break }
      if lines.count == maximumLines - 1 {
        if let last = try fitted(pieces.joined(), style, width: width) { lines.append(last) }
        return lines
      }
      // The longest run of pieces that fits, found by halving: a caption has hundreds of pieces.
      var (low, high) = (1, pieces.count)
      while low < high {
        let middle = (low + high + 1) / 2
        let head = Self.trimmed(pieces.prefix(middle).joined())
        if try extent(of: head, style).width <= width { low = middle } else { high = middle - 1 }
      }
      let head = Self.trimmed(pieces.prefix(low).joined())
      if let line = try fitted(head, style, width: width) { lines.append(line) }
      pieces = pieces.dropFirst(low)
    }
    return lines
  }

  /// Where a line may break: words, spaces, and single characters of scripts written without spaces. No line begins with
  /// closing punctuation or ends with opening punctuation.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    func add(_ piece: String) {
      guard !piece.isEmpty else { return }
      if let last = pieces.indices.last, let end = pieces[last].last, opening.contains(end), piece != " " {
        pieces[last] += piece
      } else {
        pieces.append(piece)
      }
    }
    for character in text {
      let closes = closing.contains(character)
      guard character == " " || isBreakable(character) || (closes && word.isEmpty) else {
        word.append(character)
        continue
      }
      add(word)
      word = ""
      if closes, let last = pieces.indices.last, pieces[last] != " " {
        pieces[last].append(character)
      } else {
        add(String(character))
      }
    }
    add(word)
    return pieces
  }

  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "〔", "(", "[", "“", "‘"]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "…", "％", ")", "]", "”", "’", ",", ".", ";",
    ":", "%",
  ]

  private static func isBreakable(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(value) || (0xAC00...0xD7AF).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFFEF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// Text that has been cut to its room.
struct FittedText: Equatable {
  var text: String
  var extent: TextExtent
  var isCut: Bool
}
