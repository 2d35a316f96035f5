/// One example as a picture for people: grey levels, row by row, 0 black and 255 white.
public struct GreyImage: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  /// `[rows, columns]`, row-major.
  public let pixels: [UInt8]
}

extension LabeledImages {
  /// The picture of the example at `index`.
  ///
  /// Bytes are shown as they are, floats stretched from the example's least value (black) to its greatest (white), an even
  /// example as black. Channels are joined to grey: three of them by Rec. 601 luma (0.299 R + 0.587 G + 0.114 B), any other
  /// number by their mean. Images that are stored column by column, EMNIST's, are turned the right way up.
  /// - Precondition: `index` is in 0 ..< `count`.
  public func picture(at index: Int) -> GreyImage {
    precondition((0..<count).contains(index), "found example \(index), expected 0 to \(count - 1)")
    let range = index * inputs..<(index + 1) * inputs
    let levels: [Float]
    switch storage {
    case .bytes(let bytes): levels = grey(bytes[range].map { Float($0) })
    case .floats(let floats):
      let values = grey(Array(floats[range]))
      let least = values.min() ?? 0
      // In double: the span of floats may be more than a float holds.
      let span = Double(values.max() ?? 0) - Double(least)
      levels = values.map { span > 0 ? Float((Double($0) - Double(least)) / span * 255) : 0 }
    }
    let pixels = (0..<shape.rows * shape.columns).map { place in
      let (row, column) = (place / shape.columns, place % shape.columns)
      let source = shape.isColumnMajor ? column * shape.rows + row : place
      return UInt8(min(255, max(0, levels[source].rounded())))
    }
    return GreyImage(rows: shape.rows, columns: shape.columns, pixels: pixels)
  }

  /// One level a pixel from `channels` values each.
  private func grey(_ values: [Float]) -> [Float] {
    let channels = shape.channels
    guard channels > 1 else { return values }
    let weights: [Float] =
      channels == 3 ? [0.299, 0.587, 0.114] : Array(repeating: 1 / Float(channels), count: channels)
    return stride(from: 0, to: values.count, by: channels).map { start in
      weights.indices.reduce(0) { $0 + weights[$1] * values[start + $1] }
    }
  }
}
