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
    var trailing = 0
    while leading + trailing < shortest - 1,
      words.allSatisfy({ $0[$0.count - 1 - trailing] == first[first.count - 1 - trailing] })
    {
      trailing += 1
    }
    let shared = first.prefix(leading) + first.suffix(trailing)
    common = shared.map { $0.hasSuffix("=") ? String($0.dropLast()) : $0 }.joined(separator: " ")
    self.labels = words.map { Self.text($0.dropFirst(leading).dropLast(trailing)) }
  }

  /// Cut at spaces, which are left out, and after equals signs, which are not.
  private static func words(_ label: String) -> [String] {
    label.split(separator: " ").flatMap { word -> [String] in
      guard let sign = word.firstIndex(of: "="), sign != word.startIndex, word.index(after: sign) != word.endIndex
      else {
        return [String(word)]
      }
      return [String(word[...sign]), String(word[word.index(after: sign)...])]
    }
  }

  private static func text(_ words: ArraySlice<String>) -> String {
    words.reduce("") { $0.isEmpty || $0.hasSuffix("=") ? $0 + $1 : $0 + " " + $1 }
  }
}
