/// A metric's name taken apart: the set it was measured on and what was measured.
struct MetricName: Hashable {
  /// Nil where the name does not say.
  var set: MetricSet?
  /// The name in lower case without the set, separators inside as they were.
  var own: String
  /// Keras's name where the table gives one.
  var quantity: Quantity?

  /// What has a name in Keras.
  enum Quantity: String, CaseIterable, Sendable {
    case loss, accuracy
    case learningRate = "learning_rate"

    /// The names, words joined by `_`, that mean this.
    static let names: [String: Quantity] = {
      var names: [String: Quantity] = [:]
      for quantity in allCases { for name in quantity.synonyms { names[name] = quantity } }
      return names
    }()

    /// The one table of names: what other tools and people call it.
    var synonyms: [String] {
      switch self {
      case .loss:
        [
          "loss", "losses", "total_loss", "avg_loss", "running_loss", "cross_entropy", "nll", "logloss", "mlogloss",
          "multi_logloss", "binary_logloss", "log_loss", "loss_curve",
        ]
      case .accuracy:
        [
          "accuracy", "acc", "accu", "accuracies", "accs", "top1", "accuracy_top1", "top1_accuracy",
          "categorical_accuracy",
          "binary_accuracy", "sparse_categorical_accuracy", "acc1", "acc@1", "top_1", "top1_acc", "top_1_acc",
          "acc_top1",
          "acc_top_1", "top_1_accuracy", "accuracy_top_1", "prec@1", "prec1",
        ]
      case .learningRate: ["lr", "learning_rate", "lr_pg0", "x_lr0", "lr_0", "learn_rate", "learning_rates", "lrs"]
      }
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { " /.-:_\t".unicodeScalars.contains(scalar) }

  /// The words of a name in lower case: blanks, `/`, `.`, `-`, `:` and `_` part them.
  static func words(_ name: String) -> [String] {
    name.lowercased().unicodeScalars.split(whereSeparator: isSeparator).map { String($0) }
  }

  /// Whether a name stands for a learning rate, as `lr-Adam` of Lightning's monitor does.
  private static func isOptimizersRate(_ words: [String], _ name: String) -> Bool {
    words.count == 2 && words[0] == "lr" && name.lowercased().hasPrefix("lr-") && words[1].allSatisfy(\.isLetter)
  }

  init(_ name: String) {
    var rest = Substring(
      Self.spellingOutSet(Self.partingSet(Self.partingCamelCase(Self.translated(Self.withoutUnit(name))))))
    // What tools put in front that means nothing.
    for ignored in ["ray/tune/", "epoch/", "epoch_", "Epoch "] where rest.lowercased().hasPrefix(ignored.lowercased()) {
      if !Self.words(String(rest.dropFirst(ignored.count))).isEmpty { rest = rest.dropFirst(ignored.count) }
    }
    rest = Self.withoutGroup(rest, hasSet: false)
    while let (set, shorter) = Self.setInFront(rest) ?? Self.setBehind(rest) {
      // Chainer's `validation/main/loss`; a second set of another kind is part of the name otherwise: `val_test_gap`.
      let isMain = Self.words(String(rest)).first == "main"
      if let found = self.set, found != set, !isMain { break }
      self.set = self.set ?? set
      rest = Self.withoutGroup(shorter, hasSet: true)
    }
    if Self.words(String(rest)).first == "epoch", Self.words(String(rest)).count > 1 {
      rest = Self.trimmed(rest)[...].dropFirst("epoch".count)
    }
    if let shorter = Self.dropping(last: "epoch", of: rest), !Self.words(String(shorter)).isEmpty { rest = shorter }
    rest = Self.withoutListWords(rest)
    if self.set == nil, let (set, shorter) = Self.setBehind(rest) {
      self.set = set
      rest = shorter
    }
    rest = Self.withoutWrapper(rest)
    let words = Self.words(String(rest))
    let trimmed = Self.trimmed(rest)
    own = trimmed.lowercased()
    quantity = Quantity.names[words.joined(separator: "_")]
    if quantity == nil, Self.isOptimizersRate(words, trimmed) { quantity = .learningRate }
    if quantity == .learningRate { set = set == .training ? nil : set }
  }

  /// Whether a word of the name is one of a metric's: `MSE`, `loss G`, `val_dice`.
  static func namesMetric(_ name: String) -> Bool {
    words(name).contains { word in
      metricWords.contains(word)
        || numberedStems.contains { stem in word.hasPrefix(stem) && Int(word.dropFirst(stem.count)) != nil }
    }
  }

  /// What stands before a number in the names of metrics: `rouge1`, `bleu4`.
  private static let numberedStems = ["rouge", "bleu", "map", "ndcg", "hits", "recall", "precision"]

  /// What metrics without a name in Keras are called.
  static let metricWords: Set<String> = [
    "f1", "auc", "precision", "recall", "mae", "mse", "rmse", "iou", "miou", "dice", "map", "bleu", "rouge", "ppl",
    "perplexity", "error", "err", "score", "psnr", "ssim", "mcc", "r2", "wer", "cer", "loss", "acc", "accuracy", "ap",
    "reward", "cost",
  ]

  /// The number of guesses of a top-k accuracy, as in `acc5`, `Acc@5`, `top5` and `accuracy_top5`.
  var topCount: Int? {
    var letters = ""
    var digits = ""
    for character in own where character.isLetter || character.isNumber {
      if character.isNumber { digits.append(character) } else { letters.append(character) }
    }
    let stems: Set<String> = ["acc", "accuracy", "prec", "top", "topacc", "acctop", "topaccuracy", "accuracytop"]
    return stems.contains(letters) ? Int(digits) : nil
  }

  /// The name in a record.
  func key(in set: MetricSet) -> String {
    if quantity == .learningRate, set != .validation { return Quantity.learningRate.rawValue }
    return set.prefix + (quantity?.rawValue ?? own)
  }

  /// `Train Acc (%)` without its unit.
  private static func withoutUnit(_ name: String) -> String {
    for unit in ["(%)", "[%]", "%", "(percent)"] where name.lowercased().hasSuffix(unit) && name.count > unit.count {
      return trimmed(name.dropLast(unit.count))
    }
    for unit in ["_pct", "_percent", "_percentage"] where name.lowercased().hasSuffix(unit) {
      let shorter = String(name.dropLast(unit.count))
      if Self(shorter).quantity == .accuracy { return shorter }
    }
    return name
  }

  /// `valLoss` is `val Loss`; other names stay as they are.
  private static func partingCamelCase(_ name: String) -> String {
    let head = name.prefix { $0.isLowercase && $0.isASCII || $0 == name.first }
    guard head.count < name.count, let next = name[head.endIndex...].first, next.isUppercase,
      MetricSet.words[head.lowercased()] != nil
    else { return name }
    return head + " " + name[head.endIndex...]
  }

  /// `valloss` and `losstrain` with a blank between set and metric; other names stay as they are.
  private static func partingSet(_ name: String) -> String {
    guard name.utf8.count > 5, name.utf8.count < 24, name.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return name }
    let lower = name.lowercased()
    func isMetric(_ rest: Substring) -> Bool {
      Quantity.names[String(rest)] != nil || metricWords.contains(String(rest))
    }
    for word in MetricSet.words.keys where lower.utf8.count > word.utf8.count {
      if lower.hasPrefix(word), isMetric(lower.dropFirst(word.count)) {
        return word + " " + lower.dropFirst(word.count)
      }
      if lower.hasSuffix(word), isMetric(lower.dropLast(word.count)) { return word + " " + lower.dropLast(word.count) }
    }
    return name
  }

  /// `va_loss` is `val loss`; such letters alone are words of other languages.
  private static func spellingOutSet(_ name: String) -> String {
    guard name.utf8.count < 24, name.utf8.prefix(4).contains(where: { $0 == UInt8(ascii: "_") || $0 == 0x20 }) else {
      return name
    }
    let words = words(name)
    guard words.count == 2, let set = abbreviations[words[0]], Quantity.names[words[1]] != nil else { return name }
    return set + " " + words[1]
  }

  private static let abbreviations = [
    "tr": "train", "trn": "train", "va": "val", "vl": "val", "vld": "val", "te": "test", "tst": "test",
  ]

  private static func setInFront(_ name: Substring) -> (MetricSet, Substring)? {
    let trimmed = name.drop { $0.unicodeScalars.allSatisfy(isSeparator) }
    let word = trimmed.prefix { !$0.unicodeScalars.allSatisfy(isSeparator) }
    let rest = trimmed[word.endIndex...]
    guard let set = MetricSet.words[word.lowercased()],
      rest.contains(where: { !$0.unicodeScalars.allSatisfy(isSeparator) }),
      // spaCy's `learn_rate` is no rate of CatBoost's set.
      word.lowercased() != "learn" || words(String(rest)) != ["rate"]
    else { return nil }
    return (set, rest)
  }

  private static func setBehind(_ name: Substring) -> (MetricSet, Substring)? {
    guard let last = words(String(name)).last, last != "main", let set = MetricSet.words[last],
      let shorter = dropping(last: last, of: name), !words(String(shorter)).isEmpty
    else { return nil }
    return (set, shorter)
  }

  /// `loss_history` and `acc_list` without what says that there are several values, where a metric of the table is left.
  private static func withoutListWords(_ name: Substring) -> Substring {
    var rest = name
    while let last = words(String(rest)).last, listWords.contains(last), let shorter = dropping(last: last, of: rest),
      !words(String(shorter)).isEmpty
    {
      rest = shorter
    }
    guard rest.endIndex < name.endIndex else { return name }
    let head = setBehind(rest)?.1 ?? rest
    return Quantity.names[words(String(head)).joined(separator: "_")] == nil ? name : rest
  }

  private static let listWords: Set<String> = [
    "history", "histories", "hist", "list", "values", "curve", "curves", "log", "track", "per", "epoch",
  ]

  /// The name without its last word; nil where that is another.
  private static func dropping(last word: String, of name: Substring) -> Substring? {
    guard words(String(name)).last == word else { return nil }
    let scalars = name.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex, isSeparator(scalars[scalars.index(before: end)]) {
      end = scalars.index(before: end)
    }
    while end > scalars.startIndex, !isSeparator(scalars[scalars.index(before: end)]) {
      end = scalars.index(before: end)
    }
    return name[..<end]
  }

  static func trimmed(_ name: Substring) -> String {
    var scalars = name.unicodeScalars
    while let first = scalars.first, isSeparator(first) { scalars.removeFirst() }
    while let last = scalars.last, isSeparator(last) { scalars.removeLast() }
    return String(scalars)
  }
}
