import Languages
import SeedStatistics
import Testing

@testable import Findings

/// Records whose report once said something wrong: what must be said of them, and what must not.
@Suite struct VerdictCasesTests {
  struct Case: Sendable, CustomStringConvertible {
    var name: String
    /// Parts of the verdict's text.
    var english: [String]
    var chinese: [String]
    /// In neither language.
    var never: [String] = []

    var description: String { name }
  }

  static let cases = [
    Case(
      name: "holm-unequal-n",
      english: ["Better than BASE, the baseline: A and B.", "The best of 3 arms is one of 2: A and B"],
      chinese: ["優於基準組 BASE：A 與 B。", "這 3 組中的最佳者為下列 2 組之一：A 與 B"], never: ["Too few", "種子太少"]),
    Case(
      name: "two-data-sets",
      english: [
        "2 data sets, each judged by itself", "fashion-mnist: A (fashion-mnist) is better than B (fashion-mnist)",
        "mnist: B (mnist) is better than A (mnist)", "On 1 of 2 data sets B has the better mean than A",
        "takes at least 6 of them",
      ],
      chinese: ["2 個資料集，各自判斷", "mnist：B（mnist）優於 A（mnist）", "至少要有 6 個資料集"], never: ["0.27"]),
    Case(
      name: "different-data",
      english: ["Not compared: the arms were not tested on the same data", "fashion-mnist (10,000 test examples): A."],
      chinese: ["未作比較：各組並非以相同的資料測試", "mnist（10,000 筆測試樣本）：B。"],
      never: ["better than", "11.03", "優於"]),
    Case(
      name: "half-diverged",
      english: [
        "A diverged on 6 of 12 seeds, B on none", "McNemar’s exact test of diverging equally often, p = 0.031",
        "open above", "6 of 12 runs of A diverged",
      ],
      chinese: ["A 在 12 個種子中有 6 個發散，B 沒有發散", "無上界"], never: ["better than", "優於"]),
    Case(
      name: "partly-paired-5-of-10",
      english: [
        "A is better than B", "Over 10 runs of B and 10 of A", "B and A share only 5 of their seeds",
        "Mann–Whitney test, p < 0.001",
      ],
      chinese: ["A 優於 B", "只有 5 個共同的種子"], never: ["Too few", "at least 6", "種子太少"]),
    Case(
      name: "partly-paired-simpson",
      english: [
        "B is better than A: final test accuracy higher by 0.11",
        "Means over the runs that were compared: B 0.8721, A 0.8710",
        "A (seeds 6, 7, 8); B (seeds 16, 17, 18)",
      ],
      chinese: ["納入比較的執行的平均值：B 為 0.8721，A 為 0.8710", "A（種子 6、7、8）；B（種子 16、17、18）"],
      never: ["0.8807", "0.8647"]),
    Case(
      name: "six-seeds-one-tie",
      english: ["No difference between B and A was resolved", "find a true difference of 0.25", "--seeds 7"],
      chinese: ["未能分辨 B 與 A 的差異", "真實差異為 0.25 個百分點"], never: ["0.18", "better than"]),
    Case(
      name: "mw-ties-4v4",
      english: ["No difference between B and A was resolved", "exact Mann–Whitney test, p = 0.057"],
      chinese: ["未能分辨 B 與 A 的差異", "精確 Mann–Whitney 檢定，p = 0.057"], never: ["better than", "0.036"]),
    Case(
      name: "better-by-0.00", english: ["final test accuracy higher by 0.004 percentage points", "−0.005 to −0.003"],
      chinese: ["高出 0.004 個百分點"], never: ["0.00 ", "0.00。", "0.00)"]),
    Case(
      name: "better-interval-from-0.00",
      english: ["higher by 0.020 percentage points", "−0.040 to −0.002", "p = 0.047"],
      chinese: ["−0.040 至 −0.002"], never: ["to 0.00", "0.00 to", "至 0.00;"]),
    Case(
      name: "p-rounds-to-0.05b", english: ["higher by 0.21 percentage points", "is −0.21 percentage points"],
      chinese: ["高出 0.21 個百分點"], never: ["0.20 "]),
    Case(
      name: "unmatched-counted-per-pair",
      english: [
        "Left out for want of a run of the same seed in the other arm: BASE (seed 8).",
        "Which of the 5 arms is best was not resolved", "2 looks at the data and 4 comparisons share α",
      ],
      chinese: ["未列入：BASE（種子 8）。", "未能分辨這 5 組中何者最佳"], never: ["4 runs", "better than"]),
    Case(
      name: "baseline-one-run",
      english: [
        "Of 2 arms with two runs or more, C is the best", "With one run or none, nothing is said of A.",
        "Not compared with A, as one of the two has one run or none: B and C.",
      ],
      chinese: ["這至少執行兩次的 2 組", "A 只有一次執行或沒有執行，無從判斷。"],
      never: ["better than A", "worse than A", "Mann–Whitney", "優於 A"]),
  ]

  @Test(arguments: cases) func saysWhatItsReadmeAsks(_ expected: Case) throws {
    let findings = try Samples.findings(Samples.fixture(expected.name))
    for (language, parts) in [(Language.english, expected.english), (.traditionalChinese, expected.chinese)] {
      let text = findings.verdictText(language).all
      for part in parts { #expect(text.contains(part), "\(text)") }
      for part in expected.never { #expect(!text.contains(part), "\(text)") }
    }
  }

  /// No name, sentence or cell has a blank that nothing filled.
  @Test(arguments: cases, Language.all) func everyBlankIsFilled(_ expected: Case, _ language: Language) throws {
    let findings = try Samples.findings(Samples.fixture(expected.name), Summary.Options(margin: 0.3))
    let tables = findings.comparisonTables.map { findings.text($0, language) }
    let cells = tables.flatMap { [$0.name, $0.note] + $0.columns.map(\.heading) + $0.rows.flatMap(\.cells) }
    for text in [findings.verdictText(language).all] + cells { #expect(!text.contains("{") && !text.contains("}")) }
  }
}

extension VerdictText {
  /// Everything it says, a line each.
  var all: String { ([headline] + sentences + caveats).joined(separator: "\n").withPlainSpaces }
}
