internal import TextTools

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A recursive-descent scanner over bytes. Arrays of numbers, which are nearly all of a record, are read without boxing.
struct JSONParser {
  struct Failure: Error {
    let offset: Int
    let message: String
  }

  /// Deeper nesting than any record's; a bound keeps a hostile file from exhausting the stack.
  private static let deepest = 64

  /// Of fewer members than this an object is searched one by one.
  private static let smallObject = 16

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  var depth = 0

  let takesBareWords: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, takesBareWords: Bool) {
    self.bytes = bytes
    self.takesBareWords = takesBareWords
  }

  func line(at offset: Int) -> Int { 1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } }

  mutating func document() throws(Failure) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipSpace()
    if offset == bytes.count { throw failure("the file is empty, expected a JSON value") }
    let value = try self.value()
    skipSpace()
    if offset != bytes.count { throw failure("found \(here) after the end of the JSON value") }
    return value
  }

  func failure(_ message: String) -> Failure { Failure(offset: offset, message: message) }

  var here: String {
    guard offset < bytes.count else { return "the end of the file (is it truncated?)" }
    let byte = bytes[offset]
    return byte >= 0x20 && byte < 0x7F ? "'\(Character(UnicodeScalar(byte)))'" : "byte \(byte)"
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset + count <= bytes.count, let base = bytes.baseAddress,
      memcmp(base + offset, word.utf8Start, count) == 0
    else { return false }
    offset += count
    return true
  }

  mutating func value() throws(Failure) -> JSON {
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t") where take(word: "true"): return .bool(true)
    case UInt8(ascii: "f") where take(word: "false"): return .bool(false)
    case UInt8(ascii: "n") where take(word: "null"): return .null
    default:
      guard let number = try number() else { throw failure("found \(here), expected a JSON value") }
      return number
    }
  }

  mutating func enter() throws(Failure) {
    depth += 1
    if depth > Self.deepest { throw failure("values are nested more than \(Self.deepest) deep") }
  }

  mutating func object() throws(Failure) -> JSON {
    try enter()
    offset += 1
    var object = Object()
    // Small objects are searched; the keys of large ones are kept, or a file could make the check take for ever.
    var keys: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) {
      depth -= 1
      return .object(object)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("found \(here), expected a key in double quotes") }
      let key = try string()
      if object.members.count == Self.smallObject { keys = Set(object.keys) }
      let isTaken =
        object.members.count < Self.smallObject ? object[key] != nil : !keys.insert(key).inserted
      if isTaken { throw failure("the key \"\(key.cut(to: 100))\" stands twice in one object") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("found \(here), expected ':' after \"\(key.cut(to: 100))\"") }
      skipSpace()
      object.members.append((key, try value()))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("found \(here), expected ',' or '}'") }
      depth -= 1
      return .object(object)
    }
  }

  typealias Object = JSON.Object

  mutating func array() throws(Failure) -> JSON {
    try enter()
    offset += 1
    skipSpace()
    if take(UInt8(ascii: "]")) {
      depth -= 1
      return .array([])
    }
    var numbers: [Double] = []
    var elements: [JSON] = []
    while true {
      skipSpace()
      if elements.isEmpty, let number = try double() {
        numbers.append(number)
      } else if elements.isEmpty, take(word: "null") {
        numbers.append(JSON.nullNumber)
      } else {
        if !numbers.isEmpty {
          elements = JSON.numbers(numbers).arrayValue ?? []
          numbers = []
        }
        elements.append(try value())
      }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw failure("found \(here), expected ',' or ']'") }
      depth -= 1
      return elements.isEmpty ? .numbers(numbers) : .array(elements)
    }
  }
}
