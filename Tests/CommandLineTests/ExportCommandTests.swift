import Testing

struct ExportCommandTests {
  private static let record = """
    {"schema": "curves.run/1", "run": {"arm": "relu", "seed": 3}, "history": {"loss": [1, 0.5], "val_loss": [2, "NaN"]}}
    """

  @Test(arguments: [("keras-json", "json"), ("csv", "csv"), ("jsonl", "jsonl"), ("wandb-csv", "csv")])
  func writesAFileAndNothingOverIt(_ format: String, _ end: String) throws {
    let folder = try Folder()
    try folder.write(Self.record, as: "r.json")
    let first = try Program.run("curves export r.json -o out.\(end) --format \(format)", in: folder)
    #expect(first.status == 0 && first.output == "out.\(end)\n", "\(first.errors)")
    let text = try folder.text("out.\(end)")
    #expect(text.contains("val_loss"))
    let second = try Program.run("curves export r.json -o out.\(end) --format \(format)", in: folder)
    #expect(second.status == 1 && second.errors.contains("--force") && second.errors.split(separator: "\n").count == 1)
    let third = try Program.run("curves export r.json -o out.\(end) --format \(format) --force", in: folder)
    #expect(third.status == 0)
    #expect(try folder.text("out.\(end)") == text)
  }

  @Test func writesAFolderForTensorBoardAndMixesNoRuns() throws {
    let folder = try Folder()
    try folder.write(Self.record, as: "r.json")
    let first = try Program.run("curves export r.json -o logs --format tensorboard", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(folder.names("logs") == ["train", "validation"])
    try folder.write("", as: "logs/train/events.out.tfevents.1.other")
    let second = try Program.run("curves export r.json -o logs --format tensorboard --force", in: folder)
    #expect(second.status == 1 && second.errors.contains("events.out.tfevents.1.other"), "\(second.errors)")
  }

  @Test func severalRecordsGoIntoAFolder() throws {
    let folder = try Folder()
    try folder.write(Self.record, as: "history/a.json")
    try folder.write(Self.record.replacing("\"seed\": 3", with: "\"seed\": 4"), as: "history/b.json")
    let done = try Program.run("curves export history -o out --format csv", in: folder)
    #expect(done.status == 0, "\(done.errors)")
    #expect(folder.names("out") == ["relu-seed3.csv", "relu-seed4.csv"])
  }

  @Test func namesTheFormatThatWasMeant() throws {
    let folder = try Folder()
    try folder.write(Self.record, as: "r.json")
    let done = try Program.run("curves export r.json -o out --format tensorbord", in: folder)
    #expect(done.status == 64 && done.errors.contains("did you mean tensorboard?"), "\(done.errors)")
    #expect(folder.names("out").isEmpty)
  }
}
