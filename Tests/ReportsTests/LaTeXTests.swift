import Charts
import Foundation
import Languages
import Reports
import RunRecords
import SeedStatistics
import Testing

/// A paper that inputs the pieces compiles, where LaTeX is installed.
@Suite(.enabled(if: Program.isInstalled(["pdflatex"]), "pdflatex is not installed")) struct LaTeXTests {
  static let papers: [(labels: [String]?, seeds: Int, language: Language)] = [
    (nil, 5, .english), (nil, 1, .english), (HostileLabels.all, 3, .english), (nil, 5, .traditionalChinese),
    ((0..<50).map { "arm \($0)" }, 3, .english),
  ]

  @Test(arguments: papers) func paperCompiles(labels: [String]?, seeds: Int, language: Language) throws {
    let comparison =
      try labels.map { try SampleRecords.comparison(labels: $0, seeds: seeds) }
      ?? SampleRecords.comparison(seeds: seeds)
    let folder = FileManager.default.temporaryDirectory.appending(path: "curves-paper-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try SampleRecords.report(comparison, language: language).writersPieces() {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    let macros = try String(contentsOf: folder.appending(path: "macros.tex"), encoding: .utf8)
    let names = macros.split(separator: "\n").compactMap { line in
      line.hasPrefix("\\newcommand{") ? line.dropFirst("\\newcommand{".count).split(separator: "}").first : nil
    }
    #expect(names.count > 10)
    let paper = """
      \\documentclass{article}
      \\usepackage{booktabs,longtable}
      \\usepackage[demo]{graphicx}
      \\input{macros}
      \\begin{document}
      \\sloppy
      \\input{table}
      \\input{figure}
      \(names.map { "\($0){}" }.joined(separator: "\n\n"))
      \\end{document}
      """
    try Data(paper.utf8).write(to: folder.appending(path: "paper.tex"))
    _ = try Program.run("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"], in: folder)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "paper.pdf").path()))
  }
}
