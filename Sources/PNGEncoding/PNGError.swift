/// zlib would not compress an image, which happens only when memory runs out.
public struct PNGError: Error, Hashable, CustomStringConvertible {
  /// One line without a full stop.
  public let description: String
}
