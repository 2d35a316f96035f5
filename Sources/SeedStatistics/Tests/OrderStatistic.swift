enum OrderStatistic {
  /// The value that stands at `place`, from 0, once the values rise (C. A. R. Hoare, *Algorithm 65: find*, 1961). Leaves
  /// them in another order.
  ///
  /// - Complexity: linear in their number, but for orders that nobody meets.
  static func select(_ place: Int, from values: inout [Int64]) -> Int64 {
    values.withUnsafeMutableBufferPointer { select(place, from: $0) }
  }

  private static func select(_ place: Int, from values: UnsafeMutableBufferPointer<Int64>) -> Int64 {
    var low = 0
    var high = values.count - 1
    while low < high {
      let (a, b, c) = (values[low], values[(low + high) / 2], values[high])
      let pivot = max(min(a, b), min(max(a, b), c))
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right { high = right } else if place >= left { low = left } else { return values[place] }
    }
    return values[place]
  }
}
