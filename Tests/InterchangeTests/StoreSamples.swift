import Files
import Foundation
import JSONText
import RunRecords

/// The samples of binary stores, and what the tools' own readers find in them (`Stores/make_samples.py`).
enum StoreSamples {
  static func path(_ name: String) -> String {
    Bundle.module.resourceURL?.appendingPathComponent("Stores").appendingPathComponent(name).path ?? name
  }

  static func bytes(_ name: String) throws -> [UInt8] { try FileAccess.read(path(name)) }

  /// The points of each tag: pairs of step, or row, and value.
  static func points(_ name: String) throws -> [String: [(place: Int, value: Double)]] {
    let points = try expected(name)["points"]?.objectValue ?? [:]
    return Dictionary(
      uniqueKeysWithValues: points.members.map { tag, pairs in
        let pairs = (pairs.arrayValue ?? []).map { pair in
          let parts = pair.arrayValue ?? []
          return (Int(parts[0].doubleValue ?? .nan), number(parts[1]))
        }
        return (tag, pairs)
      })
  }

  static func expected(_ name: String) throws -> JSON.Object {
    try JSON.parse(bytes("expected.json")).objectValue?[name]?.objectValue ?? [:]
  }

  /// Python writes "nan", "inf" and "-inf".
  private static func number(_ value: JSON) -> Double { value.doubleValue ?? Double(value.stringValue ?? "") ?? 0 }
}

/// Equal, or both NaN.
func same(_ a: [Double], _ b: [Double]) -> Bool {
  a.elementsEqual(b) { $0 == $1 || ($0.isNaN && $1.isNaN) }
}
