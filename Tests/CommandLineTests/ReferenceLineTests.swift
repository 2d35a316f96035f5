import FigureKinds
import Testing

/// Lines and spans that curves are held against: read, drawn within the axis, and in the numbers.
@Suite struct ReferenceLineTests {
  @Test(arguments: [
    ("0.1", ReferenceLine(at: 0.1)),
    ("accuracy=0.1:chance", ReferenceLine(panel: "accuracy", at: 0.1, label: "chance")),
    ("accuracy=0.1:\"chance\"", ReferenceLine(panel: "accuracy", at: 0.1, label: "chance")),
    ("30:rate drops: by ten", ReferenceLine(at: 30, label: "rate drops: by ten")),
    ("20..30:a=b", ReferenceLine(over: 20...30, label: "a=b")), ("-1e-3", ReferenceLine(at: -0.001)),
    ("loss=1..1", ReferenceLine(panel: "loss", at: 1)), ("0.1:", ReferenceLine(at: 0.1)),
  ]) func reads(text: String, line: ReferenceLine) { #expect(ReferenceLine(text) == line) }

  @Test(arguments: ["", "a", "=1", "1..", "..1", "1..0", "1..2..3", "inf", "accuracy=:chance"])
  func refuses(text: String) { #expect(ReferenceLine(text) == nil) }

  /// The axis takes the line in, and the numbers have a column of it in every row.
  @Test func isInTheAxisAndTheNumbers() throws {
    let folder = try Folder()
    try folder.writeHistory()
    let run = try Program.run(
      "curves figure history --metric accuracy --hline 0.1:chance --vline 2..3 -o a.svg -o a.csv", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let svg = SVGText(text: try folder.text("a.svg"))
    #expect(svg.words.contains("0.2"), "\(svg.words)")
    let rows = try folder.text("a.csv").split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
    #expect(rows[0].suffix(3) == ["hline_accuracy_chance", "vline_epoch_low", "vline_epoch_high"], "\(rows[0])")
    #expect(rows.dropFirst().allSatisfy { $0.suffix(3) == ["0.1", "2", "3"] } && rows.count == 6)
  }

  /// Behind the curves: the line is painted before any of them.
  @Test func isBehindTheCurves() throws {
    let folder = try Folder()
    try folder.writeHistory()
    _ = try Program.run("curves figure history --hline accuracy=0.5:half -o a.svg", in: folder)
    let text = try folder.text("a.svg")
    let line = try #require(text.firstRange(of: "curves-reference"))
    let curve = try #require(text.firstRange(of: "curves-line"))
    #expect(line.lowerBound < curve.lowerBound)
  }
}
