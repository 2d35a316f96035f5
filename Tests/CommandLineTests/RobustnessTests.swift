import Foundation
import RunRecords
import Testing

/// What happens when disks, files and people do not behave. Every failure is one line that says what to do, status 1,
/// and no half-written file.
struct RobustnessTests {
  /// The one line on standard error of a run that must fail.
  private func failure(_ script: String, in folder: Folder) throws -> String {
    let outcome = try Program.run(script, in: folder)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.isEmpty, "\(outcome.output)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(outcome.errors)")
    let line = lines.last.map(String.init) ?? ""
    #expect(line.hasPrefix("curves: "))
    return line
  }

  @Test func trainsAndLeavesDoneRunsAlone() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let first = try Program.run("curves train experiment.yml --quiet", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.isEmpty)
    #expect(folder.names("history") == ["relu-seed0.json", "sigmoid-seed0.json"])
    let before = try folder.text("history/relu-seed0.json")
    let second = try Program.run("curves train experiment.yml", in: folder)
    #expect(second.output == first.output)
    #expect(second.errors == "2 of 2 runs are done already\n")
    #expect(try folder.text("history/relu-seed0.json") == before)
  }

  @Test func refusesANetworkThatNoMemoryHolds() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let text = try folder.text("experiment.yml").replacing("hidden: [8]", with: "hidden: [1000000, 1000000]")
    try folder.write(text, as: "experiment.yml")
    let line = try failure("curves train experiment.yml --quiet", in: folder)
    #expect(line.hasPrefix("curves: experiment.yml:6: hidden: ") && line.contains("GB"), "\(line)")
  }

  #if os(Linux)
    /// Libraries that are none stand in for OpenBLAS: training says what to install, and drawing does without.
    @Test func onlyTrainingNeedsOpenBLAS() throws {
      let folder = try Folder()
      try folder.writeExperiment()
      #expect(try Program.run("curves train experiment.yml --quiet", in: folder).status == 0)
      for name in ["libopenblas.so.0", "libopenblas.so"] { try folder.write("none", as: "libraries/\(name)") }
      let line = try failure("LD_LIBRARY_PATH=libraries curves train experiment.yml --force --quiet", in: folder)
      #expect(line.contains("found no libopenblas.so.0") && line.contains("apt-get install"), "\(line)")
      let drawn = try Program.run("LD_LIBRARY_PATH=libraries curves figure history -o figure.png", in: folder)
      #expect(drawn.status == 0, "\(drawn.errors)")
    }
  #endif

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
  func saysThatStandardOutputIsFull() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let line = try failure("curves plan experiment.yml > /dev/full", in: folder)
    #expect(line.contains("cannot write to standard output"))
  }

  /// The limit on a file's size stands for a full disk: a write fails half-way.
  @Test(
    .disabled(
      if: ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil,
      "ThreadSanitizer itself maps a file that the limit cuts short, whatever the program does"))
  func leavesNothingHalfWrittenOnAFullDisk() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let script = "trap '' XFSZ; ulimit -f 1; exec curves train experiment.yml --quiet --only 1"
    #expect(try failure(script, in: folder).contains("history/relu-seed0.json: cannot write"))
    #expect(folder.names("history").isEmpty, "no record and no temporary file")
    // With room again the same command goes on.
    #expect(try Program.run("curves train experiment.yml --quiet", in: folder).status == 0)
    #expect(folder.names("history").count == 2)
  }

  @Test(arguments: [("INT", Int32(130)), ("TERM", 143)])
  func endsAtASignalAndGoesOnLater(signal: String, status: Int32) throws {
    let folder = try Folder()
    // Far more than can be done before the signal comes.
    try folder.writeExperiment(epochs: 1_000_000)
    let process = try Program.start("exec curves train experiment.yml --only 1", in: folder)
    let deadline = Date().addingTimeInterval(60)
    // The first line of progress shows that training has begun.
    while try folder.text("stderr").isEmpty, Date() < deadline { usleep(20_000) }
    _ = try Program.run("kill -\(signal) \(process.processIdentifier)", in: try Folder())
    while process.isRunning, Date() < deadline { usleep(20_000) }
    if process.isRunning { _ = try Program.run("kill -KILL \(process.processIdentifier)", in: try Folder()) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    #expect(
      try folder.text("stderr").hasSuffix(
        "curves: interrupted; 0 of 1 records are written, the same command goes on from there\n"))
    #expect(folder.names("history").isEmpty)
  }

  @Test func refusesAFolderThatCannotBeMade() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let line = try failure("curves train experiment.yml --out experiment.yml --quiet", in: folder)
    #expect(
      line.contains("experiment.yml/history: cannot make the folder")
        || line.contains("experiment.yml: cannot make the folder"))
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func refusesAFolderThatMayNotBeRead() throws {
    let folder = try Folder()
    try folder.writeExperiment(dataset: "closed")
    try folder.write("", as: "closed/train.csv")
    _ = try Program.run("chmod 0 closed", in: folder)
    let line = try failure("curves train experiment.yml --quiet", in: folder)
    #expect(line.contains("Permission denied"))
    _ = try Program.run("chmod 700 closed", in: folder)
  }

  /// What the experiment names is at fault: the error has the line.
  @Test(arguments: [
    (
      "fashion-mist", "test", "curves: experiment.yml:2: dataset: found no data set named `fashion-mist`",
      "did you mean fashion-mnist?"
    ),
    (
      "points.csv", "{holdout: 160}", "curves: experiment.yml:9: validation: a holdout of 160 leaves nothing of 160",
      "expected 159 at most"
    ),
    ("points.csv#c", "test", "curves: ", "expected the label column `c`"),
    ("no/such/folder", "test", "curves: experiment.yml:2: dataset: ", "no/such/folder: found nothing"),
  ])
  func namesTheLine(dataset: String, validation: String, start: String, words: String) throws {
    let folder = try Folder()
    try folder.writeExperiment(dataset: dataset, validation: validation)
    let line = try failure("curves train experiment.yml --quiet", in: folder)
    #expect(line.hasPrefix(start), "\(line)")
    #expect(line.contains(words), "\(line)")
    #expect(folder.names("history").isEmpty)
  }

  /// A path in an experiment file is from where the file lies, wherever the program was started.
  @Test(arguments: ["points.csv", "points.csv#label", "./points.csv#1"])
  func findsDataBesideTheExperiment(dataset: String) throws {
    let folder = try Folder()
    try folder.writeExperiment(dataset: dataset)
    try folder.write("", as: "elsewhere/file")
    let outcome = try Program.run("cd elsewhere && curves train ../experiment.yml --quiet", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(folder.names("history").count == 2)
  }

  @Test(arguments: [
    ("curves show missing", "missing: no such file or folder"),
    ("curves show experiment.yml", "experiment.yml: found"),
    ("curves train missing.yml", "missing.yml: cannot read: no such file"),
    ("curves train .", ".: found a folder, expected a file"),
    ("curves train experiment.yml --data missing", "missing: found no folder, expected the one that --data names"),
    ("curves datasets missing.npz", "missing.npz: found nothing"),
    ("curves datasets experiment.yml", "experiment.yml: found a file of no known kind"),
  ])
  func refuses(script: String, words: String) throws {
    let folder = try Folder()
    try folder.writeExperiment(dataset: "mnist")
    #expect(try failure(script, in: folder).contains(words))
  }

  /// A record that was cut off at any length is refused with its name, and never taken for a shorter one.
  @Test func refusesRecordsThatWereCutOff() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    #expect(try Program.run("curves train experiment.yml --quiet", in: folder).status == 0)
    let whole = try folder.text("history/relu-seed0.json")
    for part in [0, 1, 2, 7, 9] {
      try folder.write(String(whole.prefix(whole.count * part / 10)), as: "history/relu-seed0.json")
      #expect(try failure("curves show history", in: folder).contains("history/relu-seed0.json"))
      #expect(try failure("curves train experiment.yml", in: folder).contains("give --force"))
    }
  }
}
