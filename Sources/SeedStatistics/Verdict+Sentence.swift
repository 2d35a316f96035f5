extension Verdict {
  /// The finding in plain English, one to three sentences, then each caveat as one more.
  public var sentence: String {
    ([Sentence(quantity: quantity).finding(finding)] + caveats.map(\.sentence)).joined(separator: " ")
  }

  /// English words around the numbers.
  struct Sentence {
    var quantity: Quantity

    private var accuracy: String { quantity == .validationAccuracy ? "validation accuracy" : "test accuracy" }

    func finding(_ finding: Finding) -> String {
      switch finding {
      case .nothingToCompare(.noRuns): return "There is nothing to compare: no run holds an accuracy."
      case .nothingToCompare(.oneArm(let arm)):
        return "There is nothing to compare: \(arm.label) is the only arm with runs."
      case .singleRuns(let runs): return singleRuns(runs)
      case .tooFewSeeds(let contrast):
        return "Too few seeds to say which is better: \(leader(contrast)), \(tooFew(contrast))."
      case .better(let contrast):
        return "\(contrast.higher.label) is better than \(contrast.lower.label) by "
          + "\(points(contrast.difference)) of \(accuracy) (\(evidence(contrast)))."
      case .noDifferenceResolved(let contrast):
        return "No difference in \(accuracy) is resolved: \(leader(contrast)) (\(evidence(contrast)))."
          + resolution(contrast)
      case .several(let several): return self.several(several)
      }
    }

    private func leader(_ contrast: Contrast) -> String {
      guard contrast.difference > 0 else {
        return "\(contrast.higher.label) and \(contrast.lower.label) have the same mean \(accuracy)"
      }
      return
        "the mean of \(contrast.higher.label) is \(points(contrast.difference)) above that of \(contrast.lower.label)"
    }

    private func evidence(_ contrast: Contrast) -> String {
      let test = contrast.isPaired ? "permutation" : "Mann–Whitney"
      var parts: [String] = []
      if let interval = contrast.interval { parts.append("95 % interval \(range(interval))") }
      parts.append("\(test) p \(pValue(contrast.p))")
      parts.append(contrast.isPaired ? "\(contrast.n) paired seeds" : "at least \(contrast.n) unpaired runs an arm")
      return parts.joined(separator: ", ")
    }

    private func tooFew(_ contrast: Contrast) -> String {
      let runs = contrast.isPaired ? "\(contrast.n) paired seeds" : "\(contrast.n) unpaired runs an arm"
      return "but with \(runs) no data could give a p below \(Text.significant(contrast.smallestReachableP)); "
        + "at least \(contrast.seedsNeeded) seeds an arm are needed"
    }

    private func resolution(_ contrast: Contrast) -> String {
      guard let resolvable = contrast.resolvable, resolvable > 0 else { return "" }
      return
        " With this spread and number of seeds a difference of \(points(resolvable)) would be seen with 80 % power; "
        + "smaller ones may be there."
    }

    private func singleRuns(_ runs: SingleRuns) -> String {
      let arms = runs.arms.map { arm -> String in
        var text = "\(arm.name.label) \(Text.fixed(arm.accuracy, 4))"
        if let interval = arm.images?.interval {
          text += " (95 % interval over images \(Text.fixed(interval.lower, 4)) to \(Text.fixed(interval.upper, 4)))"
        } else if arm.runs > 1 {
          text += " (mean of \(arm.runs))"
        }
        return text
      }
      var text =
        "A single run an arm supports no claim about which is better: \(accuracy) was \(arms.joined(separator: ", ")), "
        + "and other seeds may turn this round; at least \(runs.seedsNeeded) seeds an arm are needed."
      guard let models = runs.models else { return text }
      let counts =
        "\(models.onlyARight) that only \(models.a.label) got right, \(models.onlyBRight) only \(models.b.label)"
      let p = "McNemar's exact p \(pValue(models.mcNemar.exactP)) on \(models.images) images (\(counts))"
      if models.mcNemar.exactP < Verdict.alpha {
        let higher = models.difference > 0 ? models.a : models.b
        text += " Of these two models, the one of \(higher.label) errs less on such images: \(p)."
      } else {
        text += " Even these two models are not told apart: \(p)."
      }
      return text
    }

    private func several(_ several: Several) -> String {
      func names(_ outcome: Several.Outcome) -> [String] {
        several.againstBaseline.filter { $0.outcome == outcome }.map(\.arm.label)
      }
      var parts: [String] = []
      func say(_ outcome: Several.Outcome, _ words: String) {
        let labels = names(outcome)
        if !labels.isEmpty { parts.append("\(Text.list(labels)) \(words)") }
      }
      say(.better, "better")
      say(.worse, "worse")
      say(.unresolved, "not told apart from it")
      say(.tooFewSeeds, "without enough seeds to tell")
      say(.singleRun, "not to be judged for want of repeated runs")
      say(.noRuns, "without runs to compare")
      var text = "Against \(several.baseline.label), by \(accuracy) with Holm's correction: "
      text += parts.joined(separator: "; ") + "."
      if let entry = several.againstBaseline.first(where: { $0.outcome == .tooFewSeeds })?.contrast {
        text +=
          " With \(entry.n) \(entry.isPaired ? "paired seeds" : "runs an arm") and "
          + "\(several.againstBaseline.count { $0.contrast != nil }) comparisons no data could give a p below "
          + "\(Text.significant(entry.smallestReachableP)); at least \(entry.seedsNeeded) seeds an arm are needed."
      }
      let others = several.indistinguishableFromBest.filter { $0 != several.best }.map(\.label)
      text +=
        others.isEmpty
        ? " \(several.best.label) has the highest mean, and every other arm is told apart from it."
        : " \(several.best.label) has the highest mean; not told apart from it: \(Text.list(others))."
      if let test = several.friedman {
        text += " Friedman's test over all arms: p \(pValue(test.permutation.p)), \(test.blocks) shared seeds."
      }
      return text
    }

    private func points(_ value: Double) -> String {
      let text = Text.fixed(value, 2)
      if value > 0 && value < 0.005 { return "less than 0.01 percentage points" }
      return "\(text) percentage \(text == "1.00" ? "point" : "points")"
    }

    private func range(_ interval: ConfidenceInterval) -> String {
      "\(Text.fixed(interval.lower, 2)) to \(Text.fixed(interval.upper, 2))"
    }

    private func pValue(_ p: Double) -> String { p < 0.0001 ? "< 0.0001" : "= \(Text.significant(p))" }
  }
}

extension Verdict.Caveat {
  /// In plain English.
  public var sentence: String {
    func runs(_ count: Int) -> String { count == 1 ? "1 run" : "\(count) runs" }
    switch self {
    case .divergedRuns(let arm, let count):
      return "\(runs(count)) of \(arm.label) diverged and \(count == 1 ? "is" : "are") not counted."
    case .missingValues(let arm, let count):
      return "\(runs(count)) of \(arm.label) without an accuracy \(count == 1 ? "is" : "are") not counted."
    case .unmatchedSeeds(let count):
      return "\(runs(count)) without a partner of the same seed \(count == 1 ? "is" : "are") left out."
    case .repeatedSeeds(let arm, let count):
      return
        "\(arm.label) has \(runs(count)) that repeat\(count == 1 ? "s" : "") a seed; each seed's runs are averaged."
    case .differentSettings(let arm):
      return "The runs of \(arm.label) were made with different settings, and are taken together all the same."
    case .testSetWasValidation:
      return
        "The test set was also the validation set, so its accuracy is no fair estimate for anything that was chosen by it."
    case .comparedOnValidation: return "No test was recorded for every arm: accuracies are the last validation's."
    case .differentTestSets: return "The records name different data, so accuracies may not be comparable."
    }
  }
}
