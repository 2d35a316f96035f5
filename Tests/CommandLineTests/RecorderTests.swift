import Foundation
import JSONText
import RunRecords
import Testing

/// What `recorder.py` writes is what this program reads.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is not here"))
struct RecorderTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  @Test func passesItsOwnTestsWithRecordsThatAreRead() throws {
    let folder = try Folder()
    let done = try Program.run(
      "CURVES_RECORDS=records /usr/bin/python3 -B -m unittest discover -s '\(Self.root)Tests/RecorderTests'", in: folder
    )
    #expect(done.status == 0, "\(done.errors)")
    let files = try RecordStore.files(at: [folder.url.appendingPathComponent("records").path])
    let records = try files.map { try RecordStore.load($0).record }
    #expect(records.count >= 10)
    let byArm = Dictionary(grouping: records, by: \.run.arm)

    let sparse = try #require(byArm["sparse"]?.first)
    #expect(sparse.history[.epoch] == [0.5, 1, 1.5] && sparse.history[.step] == [50, 100, 150])
    let validation = try #require(sparse.history["val_loss"])
    #expect(!History.isMeasured(validation[0]) && History.isMeasured(validation[1]) && validation[1].isNaN)
    #expect(sparse.history["loss"]?[0] == .infinity)

    let tested = try #require(byArm["tested"]?.first?.test)
    #expect(tested.correct == [true, true, true, false, true, true, true, true, false, true])
    #expect(tested.accuracy == 0.8 && tested.loss == 0.5 && tested.confusion == [[2, 0, 1], [1, 4, 0], [0, 0, 2]])
    #expect(tested.mistakes?.map(\.index) == [8, 3])

    #expect(byArm["diverged"]?.first?.outcome == .diverged(epoch: 2, step: 20))
    #expect(byArm["failed"]?.first?.outcome == .unknown)
    let relu = try #require(byArm["relu"]?.first)
    #expect(relu.outcome == .completed && relu.data?.name == "digits" && relu.config?["lr"]?.doubleValue == 0.5)
    #expect(relu.history.epochs == [1, 2, 3] && relu.timing?.epochSeconds.count == 3)
    #expect(relu.source?.tool == "Python" && relu.provenance?.operatingSystem.isEmpty == false)
  }

  @Test func isPrintedByTheProgram() throws {
    let folder = try Folder()
    let done = try Program.run(
      "curves template recorder.py | cmp - '\(Self.root)templates/recorder.py' && curves template recorder.py -o recorder.py",
      in: folder)
    #expect(done.status == 0, "\(done.errors)")
    let again = try Program.run("curves template recorder.py -o recorder.py", in: folder)
    #expect(again.status == 1)
    let unknown = try Program.run("curves template recoder.py", in: folder)
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean recorder.py?"), "\(unknown.errors)")
  }
}
