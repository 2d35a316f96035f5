import ArgumentParser
import Interchange
import Languages
import SeedStatistics
import TextTools

struct PowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power", abstract: "Say how many seeds a comparison needs.",
    discussion: """
      The spread is that of a pilot's records, or --sd. Differences of accuracies are in percentage points:

        curves power pilot/history --difference 0.3
        curves power --sd 0.25 --margin 0.5
      """)

  @Argument(
    help: ArgumentHelp("A pilot's run records or histories, or folders of them.", valueName: "history"))
  var records: [String] = []
  @OptionGroup(title: "Histories of other tools") var options: HistoryOptions
  @Option(
    help: ArgumentHelp("SD of the differences by seed, in place of a pilot.", valueName: "sd"), transform: decimal)
  var sd: Double?
  @Option(help: ArgumentHelp("The difference that is to be found.", valueName: "d"), transform: decimal)
  var difference: Double?
  @Option(
    help: ArgumentHelp("The difference above which none is to be shown to be.", valueName: "m"), transform: decimal)
  var margin: Double?
  @Option(help: ArgumentHelp("What is compared: test_accuracy, val_loss or another metric.", valueName: "name"))
  var quantity: String?
  @Option(help: ArgumentHelp("The arm that the others are compared with (default: the first).", valueName: "arm"))
  var baseline: String?
  @Option(help: "Language of the answer.") var lang = Language.english

  func validate() throws {
    guard (difference == nil) != (margin == nil) else {
      throw ValidationError("expected one of --difference D and --margin M")
    }
    guard (sd == nil) != records.isEmpty else {
      throw ValidationError("expected a pilot's records or --sd X, and not both")
    }
    for (name, value) in [("--difference", difference), ("--margin", margin), ("--sd", sd)] {
      guard let value else { continue }
      guard value > 0, value.isFinite else {
        throw ValidationError("\(name): found \(value), expected a number above 0")
      }
    }
    for (name, value) in [("--quantity", quantity), ("--baseline", baseline)] where sd != nil && value != nil {
      throw ValidationError("\(name): expected a pilot's records with it")
    }
  }

  func run() throws {
    let plans = try records.isEmpty ? [givenPlan()] : pilotPlans()
    let words = lang.power
    var table = TextTable(columns: [
      .init(words.arms), .init(words.spread, .right), .init(words.pilot, .right), .init(words.needed, .right),
      .init(words.range, .right), .init(words.student, .right),
    ])
    for row in plans {
      let plan = row.plan
      let range = plan.range.map { count($0.fewest) + lang.punctuation.rangeSeparator + count($0.most) }
      let missing = lang.numbers.missing
      table.append([
        row.name, lang.numbers.significant(plan.standardDeviation), row.pilot.map { "\($0)" } ?? missing,
        count(plan.pairs), range ?? missing, plan.studentPairs.map { lang.numbers.fixed($0, 1) } ?? missing,
      ])
    }
    try StandardOutput.write(table.text)
    guard let first = plans.first?.plan else { return }
    let alpha = lang.numbers.significant(first.alpha, digits: 2)
    var sentences: [String] = []
    switch first.aim {
    case .difference(let value): sentences.append(words.finds(["difference": amount(value), "alpha": alpha]))
    case .margin(let value): sentences.append(words.excludes(["margin": amount(value), "alpha": alpha]))
    }
    if !records.isEmpty {
      sentences.append(words.paysForLooks(["looks": "\(first.level.looks + 1)", "alpha": alpha]))
    }
    try StandardOutput.write(lang.punctuation.join(sentences))
  }

  private struct Row {
    var name: String
    var pilot: Int?
    var plan: SeedPlan
  }

  private var aim: SeedPlan.Aim { margin.map { .margin($0) } ?? .difference(difference ?? 0) }

  private func givenPlan() -> Row {
    Row(name: lang.power.given, pilot: nil, plan: SeedPlan(aim, standardDeviation: sd ?? 0))
  }

  /// A row for each arm against the baseline, where they share two seeds or more.
  private func pilotPlans() throws -> [Row] {
    let loaded = try options.load(records)
    if let problem = loaded.problems.first { throw problem }
    let comparison = try Comparison(loaded.records)
    let summary = Summary(
      comparison, options: Summary.Options(baseline: baseline, quantity: quantity.map { Quantity(named: $0) }))
    let rows = summary.pairs.compactMap { pair -> Row? in
      guard let paired = pair.paired, let deviation = paired.differences.standardDeviation, deviation > 0 else {
        return nil
      }
      return Row(
        name: lang.power.pair(["a": pair.a.label, "b": pair.b.label]).showingControls, pilot: paired.n,
        plan: SeedPlan(
          aim, standardDeviation: deviation, pilot: paired.n, level: summary.level, isNextLook: true))
    }
    guard !rows.isEmpty else {
      throw Failure(
        "\(records.joined(separator: ", ")): found no two arms that share two seeds and differ, expected a pilot with some; "
          + "or give the spread with --sd")
    }
    return rows
  }

  private func count(_ pairs: Int?) -> String {
    pairs.map { "\($0)" } ?? lang.power.beyond(["count": lang.numbers.integer(100_000)])
  }

  /// As the user gave it: percentage points unless the quantity has its own unit.
  private func amount(_ value: Double) -> String {
    let isInPoints = quantity.map { Quantity(named: $0).differsInPercentagePoints } ?? true
    let number = lang.numbers.measured(value)
    return isInPoints ? number + " " + lang.terms.percentagePointsShort : number
  }
}
