import Foundation
import JSONText
import RunRecords
import Testing

struct DatasetsCommandTests {
  @Test func listsWhatIsKnown() throws {
    let folder = try Folder()
    let outcome = try Program.run("curves datasets", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["fashion-mnist", "mnist", "kmnist", "emnist-letters"] {
      #expect(outcome.output.contains("\n\(name) "))
    }
    // HOME is the test's own folder, so Keras has nothing there.
    #expect(outcome.output.contains("not found: get it from https://github.com/rois-codh/kmnist"))
  }

  @Test func checksAFile() throws {
    let folder = try Folder()
    try folder.writeExperiment()
    let outcome = try Program.run("curves datasets points.csv --json && sha256sum points.csv", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try #require(outcome.output.range(of: "\n]\n"))
    let rows = try JSON.parse(Array(outcome.output[..<json.upperBound].utf8), file: "stdout").arrayValue
    let row = try #require(rows?.first?.objectValue)
    #expect(row["train_examples"]?.intValue == 160)
    #expect(row["test_examples"]?.intValue == 40)
    #expect(row["classes"]?.arrayValue?.compactMap(\.stringValue) == ["high", "low"])
    let hash = try #require(row["sha256"]?.objectValue?["points.csv"]?.stringValue)
    #expect(outcome.output[json.upperBound...].hasPrefix(hash))
  }

  @Test func findsWhatTheVariableNames() throws {
    let folder = try Folder()
    try folder.write("not an IDX file at all", as: "mine/kmnist/train-images-idx3-ubyte")
    for name in ["train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"] {
      try folder.write("", as: "mine/kmnist/" + name)
    }
    // A damaged one is listed with what is wrong with it, and does not hide the others.
    let outcome = try Program.run("CURVES_DATA=mine curves datasets", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("mine/kmnist/train-images-idx3-ubyte: found the magic number 6e6f7420"))
    #expect(outcome.output.contains("\nmnist "))
  }
}
