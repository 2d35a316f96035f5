import RunRecords
import Testing

@testable import Interchange

/// Tables that stand in longer texts, in layouts that people committed, with numbers of our own.
@Suite struct TablesInTextTests {
  private func read(_ text: String, _ name: String = "README.md") throws -> [History] {
    try Samples.load([(name, text)]).records.map(\.record.history)
  }

  /// The card that Transformers' `Trainer` writes for a model: more settings in front than a table may have lines before it.
  private static let card =
    "# whisper-small\n\nIt achieves the following results on the evaluation set:\n- Loss: 0.25\n- Wer: 12.5\n\n"
    + (0..<24).map { "- setting_\($0): \($0)e-05\n" }.joined()
      + """

      ### Training results

      | Training Loss | Epoch | Step | Validation Loss | Wer  | Accuracy |
      |:-------------:|:-----:|:----:|:---------------:|:----:|:--------:|
      | No log        | 1.0   | 250  | 0.5             | 25.0 | 0.5      |
      | 0.375         | 2.0   | 500  | 0.25            | 12.5 | 0.75     |

      ### Framework versions

      - Transformers 4.26.0

      """

  @Test func aModelsCardHoldsItsTable() throws {
    let history = try #require(try read(Self.card).first)
    #expect(history[.step] == [250, 500] && history[.epoch] == [1, 2])
    #expect(history["loss"]?.map { History.isMeasured($0) ? $0 : 0 } == [0, 0.375])
    #expect(history["val_loss"] == [0.5, 0.25] && history["val_wer"] == [25, 12.5])
    #expect(history["val_accuracy"] == [0.5, 0.75])
  }

  /// `spacy train`, whose epochs have a letter for a name.
  @Test func spaCyPrintsATable() throws {
    let history = try #require(
      try read(
        """
        ℹ Using CPU

        =========================== Initializing pipeline ===========================
        [2022-05-09 23:44:50,822] [INFO] Set up nlp object from config
        ✔ Initialized pipeline

        ============================= Training pipeline =============================
        ℹ Pipeline: ['tok2vec', 'tagger']
        ℹ Initial learn rate: 0.001
        E    #       LOSS TOK2VEC  LOSS TAGGER  TAG_ACC  SCORE
        ---  ------  ------------  -----------  -------  ------
          0       0          0.00        80.00    12.50    0.13
          0     200        275.80     12415.50    50.00    0.50
          ....
          3     400        628.09       110.25    62.50    0.63
        ✔ Saved pipeline to output directory
        output/model-last

        """, "train.txt"
      ).first)
    #expect(history[.step] == [0, 200, 400])
    #expect(history["loss tagger"] == [80, 12415.5, 110.25] && history["tag_acc"] == [0.125, 0.5, 0.625])
  }

  /// R's gbm, as knitr puts it into a document.
  @Test func knitrsPrefixIsNoComment() throws {
    let history = try #require(
      try read(
        """
        ```
        ## Iter   TrainDeviance   ValidDeviance   StepSize   Improve
        ##      1        1.6250             nan     0.1000    0.2500
        ##      2        1.5000             nan     0.1000    0.1250
        ##      3        1.3750             nan     0.1000    0.0625
        ```

        """
      ).first)
    #expect(history[.step] == [1, 2, 3] && history["deviance"] == [1.625, 1.5, 1.375])
    #expect(history["improve"] == [0.25, 0.125, 0.0625] && history["stepsize"] == nil)
  }

  /// In a README a dash says that there is no value.
  @Test func dashesAreNoValues() throws {
    let history = try #require(
      try read("# Runs\n\n| Epoch | Train Loss | F1 |\n|---|---|---|\n| 1 | — | 0.5 |\n| **2** | **0.25** | – |\n")
        .first)
    #expect(history["loss"]?.last == 0.25 && history["f1"]?.first == 0.5 && history["loss"]?.count == 2)
  }

  /// A table each, with a message between two rows as fastai's callbacks print it.
  @Test func eachTableIsARun() throws {
    let rows = "Better model found at epoch 0 with valid_loss value: 0.5.\n"
    let tables = [0.5, 0.25].map { loss in
      "epoch     train_loss  valid_loss  time\n0         \(loss)      0.75        00:02\n\(rows)1         0.125       0.5         00:01\n"
    }
    let histories = try read("Training\n\n\(tables[0])\ndone\n\(tables[1])", "out.txt")
    #expect(histories.map { $0["loss"] } == [[0.5, 0.125], [0.25, 0.125]])
  }

  @Test func aLogsTableOfBestEpochsIsNotTheHistory() throws {
    let lines = (1...4).map { "Epoch \($0)/4: train loss 0.\($0), val loss 1.\($0)\n" }.joined()
    let history = try #require(
      try read(lines + "\nBest epochs\n\n| Epoch | Val Loss |\n|---|---|\n| 1 | 1.1 |\n| 2 | 1.2 |\n", "log.txt").first)
    #expect(history["loss"] == [0.1, 0.2, 0.3, 0.4])
  }

  @Test func tablesOfRunsAreRefused() throws {
    let text = "Some words\n" + String(repeating: "- a point\n", count: 20)
    let loaded = try Samples.load([
      ("README.md", text + "\n| Model | Epochs | Accuracy |\n|---|---|---|\n| A | 10 | 0.5 |\n| B | 5 | 0.75 |\n")
    ])
    #expect(loaded.records.isEmpty && loaded.problems.count == 1)
  }

  // MARK: Notebooks

  private static func notebook(_ html: String, _ plain: String = "<IPython.core.display.HTML object>") -> String {
    let quoted = html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return
      #"{"cells":[{"cell_type":"code","execution_count":7,"outputs":[{"data":{"text/html":["\#(quoted)"],"text/plain":["\#(plain)"]},"output_type":"display_data"},{"data":{"text/plain":["TrainOutput(global_step=3, training_loss=0.5, metrics={'train_loss': 0.5, 'epoch': 3.0})"]},"output_type":"execute_result"}],"source":[]}],"metadata":{},"nbformat":4,"nbformat_minor":5}"#
  }

  private static func table(_ rows: [[String]]) -> String {
    "<div><progress value='3' max='3'></progress>[3/3 00:08, Epoch 3/3]</div>\n<table border=\"1\" class=\"dataframe\">\n<thead>\n<tr style=\"text-align: left;\">\n"
      + rows.prefix(1).joined().map { "<th>\($0)</th>\n" }.joined() + "</tr>\n</thead>\n<tbody>\n"
      + rows.dropFirst().map { "<tr>\n" + $0.map { "<td>\($0)</td>\n" }.joined() + "</tr>\n" }.joined()
      + "</tbody>\n</table><p>"
  }

  /// The progress of Transformers' `Trainer` and of fastai; what `train` returns is none.
  @Test(arguments: [
    (["Step", "Training Loss", "Validation Loss", "F1"], "val_f1"),
    (["epoch", "train_loss", "valid_loss", "accuracy", "time"], "val_accuracy"),
    (["Epoch", "Training Loss", "Validation Loss"], "val_loss"),
  ]) func notebooksShowTables(header: [String], name: String) throws {
    // fastai counts from 0.
    let first = header[0] == "epoch" ? 0 : 1
    let rows = [["\(first)", "0.75", "0.875", "0.5", "00:02"], ["\(first + 1)", "0.5", "0.625", "0.75", "00:02"]]
    let table = Self.table([header] + rows.map { Array($0.prefix(header.count)) })
    let history = try #require(try read(Self.notebook(table), "train.ipynb").first)
    #expect(history["loss"] == [0.75, 0.5] && history["val_loss"] == [0.875, 0.625])
    #expect(history[header[0] == "Step" ? .step : .epoch] == [1, 2])
    #expect(history[name] == (header.count > 3 ? [0.5, 0.75] : [0.875, 0.625]))
  }

  /// Without a row there is no curve, and what pandas shows has a column without a name.
  @Test(arguments: [
    table([["Step", "Training Loss"]]), table([["", "epoch", "loss"], ["0", "1", "0.5"], ["1", "2", "0.25"]]),
  ]) func otherTablesAreNone(html: String) throws {
    #expect(try read(Self.notebook(html), "train.ipynb").isEmpty)
  }

  @Test func cutTextsAreNoCrash() throws {
    let html = Array(Self.table([["epoch", "loss"], ["1", "0.5"]]).utf8)
    for count in html.indices { _ = HTMLTables.asLines(Array(html.prefix(count))) }
    let card = Array(Self.card.utf8)
    for count in stride(from: 0, to: card.count, by: 3) {
      _ = TablesInText.recognises(Samples.file("card.md", Array(card.prefix(count))))
    }
  }
}
