/// Comma-separated values (RFC 4180).
enum CSVText {
  /// A header and a row for each place in the columns, which are of one length.
  static func bytes(_ columns: [(name: String, fields: [String])], lineEnd: String) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ fields: some Sequence<String>) {
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: quoted(field).utf8)
      }
      bytes.append(contentsOf: lineEnd.utf8)
    }
    append(columns.lazy.map(\.name))
    for row in 0..<(columns.first?.fields.count ?? 0) { append(columns.lazy.map { $0.fields[row] }) }
    return bytes
  }

  private static func quoted(_ field: String) -> String {
    // By bytes: to Swift, CR and LF together are one character that is neither.
    let special: [UInt8] = [0x22, 0x2c, 0x0a, 0x0d]
    guard field.utf8.contains(where: special.contains) else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
