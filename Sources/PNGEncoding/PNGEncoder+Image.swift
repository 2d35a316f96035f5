extension PNGEncoder {
  /// Cairo's pixels: 32-bit native words `0xAARRGGBB`, colours multiplied by alpha.
  public struct Image {
    public var pixels: UnsafeRawBufferPointer
    /// Bytes from a row to the next.
    public var stride: Int
    public var columns: Int
    public var rows: Int
    /// The alpha bits mean nothing.
    public var isOpaque: Bool

    public init(pixels: UnsafeRawBufferPointer, stride: Int, columns: Int, rows: Int, isOpaque: Bool) {
      self.pixels = pixels
      self.stride = stride
      self.columns = columns
      self.rows = rows
      self.isOpaque = isOpaque
    }
  }

  /// A text chunk.
  public struct Text: Hashable, Sendable {
    /// 1 to 79 Latin characters; PNG knows Title, Author, Description, Copyright, Creation Time, Software and more.
    public var keyword: String
    public var text: String

    public init(keyword: String, text: String) {
      self.keyword = keyword
      self.text = text
    }
  }
}
