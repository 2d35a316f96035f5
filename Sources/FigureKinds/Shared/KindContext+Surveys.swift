internal import Charts
internal import Languages
internal import TextTools

extension KindContext {
  /// What the panels do not show as it is, a sentence each.
  func surveySentences(_ figure: Figure) throws(ChartError) -> [String] {
    let surveys = try figure.surveys()
    let phrases = language.figures
    var sentences: [String] = []
    func add(_ sentence: String) { if !sentences.contains(sentence) { sentences.append(sentence) } }
    for survey in surveys {
      for (outliers, phrase, mark) in [
        (survey.above, phrases.outliersAbove, "▲"), (survey.below, phrases.outliersBelow, "▼"),
        (survey.right, phrases.outliersAbove, "▶"), (survey.left, phrases.outliersBelow, "◀"),
      ] {
        guard let outliers else { continue }
        add(
          phrase([
            "n": numbers.integer(outliers.count), "mark": mark,
            "extreme": numbers.significant(outliers.extreme, digits: 3),
          ]))
      }
      if survey.withoutLogarithm > 0 {
        add(phrases.withoutLogarithm(["n": numbers.integer(survey.withoutLogarithm)]))
      }
      if survey.endsAtBounds > 0 { add(phrases.endsAtBounds) }
      if survey.hasDenseLines { add(phrases.denseLines) }
    }
    return sentences + coincidences(figure, surveys)
  }
}
