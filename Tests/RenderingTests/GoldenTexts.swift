import Foundation
import Testing

/// Texts that must not change unnoticed, in `Goldens` beside this file; `CURVES_RECORD=1` writes them anew.
enum GoldenTexts {
  /// Points by which a coordinate may differ: two of the last digit that an SVG has. Another Pango rounds widths
  /// otherwise, which moves what is centred or set to the right of a text by as much and no more.
  static let tolerance = 0.02

  /// Records an issue unless `text` is the golden text `name` (with its extension).
  static func expect(_ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let environment = ProcessInfo.processInfo.environment
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if environment["CURVES_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return
    }
    // The pages to look at are made of the images; what a text changed, a review shows.
    if environment["CURVES_CONTACT_SHEET"] == "1" { return }
    let advice = "after looking at it, record it with CURVES_RECORD=1 swift test --filter Golden"
    guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
      Issue.record("no golden \(name): \(advice)", sourceLocation: sourceLocation)
      return
    }
    if let difference = difference(of: text, from: golden) {
      Issue.record("\(name) has changed at \(difference)\n\(advice)", sourceLocation: sourceLocation)
    }
  }

  /// Where `text` first differs from `golden` by more than `tolerance` in a coordinate or by anything else, as the line's
  /// number and both lines; nil where it does not.
  static func difference(of text: String, from golden: String) -> String? {
    if text == golden { return nil }
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for row in 0..<max(new.count, old.count) {
      let (found, expected) = (row < new.count ? new[row] : nil, row < old.count ? old[row] : nil)
      if let found, let expected, isNear(found, expected) { continue }
      let start = zip(found ?? "", expected ?? "").prefix { $0 == $1 }.count
      return "line \(row + 1) of \(old.count)\n  expected: \(excerpt(expected, around: start))"
        + "\n  found:    \(excerpt(found, around: start))"
    }
    return nil
  }

  /// The line as far as a reader needs it: its element, and what is around the first difference.
  private static func excerpt(_ line: Substring?, around start: Int) -> String {
    guard let line else { return "(the end of the file)" }
    let trimmed = line.drop { $0 == " " }
    let first = max(0, start - (line.count - trimmed.count) - 60)
    let element = trimmed.prefix { $0 != " " && $0 != ">" }
    let shown = trimmed.dropFirst(first).prefix(160)
    return (first == 0 ? "" : "\(element) … ") + shown + (first + shown.count < trimmed.count ? " …" : "")
  }

  private static func isNear(_ first: Substring, _ second: Substring) -> Bool {
    if first == second { return true }
    let (a, b) = (Coordinates(first), Coordinates(second))
    return a.rest == b.rest && a.values.count == b.values.count
      && zip(a.values, b.values).allSatisfy { abs($0 - $1) <= tolerance + 1e-9 }
  }

  /// A line of SVG, taken apart into the numbers of its attributes that place something and everything else.
  private struct Coordinates {
    var rest = ""
    var values: [Double] = []

    init(_ line: Substring) {
      var end = line.startIndex
      for attribute in line.matches(of: /\s(?:x|y|cx|cy|width|height|d|viewBox|transform)="[^"]*"/) {
        rest += line[end..<attribute.range.lowerBound]
        end = attribute.range.upperBound
        rest += attribute.output.replacing(/-?\d+(?:\.\d+)?/) { number in
          values.append(Double(number.output) ?? .nan)
          return "#"
        }
      }
      rest += line[end...]
    }
  }
}
