internal import Archives
internal import Files

/// An IDX file of bytes, as MNIST's are: a header of big-endian numbers, then the values, row-major.
///
/// Source: Yann LeCun, "The MNIST database", section on file formats.
struct IDXFile: Sendable {
  let header: IDXHeader
  let values: [UInt8]

  /// The extents, the slowest first: `[count]` or `[count, rows, columns]`.
  var extents: [Int] { header.extents }

  /// Reads a file, plain or gzip, that must have `dimensions` extents.
  ///
  /// Nothing is allocated for the values before the header, its counts and the length of the file have been checked.
  /// - Throws: `DatasetError` naming the file, what was found and what was expected.
  init(path: String, dimensions: Int) throws(DatasetError) {
    let source = try reading(try InflatedFile(path: path))
    header = try IDXHeader(source, dimensions: dimensions)
    let count = header.valueCount
    let expected = header.bytes.count + count
    try Self.check(source, header)

    values = try reading(try source.read(count))
    guard values.count == count else { throw Self.wrongLength(header.bytes.count + values.count, header, path) }
    // Also makes a gzip file check its checksum.
    let rest = try reading(try source.skipToEnd(limit: Self.mostTrailingBytes))
    guard rest == 0 else { throw Self.wrongLength(expected + rest, header, path) }
  }

  /// Bytes too many that are counted for an error; of more it is said only that they are more.
  private static let mostTrailingBytes = 1 << 20

  private static func check(_ source: InflatedFile, _ header: IDXHeader) throws(DatasetError) {
    let expected = header.bytes.count + header.valueCount
    if !source.isCompressed, source.claimedLength != expected {
      throw wrongLength(source.claimedLength, header, source.path)
    }
    guard source.isCompressed, source.claimedLength != expected & 0xffff_ffff || expected > source.greatestLength else {
      return
    }
    // A damaged file, or one of several members: find out which, holding nothing.
    let found = try reading(
      try InflatedFile(path: source.path).skipToEnd(limit: expected + mostTrailingBytes))
    guard found == expected else { throw wrongLength(found, header, source.path) }
  }

  private static func wrongLength(_ found: Int, _ header: IDXHeader, _ path: String) -> DatasetError {
    let expected = header.bytes.count + header.valueCount
    return DatasetError(
      found < expected ? .truncated : .trailingBytes, file: path,
      "found \(found - expected > mostTrailingBytes ? "more than \(expected + mostTrailingBytes)" : "\(found)") bytes, expected \(expected) as the header says \(header.listing): get the file again"
    )
  }
}
