internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

/// Puts the verdict of one data set into words: every sentence is a phrase of the language, its values filled in.
///
/// A difference is always `a` − `b` of its contrast, whoever is ahead, as in tables, figures and files.
struct VerdictComposer {
  let findings: Findings
  /// Of one data set.
  let summary: Summary
  let language: Language

  var phrases: VerdictPhrases { language.verdict }
  var numbers: NumberText { language.numbers }
  var quantity: Quantity { summary.quantity }

  func name(_ arm: ArmName) -> String { language.punctuation.name(findings.phrase(arm, language)) }

  func names(_ arms: [ArmName]) -> String {
    arms.count == 1
      ? name(arms[0]) : language.punctuation.enumeration(arms.map { findings.phrase($0, language) })
  }

  /// What is judged, inside a sentence.
  var quantityWord: String { Language.inSentence(language.title(of: quantity)) }

  /// The same where saying "final" would only lengthen.
  var shortQuantityWord: String {
    switch quantity {
    case .testAccuracy, .validationAccuracy: Language.inSentence(language.terms.accuracy)
    default: quantityWord
    }
  }

  /// What the models were tested on.
  var items: String { findings.hasPictures ? phrases.images : phrases.examples }

  func items(_ count: Int) -> String {
    (findings.hasPictures ? phrases.testImages : phrases.testExamples)(["n": numbers.integer(count)])
  }

  func alpha(_ value: Double) -> String { numbers.significant(value) }

  /// How the command is typed that makes the experiment as large; nil where the runs are another tool's.
  func command(seeds: Int) -> String? {
    findings.isOfExperiment ? "curves train … --seeds \(seeds)" : nil
  }

  /// Arms of which runs diverged, with how many; nil where none did.
  func divergence(of arms: [ArmStatistics]) -> String? {
    let diverged = arms.filter { $0.diverged > 0 }
    guard !diverged.isEmpty else { return nil }
    let most = 3
    var parts = diverged.prefix(most).map { arm in
      phrases.divergedOn([
        "arm": name(arm.name), "diverged": numbers.integer(arm.diverged), "runs": numbers.integer(arm.runs),
      ])
    }
    if diverged.count > most { parts.append(phrases.moreDiverged(["n": numbers.integer(diverged.count - most)])) }
    return parts.joined(separator: language.punctuation.semicolon)
  }

  func headline(_ headline: String, and divergence: String?) -> String {
    guard let divergence else { return headline }
    return phrases.withDivergence(["headline": headline, "divergence": divergence])
  }

  /// Where the data were looked at more than once, what that costs.
  var looks: [String] {
    guard summary.level.looks > 1 else { return [] }
    return [
      phrases.looks([
        "seeds": language.punctuation.enumeration(summary.level.plannedSeeds.map(numbers.integer)),
        "looks": numbers.integer(summary.level.looks), "alpha": alpha(summary.level.alpha),
      ])
    ]
  }

  /// Where less is better, that it is so.
  var direction: [String] {
    quantity.higherIsBetter ? [] : [phrases.lessIsBetter(["quantity": quantityWord])]
  }
}
