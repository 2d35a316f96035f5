/// A picture of the test set, as the command line gets it from the data set.
public struct SampleImage: Sendable, Equatable {
  /// Place in the test set, from 0.
  public var index: Int
  /// Grey, a byte a pixel, row by row from the top.
  public var pixels: [UInt8]
  public var rows: Int
  public var columns: Int
  /// Its true class; nil where unknown.
  public var label: Int?

  public init(index: Int, pixels: [UInt8], rows: Int, columns: Int, label: Int? = nil) {
    precondition(pixels.count == rows * columns, "\(pixels.count) pixels for \(rows)×\(columns)")
    self.index = index
    self.pixels = pixels
    self.rows = rows
    self.columns = columns
    self.label = label
  }
}
