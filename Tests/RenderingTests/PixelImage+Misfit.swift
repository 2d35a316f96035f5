/// How far two images are from showing the same, each from 0 to 1.
struct Misfit {
  /// The largest difference of a pixel to the range of the nine pixels about its place in the other image.
  var edges = 0.0
  /// The largest difference of two pixels at one place that both lie in the middle of nine alike.
  var surfaces = 0.0
  /// Of `edges`, in pixels from the left and from the top.
  var edgePlace = (column: 0, row: 0)
  /// Of `surfaces`.
  var surfacePlace = (column: 0, row: 0)
}

extension PixelImage {
  /// Looks for what is in one image and not in the other, however small: nothing is averaged.
  ///
  /// A line or a letter that another program draws a pixel further, sharper or softer stays within its neighbours' range;
  /// of one that is missing the middle is outside by all its contrast. What is as thin as two pixels and has like colours
  /// beside it can hide: look at more than 100 dots an inch. Of a pale surface all the contrast is less than what
  /// programs differ by at an edge; but within surfaces they do not differ. Images whose sizes differ by one pixel, as
  /// programs round, are compared where both are; others differ by 1. Alpha is left out: a page may end within its last
  /// pixel.
  func misfit(comparedTo other: PixelImage) -> Misfit {
    guard abs(width - other.width) <= 1, abs(height - other.height) <= 1 else { return Misfit(edges: 1, surfaces: 1) }
    var (edges, surfaces) = (0, 0)
    var result = Misfit()
    samples.withUnsafeBufferPointer { mine in
      other.samples.withUnsafeBufferPointer { theirs in
        for row in 0..<min(height, other.height) {
          for column in 0..<min(width, other.width) {
            let (here, there) = ((row * width + column) * 4, (row * other.width + column) * 4)
            for channel in 0..<3 {
              let (a, b) = (Int(mine[here + channel]), Int(theirs[there + channel]))
              // Neither measure is above the difference of the two pixels themselves.
              guard abs(a - b) > min(edges, surfaces) else { continue }
              let aroundMine = Self.range(mine, width, height, column, row, channel)
              let aroundTheirs = Self.range(theirs, other.width, other.height, column, row, channel)
              let outside = max(
                aroundTheirs.lowerBound - a, a - aroundTheirs.upperBound, aroundMine.lowerBound - b,
                b - aroundMine.upperBound)
              if outside > edges { (edges, result.edgePlace) = (outside, (column, row)) }
              if abs(a - b) > surfaces, aroundMine.count == 1, aroundTheirs.count == 1 {
                (surfaces, result.surfacePlace) = (abs(a - b), (column, row))
              }
            }
          }
        }
      }
    }
    (result.edges, result.surfaces) = (Double(edges) / 255, Double(surfaces) / 255)
    return result
  }

  /// The values of that channel in the 3×3 pixels about a place.
  private static func range(
    _ samples: UnsafeBufferPointer<UInt8>, _ width: Int, _ height: Int, _ column: Int, _ row: Int, _ channel: Int
  ) -> ClosedRange<Int> {
    var (least, greatest) = (255, 0)
    for y in max(row - 1, 0)...min(row + 1, height - 1) {
      for x in max(column - 1, 0)...min(column + 1, width - 1) {
        let sample = Int(samples[(y * width + x) * 4 + channel])
        least = min(least, sample)
        greatest = max(greatest, sample)
      }
    }
    return least...greatest
  }
}
