import Foundation
import Languages

/// Every text of a language by its path, such as `page.verdictHeading`: found by encoding, so that none can be forgotten.
enum PhraseList {
  static func all(_ language: Language) throws -> [String: String] {
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(language))
    var found: [String: String] = [:]
    collect(json, path: "", into: &found)
    return found
  }

  private static func collect(_ json: Any, path: String, into found: inout [String: String]) {
    func below(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
    switch json {
    case let text as String: found[path] = text
    case let members as [String: Any]:
      for (name, value) in members { collect(value, path: below(name), into: &found) }
    case let elements as [Any]:
      for (index, value) in elements.enumerated() { collect(value, path: below("\(index)"), into: &found) }
    default: break
    }
  }
}
