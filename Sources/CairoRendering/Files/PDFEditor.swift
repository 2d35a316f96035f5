internal import CPangoCairo
internal import Charts
internal import TextTools

/// Adds to a finished PDF what Cairo has no call for: alternative texts, language, XMP, a file identifier.
///
/// The file is cut at its cross-reference table into objects, which are changed one by one and put together again with a
/// new table. It reads files as Cairo writes them up to version 1.4, one table and no object streams, and no others.
struct PDFEditor {
  private let header: ArraySlice<UInt8>
  /// By object number less one.
  private var objects: [ArraySlice<UInt8>]
  private let root: Int
  private let information: Int

  /// - Throws: `ChartError` `backend` when the file is not laid out as expected.
  init(_ file: [UInt8]) throws(ChartError) {
    guard let parsed = PDFLayout(file) else {
      throw ChartError(
        .backend, "the PDF has no cross-reference table where one was expected: this Cairo is not supported")
    }
    header = file[..<(parsed.offsets.min() ?? 0)]
    let ends = parsed.offsets.sorted() + [parsed.tableOffset]
    var next: [Int: Int] = [:]
    for (start, end) in zip(ends, ends.dropFirst()) { next[start] = end }
    objects = parsed.offsets.map { file[$0..<(next[$0] ?? $0)] }
    root = parsed.root
    information = parsed.information
  }

  /// Adds entries to the document catalog.
  mutating func addToCatalog(_ entries: String) { insert(entries, into: root) }

  /// Adds entries to the document information.
  mutating func addToInformation(_ entries: String) { insert(entries, into: information) }

  /// Writes the dates, which Cairo writes without it, with their `D:`.
  mutating func setDates(_ date: UTCTime) {
    let digits = date.iso8601.filter(\.isNumber)
    let wrong = Array("(\(digits)+00'00)".utf8)
    let right = Array("(D:\(digits)Z)".utf8)
    var bytes = Array(objects[information - 1])
    while let place = Self.find(wrong, in: bytes[...]) {
      bytes.replaceSubrange(place..<place + wrong.count, with: right)
    }
    objects[information - 1] = bytes[...]
  }

  /// Gives the figures of the structure tree, in reading order, their alternative texts.
  ///
  /// - Throws: `ChartError` `backend` when there are not as many figures as texts: a reader who cannot see them would not
  ///   learn that a figure is there.
  mutating func setAlternatives(_ texts: [String]) throws(ChartError) {
    // Cairo numbers structure elements as it walks the tree, so their numbers are in reading order.
    let marker = Array("/S /Figure\n".utf8)
    let figures = objects.indices.filter { Self.find(marker, in: objects[$0].prefix(80)) != nil }
    guard figures.count == texts.count else {
      throw ChartError(
        .backend, "the PDF has \(figures.count) tagged figures, expected \(texts.count): this Cairo is not supported")
    }
    for (index, text) in zip(figures, texts) where !text.isEmpty {
      insert("/Alt \(PDFText.string(text))", into: index + 1)
    }
  }

  /// Adds a stream that is not compressed and returns its object number.
  mutating func addStream(_ entries: String, _ content: [UInt8]) -> Int {
    let number = objects.count + 1
    let start = Array("\(number) 0 obj\n<< \(entries)\n   /Length \(content.count)\n>>\nstream\n".utf8)
    objects.append((start + content + Array("\nendstream\nendobj\n".utf8))[...])
    return number
  }

  /// The file put together, with an identifier made from its content.
  var bytes: [UInt8] {
    var file = Array(header)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for object in objects {
      let offset = String(file.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += object
    }
    let start = file.count
    let identifier = Self.md5(file)
    table += "trailer\n<< /Size \(objects.count + 1)\n   /Root \(root) 0 R\n   /Info \(information) 0 R\n"
    table += "   /ID [ <\(identifier)> <\(identifier)> ]\n>>\nstartxref\n\(start)\n%%EOF\n"
    return file + Array(table.utf8)
  }

  /// Adds entries at the start of the first dictionary of an object.
  private mutating func insert(_ entries: String, into number: Int) {
    var bytes = Array(objects[number - 1])
    guard let place = Self.find(Array("<<".utf8), in: bytes[...]) else { return }
    bytes.insert(contentsOf: Array(" \(entries)\n  ".utf8), at: place + 2)
    objects[number - 1] = bytes[...]
  }

  /// Where `pattern` first starts.
  static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
    for start in bytes.startIndex...bytes.endIndex - pattern.count
    where bytes[start] == first && bytes[start..<start + pattern.count].elementsEqual(pattern) {
      return start
    }
    return nil
  }

  private static func md5(_ bytes: [UInt8]) -> String {
    guard let digits = g_compute_checksum_for_data(G_CHECKSUM_MD5, bytes, gsize(bytes.count)) else { return "" }
    defer { g_free(digits) }
    return String(cString: digits)
  }
}
