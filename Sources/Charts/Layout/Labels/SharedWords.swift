/// What labels have in common, for the title of a key, and what tells them apart.
public struct SharedWords: Sendable, Equatable {
  /// The words that all labels begin or end with; empty where there are none.
  public var common: String
  /// The labels without those words, in order.
  public var labels: [String]

  /// Takes whole words, or what stands before an equals sign, from the beginning of all labels, then from their end:
  /// `schedule cosine` and `schedule step` become `cosine` and `step` under `schedule`. A label that would be left empty
  /// keeps everything, and so do all others.
  public init(_ labels: [String]) {
    let words = labels.map(Self.words)
    guard labels.count > 1, let first = words.first else {
      (common, self.labels) = ("", labels)
      return
    }
    let shortest = words.lazy.map(\.count).min() ?? 0
    var leading = 0
    while leading < shortest - 1, words.allSatisfy({ $0[leading] == first[leading] }) { leading += 1 }
    while leading > 0, !words.allSatisfy({ Self.isClosed($0.dropFirst(leading)) }) { leading -= 1 }
    var trailing = 0
    while leading + trailing < shortest - 1,
      words.allSatisfy({ $0[$0.count - 1 - trailing] == first[first.count - 1 - trailing] })
    {
      trailing += 1
    }
    while trailing > 0, !words.allSatisfy({ Self.mayEnd($0.dropFirst(leading).dropLast(trailing)) }) { trailing -= 1 }
    let shared = first.prefix(leading) + first.suffix(trailing)
    common = shared.map { $0.hasSuffix("=") ? String($0.dropLast()) : $0 }
      .reduce("", Self.joined)
    self.labels = words.map { words in
      let text = words.dropFirst(leading).dropLast(trailing).reduce("", Self.joined)
      return trailing > 0 && Self.endsInComma(text) ? String(text.dropLast()) : text
    }
  }

  /// A setting goes with its value: where commas part settings, what is left ends before one, and closes its brackets.
  private static func mayEnd(_ words: ArraySlice<String>) -> Bool {
    guard isClosed(words) else { return false }
    return endsInComma(words.last ?? "") || !words.contains { $0.contains { ",，".contains($0) } }
  }

  private static func isClosed(_ words: ArraySlice<String>) -> Bool {
    let text = words.joined()
    return text.count { "(（".contains($0) } == text.count { ")）".contains($0) }
  }

  private static func endsInComma(_ text: String) -> Bool { text.last.map { ",，".contains($0) } ?? false }

  /// Cut at spaces, which are left out, and after equals signs and Chinese commas, which are not.
  private static func words(_ label: String) -> [String] {
    label.split(separator: " ").flatMap { word -> [Substring] in
      guard let comma = word.firstIndex(of: "，") else { return [word] }
      let next = word.index(after: comma)
      return next == word.endIndex ? [word] : [word[..<next], word[next...]]
    }.flatMap { word -> [String] in
      guard let sign = word.firstIndex(of: "="), sign != word.startIndex, word.index(after: sign) != word.endIndex
      else {
        return [String(word)]
      }
      return [String(word[...sign]), String(word[word.index(after: sign)...])]
    }
  }

  private static func joined(_ text: String, _ word: String) -> String {
    text.isEmpty || text.hasSuffix("=") || text.hasSuffix("，") ? text + word : text + " " + word
  }
}
