/// `metrics.csv` of PyTorch Lightning's `CSVLogger`: sparse rows, a row a call of `log`.
enum LightningCSV: TableFormat {
  static let name = "lightning-csv"
  static let tool = "PyTorch Lightning"
  static let summary = "metrics.csv of CSVLogger, with the hparams.yaml beside it"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    // All columns in alphabetical order, or as they came in older versions; epochs and steps of whole numbers.
    guard header.contains("epoch"), header.contains("step"), header.count > 2, let read = try? file.table() else {
      return false
    }
    let table = read.table
    let sorted = header == header.sorted()
    let cells = table.columns.filter { $0.name != "epoch" && $0.name != "step" }.compactMap(\.numbers)
    // A Trainer's `log_history` as a table has fractions of epochs.
    let epochs = table.columns.first { $0.name == "epoch" }?.numbers ?? []
    guard epochs.allSatisfy({ !$0.isFinite || $0 == $0.rounded() }) else { return false }
    let isSparse = (0..<min(table.rowCount, 64)).allSatisfy { row in cells.contains { !($0[row] == $0[row]) } }
    return sorted && (isSparse || header.count == 3)
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions(firstEpoch: 0) }
}
