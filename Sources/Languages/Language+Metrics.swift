extension Language {
  /// What people call a metric by Keras's name: `val_accuracy` is `Accuracy`, `top_5` is `Top 5`.
  public func name(ofMetric metric: String) -> String {
    let base = metric.hasPrefix("val_") ? String(metric.dropFirst(4)) : metric
    switch base {
    case "accuracy", "acc", "sparse_categorical_accuracy", "categorical_accuracy", "train_end_accuracy":
      return terms.accuracy
    case "loss", "train_end_loss": return terms.loss
    case "learning_rate", "lr": return terms.learningRate
    default:
      let words = base.replacing("io_u", with: "iou").split(separator: "_").map { word in
        Self.abbreviations[word.lowercased()] ?? String(word)
      }
      // ROUGE's kinds belong to its name.
      let name = words.joined(separator: " ").replacing("ROUGE l", with: "ROUGE-L").replacing("ROUGE ", with: "ROUGE-")
      if let first = words.first, Self.abbreviations.values.contains(first) { return name }
      return name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// Metrics that have capitals of their own in every language.
  private static let abbreviations: [String: String] = {
    let names = [
      "AP", "AUC", "AUROC", "BCE", "BLEU", "BPB", "BPC", "CER", "ELBO", "F1", "FID", "IoU", "KL", "LPIPS", "MAE", "mAP",
      "MAPE", "MCC", "mIoU", "MRR", "MSE", "MSLE", "NDCG", "NLL", "PSNR", "RMSE", "ROC", "ROUGE", "SSIM", "WER",
    ]
    return Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
  }()

  /// The metric's name inside a sentence or title.
  public func inSentence(metric: String) -> String { Self.inSentence(name(ofMetric: metric)) }

  /// A name that stands alone, as it reads inside a sentence; an abbreviation such as AUC keeps its capitals.
  public static func inSentence(_ name: String) -> String {
    let first = name.prefix { $0 != " " && $0 != "-" }
    guard name.dropFirst().contains(where: \.isLowercase), first.dropFirst().allSatisfy(\.isLowercase) else {
      return name
    }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// A day in the language's form; nil where the text does not start with an ISO 8601 date.
  public func day(iso8601 text: String) -> String? {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      dates.months.indices.contains(month - 1), (1...31).contains(day)
    else { return nil }
    return dates.day(["day": "\(day)", "month": dates.months[month - 1], "year": "\(year)"])
  }
}
