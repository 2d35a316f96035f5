import Foundation
import JSONText
import RunRecords
import Testing

/// A table of SciPy's results, made by `Fixtures/make_reference.py`.
struct ReferenceTable {
  var rows: [Row]

  struct Row {
    var json: JSON.Object

    func number(_ key: String) throws -> Double { try #require(json[key]?.doubleValue, "\(key)") }
    func numbers(_ key: String) throws -> [Double] { try #require(json[key]?.doublesValue, "\(key)") }
    func optional(_ key: String) -> Double? { json[key]?.doubleValue }
    func optionals(_ key: String) -> [Double]? { json[key]?.doublesValue }
  }

  init(_ name: String, atLeast count: Int = 50) throws {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json"))
    let json = try JSON.parse([UInt8](Data(contentsOf: url)), file: url.lastPathComponent)
    rows = try #require(json.arrayValue).map { Row(json: try #require($0.objectValue)) }
    try #require(rows.count >= count, "\(name) has \(rows.count) rows")
  }
}

/// Whether two figures agree to 1e-9, relative where they are large and where they are small.
func agree(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a == b || abs(a - b) <= tolerance * max(abs(b), 1e-6)
}
