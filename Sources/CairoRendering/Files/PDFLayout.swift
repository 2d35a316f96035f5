/// Where the objects of a PDF lie, by its cross-reference table (ISO 32000-1, 7.5.4).
struct PDFLayout {
  /// Of object 1, 2, …
  let offsets: [Int]
  let tableOffset: Int
  let root: Int
  let information: Int

  /// Nil unless the file has one table that lists every object in use.
  init?(_ file: [UInt8]) {
    let tail = String(decoding: file.suffix(64), as: UTF8.self)
    guard let marker = tail.split(separator: "\n").drop(while: { $0 != "startxref" }).dropFirst().first,
      let start = Int(marker), start < file.count
    else { return nil }
    var lines = String(decoding: file[start...], as: UTF8.self).split(separator: "\n")[...]
    guard lines.popFirst() == "xref", let range = lines.popFirst()?.split(separator: " "), range.count == 2,
      range[0] == "0", let count = Int(range[1]), count > 1, lines.count > count
    else { return nil }
    var offsets: [Int] = []
    for line in lines.prefix(count).dropFirst() {
      let fields = line.split(separator: " ")
      guard fields.count == 3, fields[2].hasPrefix("n"), let offset = Int(fields[0]), offset < start else { return nil }
      offsets.append(offset)
    }
    let words = lines.dropFirst(count).joined(separator: " ").split(separator: " ")
    func number(after key: String) -> Int? {
      guard let place = words.firstIndex(of: key[...]), place + 1 < words.count else { return nil }
      return Int(words[place + 1]).flatMap { (1...offsets.count).contains($0) ? $0 : nil }
    }
    guard let root = number(after: "/Root"), let information = number(after: "/Info") else { return nil }
    self.offsets = offsets
    tableOffset = start
    self.root = root
    self.information = information
  }
}
