import ContentHashing
import Files
import Foundation
import JSONText
import RandomNumbers
import RunRecords
import Testing

@testable import Interchange

/// Files that are read piece by piece come out as they do whole.
@Suite struct LargeFilesTests {
  /// A table with what a piece may cut: quotes around line ends and separators, blank lines, comments, a second header.
  private static let table = """
    epoch,loss,note,accuracy\r
    0,0.5,"a, b",0.25\r
    1,0.123456789012345678,"two
    lines",0.5\r
    \r
    # left alone\r
    2,-1e-7,,nan\r
    epoch,loss,extra\r
    3,0.25,7\r
    4,"0.125",x\r
    5,1.5
    """

  private static func read(_ text: String, piece: Int) throws -> DelimitedTable {
    let bytes = Array(text.utf8)
    // Told by the header and one plain row: what follows is not what a layout is told by.
    let header = text.prefix { !$0.isNewline }
    let row = [String](repeating: "1", count: header.count { $0 == "," } + 1).joined(separator: ",")
    let end = text.dropFirst(header.count).prefix(1)
    let sample = Array((header + end + row + end).utf8)
    let layout = try #require(sample.withUnsafeBufferPointer { TableLayout($0) })
    var reading = DelimitedTable.Reading(layout)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + piece)
      bytes[start..<end].withUnsafeBytes { reading.read($0) }
      start = end
    }
    return reading.result()
  }

  @Test(arguments: [1, 2, 3, 7, 16, 40, 64])
  func aTableInPiecesIsTheTable(piece: Int) throws {
    let whole = try Self.read(Self.table, piece: .max)
    let parts = try Self.read(Self.table, piece: piece)
    #expect(parts.table.rowCount == 6 && whole.table.rowCount == 6)
    #expect(parts.isTorn && whole.isTorn && parts.headers == 2 && parts.unevenRows == whole.unevenRows)
    #expect(parts.table.columns.map(\.name) == whole.table.columns.map(\.name))
    for (a, b) in zip(parts.table.columns, whole.table.columns) {
      #expect(a.texts == b.texts)
      #expect(a.numbers?.map(\.bitPattern) == b.numbers?.map(\.bitPattern))
    }
    #expect(parts.table["loss"]?.numbers?.prefix(2) == [0.5, 0.123456789012345678])
    #expect(parts.table["note"]?.texts?.prefix(2) == ["a, b", "two\nlines"])
  }

  /// What a stretch of lines may not know when it is read beside those before it: that a column began to hold something else,
  /// that a header changed the columns, that a row or a cell is missing.
  private static let oddities: [[String]] = [
    [], ["nan,,NaN,"], ["", "# left alone", "-----"], ["5,0.5"], ["5,0.5,0.25,0.125,7"], ["5,0.5,0.25,7"],
    ["epoch,accuracy,loss,extra"],
    ["5,12%,late,"], ["5,word,0.5,late"], ["5,0.5,\"0.25\",x"], ["5,0.5,\"two", "lines\",x"], [",,,"],
    ["-1,True,False,x"],
  ]

  @Test(arguments: oddities.indices) func linesReadSideBySideAreThoseInTurn(odd: Int) throws {
    // Many whole stretches, and pieces too small to be parted.
    let count = 40_000
    var generator = SplitMix64(seed: UInt64(odd))
    let places = Set((0..<5).map { _ in Int.random(in: 0..<count, using: &generator) })
    var lines = ["epoch,loss,accuracy,note"]
    for row in 0..<count {
      if places.contains(row) { lines += Self.oddities[odd] }
      // The last column begins late.
      lines.append(
        "\(row),\(Double(row) / 7),\(row % 3 == 0 ? "" : "\(1 / Double(row + 1))"),\(row > count / 2 ? "x" : "")")
    }
    let text = lines.joined(separator: "\n") + "\n"
    let whole = try Self.read(text, piece: .max)
    let parts = try Self.read(text, piece: 1 << 12)
    #expect(whole.table.rowCount == parts.table.rowCount && whole.table.rowCount >= count)
    #expect(whole.headers == parts.headers && whole.unevenRows == parts.unevenRows)
    #expect(whole.table.columns.map(\.name) == parts.table.columns.map(\.name))
    for (a, b) in zip(whole.table.columns, parts.table.columns) {
      #expect(a.texts == b.texts && a.hasPercentSigns == b.hasPercentSigns, "\(a.name)")
      #expect(a.numbers?.map(\.bitPattern) == b.numbers?.map(\.bitPattern), "\(a.name)")
    }
  }

  /// A stray quote takes no more than it did: the lines after it are read one by one.
  @Test func aQuoteThatIsNeverClosedIsStray() throws {
    var text = "epoch,loss\n0,1\"\n"
    for epoch in 1..<40_000 { text += "\(epoch),0.5\n" }
    let whole = try Self.read(text, piece: .max)
    #expect(whole.table.rowCount > 39_000)
    #expect(try Self.read(text, piece: 1 << 17).table.rowCount == whole.table.rowCount)
  }

  private static func load(_ bytes: [UInt8], as name: String) throws -> RunRecord {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("large-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileAccess.write(bytes, to: root + "/" + name)
    let loaded = try Histories.load([root + "/" + name])
    #expect(loaded.problems.isEmpty && loaded.records.count == 1)
    let record = try #require(loaded.records.first?.record)
    #expect(record.source?.files.first?.sha256 == SHA256Digest.hexadecimal(of: bytes))
    return record
  }

  @Test func aLargeTableIsReadToItsEnd() throws {
    var text = "epoch,loss,val_loss\r\n"
    let rows = 70_000
    for epoch in 0..<rows { text += "\(epoch),\(1 / Double(epoch + 1)),\(2 / Double(epoch + 1))\r\n" }
    let record = try Self.load(Array(text.utf8), as: "training.log")
    #expect(text.utf8.count > 2 << 20 && record.source?.tool == "Keras")
    #expect(record.history.epochs == Array(1...rows))
    #expect(record.history["val_loss"] == (1...rows).map { 2 / Double($0) })
  }

  @Test func aLargeEventFileIsReadToItsEnd() throws {
    var writer = EventFileWriter(wallTime: 1.7e9)
    let steps = 30_000
    for step in 1...steps { writer.add(tag: "loss", value: 1 / Double(step), step: Int64(step), wallTime: 1.7e9) }
    let bytes = writer.take()
    let record = try Self.load(bytes, as: "events.out.tfevents.1")
    #expect(bytes.count > 1 << 20 && record.history["loss"] == (1...steps).map { Double(Float(1 / Double($0))) })
  }

  @Test func aLargeDocumentIsReadWhole() throws {
    let values = (1...150_000).map { 1 / Double($0) }
    let text = JSON.object(["loss": .doubles(values)]).text
    let record = try Self.load(Array(text.utf8), as: "history.json")
    #expect(text.utf8.count > 1 << 20 && record.history["loss"] == values)
  }
}
