internal import Archives
internal import Files

/// The header of an IDX file of bytes.
struct IDXHeader: Sendable, Equatable {
  /// As they are in the file.
  let bytes: [UInt8]
  /// The slowest first, each at least 1.
  let extents: [Int]
  /// The product of the extents.
  let valueCount: Int

  /// "60000×28×28".
  var listing: String { Self.list(extents) }

  /// Reads and checks the header, which must have `dimensions` extents, at the start of `source`.
  init(_ source: InflatedFile, dimensions: Int) throws(DatasetError) {
    let path = source.path
    let magic = try reading(try source.read(4))
    guard magic.count == 4 else { throw Self.tooShort(magic.count, dimensions, path) }
    try Self.check(magic: magic, dimensions: dimensions, path: path)
    let numbers = try reading(try source.read(4 * dimensions))
    guard numbers.count == 4 * dimensions else { throw Self.tooShort(4 + numbers.count, dimensions, path) }
    bytes = magic + numbers
    extents = (0..<dimensions).map { index in
      numbers[4 * index..<4 * index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    valueCount = try Self.product(of: extents, path: path)
  }

  private static func tooShort(_ found: Int, _ dimensions: Int, _ path: String) -> DatasetError {
    DatasetError(
      .truncated, file: path,
      "found \(found) bytes, expected the \(4 + 4 * dimensions)-byte header of an IDX file: get the file again")
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

  /// The product of `extents`, none of which may be 0.
  private static func product(of extents: [Int], path: String) throws(DatasetError) -> Int {
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

  private static func list(_ extents: [Int]) -> String {
    extents.map(String.init).joined(separator: "×")
  }
}
