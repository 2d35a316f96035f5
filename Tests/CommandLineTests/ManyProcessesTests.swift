import Foundation
import JSONText
import RunRecords
import Testing

/// Several processes on one folder, checkpoints, and going on.
struct ManyProcessesTests {
  /// What a record says but for its times and where it was made.
  private func identities(_ folder: Folder, _ history: String) throws -> [String: String] {
    var identities: [String: String] = [:]
    for name in folder.names(history) {
      let json = try JSON.parse(Array(try folder.text("\(history)/\(name)").utf8))
      identities[name] = RunRecord.identity(of: json)
    }
    return identities
  }

  /// Runs commands at a time. Not by `&` and `wait`: the shell inherits a blocked SIGCHLD from these tests' threads, and
  /// some shells then wait for ever.
  private func sideBySide(_ commands: [String], in folder: Folder) throws -> Program.Outcome {
    try folder.write(commands.joined(separator: "\n") + "\n", as: "commands")
    return try Program.run("exec xargs -P \(commands.count) -d '\\n' -n 1 sh -c < commands", in: folder)
  }

  @Test(arguments: [2, 4]) func processesShareAFolder(count: Int) throws {
    let folder = try Folder()
    try folder.writeExperiment(epochs: 20, seeds: 3)
    #expect(try Program.run("exec curves train experiment.yml --quiet --out alone", in: folder).status == 0)
    let outcome = try sideBySide(
      (1...count).map { "curves train experiment.yml --jobs 1 --out shared 2> log\($0) > out\($0)" }, in: folder)
    #expect(outcome.status == 0)
    let lines = try (1...count).flatMap { try folder.text("log\($0)").split(separator: "\n") }
    #expect(lines.filter { $0.contains(": test accuracy ") }.count == 6, "\(lines)")
    #expect(try identities(folder, "shared/history") == identities(folder, "alone/history"))
    for number in 2...count { #expect(try folder.text("out\(number)") == folder.text("out1")) }
  }

  /// Of two settings in one folder, neither replaces what the other wrote.
  @Test func settingsDoNotReplaceEachOther() throws {
    let folder = try Folder()
    try folder.writeExperiment(epochs: 30, seeds: 2)
    let other = try folder.text("experiment.yml").replacing("hidden: [8]", with: "hidden: [9]")
    try folder.write(other, as: "other.yml")
    _ = try sideBySide(
      [
        "curves train experiment.yml --jobs 1 2> log1 > out1", "curves train other.yml --jobs 1 2> log2 > out2",
      ], in: folder)
    let lines = try ["log1", "log2"].flatMap { try folder.text($0).split(separator: "\n") }
    #expect(lines.filter { $0.contains(": test accuracy ") }.count == 4, "\(lines)")
    #expect(folder.names("history").count == 4)
  }

  @Test func aLockOfADeadProcessIsTakenOver() throws {
    let folder = try Folder()
    try folder.writeExperiment(epochs: 1_000_000)
    let process = try Program.start("exec curves train experiment.yml --jobs 1 --checkpoint", in: folder)
    let deadline = Date().addingTimeInterval(60)
    while try folder.text("stderr").isEmpty, Date() < deadline { usleep(20_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(folder.names("history") == [".relu-seed0.lock"])
    let outcome = try Program.run("exec curves train experiment.yml --quiet --epochs 2 --no-checkpoint", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.names("history") == ["relu-seed0.json", "sigmoid-seed0.json"])
  }

  /// Ended by a signal in the middle of an epoch, a run goes on to the record of one that never stopped.
  @Test(arguments: ["TERM", "INT"]) func goesOnFromACheckpoint(signal: String) throws {
    let folder = try Folder()
    try folder.writeExperiment(epochs: 3000)
    #expect(try Program.run("exec curves train experiment.yml --quiet --out alone", in: folder).status == 0)
    let process = try Program.start("exec curves train experiment.yml --jobs 2 --checkpoint", in: folder)
    let deadline = Date().addingTimeInterval(60)
    while try folder.text("stderr").isEmpty, Date() < deadline { usleep(20_000) }
    _ = try Program.run("kill -\(signal) \(process.processIdentifier)", in: try Folder())
    process.waitUntilExit()
    #expect(folder.names("history").isEmpty)
    #expect(folder.names("checkpoints").count == 2)
    let outcome = try Program.run("exec curves train experiment.yml", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(" goes on after epoch "), "\(outcome.errors.prefix(500))")
    #expect(try identities(folder, "history") == identities(folder, "alone/history"))
  }

  /// More epochs continue a record where its checkpoint is, and begin anew where it is not, or where rates depend on them.
  @Test(arguments: [
    ("--checkpoint", "constant", " goes on after epoch 2"), ("--no-checkpoint", "constant", "left no checkpoint"),
    ("--checkpoint", "cosine", "depend on the number of epochs"),
  ])
  func continuesForMoreEpochs(option: String, schedule: String, words: String) throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let text = try folder.text("experiment.yml").replacing("epochs: 1", with: "learning_rate_schedule: \(schedule)")
    try folder.write(text, as: "experiment.yml")
    let train = "exec curves train experiment.yml"
    #expect(try Program.run("\(train) --epochs 5 --quiet --out alone", in: folder).status == 0)
    #expect(try Program.run("\(train) --epochs 2 --quiet \(option)", in: folder).status == 0)
    #expect(try Program.run("exec curves plan experiment.yml --epochs 5", in: folder).output.contains("fewer epochs"))
    let outcome = try Program.run("\(train) --epochs 5 --checkpoint", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try identities(folder, "history") == identities(folder, "alone/history"))
    // Fewer would lose what is there.
    let fewer = try Program.run("\(train) --epochs 3", in: folder)
    #expect(fewer.status == 1 && fewer.errors.contains("--force"), "\(fewer.errors)")
  }

  @Test func validatesEverySecondEpoch() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let text = try folder.text("experiment.yml").replacing("epochs: 1", with: "epochs: 5\n  validation_freq: 2")
    try folder.write(text, as: "experiment.yml")
    let outcome = try Program.run("exec curves train experiment.yml --quiet", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let record = try RecordStore.load(folder.url.appendingPathComponent("history/relu-seed0.json").path).record
    let values = try #require(record.history["val_loss"])
    #expect(values.map(History.isMeasured) == [false, true, false, true, false])
    #expect(record.history["loss"]?.allSatisfy(\.isFinite) == true)
    #expect(record.history.metricNames == ["loss", "accuracy", "val_loss", "val_accuracy"])
    #expect(try folder.text("history/relu-seed0.json").contains("\"val_loss\": [null, "))
    #expect(record.historyWithAxes[.step] == [5, 10, 15, 20, 25])
    let seconds = try #require(record.historyWithAxes[.seconds])
    #expect(zip(seconds, seconds.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func watchesOthersTrain() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let process = try Program.start("exec curves show --watch .", in: folder)
    let deadline = Date().addingTimeInterval(60)
    while try folder.text("stdout") != "no records yet\n", Date() < deadline { usleep(20_000) }
    let other = try Folder()
    #expect(
      try Program.run("exec curves train \(folder.url.path)/experiment.yml --quiet", in: other).status == 0)
    while try !folder.text("stdout").contains("Sigmoid"), Date() < deadline { usleep(20_000) }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try folder.text("stdout").contains("Sigmoid"))
  }

  /// A known name over other files is said, and the record says so too.
  @Test func saysThatFilesAreNotThePublishedOnes() throws {
    let folder = try Folder()
    try folder.writeExperiment(dataset: "mnist")
    // Four images of one pixel and two classes, under MNIST's name.
    let images = #"\0\0\010\003\0\0\0\004\0\0\0\001\0\0\0\001\377\0\377\0"#
    let labels = #"\0\0\010\001\0\0\0\004\001\0\001\0"#
    let outcome = try Program.run(
      """
      mkdir mnist; for n in train t10k; do printf '\(images)' > mnist/$n-images-idx3-ubyte
      printf '\(labels)' > mnist/$n-labels-idx1-ubyte; done
      exec curves train experiment.yml --quiet --data .
      """, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("curves: warning: ") && outcome.errors.contains("train-images-idx3-ubyte"))
    let record = try RecordStore.load(folder.url.appendingPathComponent("history/relu-seed0.json").path).record
    #expect(record.data?.differsFromPublished.count == 4)
  }
}
