internal import Charts
internal import Findings
internal import Languages
internal import TextTools

extension Report {
  /// Rows that a float holds beside its caption in a column of an article: more are put into several.
  private static let mostRowsOfAFloat = 36

  /// `table.tex`: final accuracy by arm, for booktabs, the best in bold.
  var latexTable: ReportFile {
    let columns = tableColumns
    let rowCount = columns.first?.cells.count ?? 0
    let isWide = columns.first?.cells.contains { $0.count > 40 } ?? false
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
    var packages = ["booktabs"] + (options.table.usesSiunitx ? ["siunitx"] : [])
    packages = packages.map { "\\usepackage{\($0)}" }
    var lines = heading(needs: packages.joined(separator: ", "))
    let notes = tableFootnotes.map(Escaping.latex)
    let environment = spansColumns ? "table*" : "table"
    let parts = Self.parts(of: rowCount)
    for (number, part) in parts.enumerated() {
      lines += ["\\begin{\(environment)}", "\\centering"]
      if number == 0 {
        lines.append("\\caption{\(Escaping.latex(tableCaption))}\\label{tab:\(names.label("accuracy"))}")
      } else {
        // One table under one number: longtable, which would break it, refuses to work in two columns.
        lines += ["\\addtocounter{table}{-1}", "\\caption{\(Escaping.latex(language.writers.continued))}"]
      }
      lines += ["\\begin{tabular}{@{}\(specifications)@{}}", "\\toprule", head, "\\midrule"]
      lines += body[part] + ["\\bottomrule", "\\end{tabular}"]
      if number == parts.count - 1, !notes.isEmpty {
        lines.append("\\par\\smallskip{\\footnotesize \(notes.joined(separator: " "))\\par}")
      }
      lines.append("\\end{\(environment)}")
    }
    return ReportFile(name: names.file("table.tex"), text: lines.joined(separator: "\n") + "\n")
  }

  /// The rows of each float, about as many in one as in another.
  private static func parts(of rows: Int) -> [Range<Int>] {
    let count = max(1, (rows + mostRowsOfAFloat - 1) / mostRowsOfAFloat)
    return (0..<count).map { $0 * rows / count..<($0 + 1) * rows / count }
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
