internal import Charts
internal import Findings
internal import Languages
internal import TextTools

extension Report {
  /// More rows than this break over pages.
  private static let mostRowsOfAFloat = 40

  /// `table.tex`: final accuracy by arm, for booktabs, the best in bold.
  var latexTable: ReportFile {
    let columns = tableColumns
    let rowCount = columns.first?.cells.count ?? 0
    let isWide = columns.first?.cells.contains { $0.count > 40 } ?? false
    let isLong = rowCount > Self.mostRowsOfAFloat
    let best = bestRows
    let specifications = columns.map { specification($0, isWide: isWide) }.joined()
    let head = columns.map(heading).joined(separator: " & ") + " \\\\"
    let body = (0..<rowCount).map { row in
      let cells = columns.map { column in
        // The best mean alone is in bold.
        cell(row, of: column, isBold: column.key == "mean" && best.contains(row))
      }
      return cells.joined(separator: " & ") + " \\\\"
    }
    let caption = "\\caption{\(Escaping.latex(tableCaption))}\\label{tab:\(names.label("accuracy"))}"
    var packages = ["booktabs"] + (isLong ? ["longtable"] : []) + (options.table.usesSiunitx ? ["siunitx"] : [])
    packages = packages.map { "\\usepackage{\($0)}" }
    var lines = heading(needs: packages.joined(separator: ", "))
    let notes = tableFootnotes.map(Escaping.latex)
    if isLong {
      lines += ["\\begin{longtable}{@{}\(specifications)@{}}", caption + " \\\\", "\\toprule", head, "\\midrule"]
      lines += ["\\endhead"] + body + ["\\bottomrule", "\\end{longtable}"]
      if !notes.isEmpty { lines.append("{\\footnotesize\\noindent \(notes.joined(separator: " "))\\par}") }
    } else {
      let environment = spansColumns ? "table*" : "table"
      lines += [
        "\\begin{\(environment)}", "\\centering", caption, "\\begin{tabular}{@{}\(specifications)@{}}", "\\toprule",
        head, "\\midrule",
      ]
      lines += body + ["\\bottomrule", "\\end{tabular}"]
      if !notes.isEmpty { lines.append("\\par\\smallskip{\\footnotesize \(notes.joined(separator: " "))\\par}") }
      lines.append("\\end{\(environment)}")
    }
    return ReportFile(name: names.file("table.tex"), text: lines.joined(separator: "\n") + "\n")
  }

  /// The full table is wider than one of two columns.
  private var spansColumns: Bool {
    options.table.columns == .full && options.venue?.columnWidth != nil && !options.isInColumn
  }

  private func specification(_ column: LaTeXColumn, isWide: Bool) -> String {
    if !column.isNumeric { return isWide ? "p{.36\\linewidth}" : "l" }
    let numbers = column.cells.compactMap(Self.plainNumber)
    guard options.table.usesSiunitx, !numbers.isEmpty else { return "r" }
    let spreads = column.spreads.compactMap(Self.plainNumber)
    return "S[table-format=\(Self.format(numbers))]"
      + (column.spreads.isEmpty ? "" : "@{\\,$\\pm$\\,}S[table-format=\(Self.format(spreads))]")
  }

  private func heading(_ column: LaTeXColumn) -> String {
    let text = Escaping.latex(column.heading)
    guard options.table.usesSiunitx, column.isNumeric else { return text }
    return column.spreads.isEmpty ? "{\(text)}" : "\\multicolumn{2}{c}{\(text)}"
  }

  private func cell(_ row: Int, of column: LaTeXColumn, isBold: Bool) -> String {
    func bold(_ text: String) -> String { isBold ? "\\textbf{\(text)}" : text }
    let text = column.cells[row]
    let spread = column.spreads.isEmpty ? "" : column.spreads[row]
    guard options.table.usesSiunitx, column.isNumeric else {
      return bold(Escaping.latex(text)) + (spread.isEmpty ? "" : " $\\pm$ " + Escaping.latex(spread))
    }
    guard !column.spreads.isEmpty else { return siunitx(text, isBold: isBold) }
    guard !spread.isEmpty else { return "\\multicolumn{2}{c}{\(bold(Escaping.latex(text)))}" }
    return siunitx(text, isBold: isBold) + " & " + siunitx(spread, isBold: false)
  }

  /// A number as siunitx parses it; anything else, and what is in bold, in braces, which it sets as it is.
  private func siunitx(_ text: String, isBold: Bool) -> String {
    if !isBold, let number = Self.plainNumber(text) { return number }
    let text = Escaping.latex(text)
    return isBold ? "{\\textbf{\(text)}}" : "{\(text)}"
  }

  /// Without groups and with a hyphen for minus; nil for what is no number.
  static func plainNumber(_ text: String) -> String? {
    let plain = String(text.filter { $0 != "," }.map { $0 == "−" ? "-" : $0 })
    return plain.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?/) == nil ? nil : plain
  }

  /// Digits before and after the point that hold all of `numbers`, with a sign where one has it: `+1.2`.
  private static func format(_ numbers: [String]) -> String {
    var (sign, whole, decimals) = ("", 1, 0)
    for number in numbers {
      let digits = number.drop { "+-".contains($0) }
      if digits.count < number.count { sign = number.hasPrefix("+") ? "+" : sign.isEmpty ? "-" : sign }
      let parts = digits.prefix { $0 != "e" }.split(separator: ".")
      whole = max(whole, parts.first?.count ?? 1)
      decimals = max(decimals, parts.count > 1 ? parts[1].count : 0)
    }
    return "\(sign)\(whole).\(decimals)"
  }
}
