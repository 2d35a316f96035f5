import Charts
import RunRecords
import SeedStatistics
import Testing

@testable import Reports

/// What the context holds and what it says of itself are the same.
@Suite struct ContextTests {
  @Test func valuesAreAsDocumented() throws {
    let comparisons = [
      try SampleRecords.comparison(), try SampleRecords.comparison(seeds: 1),
      try SampleRecords.comparison(seeds: 7, validation: .holdout(9)),
      try SampleRecords.comparison(labels: (0..<20).map(String.init), seeds: 2),
    ]
    for comparison in comparisons {
      let report = try SampleRecords.report(comparison) { try ReportFigure.all(of: $0) }
      check(ReportContext(report).value, .object(ReportContext.tags), "context")
    }
  }

  private func check(_ value: TemplateValue, _ kind: TemplateTag.Kind, _ place: String) {
    switch (value, kind) {
    case (.text, .text), (.markup, .markup), (.flag, .flag), (.flag(false), .object): break
    case (.list(let elements), .texts):
      for element in elements { check(element, .text, place) }
    case (.list(let elements), .list(let tags)):
      for element in elements { check(element, .object(tags), place) }
    case (.object(let members), .object(let tags)):
      #expect(Set(members.keys) == Set(tags.map(\.name)), "\(place)")
      for tag in tags { if let member = members[tag.name] { check(member, tag.kind, "\(place).\(tag.name)") } }
    default: Issue.record("\(place) is not a \(kind.word)")
    }
  }
}
