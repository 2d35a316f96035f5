/// Which test images a run's model got right, a bit each.
struct CorrectnessBits: Sendable, Equatable {
  let images: Int
  let words: [UInt64]
  /// Images that were right.
  let count: Int

  init(_ correct: [Bool]) {
    images = correct.count
    var words = [UInt64](repeating: 0, count: (correct.count + 63) / 64)
    correct.withUnsafeBufferPointer { correct in
      for index in words.indices {
        var word: UInt64 = 0
        for place in 64 * index..<min(64 * index + 64, correct.count) {
          word |= (correct[place] ? 1 : 0) << UInt64(place & 63)
        }
        words[index] = word
      }
    }
    self.words = words
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Images that just one of the two got right.
  func countOfDifferences(to other: CorrectnessBits) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
  }
}
