internal import JSONText
internal import RunRecords

extension JSON {
  /// `null` for nil.
  init<Value>(_ value: Value?, _ json: (Value) -> JSON) { self = value.map(json) ?? .null }

  /// An object with its members in this order.
  static func members(_ members: [(String, JSON)]) -> JSON {
    .object(JSON.Object(members.map { (key: $0.0, value: $0.1) }))
  }
}
