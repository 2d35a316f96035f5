/// An IDX file of bytes, as MNIST's are: a header of big-endian numbers, then the values, row-major.
///
/// Source: Yann LeCun, "The MNIST database", section on file formats.
struct IDXFile: Sendable {
  /// The extents, the slowest first: `[count]` or `[count, rows, columns]`.
  let extents: [Int]
  let header: [UInt8]
  let values: [UInt8]

  /// Reads a file, plain or gzip, that must have `dimensions` extents.
  ///
  /// Nothing is allocated for the values before the header, its counts and the length of the file have been checked.
  /// - Throws: `DatasetError` naming the file, what was found and what was expected.
  init(path: String, dimensions: Int) throws(DatasetError) {
    let source = try ByteSource(path: path)
    let magic = try source.read(4)
    guard magic.count == 4 else {
      throw DatasetError(
        .truncated, file: path,
        "found \(magic.count) bytes, expected the \(4 + 4 * dimensions)-byte header of an IDX file: get the file again")
    }
    try Self.check(magic: magic, dimensions: dimensions, path: path)
    let numbers = try source.read(4 * dimensions)
    guard numbers.count == 4 * dimensions else {
      throw DatasetError(
        .truncated, file: path,
        "found \(4 + numbers.count) bytes, expected the \(4 + 4 * dimensions)-byte header of an IDX file: "
          + "get the file again")
    }
    header = magic + numbers
    extents = (0..<dimensions).map { index in
      numbers[4 * index..<4 * index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let count = try Self.valueCount(extents: extents, path: path)
    try Self.check(length: header.count + count, of: source, extents: extents)

    values = try source.read(count)
    guard values.count == count else {
      throw Self.wrongLength(header.count + values.count, expected: header.count + count, extents, path)
    }
    // Also makes a gzip file check its checksum.
    let rest = try source.skipToEnd()
    guard rest == 0 else {
      throw Self.wrongLength(header.count + count + rest, expected: header.count + count, extents, path)
    }
  }

  private static func check(magic: [UInt8], dimensions: Int, path: String) throws(DatasetError) {
    let expected =
      "expected 0000080\(dimensions) (unsigned bytes in \(dimensions) dimension\(dimensions == 1 ? "" : "s"))"
    let digits = magic.map { byte in
      let text = String(byte, radix: 16)
      return text.count < 2 ? "0" + text : text
    }.joined()
    guard magic[0] == 0, magic[1] == 0 else {
      throw DatasetError(
        .format, file: path, "found the magic number \(digits), \(expected): this is no IDX file, get it again")
    }
    guard magic[2] == 0x08 else {
      let types: [UInt8: String] = [
        0x09: "signed bytes", 0x0b: "16-bit integers", 0x0c: "32-bit integers", 0x0d: "32-bit floats",
        0x0e: "64-bit floats",
      ]
      throw DatasetError(
        .format, file: path,
        "found the magic number \(digits) (\(types[magic[2]] ?? "no known element type")), \(expected): "
          + "write the values as unsigned bytes")
    }
    guard Int(magic[3]) == dimensions else {
      let hint =
        magic[3] == 1
        ? "are these the labels?" : magic[3] == 3 ? "are these the images?" : "write it in that many dimensions"
      throw DatasetError(.format, file: path, "found the magic number \(digits), \(expected): \(hint)")
    }
  }

  /// The product of the extents, none of which may be 0.
  private static func valueCount(extents: [Int], path: String) throws(DatasetError) -> Int {
    var product = 1
    for extent in extents {
      guard extent > 0 else {
        throw DatasetError(
          .invalidValue, file: path,
          "the header says \(list(extents)), expected every extent to be at least 1: get a file with examples in it")
      }
      let (next, overflows) = product.multipliedReportingOverflow(by: extent)
      guard !overflows, next < 1 << 48 else {
        throw DatasetError(
          .invalidValue, file: path,
          "the header says \(list(extents)), expected values that fit in memory: get the file again")
      }
      product = next
    }
    return product
  }

  private static func check(length expected: Int, of source: ByteSource, extents: [Int]) throws(DatasetError) {
    if !source.isCompressed, source.claimedLength != expected {
      throw wrongLength(source.claimedLength, expected: expected, extents, source.path)
    }
    guard source.isCompressed, source.claimedLength != expected & 0xffff_ffff || expected > source.greatestLength else {
      return
    }
    // A damaged file, or one of several members: find out which, holding nothing.
    let found = try ByteSource(path: source.path).skipToEnd()
    guard found == expected else { throw wrongLength(found, expected: expected, extents, source.path) }
  }

  private static func wrongLength(_ found: Int, expected: Int, _ extents: [Int], _ path: String) -> DatasetError {
    DatasetError(
      found < expected ? .truncated : .trailingBytes, file: path,
      "found \(found) bytes, expected \(expected) as the header says \(list(extents)): get the file again")
  }

  /// "60000×28×28".
  private static func list(_ extents: [Int]) -> String {
    extents.map(String.init).joined(separator: "×")
  }
}
