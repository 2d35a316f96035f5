public import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension MethodsComposer {
  // MARK: Seeds

  var seeds: [String] {
    let counts = findings.comparison.arms.map(\.runs.count)
    guard let low = counts.min(), let high = counts.max(), high > 0 else { return [] }
    var sentences: [String] = []
    let isOurs = findings.unlikeRecords.allSatisfy { $0.record.spec != nil }
    if isOurs, low < high {
      sentences.append(phrases.seedsVary(["low": numbers.integer(low), "high": numbers.integer(high)]))
    } else if isOurs, let seeds = sharedSeeds {
      sentences.append(phrases.seeds(["n": numbers.integer(low), "seeds": language.list(ofSeeds: seeds)]))
    } else if low == high {
      sentences.append(phrases.runs(["n": numbers.integer(low)]))
    }
    let diverged = findings.records.count { $0.record.hasDiverged }
    if diverged > 0 { sentences.append(language.badges.divergedNote(["n": numbers.integer(diverged)])) }
    return sentences
  }

  /// The seeds of every arm, where all have the same.
  private var sharedSeeds: [Int]? {
    let seeds = findings.comparison.arms.map { $0.runs.map(\.record.run.seed).sorted() }
    return seeds.allSatisfy { $0 == seeds.first } ? seeds.first : nil
  }

  // MARK: Statistics

  var statistics: [String] {
    let summary = findings.summary
    var sentences: [String] = []
    let quantity = Language.inSentence(language.title(of: findings.quantity))
    if summary.arms.contains(where: { $0.n > 1 }) { sentences.append(phrases.spread(["quantity": quantity])) }
    let parts = summary.parts.isEmpty ? [summary] : summary.parts.map(\.summary)
    for part in parts {
      for sentence in rule(part, quantity) where !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences
  }

  /// How the arms of one data set are compared.
  private func rule(_ summary: Summary, _ quantity: String) -> [String] {
    if case .singleRuns = summary.verdict.finding { return [phrases.singleRuns] }
    let contrasts = summary.pairs.compactMap(\.contrast)
    guard let first = contrasts.first else { return [] }
    let composer = VerdictComposer(findings: findings, summary: summary, language: language)
    var tests: [String] = []
    for contrast in contrasts {
      let name = language.verdict.name(of: contrast)
      if !tests.contains(name) { tests.append(name) }
    }
    let test = language.punctuation.enumeration(tests)
    let alpha = composer.alpha(summary.level.alpha)
    var sentences: [String] = []
    if contrasts.count == 1 {
      let phrase = first.isPaired ? phrases.pairedRule : phrases.unpairedRule
      sentences.append(
        phrase([
          "a": composer.name(first.a), "b": composer.name(first.b), "quantity": quantity, "test": test, "alpha": alpha,
        ]))
    } else {
      sentences.append(
        phrases.severalRule([
          "baseline": composer.name(first.b), "quantity": quantity, "test": test, "alpha": alpha,
          "k": numbers.integer(contrasts.count),
        ]))
    }
    if contrasts.allSatisfy(\.isPaired) { sentences.append(phrases.seedBySeed) }
    if contrasts.contains(where: { $0.images != nil }) { sentences.append(phrases.crossed(["items": composer.items])) }
    return sentences
  }

  // MARK: Compute

  var compute: [String] {
    var sentences: [String] = []
    let records = findings.records.map(\.record)
    let machines = findings.distinct { record -> String? in
      guard let from = record.provenance, !from.cpu.isEmpty else { return nil }
      let cores = from.cores == 0 ? nil : language.provenance.cores(["n": numbers.integer(from.cores)])
      let parts = [cores, from.operatingSystem.isEmpty ? nil : from.operatingSystem.onOneLine].compactMap(\.self)
      return from.cpu.onOneLine + (parts.isEmpty ? "" : language.punctuation.aside(language.punctuation.list(parts)))
    }
    if !machines.isEmpty, records.allSatisfy({ $0.provenance?.cpu.isEmpty == false }) {
      sentences.append(phrases.hardware(["cpu": language.punctuation.enumeration(machines)]))
    }
    let software = findings.distinct { record -> String? in
      guard let from = record.provenance, from.importedFrom == nil else { return nil }
      let parts = [
        from.curves.isEmpty ? "" : "curves \(from.curves)", from.swift.isEmpty ? "" : "Swift \(from.swift)", from.blas,
      ]
      let text = parts.filter { !$0.isEmpty }.map(\.onOneLine)
      return text.isEmpty ? nil : language.punctuation.list(text)
    }
    if !software.isEmpty {
      sentences.append(phrases.software(["list": software.joined(separator: language.punctuation.semicolon)]))
    }
    let tools = findings.importedFrom
    if !tools.isEmpty {
      sentences.append(language.badges.importedNote(["tools": language.punctuation.list(tools, most: 4)]))
    }
    let seconds = records.compactMap(\.timing?.seconds)
    let total = seconds.reduce(0, +)
    if seconds.count == records.count, total.isFinite, total > 0 {
      sentences.append(phrases.time(["time": numbers.time(total), "n": numbers.integer(records.count)]))
    }
    return sentences
  }
}

extension Language {
  /// `0–9`, or the seeds one by one where they do not follow one another.
  public func list(ofSeeds seeds: [Int]) -> String {
    guard seeds.count > 2, let first = seeds.first, let last = seeds.last, last - first == seeds.count - 1 else {
      return punctuation.list(seeds.map(String.init), most: 12)
    }
    return "\(first)–\(last)"
  }
}
