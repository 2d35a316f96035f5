/// Words that name no metric, or only say how one was taken.
extension LogLine {
  static let means: Set<String> = [
    "average", "avg", "mean", "minibatch", "overall", "final", "total", "the", "set", "with", "and", "epoch",
  ]
  static let noMetrics: Set<String> = [
    "from", "to", "eta", "in", "at", "took", "of", "seed", "gpu", "device", "size", "line", "version", "port", "pid",
    "rank",
    "id", "images", "samples", "examples", "classes", "workers", "params", "shape", "total", "worker", "batch", "info",
    "time",
    "speed", "ips", "remaining", "elapsed", "mem", "max_mem", "ms", "saved", "best", "patience", "cuda", "max", "min",
    "data", "loaded", "besttest", "bestiteration",
  ]
  /// What says that a value is the best so far, or of many epochs.
  static let extremes: Set<String> = ["best", "worst", "highest", "lowest", "moving", "smoothed", "improving"]
  /// Words of sentences that may stand between two values and name neither.
  static let joining: Set<String> = [
    "with", "and", "after", "by", "for", "than", "vs", "versus", "over", "below", "above", "under", "is", "was", "or",
    "on", "per", "the", "a", "x", "v", "since", "until", "target", "improved", "increased", "decreased", "new", "old",
    "previous", "prev", "last", "now", "then", "so", "far", "between", "threshold", "thr", "delta", "out",
  ]
  /// What may stand behind the name of a metric and says how it was taken.
  static let takings: Set<String> = ["sum", "mean", "avg", "average", "std", "total", "macro", "micro", "weighted"]
  /// What begins the name of a time.
  static let times: Set<String> = ["time", "seconds", "minutes", "hours", "elapsed", "duration"]
  /// What stands before a figure in the names of metrics: `top5`, `rouge2`.
  static let metricStems: Set<String> = [
    "top", "map", "hit", "hits", "ndcg", "bleu", "rouge", "acc", "loss", "mrr",
  ]
  static let noMetricsEndings: Set<String> = [
    "size", "progress", "memory", "mem", "tol", "cc", "py", "cpp", "subset",
  ]
  /// What stands before the word epoch where its number is a setting.
  static let settings: Set<String> = [
    "num", "max", "total", "n", "nb", "best", "warmup", "of", "per", "min", "no", "every", "aug", "number",
    "search",
  ]
  static let shortUnits: Set<String> = ["s", "ms", "us", "sec", "min", "m", "h", "gb", "mb", "k"]
  /// Whether a word is a unit of so many in a second: `it/s`, `img/sec`.
  static func isRate(_ word: String) -> Bool {
    guard let slash = word.lastIndex(of: "/"), slash > word.startIndex else { return false }
    let time = word[word.index(after: slash)...].prefix { $0.isLetter }.lowercased()
    return word[..<slash].allSatisfy(\.isLetter) && ["s", "sec", "second"].contains(time)
  }

  /// Lengths, angles and levels.
  static let measures: Set<String> = ["mm", "cm", "km", "px", "deg", "db", "bits", "nats", "bpc", "bpd", "pp"]
  static let units: Set<String> = [
    "gb", "mb", "kb", "gib", "mib", "ms", "sec", "secs", "seconds", "mins", "minutes", "hours",
  ]
}
