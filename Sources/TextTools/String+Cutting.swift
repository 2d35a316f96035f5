extension String {
  /// At most `count` characters of this text, the last of them `…` where some were left out.
  ///
  /// - Complexity: O(`count`), however long the text.
  public func cut(to count: Int) -> String {
    guard let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end != endIndex else { return self }
    return prefix(max(0, count - 1)) + "…"
  }

  /// At most `count` characters of this text: the first half of them, `…` where some were left out, and the last.
  ///
  /// - Complexity: O(`count`), however long the text.
  public func cutInMiddle(to count: Int) -> String {
    guard let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end != endIndex else { return self }
    let rest = max(0, count - 1)
    return prefix(rest - rest / 2) + "…" + suffix(rest / 2)
  }
}
