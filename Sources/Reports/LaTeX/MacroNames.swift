/// Names of LaTeX commands, which may hold only letters.
enum MacroNames {
  /// A distinct name for each arm's id: words run together, digits spelled out, `hidden-64_relu` → `hiddenSixFourRelu`.
  /// Where two come out alike, the later one gets `Two`, `Three`, … at its end.
  static func make(_ ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      let base = name(id)
      var candidate = base
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = base + spelled(number)
        number += 1
      }
      return candidate
    }
  }

  private static func name(_ id: String) -> String {
    var name = ""
    var startsWord = false
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z":
        let letter = String(scalar)
        name += startsWord ? letter.uppercased() : letter
        startsWord = false
      case "0"..."9":
        name += digits[Int(scalar.value) - 48]
        startsWord = true
      case ".":
        name += name.isEmpty ? "" : "Point"
        startsWord = true
      default: startsWord = !name.isEmpty
      }
    }
    guard let first = name.first else { return "arm" }
    return id.unicodeScalars.first.map { ("0"..."9").contains($0) } == true
      ? "arm" + name : String(first) + name.dropFirst()
  }

  private static func spelled(_ number: Int) -> String {
    String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } }.joined()
  }

  private static let digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
}
