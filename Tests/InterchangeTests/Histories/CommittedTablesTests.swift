import RunRecords
import Testing

@testable import Interchange

/// Tables and documents in the layouts of files that people committed, and of other versions of the tools, with numbers of our
/// own.
@Suite struct CommittedTablesTests {
  private func load(_ text: String, _ name: String) throws -> Histories.Loaded { try Samples.load([(name, text)]) }

  private func one(_ text: String, _ name: String = "history.json") throws -> History {
    let records = try load(text, name).records
    #expect(records.count == 1)
    return try #require(records.first).record.history
  }

  private func names(_ history: History) -> Set<String> { Set(history.metrics.map(\.name)) }

  /// What never changes under a name that is no metric's is a setting; a metric may stay where it is.
  @Test func constantsAreSettings() throws {
    let history = try one(
      "epoch,loss,val_loss,batch_size,lr_scale,weight_decay,bits,recall,lr\n0,1.5,1.6,32,1.0,0.01,150,0,0.1\n1,1.2,1.3,32,1.0,0.01,150,0,0.1\n2,1.0,1.2,32,1.0,0.01,150,0,0.1\n",
      "log.csv")
    #expect(names(history) == ["loss", "val_loss", "recall", "learning_rate"])
  }

  /// Steps of each episode, or of each stage, are no axis beside what rises throughout.
  @Test func theAxisIsWhatRises() throws {
    let episodes = try one("episode,steps,reward\n1,200,-5\n2,200,-4\n3,200,-3\n", "log.csv")
    #expect(episodes[.step] == [1, 2, 3])
    let stages = try one(
      #"[{"global_step":10,"stage":"A","step":10,"loss":5.5},{"global_step":20,"stage":"A","step":20,"loss":4.5},{"global_step":30,"stage":"B","step":10,"loss":3.5}]"#
    )
    #expect(stages[.step] == [10, 20, 30])
    #expect(stages["loss"] == [5.5, 4.5, 3.5])
  }

  @Test func aListOfPlacesIsTheAxis() throws {
    let history = try one(#"{"history": {"val_acc": [0.5, 0.6, 0.7], "checkpoints_after_episode": [100, 200, 300]}}"#)
    #expect(history[.step] == [100, 200, 300])
    #expect(names(history) == ["val_accuracy"])
  }

  /// The column of words that changes where the epochs begin anew names the runs, whatever it is called.
  @Test func wordsThatChangeWithTheEpochsNameRuns() throws {
    let loaded = try load(
      "epoch,mean_loss,attn_type\n0,9,Cosign\n1,8,Cosign\n0,7,Linear\n1,6,Linear\n", "training_log.csv")
    #expect(loaded.records.map(\.record.run.arm).sorted() == ["Cosign", "Linear"])
    let phases = try load("episode,phase,reward\n1,warm,1\n2,warm,2\n3,full,3\n4,full,4\n", "log.csv")
    #expect(phases.records.count == 1)
  }

  /// Runs under numbers: a setting's, then the seed's; an arm that is called as a tool is.
  @Test func numbersOfAFileNameArmsAndSeeds() throws {
    let loaded = try load(
      #"{"0.0": {"42": {"train_loss": [3, 2]}, "7": {"train_loss": [3, 1]}}, "0.1": {"42": {"train_loss": [5, 4]}, "7": {"train_loss": [5, 3]}}}"#,
      "history.json")
    #expect(
      Set(loaded.records.map { "\($0.record.run.arm) \($0.record.run.seed)" }) == [
        "0.0 42", "0.0 7", "0.1 42", "0.1 7",
      ])
    let models = try load(#"{"MLP": {"train_loss": [3, 2]}, "CNN": {"train_loss": [2, 1]}}"#, "history.json")
    #expect(models.records.map(\.record.run.arm).sorted() == ["CNN", "MLP"])
  }

  @Test(arguments: ["loss_history", "train_losses_per_epoch", "train_loss_list", "loss_values"])
  func wordsThatSaySeveralValuesAreNoPartOfTheName(name: String) throws {
    #expect(try one("{\"\(name)\": [3, 2, 1]}")["loss"] == [3, 2, 1])
  }

  /// Rows with an object for each set, with one for all metrics, and with lists that are no runs.
  @Test func objectsInRowsAreSetsOrWrappers() throws {
    let sets = try one(
      #"[{"epoch":1,"train_metrics":{"loss":3},"val_metrics":{"loss":4}},{"epoch":2,"train_metrics":{"loss":2},"val_metrics":{"loss":3}}]"#
    )
    #expect(sets["loss"] == [3, 2])
    #expect(sets["val_loss"] == [4, 3])
    let rounds = try one(
      #"[{"round_number":1,"global_metrics":{"loss":3,"accuracy":10,"correct":10},"clients":[{"id":1,"loss":9},{"id":2,"loss":8}]},{"round_number":2,"global_metrics":{"loss":2,"accuracy":20,"correct":20},"clients":[{"id":1,"loss":7},{"id":2,"loss":6}]}]"#
    )
    #expect(names(rounds) == ["loss", "accuracy"])
    #expect(rounds["loss"] == [3, 2])
  }

  /// Sets named alone, beside metrics of their own.
  @Test func setsAloneStandBesideMetrics() throws {
    let history = try one(#"{"train": [7, 3], "val": [3, 2], "psnr": [8, 9]}"#)
    #expect(names(history) == ["value", "val_value", "psnr"])
  }

  /// Objects that were appended one after the other over several lines, and lists dumped anew each time.
  @Test func valuesOneAfterTheOtherAreRows() throws {
    let objects = try one("{\n \"epoch\": 1,\n \"train_loss\": 3\n}\n{\n \"epoch\": 2,\n \"train_loss\": 2\n}\n")
    #expect(objects["loss"] == [3, 2])
    let lists = try one(
      """
      [
       {"name": "train", "loss": 3, "epoch": 1}
      ][
       {"name": "train", "loss": 3, "epoch": 1},
       {"name": "test", "loss": 4, "epoch": 1}
      ]
      """)
    #expect(lists["loss"] == [3])
    #expect(lists["val_loss"] == [4])
  }

  @Test func pandasTableOrientationIsNoRecordOfOurs() throws {
    let history = try one(
      #"{"schema":{"fields":[{"name":"index","type":"integer"},{"name":"loss","type":"number"}],"primaryKey":["index"]},"data":[{"index":0,"loss":3},{"index":1,"loss":2}]}"#
    )
    #expect(history["loss"] == [3, 2])
    #expect(history[.epoch] == [1, 2])
  }

  /// Results of models, of folds and of cases are no curves.
  @Test(arguments: [
    (
      #"[{"timestamp":"2026-03-24","model":"a","passed":179,"pass_at_1":0.8},{"timestamp":"2026-03-25","model":"b","passed":188,"pass_at_1":0.9}]"#,
      "history.json"
    ),
    (
      #"{"svm":[{"fold":1,"accuracy":0.7,"f1":0.7},{"fold":2,"accuracy":0.6,"f1":0.5}],"cnn":[{"fold":1,"accuracy":0.8,"f1":0.8},{"fold":2,"accuracy":0.7,"f1":0.6}]}"#,
      "results.json"
    ),
    (
      #"{"n": 3, "cases":[{"case":"a","distance":0.4,"solver":{"iterations":6}},{"case":"b","distance":0.5,"solver":{"iterations":7}}]}"#,
      "results.json"
    ),
    ("\tmodel\tf1\taccuracy\n12\tunion\t0.79\t0.8\n10\tsrc\t0.78\t0.7\n", "metrics.tsv"),
  ]) func resultsAreNoCurves(text: String, name: String) throws {
    let loaded = try load(text, name)
    #expect(loaded.records.isEmpty)
    #expect(loaded.problems.map(\.code) == [.noCurve])
  }

  /// OpenMMLab's `*.log.json` before MMEngine: iterations begin anew in each epoch, validation has none.
  @Test func iterationsOfAnEpochAreSharesBesideValidation() throws {
    let history = try one(
      #"""
      {"mode": "train", "epoch": 1, "iter": 100, "lr": 0.01, "loss": 1.9}
      {"mode": "train", "epoch": 1, "iter": 200, "lr": 0.01, "loss": 1.5}
      {"mode": "val", "epoch": 1, "iter": 50, "lr": 0.01, "accuracy_top-1": 45.0}
      {"mode": "train", "epoch": 2, "iter": 100, "lr": 0.01, "loss": 1.2}
      {"mode": "train", "epoch": 2, "iter": 200, "lr": 0.01, "loss": 1.0}
      {"mode": "val", "epoch": 2, "iter": 50, "lr": 0.01, "accuracy_top-1": 65.0}
      """#, "a.log.json")
    #expect(history[.epoch] == [0.5, 1, 1.5, 2])
    #expect(names(history) == ["loss", "val_accuracy", "learning_rate", "val_learning_rate"])
    #expect(history["val_accuracy"]?.filter(History.isMeasured) == [0.45, 0.65])
  }

  /// MMEngine's rows where the interval divides the epoch: validation stands with the epoch's last iteration.
  @Test func validationStandsWithTheLastIteration() throws {
    let history = try one(
      #"""
      {"lr": 0.1, "data_time": 0.01, "loss": 1.45, "time": 0.1, "epoch": 1, "iter": 50, "step": 50}
      {"lr": 0.1, "data_time": 0.01, "loss": 1.4, "time": 0.1, "epoch": 1, "iter": 100, "step": 100}
      {"accuracy/top1": 41.0, "data_time": 0.01, "time": 0.1, "step": 1}
      {"lr": 0.1, "data_time": 0.01, "loss": 1.2, "time": 0.1, "epoch": 2, "iter": 150, "step": 150}
      {"lr": 0.1, "data_time": 0.01, "loss": 1.1, "time": 0.1, "epoch": 2, "iter": 200, "step": 200}
      {"accuracy/top1": 45.0, "data_time": 0.01, "time": 0.1, "step": 2}
      """#, "scalars.json")
    #expect(history[.epoch] == [0.5, 1, 1.5, 2])
    #expect(history["val_accuracy"]?.filter(History.isMeasured) == [0.41, 0.45])
  }

  /// DVCLive before 2, MLflow before 1 and the page's JSON export of TensorBoard.
  @Test func filesOfOlderVersionsAreRead() throws {
    let live = try Samples.load([
      ("dvclive/loss.tsv", "timestamp\tstep\tloss\n1600000000000\t0\t1.5\n1600000001000\t1\t1.2\n"),
      ("dvclive/accuracy.tsv", "timestamp\tstep\taccuracy\n1600000000000\t0\t0.5\n1600000001000\t1\t0.6\n"),
    ])
    #expect(live.records.count == 1)
    #expect(live.records.first?.record.history["loss"] == [1.5, 1.2])
    #expect(live.records.first?.record.history["accuracy"] == [0.5, 0.6])
    let flow = try one("1600000000 1.5\n1600000001 1.2\n", "metrics/loss")
    #expect(flow["loss"] == [1.5, 1.2])
    let page = try one("[[1600000000.1, 0, 0.45], [1600000001.1, 1, 0.55]]", "run-relu-tag-val_acc.json")
    #expect(page["val_accuracy"] == [0.45, 0.55])
  }

  /// pandas' columns of two levels.
  @Test func twoHeadersAreOne() throws {
    let history = try one(
      ",train,train,val,val\n,loss,acc,loss,acc\nepoch,,,,\n0,1.5,0.5,1.6,0.45\n1,1.2,0.6,1.3,0.55\n", "h.csv")
    #expect(history[.epoch] == [1, 2])
    #expect(history["loss"] == [1.5, 1.2])
    #expect(history["val_accuracy"] == [0.45, 0.55])
  }

  @Test func assignmentsOfAScriptAreColumns() throws {
    let history = try one("train_loss = [1.5,\n 1.2]\nval_loss = [1.6, 1.3]\n", "h.txt")
    #expect(history["loss"] == [1.5, 1.2])
    #expect(history["val_loss"] == [1.6, 1.3])
  }

  @Test func anObjectOfMetricsInARowNamesNothing() throws {
    let history = try one(
      #"{"step": 10, "metrics": {"loss": 1.5}, "gpu_max_mem_GB": 3.5}"# + "\n"
        + #"{"step": 20, "metrics": {"loss": 1.2}, "gpu_max_mem_GB": 3.6}"#, "h.jsonl")
    #expect(history[.step] == [10, 20])
    #expect(names(history) == ["loss"])
  }

  @Test func pairsOfPlaceAndValueAreCurves() throws {
    let history = try one(#"{"train_loss": [[100, 1.5], [200, 1.2]], "val_loss": [[200, 1.3]], "seed": 1}"#)
    #expect(history[.step] == [100, 200])
    #expect(history["loss"] == [1.5, 1.2])
  }

  @Test func aTimeWithItsUnitIsNoCurve() throws {
    #expect(names(try one("Epoch,Loss,Time (s)\n1,1.5,10.1\n2,1.2,10.2\n", "h.csv")) == ["loss"])
  }

  @Test(arguments: [
    "epoch,loss,time\n1,\"tensor(1.5, device='cuda:0')\",1\n2,\"tensor(1.2, device='cuda:0')\",2\n",
    "epoch,loss,epoch_times\n1,[1.5],1\n2,[1.2],2\n",
  ]) func printedTensorsAreNumbers(text: String) throws {
    let history = try one(text, "h.csv")
    #expect(history["loss"] == [1.5, 1.2])
    #expect(names(history) == ["loss"])
  }

  @Test func listsMayStandUnderSeveralWords() throws {
    let history = try one("Train loss: [1.5, 1.2]\nVal loss: [1.6, 1.3]\n", "h.txt")
    #expect(history["loss"] == [1.5, 1.2])
    #expect(history["val_loss"] == [1.6, 1.3])
  }

  /// Text above the header, and below the last row.
  @Test(arguments: [
    "Model: resnet18\nDate: 2023-01-01\n\nepoch,train_loss,val_loss\n1,1.5,1.6\n2,1.2,1.3\n3,1.0,1.1\n",
    "Results of relu\n   epoch      train_loss       val_loss\n       1       1.5       1.6\n       2       1.2       1.3\n       3       1.0       1.1\n",
    "training history:\nepoch \t\t train_loss \t\t val_loss\n0 \t\t 1.5 \t\t 1.6\n1 \t\t 1.2 \t\t 1.3\n2 \t\t 1.0 \t\t 1.1\n",
    "epoch,train_loss,val_loss\n1,1.5,1.6\n2,1.2,1.3\n3,1.0,1.1\nBest epoch: 3\nTest accuracy: 0.66\n",
  ]) func textAroundATableIsNoneOfIt(text: String) throws {
    let history = try one(text, "results.csv")
    #expect(history[.epoch] == [1, 2, 3])
    #expect(history["loss"] == [1.5, 1.2, 1.0])
    #expect(history["val_loss"] == [1.6, 1.3, 1.1])
  }
}
