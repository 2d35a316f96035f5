import Datasets
import Foundation
import Testing

struct DatasetSummaryTests {
  @Test func readsHeadersOfIDX() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "system/mnist/")
    let summary = try isolatedSearch(folder).locate("mnist").summary()
    #expect(summary.trainExamples == 4)
    #expect(summary.testExamples == 2)
    #expect(summary.shape == .init(rows: 3, columns: 2))
    #expect(summary.classNames?.count == 10)
    // Nothing but the header is looked at.
    try folder.write(idx([60000, 28, 28], []), as: "system/mnist/train-images-idx3-ubyte")
    #expect(try isolatedSearch(folder).locate("mnist").summary().trainExamples == 60000)
  }

  @Test(arguments: ["stored", "deflated", "zip64"])
  func readsHeadersOfNumPy(name: String) throws {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "npz", subdirectory: "Fixtures"))
    let summary = try DatasetSearch().locate(url.path).summary()
    #expect(summary.trainExamples == 4)
    #expect(summary.testExamples == 2)
    #expect(summary.shape == .init(rows: 3, columns: 2))
    #expect(summary.classNames == nil)
  }

  @Test func readsCSVWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("label,a\n1,2\n2,3\n", as: "a.csv")
    let summary = try DatasetSearch().locate(path).summary()
    #expect(summary.trainExamples == 1)
    #expect(summary.testExamples == 1)
    #expect(summary.classNames == ["1", "2"])
  }
}
