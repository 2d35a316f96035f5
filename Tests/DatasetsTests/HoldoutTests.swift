import Datasets
import Testing

struct HoldoutTests {
  private func examples(classSizes: [Int]) -> LabeledImages {
    let labels = classSizes.enumerated().flatMap { Array(repeating: Int32($0.offset), count: $0.element) }
    return LabeledImages(
      storage: .bytes(Array(repeating: 0, count: labels.count)), shape: .init(rows: 1, columns: 1), labels: labels,
      classNames: classSizes.indices.map(String.init))
  }

  @Test(arguments: [
    // Even shares, exact.
    ([50, 50], 10, [5, 5]),
    // 10 × 2/7 and 10 × 5/7: 2.857 and 7.143.
    ([20, 50], 10, [3, 7]),
    // Equal remainders: the lower class wins.
    ([3, 3, 3], 4, [2, 1, 1]),
    // A class with no example, and one so small that its share is none.
    ([0, 1, 99], 10, [0, 0, 10]),
    ([1, 1], 1, [1, 0]),
    ([3, 4], 6, [3, 3]),
  ])
  func keepsClassShares(classSizes: [Int], size: Int, expected: [Int]) throws {
    let data = examples(classSizes: classSizes)
    let split = try data.holdout(size, seed: 3)
    var counts = Array(repeating: 0, count: classSizes.count)
    for index in split.holdout { counts[Int(data.labels[Int(index)])] += 1 }
    #expect(counts == expected)
    #expect((split.train + split.holdout).sorted() == Array(0..<Int32(data.count)))
    #expect(split.train == split.train.sorted())
    #expect(split.holdout == split.holdout.sorted())
  }

  @Test func dependsOnTheSeedAlone() throws {
    let data = examples(classSizes: [40, 60])
    #expect(try data.holdout(20, seed: 1) == data.holdout(20, seed: 1))
    #expect(try data.holdout(20, seed: 1) != data.holdout(20, seed: 2))
    // Written down, so that a record's split can be made again by any later version.
    #expect(try examples(classSizes: [4, 6]).holdout(5, seed: 0).holdout == [1, 3, 4, 5, 9])
  }

  @Test func picksEveryExampleAboutAsOften() throws {
    let data = examples(classSizes: [10])
    var counts = Array(repeating: 0, count: 10)
    for seed in 0..<2000 { for index in try data.holdout(3, seed: seed).holdout { counts[Int(index)] += 1 } }
    // Expected 600 each with a standard deviation of 20.5.
    #expect(counts.allSatisfy { abs($0 - 600) < 100 }, "\(counts)")
  }

  @Test(arguments: [-1, 0, 10, 11])
  func refusesSizesThatLeaveNothing(size: Int) {
    let error = #expect(throws: DatasetError.self) { try examples(classSizes: [4, 6]).holdout(size, seed: 0) }
    #expect(error?.code == .invalidOption)
    #expect(error?.message.contains("expected 1 to 9") == true)
  }
}
