internal import Archives

/// What the header of a NumPy array says, in file format 1.0, 2.0 or 3.0.
///
/// Source: NumPy, `numpy.lib.format`.
struct NPYHeader: Equatable {
  enum Kind: Character {
    case unsigned = "u"
    case signed = "i"
    case float = "f"
    case boolean = "b"
  }

  let kind: Kind
  /// Bytes a value.
  let size: Int
  let isBigEndian: Bool
  /// Empty for a single number.
  let shape: [Int]
  /// Where the values begin.
  let length: Int

  /// Number of values.
  var count: Int { shape.reduce(1, *) }
  /// NumPy's name, such as `uint8`.
  var typeName: String {
    switch kind {
    case .unsigned: "uint\(8 * size)"
    case .signed: "int\(8 * size)"
    case .float: "float\(8 * size)"
    case .boolean: "bool"
    }
  }

  /// Reads the header at the start of `bytes`, and checks that exactly its array follows in a file of `total` bytes.
  /// - Parameter bytes: The whole file or its beginning.
  /// - Throws: A message without place: what was found and expected.
  init(_ bytes: [UInt8], total: Int) throws(Problem) {
    guard bytes.starts(with: [0x93] + Array("NUMPY".utf8)) else {
      throw Problem("found no `\\x93NUMPY` in the first bytes, expected a NumPy array")
    }
    guard let version = bytes.littleEndian(at: 6, count: 1) else { throw Problem("the header is cut off") }
    guard (1...3).contains(version) else {
      throw Problem("found version \(version) of the array format, expected 1, 2 or 3")
    }
    let lengthSize = version == 1 ? 2 : 4
    guard let textLength = bytes.littleEndian(at: 8, count: lengthSize),
      textLength <= bytes.count - 8 - lengthSize
    else { throw Problem("the header is cut off") }
    length = 8 + lengthSize + textLength
    let text = String(decoding: bytes[(8 + lengthSize)..<length], as: UTF8.self)

    guard let type = Self.value(of: "descr", in: text) else {
      throw Problem("found no `descr` in the header, expected the type of the values")
    }
    let letters = Array(type)
    // A quoted word such as '<f4'; a list would be a structured type.
    guard letters.count == 5, letters[0] == letters[4], "'\"".contains(letters[0]), "<>|=".contains(letters[1]),
      let kind = Kind(rawValue: letters[2]), let size = letters[3].wholeNumberValue,
      [1, 2, 4, 8].contains(size), kind != .float || size >= 4, kind != .boolean || size == 1
    else { throw Problem("found values of type \(type), expected integers or booleans, or floats of 4 or 8 bytes") }
    self.kind = kind
    self.size = size
    isBigEndian = letters[1] == ">"

    guard let order = Self.value(of: "fortran_order", in: text), ["True", "False"].contains(order) else {
      throw Problem("found no `fortran_order` in the header, expected True or False")
    }
    guard let tuple = Self.value(of: "shape", in: text), let shape = Self.extents(tuple) else {
      throw Problem("found no `shape` in the header, expected a tuple of whole numbers")
    }
    self.shape = shape
    // With one axis both orders are the same.
    guard order == "False" || shape.count < 2 else {
      throw Problem("found an array in Fortran order, expected C order: store numpy.ascontiguousarray of it")
    }
    var expected = size
    for extent in shape {
      let (product, overflows) = expected.multipliedReportingOverflow(by: extent)
      guard !overflows else { throw Problem("found the shape \(tuple), expected one that fits in memory") }
      expected = product
    }
    guard total - length == expected else {
      throw Problem(
        "found \(total - length) bytes of values, expected \(expected) for the shape \(tuple) of type \(type)")
    }
  }

  /// What is wrong with a header.
  struct Problem: Error, Equatable {
    let message: String
    init(_ message: String) { self.message = message }
  }

  /// The text of the value of `key` in a Python dictionary of words, booleans and tuples.
  private static func value(of key: String, in text: String) -> String? {
    for quote in ["'", "\""] {
      guard let start = text.range(ofText: quote + key + quote)?.upperBound else { continue }
      let rest = text[start...].drop { $0 == " " }
      guard rest.first == ":" else { continue }
      let value = rest.dropFirst().drop { $0 == " " }
      if value.first == "(" { return value.firstIndex(of: ")").map { String(value[...$0]) } }
      return String(value.prefix { $0 != "," && $0 != "}" }).drop(suffix: " ")
    }
    return nil
  }

  /// `(60000, 28, 28)`, `(5,)` or `()`.
  private static func extents(_ tuple: String) -> [Int]? {
    guard tuple.hasPrefix("("), tuple.hasSuffix(")") else { return nil }
    var extents: [Int] = []
    for part in tuple.dropFirst().dropLast().split(separator: ",") {
      // Python 2 wrote long integers with an L.
      let digits = String(part.filter { $0 != " " }).drop(suffix: "L")
      guard let extent = Int(digits), extent >= 0 else { return nil }
      extents.append(extent)
    }
    return extents
  }
}

extension String {
  /// Where `text` first stands in this string.
  fileprivate func range(ofText text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
