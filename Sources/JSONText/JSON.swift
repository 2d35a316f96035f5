/// A JSON value (RFC 8259). Our own because Foundation's decoder refuses the bare `NaN` that Python writes, loses key
/// order, and took five times as long on 80 MB of histories.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  /// A number written without fraction or exponent that fits.
  case integer(Int)
  /// Any other number; may be NaN or infinite, which is written as the strings "NaN", "Infinity", "-Infinity".
  case number(Double)
  case string(String)
  case array([JSON])
  /// A non-empty array of nothing but numbers, of which some may be `null` (`nullNumber`): the bulk of every record,
  /// kept flat.
  case numbers([Double])
  /// A non-empty array of whole numbers that a program made; read from a text they are `numbers`.
  case integers([Int])
  case object(Object)

  /// Members in the order they were written. Look-up is linear: our objects are small.
  public struct Object: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    public var members: [(key: String, value: JSON)]

    public init(_ members: [(key: String, value: JSON)] = []) { self.members = members }

    public init(dictionaryLiteral elements: (String, JSON)...) {
      members = elements.map { (key: $0.0, value: $0.1) }
    }

    public subscript(key: String) -> JSON? {
      get { members.first { $0.key == key }?.value }
      set {
        if let index = members.firstIndex(where: { $0.key == key }) {
          if let newValue { members[index].value = newValue } else { members.remove(at: index) }
        } else if let newValue {
          members.append((key, newValue))
        }
      }
    }

    public var keys: [String] { members.map(\.key) }

    public static func == (a: Object, b: Object) -> Bool {
      a.members.count == b.members.count
        && zip(a.members, b.members).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    }
  }
}

extension JSON: Equatable {
  /// Equal values; NaN is equal to NaN here, as it is one text.
  public static func == (a: JSON, b: JSON) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): same(a, b)
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.numbers(let a), .numbers(let b)): a.elementsEqual(b, by: same)
    case (.integers(let a), .integers(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  private static func same(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isNaN && b.isNaN && isNull(a) == isNull(b))
  }

  /// What stands for `null` among numbers: a NaN of its own, as statistical languages keep a missing value.
  public static let nullNumber = Double(nan: 0x6E75_6C6C, signaling: false)

  /// Whether a number stands for `null`; a NaN that was computed does not.
  public static func isNull(_ number: Double) -> Bool { number.bitPattern == nullNumber.bitPattern }
}

extension JSON {
  /// The value as a number: NaN and the infinities may also be written as strings.
  public var doubleValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string("NaN"): .nan
    case .string("Infinity"): .infinity
    case .string("-Infinity"): -.infinity
    default: nil
    }
  }

  /// The value as a whole number; `5.0` counts.
  public var intValue: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
  public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var objectValue: Object? { if case .object(let value) = self { value } else { nil } }

  /// The elements of an array of any kind.
  public var arrayValue: [JSON]? {
    switch self {
    case .array(let elements): elements
    case .numbers(let values): values.map { Self.isNull($0) ? .null : .number($0) }
    case .integers(let values): values.map { .integer($0) }
    default: nil
    }
  }

  /// The elements of an array that holds nothing but numbers, NaN and infinities, in either spelling; `null` is
  /// `nullNumber`, which is a NaN.
  public var doublesValue: [Double]? {
    switch self {
    case .numbers(let values): return values
    case .integers(let values): return values.map(Double.init)
    case .array(let elements):
      var values: [Double] = []
      values.reserveCapacity(elements.count)
      for element in elements {
        if element == .null {
          values.append(Self.nullNumber)
        } else if let value = element.doubleValue {
          values.append(value)
        } else {
          return nil
        }
      }
      return values
    default: return nil
    }
  }

  /// An array of numbers; `.array([])` when it is empty.
  public static func integers(orNone values: [Int]) -> JSON { values.isEmpty ? .array([]) : .integers(values) }

  /// An array of numbers; `.array([])` when it is empty.
  public static func doubles(_ values: [Double]) -> JSON { values.isEmpty ? .array([]) : .numbers(values) }
}
