extension Histories {
  /// The formats that are read and the one table of names, for `--help` and the documentation.
  public static var documentation: String {
    var text = "Formats, recognised by what files hold (--format NAME says it outright):\n"
    let width = Catalogue.formats.map { $0.name.count }.max() ?? 0
    for format in Catalogue.formats {
      text +=
        "  \(format.name.padded(to: width))  \(format.tool == "unknown" ? "" : format.tool + ": ")\(format.summary)\n"
    }
    text += "\nNames in a record, and what is read as them (lower case; blanks / . - : _ are the same):\n"
    for quantity in MetricName.Quantity.allCases {
      text += "  \(quantity.rawValue.padded(to: 13))  \(quantity.synonyms.joined(separator: ", "))\n"
    }
    text += """
        A set in front or behind comes off first: train, training, main, learn; val, valid, validation, validate, dev, eval \
      (written val_); test is the test's result where validation stands beside it. Other metrics keep their names. --map \
      NAME=COLUMN overrides all this.
      """
    return text
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
