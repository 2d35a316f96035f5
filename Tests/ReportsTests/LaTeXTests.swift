import Foundation
import Reports
import RunRecords
import SeedStatistics
import Testing

/// A paper that inputs the pieces compiles, where LaTeX is installed.
@Suite(.enabled(if: Program.isInstalled(["pdflatex"]), "pdflatex is not installed")) struct LaTeXTests {
  @Test(arguments: [
    (SampleRecords.comparison(), ReportLanguage.english), (SampleRecords.comparison(seeds: 1), .english),
    (SampleRecords.comparison(labels: HostileLabels.all, seeds: 3), .english),
    (SampleRecords.comparison(), .traditionalChinese),
    (SampleRecords.comparison(labels: (0..<50).map { "arm \($0)" }, seeds: 3), .english),
  ]) func paperCompiles(comparison: Comparison, language: ReportLanguage) throws {
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
