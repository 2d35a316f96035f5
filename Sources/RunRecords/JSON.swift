/// A JSON value (RFC 8259). Our own because Foundation's decoder refuses the bare `NaN` that Python writes, loses key
/// order, and took five times as long on 80 MB of histories.
public enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number written without fraction or exponent that fits.
  case integer(Int)
  /// Any other number; may be NaN or infinite, which is written as the strings "NaN", "Infinity", "-Infinity".
  case number(Double)
  case string(String)
  case array([JSON])
  /// A non-empty array of nothing but numbers: the bulk of every record, kept flat.
  case numbers([Double])
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
    case .numbers(let values): values.map { .number($0) }
    default: nil
    }
  }

  /// The elements of an array that holds nothing but numbers, NaN and infinities, in either spelling; `null` is NaN.
  public var doublesValue: [Double]? {
    switch self {
    case .numbers(let values): return values
    case .array(let elements):
      var values: [Double] = []
      values.reserveCapacity(elements.count)
      for element in elements {
        if element == .null {
          values.append(.nan)
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
  public static func doubles(_ values: [Double]) -> JSON { values.isEmpty ? .array([]) : .numbers(values) }
}
