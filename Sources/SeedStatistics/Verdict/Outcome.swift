/// What is found of two arms.
public enum Outcome: String, Sendable {
  /// The arm that `Contrast.leader` names is better, as far as `Contrast.scope` reaches.
  case better
  /// No difference above the margin: both one-sided tests refuse it.
  case equivalent
  /// Nothing is shown. That is not equality: see `Contrast.resolvable`.
  case unresolved
  /// Every pair gave the same value.
  case allEqual = "all_equal"
  /// One arm diverges more often, by the exact test of diverged or not; of their values nothing is shown.
  case divergesMore = "diverges_more"
  /// No data of so few seeds could bring p below α.
  case tooFewSeeds = "too_few_seeds"
  /// An arm has one run: models were compared, not methods.
  case singleRun = "single_run"
  /// An arm has no run that counts.
  case noRuns = "no_runs"
}
