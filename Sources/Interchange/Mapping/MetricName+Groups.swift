/// Names behind groups that say nothing: pages of scalars are sorted by what stands before the slash.
extension MetricName {
  /// `metrics/train_loss`, `Loss/train_loss`: a name that says all by itself without the group that a web page sorts it by;
  /// behind a set, `_metrics/mse` without the object it lies in.
  static func withoutGroup(_ name: Substring, hasSet: Bool) -> Substring {
    guard let end = name.firstIndex(where: isGroupSeparator) else { return name }
    let (group, rest) = (trimmed(name[..<end]).lowercased(), name[name.index(after: end)...])
    let isOfNoMeaning = wrapperWords.contains(group)
    if isOfNoMeaning, hasSet { return rest }
    guard isOfNoMeaning || groupedWords[group] != nil else { return name }
    let metric = Self(String(rest))
    if isOfNoMeaning, metric.set != nil || metric.quantity != nil { return rest }
    // `loss/cross_entropy` may be a part of the loss.
    guard let word = groupedWords[group], metric.quantity?.rawValue.hasPrefix(word) ?? false,
      words(metric.own).contains(where: { $0.hasPrefix(word) })
    else { return name }
    return rest
  }

  private static func isGroupSeparator(_ character: Character) -> Bool { character == "/" || character == "." }

  /// Groups that repeat what is measured, and how its names begin.
  private static let groupedWords = ["loss": "loss", "losses": "loss", "acc": "acc", "accuracy": "acc"]

  /// `global_metrics/loss`: a metric of the table without the object it lies in.
  static func withoutWrapper(_ name: Substring) -> Substring {
    guard let slash = name.lastIndex(of: "/") else { return name }
    let (folder, rest) = (words(String(name[..<slash])), name[name.index(after: slash)...])
    guard let last = folder.last, wrapperWords.contains(last),
      Quantity.names[words(String(rest)).joined(separator: "_")] != nil
    else { return name }
    return rest
  }

  private static let wrapperWords: Set<String> = [
    "metrics", "stats", "results", "history", "logs", "scores", "scalars", "losses",
  ]
}
