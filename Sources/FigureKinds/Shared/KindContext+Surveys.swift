internal import Charts
internal import Languages
internal import TextTools

extension KindContext {
  /// What the panels do not show as it is, a sentence each.
  func surveySentences(_ surveys: [PanelSurvey], _ keys: [ArmKey]) -> [String] {
    let phrases = language.figures
    var sentences: [String] = []
    func add(_ sentence: String) { if !sentences.contains(sentence) { sentences.append(sentence) } }
    for survey in surveys {
      if let outliers = survey.above {
        add(
          phrases.outliersAbove([
            "n": numbers.integer(outliers.count), "extreme": numbers.significant(outliers.extreme, digits: 3),
          ]))
      }
      if let outliers = survey.below {
        add(
          phrases.outliersBelow([
            "n": numbers.integer(outliers.count), "extreme": numbers.significant(outliers.extreme, digits: 3),
          ]))
      }
      if survey.withoutLogarithm > 0 {
        add(phrases.withoutLogarithm(["n": numbers.integer(survey.withoutLogarithm)]))
      }
      if survey.endsAtBounds > 0 { add(phrases.endsAtBounds) }
      for coincidence in survey.coincidences {
        let arms = coincidence.styles.compactMap(\.arm)
        for arm in arms.dropFirst() where arm != arms[0] {
          add(phrases.coincide(["a": keys[arms[0]].label, "b": keys[arm].label]))
        }
      }
    }
    return sentences
  }
}
