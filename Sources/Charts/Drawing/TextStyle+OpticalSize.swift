extension TextStyle {
  /// The size, in points, that the Latin Modern Roman of this style was drawn for: one of 5 to 17.
  ///
  /// Latin Modern is drawn anew for each size, as Computer Modern was; this is the one that LaTeX would take, so that a
  /// figure's text is the paper's text. A face of another size has other widths: 8 pt text is 6 % wider than 10 pt text
  /// made smaller.
  public var latinModernSize: Int {
    let sizes =
      switch (weight == .bold, italic) {
      case (false, false): [5, 6, 7, 8, 9, 10, 12, 17]
      case (false, true): [7, 8, 9, 10, 12]
      case (true, false): [5, 6, 7, 8, 9, 10, 12]
      case (true, true): [10]
      }
    return sizes.last { Double($0) <= size + 0.5 } ?? sizes[0]
  }
}
