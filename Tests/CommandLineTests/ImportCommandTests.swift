import Testing

struct ImportCommandTests {
  private static let log = "epoch,loss,val_loss\n1,2.0,2.1\n2,1.5,1.6\n"

  @Test func printsWhatItUnderstoodAndWritesARecordARun() throws {
    let folder = try Folder()
    try folder.write(Self.log, as: "runs/relu_s0.csv")
    try folder.write(Self.log.replacing("2.0", with: "2.2"), as: "runs/relu_s1.csv")
    let dry = try Program.run("curves import runs --dry-run", in: folder)
    #expect(dry.status == 0 && dry.output.contains("not known:"), "\(dry.errors)")
    let done = try Program.run("curves import runs -o out", in: folder)
    #expect(done.status == 0 && done.errors == "2 records in out\n", "\(done.errors)")
    #expect(folder.names("out") == ["relu-seed0.json", "relu-seed1.json"])
  }

  /// What came from a log is replaced when the log has grown, however its path is written; what came from elsewhere is not.
  @Test func replacesWhatCameFromTheSameFile() throws {
    let folder = try Folder()
    try folder.write(Self.log, as: "relu_s0.csv")
    #expect(try Program.run("curves import relu_s0.csv -o out", in: folder).status == 0)
    try folder.write(Self.log + "3,1.0,1.2\n", as: "relu_s0.csv")
    let grown = try Program.run("curves import \"$PWD/relu_s0.csv\" -o out", in: folder)
    #expect(grown.status == 0, "\(grown.errors)")
    #expect(try folder.text("out/relu-seed0.json").contains("1.2"))
    try folder.write(Self.log.replacing("2.0", with: "2.5"), as: "other/relu_s0.csv")
    let other = try Program.run("curves import other/relu_s0.csv -o out", in: folder)
    #expect(other.status == 1 && other.errors.contains("--force"), "\(other.errors)")
    #expect(try folder.text("out/relu-seed0.json").contains("1.2"))
  }

  /// A log in which a second run was begun makes two records, and the one that it made before is gone; records of other files
  /// stay.
  @Test func dropsTheRecordsThatItsRunsReplace() throws {
    let folder = try Folder()
    try folder.write(Self.log, as: "relu_s0.csv")
    try folder.write(Self.log.replacing("2.0", with: "2.4"), as: "tanh_s0.csv")
    #expect(try Program.run("curves import relu_s0.csv tanh_s0.csv -o out", in: folder).status == 0)
    try folder.write(Self.log + "1,2.2,2.3\n2,1.7,1.8\n", as: "relu_s0.csv")
    let two = try Program.run("curves import relu_s0.csv -o out", in: folder)
    #expect(two.status == 0 && two.errors.contains("relu-seed0.json"), "\(two.errors)")
    #expect(folder.names("out") == ["relu_run_1-seed0.json", "relu_run_2-seed0.json", "tanh-seed0.json"])
    let joined = try Program.run("curves import relu_s0.csv -o out --restarts continue", in: folder)
    #expect(joined.status == 0, "\(joined.errors)")
    #expect(folder.names("out") == ["relu-seed0.json", "tanh-seed0.json"])
  }

  /// Arms of equal histories in files of their own do not replace each other's records.
  @Test func equalFilesKeepTheirRecords() throws {
    let folder = try Folder()
    try folder.write(Self.log, as: "relu_s0.csv")
    try folder.write(Self.log, as: "tanh_s0.csv")
    #expect(try Program.run("curves import relu_s0.csv -o out", in: folder).status == 0)
    #expect(try Program.run("curves import tanh_s0.csv -o out", in: folder).status == 0)
    #expect(folder.names("out") == ["relu-seed0.json", "tanh-seed0.json"])
  }

  @Test func aMissingRunIsNamedAndTheRestImported() throws {
    let folder = try Folder()
    try folder.write(Self.log, as: "runs/relu_s0.csv")
    try folder.write("", as: "runs/relu_s1.csv")
    try folder.write("notes\n", as: "runs/README.txt")
    let done = try Program.run("curves import runs -o out", in: folder)
    #expect(
      done.status == 1 && done.errors.contains("relu_s1.csv") && !done.errors.contains("README"), "\(done.errors)")
    #expect(folder.names("out") == ["relu-seed0.json"])
  }

  @Test(arguments: ["--runs '{arm}/nowhere/{seed}.csv'", "--runs '*/log.csv'", "--map accuracy=val_top1"])
  func optionsThatFitNothingAreErrors(_ option: String) throws {
    let folder = try Folder()
    try folder.write(Self.log, as: "relu_s0.csv")
    let done = try Program.run("curves import relu_s0.csv -o out \(option)", in: folder)
    #expect(done.status != 0 && done.errors.split(separator: "\n").count == 1, "\(done.errors)")
    #expect(folder.names("out").isEmpty)
  }

  /// Experiments whose files have the same name, imported from their own folders, and a record's copy, all stay.
  @Test func filesOfTheSameNameAreOtherExperiments() throws {
    let folder = try Folder()
    for run in 1...2 {
      try folder.write(Self.log.replacing("2.0", with: "2.\(run)"), as: "run\(run)/history.csv")
      try folder.write("seed: \(run)\n", as: "run\(run)/config.yaml")
      let done = try Program.run("cd run\(run) && curves import . -o ../out", in: folder)
      #expect(done.status == 0, "\(done.errors)")
      if run == 1 { #expect(try Program.run("cp out/*-seed1.json out/before.json", in: folder).status == 0) }
    }
    #expect(folder.names("out").count == 3)
  }
}
