import Interchange
import RunRecords
import Testing
import TextTools

@testable import Interchange

/// What is no history is refused on one line that says what to do.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("empty.csv", "", "empty"), ("summary.json", #"{"val_loss": 0.5, "epoch": 3}"#, "no curve"),
    ("cut.json", #"{"loss": [0.9, 0.7], "val_loss": [1.0, 0."#, "truncated"),
    ("text.txt", "nothing to see here\n", "no history"),
    ("noheader.txt", "0 0.5 0.6\n1 0.4 0.7\n", "--columns"), ("numbers.json", "[[1, 2], [3, 4]]", "--columns"),
    ("runs.csv", "model_name;seed;batch_size;loss\na;1;16;0.5\nb;2;16;0.4\n", "rows that are a run each"),
    (
      "metrics.csv", "algo,mode,seed,episodes,mean_reward,model_path\nppo,a,0,50,35.8,a.zip\nppo,b,1,50,0.3,b.zip\n",
      "rows that are a run each"
    ),
    (
      "results.json",
      #"[{"model_name": "a", "final_train_loss": 0.3, "model_path": "a.pth"}, {"model_name": "b", "final_train_loss": 0.2, "model_path": "b.pth"}]"#,
      "rows that are a run each"
    ),
    ("epochs.json", #"{"epoch": [0, 0, 1, 1], "f1": [0.5, 0.6], "auc": [0.5, 0.6]}"#, "4 values of epoch"),
    ("history.pkl", "\u{80}\u{4}", "no history"),
  ])
  func saysWhatToDo(_ name: String, text: String, mention: String) throws {
    let loaded = try Samples.load([(name, text)])
    #expect(loaded.records.isEmpty && loaded.problems.count == 1)
    let message = loaded.problems.first?.description ?? ""
    #expect(message.contains(mention) && !message.contains("\n"), "\(message)")
  }

  @Test(arguments: [
    [0x80, 4, 0x95] as [UInt8], [0x93] + Array("NUMPY".utf8), [0x1F, 0x8B, 8], [0x89] + Array("HDF\r\n".utf8),
  ])
  func refusesFilesOfKnownKinds(_ bytes: [UInt8]) {
    let error = #expect(throws: HistoryError.self) { try HistoryReader.read(Samples.file("x", bytes), isNamed: true) }
    #expect(error?.code == .refused)
  }

  @Test func oneBadFileAmongManyIsNamed() throws {
    let loaded = try Samples.load([
      ("a.csv", "epoch,loss\n1,2\n2,1\n"), ("b.json", #"{"loss": [1, "#), ("c.txt", "words\n"),
    ])
    #expect(loaded.records.count == 1 && loaded.problems.map(\.code) == [.damaged])
    #expect(loaded.problems.first?.file?.hasSuffix("b.json") == true)
  }

  @Test func formatsAreForced() throws {
    var options = ImportOptions()
    options.format = "fastai"
    let record = try Samples.load([("log.csv", "epoch,loss,accuracy\n0,2,0.5\n1,1,0.6\n")], options: options).records
      .first?.record
    #expect(record?.source?.format == "fastai" && record?.history.metricNames == ["val_loss", "val_accuracy"])
    options.format = "fastia"
    let error = #expect(throws: HistoryError.self) {
      try Samples.load([("log.csv", "epoch,loss\n0,2\n")], options: options)
    }
    #expect(error?.description.contains("did you mean fastai") == true)
  }

  @Test func pathsThatAreNotThereAreErrors() {
    #expect(throws: HistoryError.self) { try Histories.load(["/nowhere/at/all"]) }
  }
}
