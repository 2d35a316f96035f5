/// How a language joins texts.
public struct Punctuation: Sendable, Hashable, Codable {
  /// Between sentences: a space, or nothing.
  public var sentenceGap: String
  public var fullStop: String
  /// Between a name and its value, space included.
  public var colon: String
  /// Between parts of one kind that are sentences by themselves, such as formulas; space included.
  public var semicolon: String
  /// Between the items of a list.
  public var listSeparator: String
  /// Before the last item of a list in a sentence: ` and `.
  public var lastSeparator: String
  /// Between the ends of an interval: ` to `.
  public var rangeSeparator: String
  /// `{list}` and `{n}` more that it leaves out.
  public var andMore: Phrase
  /// Around a name that holds a list's separator itself.
  public var openQuote: String
  public var closeQuote: String
  public var openParenthesis: String
  public var closeParenthesis: String
}

extension Punctuation {
  /// Sentences one after another; empty ones are left out.
  public func join(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: sentenceGap)
  }

  /// `sentence` with a full stop, where it ends in none.
  public func ended(_ sentence: String) -> String {
    guard let last = sentence.last, !".。!?！？…".contains(last) else { return sentence }
    return sentence + fullStop
  }

  /// Items beside one another, such as in a cell or a caption, between semicolons where one holds the separator; beyond
  /// `most`, how many more there are.
  public func list(_ items: [String], most: Int = .max) -> String {
    list(items, most: most, separator: areAmbiguous(items.prefix(most)) ? semicolon : listSeparator)
  }

  private func list(_ items: [String], most: Int, separator: String) -> String {
    let shown = items.prefix(most).joined(separator: separator)
    return items.count <= most ? shown : andMore(["list": shown, "n": String(items.count - most)])
  }

  /// Items in a sentence, `A, B and C`, each in quotes where one holds the separator; beyond `most`, how many more.
  public func enumeration(_ items: [String], most: Int = 8) -> String {
    let items = areAmbiguous(items[...]) ? items.map(quoted) : items
    if items.count > most { return list(items, most: max(1, most - 2), separator: listSeparator) }
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    var joint = lastSeparator[...]
    if FullWidth.closes(items[items.count - 2]) { joint = joint.drop { $0 == " " } }
    if FullWidth.opens(last), joint.last == " " { joint.removeLast() }
    return items.dropLast().joined(separator: listSeparator) + joint + last
  }

  /// A name inside a sentence, in quotes where it holds the separator of lists and could be read as two.
  public func name(_ name: String) -> String { holdsSeparator(name) ? quoted(name) : name }

  /// Whether one of several items holds the separator of lists.
  private func areAmbiguous(_ items: ArraySlice<String>) -> Bool {
    items.count > 1 && items.contains(where: holdsSeparator)
  }

  private func holdsSeparator(_ item: String) -> Bool {
    // Of settings, in the label of an arm.
    [",", "，", listSeparator.filter { !$0.isWhitespace }].contains { separator in
      // Most items hold not even its first byte.
      guard let first = separator.utf8.first, item.utf8.contains(first) else { return false }
      return item.contains(separator)
    }
  }

  private func quoted(_ item: String) -> String { openQuote + item + closeQuote }

  /// An aside: ` (text)`.
  public func aside(_ text: String) -> String { openParenthesis + text + closeParenthesis }
}
