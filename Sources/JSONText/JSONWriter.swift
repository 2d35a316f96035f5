internal import ParallelWork
internal import TextTools

struct JSONWriter {
  enum Style { case readable, canonical }

  private let style: Style
  private let take: (UnsafeRawBufferPointer) -> Void
  private var bytes: [UInt8] = []

  /// Bytes are handed over once there are so many.
  private static let portion = 1 << 15

  init(_ style: Style, take: @escaping (UnsafeRawBufferPointer) -> Void) {
    self.style = style
    self.take = take
    // A list of numbers comes in one piece.
    bytes.reserveCapacity(2 * Self.portion)
  }

  /// Hands over what is written.
  mutating func flush() {
    bytes.withUnsafeBytes(take)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let integer): withRoom { ShortestDecimal.write(integer, to: $0) }
    case .number(let number): withRoom { [style] in Self.put(number, style, to: $0) }
    case .string(let string): write(string)
    case .numbers(let numbers): list(numbers) { [style] in Self.put($0, style, to: $1) }
    case .integers(let integers): list(integers) { ShortestDecimal.write($0, to: $1) }
    case .array(let elements):
      let multiline = elements.contains(where: Self.isContainer)
      write(elements, level: level, multiline: multiline)
    case .object(let object): write(object, level: level)
    }
  }

  private mutating func write(_ object: JSON.Object, level: Int) {
    if object.members.isEmpty { return append("{}") }
    bytes.append(UInt8(ascii: "{"))
    if style == .canonical, let order = Self.order(object.members) {
      for (count, place) in order.enumerated() { write(object.members[place], isFirst: count == 0, level: level) }
    } else {
      for place in object.members.indices { write(object.members[place], isFirst: place == 0, level: level) }
    }
    breakLine(level)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ member: (key: String, value: JSON), isFirst: Bool, level: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    breakLine(level + 1)
    write(member.key)
    append(style == .canonical ? ":" : ": ")
    write(member.value, level: level + 1)
    if bytes.count >= Self.portion { flush() }
  }

  /// Places of the members by rising key, as RFC 8785 has it; nil where they are in that order.
  private static func order(_ members: [(key: String, value: JSON)]) -> [Int]? {
    let isSorted = members.indices.dropFirst().allSatisfy { !precedes(members[$0].key, members[$0 - 1].key) }
    return isSorted ? nil : members.indices.sorted { precedes(members[$0].key, members[$1].key) }
  }

  /// By UTF-16 code units. Their order is that of the bytes of UTF-8, unless one of two characters takes two code units.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    // What most keys differ by.
    if let first = a.utf8.first, let other = b.utf8.first, first != other, max(first, other) < 0xF0 {
      return first < other
    }
    var (left, right) = (a.utf8.makeIterator(), b.utf8.makeIterator())
    while let byte = left.next() {
      guard let other = right.next() else { return false }
      if byte == other { continue }
      return max(byte, other) < 0xF0 ? byte < other : a.utf16.lexicographicallyPrecedes(b.utf16)
    }
    return right.next() != nil
  }

  private static func isContainer(_ value: JSON) -> Bool {
    switch value {
    case .null, .bool, .integer, .number, .string: false
    case .array, .numbers, .integers, .object: true
    }
  }

  private mutating func write(_ elements: [JSON], level: Int, multiline: Bool) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { append(style == .canonical || multiline ? "," : ", ") }
      if multiline { breakLine(level + 1) }
      write(element, level: level + 1)
      if bytes.count >= Self.portion { flush() }
    }
    if multiline { breakLine(level) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// So many numbers are worth a thread: about a tenth of a millisecond.
  private static let stretch = 1 << 12

  /// Numbers on one line. Those of a long list are written as many stretches at a time as there are cores.
  private mutating func list<Number: Sendable>(
    _ numbers: [Number], put: @Sendable (Number, UnsafeMutablePointer<UInt8>) -> Int
  ) {
    let style = style
    let starts = stride(from: 0, to: numbers.count, by: Self.stretch)
    let stretches = starts.map { $0..<min($0 + Self.stretch, numbers.count) }
    bytes.append(UInt8(ascii: "["))
    if ParallelWork.cores == 1 || stretches.count < 2 {
      for stretch in stretches {
        Self.append(numbers, stretch, style, to: &bytes, put: put)
        if bytes.count >= Self.portion { flush() }
      }
    } else {
      // Several a core, as a core may have something else to do.
      let round = 8 * ParallelWork.cores
      for first in stride(from: 0, to: stretches.count, by: round) {
        flush()
        let parts = ParallelWork.map(min(round, stretches.count - first)) { place in
          var part: [UInt8] = []
          part.reserveCapacity(Self.stretch * ShortestDecimal.longest)
          Self.append(numbers, stretches[first + place], style, to: &part, put: put)
          return part
        }
        for part in parts { part.withUnsafeBytes(take) }
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The numbers of a stretch, each but a list's first after a comma, as many at a time as a piece of memory takes.
  private static func append<Number>(
    _ numbers: [Number], _ stretch: Range<Int>, _ style: Style, to bytes: inout [UInt8],
    put: (Number, UnsafeMutablePointer<UInt8>) -> Int
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 14) { buffer in
      guard let base = buffer.baseAddress else { return }
      var count = 0
      for index in stretch {
        if index > 0 {
          base[count] = UInt8(ascii: ",")
          // Written where there is no blank too, and written over.
          base[count + 1] = UInt8(ascii: " ")
          count += style == .canonical ? 1 : 2
        }
        count += put(numbers[index], base + count)
        if count + ShortestDecimal.longest + 2 > buffer.count {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
          count = 0
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private mutating func withRoom(_ put: (UnsafeMutablePointer<UInt8>) -> Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortestDecimal.longest) { buffer in
      guard let base = buffer.baseAddress else { return }
      let count = put(base)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  mutating func breakLine(_ level: Int) {
    guard style == .readable else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a number, or the word for it, and returns how many bytes it took.
  @inline(__always)
  private static func put(_ number: Double, _ style: Style, to buffer: UnsafeMutablePointer<UInt8>) -> Int {
    guard number.isFinite else {
      if number.isNaN { return ShortestDecimal.copy(JSON.isNull(number) ? "null" : "\"NaN\"", to: buffer) }
      return ShortestDecimal.copy(number < 0 ? "\"-Infinity\"" : "\"Infinity\"", to: buffer)
    }
    if style == .readable { return ShortestDecimal.write(number, to: buffer) }
    // Nearly every number of a record is a plain decimal, which both lay out alike but for a final `.0`.
    guard (1e-4..<0x1p53).contains(number.magnitude) else {
      return ShortestDecimal.copy(number.ecmaScriptDescription, to: buffer)
    }
    let count = ShortestDecimal.write(number, to: buffer)
    let isWhole = buffer[count - 1] == UInt8(ascii: "0") && buffer[count - 2] == UInt8(ascii: ".")
    return isWhole ? count - 2 : count
  }

  /// Whether nothing in a text must be escaped.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start + 8 <= text.count, let base = text.baseAddress {
      let word = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
      if SpecialBytes.areIn(word) { return false }
      start += 8
    }
    return text[start...].allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = string.utf8
    let isPlain =
      utf8.withContiguousStorageIfAvailable { text in
        if !Self.isPlain(text) { return false }
        bytes.append(contentsOf: text)
        return true
      } ?? false
    guard !isPlain else { return bytes.append(UInt8(ascii: "\"")) }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
