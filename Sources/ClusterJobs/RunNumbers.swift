/// Numbers of runs as `curves train --only` takes them.
public enum RunNumbers {
  /// Rising numbers with neighbours taken together, such as `1,3-5`.
  public static func text(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = parts.last, number == last.upperBound + 1 {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }
}
