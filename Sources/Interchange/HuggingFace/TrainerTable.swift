/// The table that Transformers' `Trainer` shows in a notebook and writes into a model's card: what stands beside the two
/// losses was measured with the second.
enum TrainerTable: TableFormat {
  static let name = "trainer-table"
  static let tool = "Hugging Face Transformers"
  static let summary = "the table of a notebook or a model's card; metrics without a set are the validation's"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.contains("training loss") && header.contains("validation loss")
      && header.contains { $0 == "epoch" || $0 == "step" }
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions(firstEpoch: 1, bareSet: .validation) }
}
