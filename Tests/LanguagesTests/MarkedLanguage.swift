import Foundation
import Languages

/// English with `⟦…⟧` around every word of every phrase: a text outside marks came from nowhere.
///
/// Words are marked one by one, so that a phrase which is wrapped, shortened or joined with another still shows where it
/// came from, and what stands in a blank is not under the phrase's marks.
enum MarkedLanguage {
  /// What names the language or writes numbers, and is no phrase.
  private static let others = ["name", "aliases", "tag", "numbers"]

  static func make(of language: Language = .english) throws -> Language {
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(language))
    var members = json as? [String: Any] ?? [:]
    for (name, value) in members where !others.contains(name) { members[name] = marked(value) }
    return try JSONDecoder().decode(Language.self, from: JSONSerialization.data(withJSONObject: members))
  }

  private static func marked(_ json: Any) -> Any {
    switch json {
    case let text as String: marked(text)
    case let members as [String: Any]: members.mapValues(marked)
    case let elements as [Any]: elements.map(marked)
    default: json
    }
  }

  /// Marks around each run of characters that holds a letter, but for the blanks; of those that choose between words,
  /// around each of the words.
  static func marked(_ text: String) -> String {
    var out = ""
    var word = ""
    var blank: String?
    func end() {
      out += word.contains(where: \.isLetter) ? "⟦\(word)⟧" : word
      word = ""
    }
    for character in text {
      if let inside = blank {
        blank = character == "}" ? nil : inside + String(character)
        if character == "}" { out += "{\(markedChoice(inside))}" }
      } else if character == "{" {
        end()
        blank = ""
      } else if character.isWhitespace {
        end()
        out.append(character)
      } else {
        word.append(character)
      }
    }
    end()
    return out + (blank.map { "{" + $0 } ?? "")
  }

  private static func markedChoice(_ blank: String) -> String {
    guard let colon = blank.firstIndex(of: ":") else { return blank }
    let words = blank[blank.index(after: colon)...].split(separator: "|", omittingEmptySubsequences: false)
    return blank[...colon] + words.map { "⟦\($0)⟧" }.joined(separator: "|")
  }

  /// Words outside marks; a mark that a shortened text lost ends with the text.
  static func unmarkedWords(in text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isMarked = false
    for character in text {
      if character == "⟦" { isMarked = true }
      if !isMarked, character.isLetter || (character.isNumber && !word.isEmpty) {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
      if character == "⟧" { isMarked = false }
    }
    return word.isEmpty ? words : words + [word]
  }
}
