internal import Charts

/// Turns drawings into the bytes of PNG and PDF files. The same drawing and fonts give the same bytes on every run.
public struct CairoRenderer {
  public let fonts: FontLibrary
  /// When the files say they were made, in seconds since 1970; PDF only. What `SOURCE_DATE_EPOCH` says where it is set.
  public var creationDate: Int

  /// No image that Cairo holds may have more pixels a side: it counts in 16.16 fixed point.
  static let greatestSide = 32_767

  /// 1 January 2000, a date that nobody takes for the real one.
  public static let fixedDate = 946_684_800

  /// - Parameter creationDate: `fixedDate` where nil: the time of day has no place in bytes that are to be the same on every
  ///   run.
  public init(fonts: FontLibrary, creationDate: Int? = nil) {
    self.fonts = fonts
    self.creationDate = creationDate ?? Self.fixedDate
  }

  /// Refuses what no surface can be made of.
  func check(_ size: Size) throws(ChartError) {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0, size.width <= 14_400,
      size.height <= 14_400
    else {
      throw ChartError(
        .invalidOption,
        "page of \(size.width)×\(size.height) points, expected more than 0 and at most 14400 (200 in) each way")
    }
  }
}
