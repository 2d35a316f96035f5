extension PixelImage {
  /// The greatest difference of the means of two images in any tile, as a share of the range of values: of means, so that
  /// soft and hard edges are alike and a missing letter is not lost in a large page. Tiles half over one another leave no
  /// mark on a border only. Alpha is left out; images of other sizes are as different as can be.
  func worstTileMean(comparedTo other: PixelImage, side: Int = 12) -> (difference: Double, column: Int, row: Int) {
    guard abs(width - other.width) <= 1, abs(height - other.height) <= 1 else { return (1, 0, 0) }
    let (columns, rows) = (min(width, other.width), min(height, other.height))
    var worst = (difference: 0.0, column: 0, row: 0)
    for top in stride(from: 0, to: rows, by: side / 2) {
      for left in stride(from: 0, to: columns, by: side / 2) {
        var (mine, theirs) = ([0, 0, 0], [0, 0, 0])
        var count = 0
        for row in top..<min(top + side, rows) {
          for column in left..<min(left + side, columns) {
            count += 1
            for channel in 0..<3 {
              mine[channel] += Int(samples[(row * width + column) * 4 + channel])
              theirs[channel] += Int(other.samples[(row * other.width + column) * 4 + channel])
            }
          }
        }
        for channel in 0..<3 {
          let difference = Double(abs(mine[channel] - theirs[channel])) / Double(count) / 255
          if difference > worst.difference { worst = (difference, left, top) }
        }
      }
    }
    return worst
  }
}
