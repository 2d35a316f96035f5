internal import SeedStatistics

/// The tables of `docs/calibration.md`.
enum Tables {
  private static func isBetter(_ verdict: PairVerdict) -> Bool { verdict.outcome == .better }
  private static func isBetterEverywhere(_ verdict: PairVerdict) -> Bool {
    verdict.outcome == .better && verdict.scope == .newSeedsAndImages
  }

  /// Arms that are equal and alike in shape: at most 0.055 is called better.
  static let equal: [Cell] = {
    var cells = [Noise.normal, .heavyTailed, .coarse, .skewed].map {
      Cell(null: "equal, noise \($0.rawValue)", experiment: Experiment(noise: $0), counts: isBetter)
    }
    cells.append(Cell(null: "equal, large common seed effects", experiment: Experiment(common: 4), counts: isBetter))
    cells.append(Cell(null: "equal, no shared seeds", experiment: Experiment(pairing: .none), counts: isBetter))
    cells.append(
      Cell(
        null: "equal on every image, bits recorded: better in any scope", experiment: Experiment(images: .alike),
        counts: isBetter))
    cells.append(
      Cell(
        null: "equal over the population of images, not on these: better for new images too",
        experiment: Experiment(images: .suitOneArm), counts: isBetterEverywhere))
    return cells
  }()

  /// What the rule does not promise, beside it.
  static let beside: [Cell] =
    [
      Cell(
        null: "equal over the population of images, not on these: better in any scope (true of these images)",
        experiment: Experiment(images: .suitOneArm), counts: isBetter)
    ]
    + [0.1, 0.3, 0.5].map { lost in
      Cell(
        null: "equal but that \(Int(100 * lost)) % of A's runs, its worst, diverge: A better",
        experiment: Experiment(lost: lost), counts: { $0.outcome == .better && $0.leader?.id == "a" })
    }

  /// A better by what `RulePower` says is found in four of five.
  static func power(seeds: Int) -> Cell? {
    RulePower.multiplier(pairs: seeds, alpha: SignificanceLevel.base).map {
      Cell(null: "A ahead by the resolvable difference", experiment: Experiment(shift: $0), counts: isBetter)
    }
  }
}
