internal import RandomNumbers

/// Which training examples are trained on and which are kept for validation, as indices in rising order.
public struct HoldoutSplit: Sendable, Equatable {
  /// What remains to train on.
  public let train: [Int32]
  /// What is kept out.
  public let holdout: [Int32]
}

extension LabeledImages {
  /// Keeps `size` examples out, each class in its share, picked by `seed`.
  ///
  /// Shares are rounded by largest remainder, so they add up to `size` exactly and none is off by one or more; of equal
  /// remainders the lower class wins. The same labels, size and seed give the same split everywhere.
  /// - Throws: `invalidOption` unless 0 < `size` < `count`.
  public func holdout(_ size: Int, seed: Int) throws(DatasetError) -> HoldoutSplit {
    guard size > 0, size < count else {
      throw DatasetError(
        .invalidOption,
        "found a holdout of \(size) examples, expected 1 to \(count - 1) as there are \(count) to train on: "
          + "ask for fewer, or write `validation: test`")
    }
    var members = [[Int32]](repeating: [], count: classCount)
    for (index, label) in labels.enumerated() { members[Int(label)].append(Int32(index)) }

    var quotas = members.map { $0.count * size / count }
    let byRemainder = members.indices.sorted { first, second in
      let (one, other) = (members[first].count * size % count, members[second].count * size % count)
      return one != other ? one > other : first < second
    }
    for index in byRemainder.prefix(size - quotas.reduce(0, +)) { quotas[index] += 1 }

    var generator = SplitMix64(seed: UInt64(bitPattern: Int64(seed)))
    var isKept = [Bool](repeating: false, count: count)
    for (var candidates, quota) in zip(members, quotas) {
      // The first `quota` steps of a Fisher–Yates shuffle.
      for place in 0..<quota {
        candidates.swapAt(place, place + generator.next(below: candidates.count - place))
        isKept[Int(candidates[place])] = true
      }
    }
    let all = Int32(0)..<Int32(count)
    return HoldoutSplit(train: all.filter { !isKept[Int($0)] }, holdout: all.filter { isKept[Int($0)] })
  }
}
