/// The file of fastai's `CSVLogger`.
enum FastaiCSV: TableFormat {
  static let name = "fastai"
  static let tool = "fastai"
  static let summary = "history.csv of CSVLogger; metrics without a set are the validation's"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.starts(with: ["epoch", "train_loss", "valid_loss"]) && header.last == "time"
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions(firstEpoch: 0, bareSet: .validation) }
}
