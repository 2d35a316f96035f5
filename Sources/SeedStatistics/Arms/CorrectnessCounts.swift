/// How many of several runs got each image right, held a binary digit a plane: sums of products over all images are then
/// counts of bits, sixty-four images at a time.
struct CorrectnessCounts {
  /// `planes[k]` has the digit of 2ᵏ of every image's count.
  private var planes: [[UInt64]] = []
  /// Over images, of the counts.
  private(set) var sumOfSquares = 0

  init(_ runs: [CorrectnessBits]) {
    let words = runs.first?.words.count ?? 0
    var digits = 0
    while runs.count >> digits > 0 { digits += 1 }
    planes = [[UInt64]](repeating: [UInt64](repeating: 0, count: words), count: digits)
    for index in 0..<words {
      // One word of every plane, with carries passed up.
      var column = [UInt64](repeating: 0, count: digits)
      for run in runs {
        var carry = run.words[index]
        var digit = 0
        while carry != 0 {
          (column[digit], carry) = (column[digit] ^ carry, column[digit] & carry)
          digit += 1
        }
      }
      for digit in 0..<digits { planes[digit][index] = column[digit] }
    }
    sumOfSquares = sumOfProducts(with: self)
  }

  /// Σ over images of this count times the other's.
  func sumOfProducts(with other: CorrectnessCounts) -> Int {
    var sum = 0
    for (i, left) in planes.enumerated() {
      for (j, right) in other.planes.enumerated() {
        sum += zip(left, right).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount } << (i + j)
      }
    }
    return sum
  }
}
