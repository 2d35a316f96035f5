internal import Findings
internal import Languages
internal import TextTools

extension Report {
  /// `methods.tex`: a paragraph on how the runs were made and compared, for a paper.
  var latexMethods: ReportFile {
    let paragraphs = findings.methods(language).map(Escaping.latex)
    let lines = ["% Made by \(options.program.onOneLine).", Escaping.unicodeFallback] + paragraphs
    return ReportFile(name: names.file("methods.tex"), text: lines.joined(separator: "\n") + "\n")
  }

  /// `methods.md`: the same for a README.
  var markdownMethods: ReportFile {
    let text = language.punctuation.join(findings.methods(language).map(Escaping.markdown))
    return ReportFile(name: names.file("methods.md"), text: text + "\n")
  }
}
