/// Finds what was meant by a name that is not there.
public enum NearestName {
  /// The name nearest to `word`, if near enough to be what was meant: of the longer of the two, at most a third of the
  /// letters differ. Case does not count.
  ///
  /// - Complexity: the product of the lengths, for each name; words of more than 100 letters are nobody's slip and get nil.
  public static func of(_ word: String, in names: some Sequence<String>) -> String? {
    guard word.utf8.count <= 400, word.count <= 100 else { return nil }
    let word = word.lowercased()
    let ranked = names.lazy.filter { $0.utf8.count <= 400 }.map { name in
      (name: name, distance: editDistance(word, name.lowercased()))
    }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, max(word.count, best.name.count) / 3) ? best.name : nil
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment).
  public static func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var twoBack = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { current[j] = min(current[j], twoBack[j - 2] + 1) }
      }
      (twoBack, previous, current) = (previous, current, twoBack)
    }
    return previous[b.count]
  }
}
