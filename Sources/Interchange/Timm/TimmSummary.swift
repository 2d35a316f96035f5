/// `summary.csv` of timm's training script.
enum TimmSummary: TableFormat {
  static let name = "timm"
  static let tool = "timm"
  static let summary = "summary.csv, with the args.yaml beside it"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.starts(with: ["epoch", "train_loss"]) && header.contains("eval_loss") && header.contains("eval_top1")
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions(firstEpoch: 0, isInPercent: true) }
}
