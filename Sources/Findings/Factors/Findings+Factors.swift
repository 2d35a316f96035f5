public import Languages
internal import SeedStatistics

extension Findings {
  /// The factor of that key, or of the only key that ends in it; spaces and case do not matter.
  ///
  /// - Throws: `FindingsError` with code `unknownFactor` that names those which vary.
  public func factor(named name: String) throws(FindingsError) -> Factor {
    func plain(_ text: String) -> String { text.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" } }
    let wanted = plain(name)
    let exact = factors.filter { plain($0.key) == wanted }
    let found = exact.isEmpty ? factors.filter { plain($0.word) == wanted } : exact
    guard let factor = found.first else {
      throw FindingsError(.unknownFactor, "factor \"\(name)\" does not vary between the arms; \(whatVaries)")
    }
    return factor
  }

  /// For an error: which factors there are.
  public var whatVaries: String {
    factors.isEmpty
      ? "nothing that the records name under run.varies does"
      : "expected one of those that do: \(factors.map(\.key).joined(separator: ", "))"
  }

  /// Arms by what they are for these factors: combinations in the order of their values, with the arms that have them.
  /// Where a factor's value is not known it counts as one of its own, after the others.
  public func combinations(of factors: [Factor], among arms: [Int]) -> [(levels: [Int?], arms: [Int])] {
    var found: [(levels: [Int?], arms: [Int])] = []
    for arm in arms {
      let levels = factors.map { $0.places[arm] }
      if let place = found.firstIndex(where: { $0.levels == levels }) {
        found[place].arms.append(arm)
      } else {
        found.append((levels, [arm]))
      }
    }
    return found.sorted { a, b in
      a.levels.map { $0 ?? .max }.lexicographicallyPrecedes(b.levels.map { $0 ?? .max })
    }
  }

  /// What a combination is called: `ReLU, learning rate 0.1`.
  public func label(_ levels: [Int?], of factors: [Factor], _ language: Language) -> String {
    let known = zip(factors, levels).compactMap { factor, level in level.map { factor.label($0, language) } }
    return known.isEmpty ? language.terms.unknown : known.joined(separator: language.punctuation.listSeparator)
  }
}
