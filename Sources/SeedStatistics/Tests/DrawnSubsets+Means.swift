extension DrawnSubsets {
  /// The `place`-th least of the means of the subsets and of their complements, each rounded up to a whole number, and the
  /// `place`-th greatest, each rounded down; and `hits(_:sum:)`, which the same sums tell. A subset of nothing has every
  /// mean, and is the least and the greatest.
  ///
  /// - Parameters:
  ///   - sum: of all `values`.
  ///   - place: from 1 to twice `SignFlipTest.drawnSubsets`.
  func means(_ values: [Int64], sum: Int64, place: Int) -> (least: Int64, greatest: Int64, hits: Int) {
    let sums = Sums(of: values)
    let all = 0..<SignFlipTest.drawnSubsets
    let first = all.prefix(Tail.sample)
    let sign = sum.signum()
    var hits: UInt64 = 0
    var tails = Tails(sum: sum, count: Int64(values.count), place: place)
    forEach(of: sums, chosen: first) { part, size in
      hits &+= Self.hits(sign * part, ofPositive: sign * sum)
      tails.add(part, size)
    }
    tails.narrow(seen: 2 * first.count)
    tails.withInner { inner in
      forEach(of: sums, chosen: first.upperBound..<all.upperBound) { part, size in
        hits &+= Self.hits(sign * part, ofPositive: sign * sum)
        // Nearly all are far from either end.
        guard part <= inner[2 * Int(size)] || part >= inner[2 * Int(size) + 1] else { return }
        tails.add(part, size)
      }
    }
    if !tails.holdPlace {
      // The first ones were not like the rest.
      tails = Tails(sum: sum, count: Int64(values.count), place: place)
      forEach(of: sums) { part, size in tails.add(part, size) }
    }
    return (tails.values.least, tails.values.greatest, Int(hits))
  }

  /// Both ends: of the values turned round, the least mean is the greatest turned round.
  private struct Tails {
    /// Of all values, and how many they are.
    let sum: Int64
    let count: Int64
    var low: Tail
    var high: Tail

    init(sum: Int64, count: Int64, place: Int) {
      self.sum = sum
      self.count = count
      (low, high) = (Tail(place: place), Tail(place: place))
    }

    /// A subset and its complement.
    @inline(__always)
    mutating func add(_ part: Int64, _ size: Int64) {
      low.add(part, size)
      low.add(sum - part, count - size)
      high.add(-part, size)
      high.add(part - sum, count - size)
    }

    mutating func narrow(seen: Int) {
      low.narrow(seen: seen)
      high.narrow(seen: seen)
    }

    /// Gives the sums between which no tail takes a subset of each size, one that it takes up to and one that it takes
    /// from on, by turns: a subset or its complement is in one of the tails just where its sum is not between.
    func withInner(_ body: (UnsafeBufferPointer<Int64>) -> Void) {
      var inner: [Int64] = []
      for size in 0...count {
        guard let low = low.bound, let high = high.bound else {
          inner += [.max, .min]
          continue
        }
        inner.append(max(low &* size, sum &+ high &* (count - size)))
        inner.append(min(sum &- low &* (count - size), -high &* size))
      }
      inner.withUnsafeBufferPointer(body)
    }

    var holdPlace: Bool { low.kept.count >= low.place && high.kept.count >= high.place }
    var values: (least: Int64, greatest: Int64) { (low.value, -high.value) }
  }

  /// The least of many means, as many as hold the one that is wanted.
  private struct Tail {
    let place: Int
    /// Means that are not left out, in no order.
    private(set) var kept: [Int64] = []
    /// Means above are not kept, where it is known; they are told without the division.
    private(set) var bound: Int64?

    /// Subsets whose means say where the bound is to stand.
    static let sample = 2_048

    init(place: Int) { self.place = place }

    /// Of the mean of `size` values of this sum, rounded up.
    @inline(__always)
    mutating func add(_ sum: Int64, _ size: Int64) {
      if let bound, sum > bound &* size { return }
      if size > 0 {
        let (quotient, rest) = sum.quotientAndRemainder(dividingBy: size)
        kept.append(rest > 0 ? quotient + 1 : quotient)
      } else {
        kept.append(.min + 1)
      }
    }

    /// Sets the bound six standard deviations above where the wanted mean is to be expected, by those kept so far.
    mutating func narrow(seen: Int) {
      let share = Double(place) / Double(2 * SignFlipTest.drawnSubsets)
      let expected = share * Double(seen)
      let reach = Int(expected + 6 * (expected * (1 - share)).squareRoot() + 6)
      guard reach < kept.count else { return }
      let bound = OrderStatistic.select(reach, from: &kept)
      kept.removeAll { $0 > bound }
      self.bound = bound
    }

    var value: Int64 {
      var kept = kept
      return OrderStatistic.select(place - 1, from: &kept)
    }
  }
}
