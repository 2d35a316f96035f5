internal import Charts
internal import Findings
internal import Languages
internal import TextTools

extension CurvesBuilder {
  /// What a reader must know to read the figure: n, band, smoothing, gaps, ends, what is left out.
  var caption: [String] {
    var sentences: [String] = []
    let sizes = context.shown.map { context.runs($0).count }
    let most = sizes.max() ?? 0
    if most > 1 {
      if Set(sizes).count == 1 {
        sentences.append(words.meanOverSeeds(["n": String(most)]))
      } else {
        let list = context.coloured.map {
          // Labels may end in brackets of their own.
          context.label($0) + language.punctuation.colon + "\(context.runs($0).count)"
        }
        sentences.append(words.meanOverVaryingSeeds(["list": language.punctuation.list(list)]))
      }
      sentences.append(context.bandSentence(band))
      if options.showsSeeds ?? false {
        sentences.append(
          sampledSeeds.map { words.seedLinesSampled(["shown": String($0.shown), "n": String($0.all)]) }
            ?? words.seedLines)
      }
    } else {
      sentences.append(words.singleRun)
    }
    if let facets {
      let names = facets.factors.map { $0.name(language) }
      sentences.append(words.facets(["list": language.punctuation.enumeration(names)]))
    }
    sentences += context.looks?.sentences(context.findings.factors, others: facets?.factors ?? []) ?? []
    for metric in unmeasured {
      sentences.append(words.unmeasured(["metric": language.inSentence(metric: metric)]))
    }
    if options.logarithmicPanels == nil, !logarithmicPanels.isEmpty {
      let names = panels.filter(logarithmicPanels.contains).map { language.inSentence(metric: $0) }
      sentences.append(words.spansPowers(["list": language.punctuation.enumeration(names)]))
    }
    if leavesTrainingOut { sentences.append(words.crowdedValidation) }
    sentences += choice
    if smoothing > 0 {
      sentences.append(words.smoothed(["weight": context.numbers.significant(smoothing, digits: 3)]))
    }
    if options.marksBestEpoch ?? false { sentences.append(words.bestEpochs) }
    sentences += references.sentences
    sentences += moments
    sentences += armsWithoutNumbers
    sentences += falls
    sentences.append(context.gapSentence(curves.joined().reduce(0) { $0 + $1.curve.missing }))
    return sentences
  }

  /// Which arms are named, where not all are.
  private var choice: [String] {
    let choice = context.choiceSentence(best: words.highlighted, chosen: words.chosen)
    guard !choice.isEmpty else { return [] }
    var sentences = [choice]
    if showsBothVariants { sentences.append(words.greyValidation) }
    if let sampled = sampledArms {
      sentences.append(words.quantiles(["n": String(sampled.all), "shown": String(sampled.shown)]))
    }
    return sentences
  }

  /// How runs that were measured at different moments were put together.
  private var moments: [String] {
    if options.interpolates ?? false { return [words.interpolated] }
    return curves.joined().contains { $0.curve.leavesMomentsOut } ? [words.sharedMoments] : []
  }

  /// Arms of which a panel shows nothing, for want of a number: the key names them all the same.
  private var armsWithoutNumbers: [String] {
    var arms: [[String]: [Int]] = [:]
    for arm in context.shown {
      let lacking = zip(panels, curves).filter { !$1.contains { $0.arm == arm && $0.hasNumber } }.map(\.0)
      if !lacking.isEmpty { arms[lacking, default: []].append(arm) }
    }
    return arms.sorted { $0.value[0] < $1.value[0] }.map { lacking, arms in
      let list = language.punctuation.list(arms.map(context.label), most: 6)
      if lacking.count == panels.count { return words.armsUnmeasured(["list": list]) }
      let metrics = language.punctuation.enumeration(lacking.map { language.inSentence(metric: $0) })
      return words.armsUnmeasuredIn(["list": list, "metrics": metrics])
    }
  }

  /// How often a caption says that an arm's n falls; of more, the first ones and the last.
  private static let mostFalls = 8

  /// A sentence for each arm whose n falls: once for all panels, or with the panels where it falls; and one for each fall of
  /// runs whose values were no longer numbers.
  private var falls: [String] {
    struct ArmFall: Hashable {
      var arm: Int
      var fall: ArmCurve.Fall
    }
    var order: [ArmFall] = []
    var places: [ArmFall: [String]] = [:]
    for (metric, panel) in zip(panels, curves) {
      for item in panel where context.isColoured(item.arm) {
        for fall in item.falls.map({ ArmFall(arm: item.arm, fall: $0) }) {
          if places[fall] == nil { order.append(fall) }
          if places[fall]?.last != metric { places[fall, default: []].append(metric) }
        }
      }
    }
    let punctuation = language.punctuation
    var sentences: [String] = []
    var ends: [(arm: String, items: [String])] = []
    func flush() {
      for (arm, items) in ends {
        let most = Self.mostFalls
        let shown = items.count > most ? items.prefix(most - 1) + ["…"] + items.suffix(1) : items
        sentences.append(words.seedsFall(["arm": arm, "list": shown.joined(separator: punctuation.listSeparator)]))
      }
      ends = []
    }
    for item in order {
      let everywhere = curves.count { $0.contains { $0.arm == item.arm } }
      let metrics = places[item] ?? []
      let names = metrics.count < everywhere ? metrics.map { language.inSentence(metric: $0) } : []
      let arm = punctuation.list([context.label(item.arm)] + names)
      let place = language.axes.place(axis, item.fall.x, context.numbers)
      let count = String(item.fall.count)
      if item.fall.diverged.isEmpty {
        let text = words.seedsFallItem(["n": count, "place": place])
        if ends.last?.arm == arm { ends[ends.count - 1].items.append(text) } else { ends.append((arm, [text])) }
        continue
      }
      flush()
      let seeds = punctuation.list(item.fall.diverged.map(String.init), most: 6)
      let phrase = item.fall.diverged.count == 1 ? words.seedsFallNaN : words.seedsFallNaNs
      sentences.append(phrase(["arm": arm, "n": count, "place": place, "seeds": seeds]))
    }
    flush()
    return sentences
  }

  /// The figure in prose, with its last values.
  var altText: String {
    let end = curves.joined().compactMap(\.curve.x.last).max() ?? 0
    var sentences = [
      words.altOpening([
        "panels": String(panels.count), "end": language.axes.place(axis, end, context.numbers),
      ])
    ]
    for (metric, panel) in zip(panels, curves) {
      let own = panel.filter { context.isColoured($0.arm) }
      let values = own.prefix(24).compactMap { item in
        item.curve.last.map {
          words.altArm([
            "arm": showsBothVariants ? label(item.arm, item.variant) : context.label(item.arm),
            "value": context.numbers.significant($0),
          ])
        }
      }
      guard !values.isEmpty else { continue }
      var list = language.punctuation.list(values)
      let more = context.shown.count - context.coloured.count
      if more > 0 { list = language.punctuation.andMore(["list": list, "n": String(more)]) }
      sentences.append(words.altPanel(["metric": language.inSentence(metric: metric), "list": list]))
    }
    return language.punctuation.join(sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() })
  }
}
