import CZlib

/// An image in memory: what golden tests compare.
struct PixelImage: Equatable {
  var width: Int
  var height: Int
  /// Red, green, blue, alpha, row by row.
  var samples: [UInt8]

  init(width: Int, height: Int, samples: [UInt8]) {
    self.width = width
    self.height = height
    self.samples = samples
  }

  /// Reads a PNG of 8 bits a sample that is not interlaced; nil when `file` is anything else or damaged.
  init?(png file: [UInt8]) {
    guard let chunks = PNGChunks(file), let header = chunks.first("IHDR"), header.count == 13, header[8] == 8,
      header[12] == 0, let channels = [0: 1, 2: 3, 3: 1, 6: 4][header[9]]
    else { return nil }
    let width = Int(PNGChunks.word(header, 0))
    let height = Int(PNGChunks.word(header, 4))
    let rowLength = width * channels
    var raw = [UInt8](repeating: 0, count: (rowLength + 1) * height)
    var length = UInt(raw.count)
    let packed = chunks.all("IDAT").flatMap { $0 }
    guard uncompress(&raw, &length, packed, UInt(packed.count)) == Z_OK, Int(length) == raw.count else { return nil }
    let palette = chunks.first("PLTE") ?? []
    let opacity = chunks.first("tRNS") ?? []
    var samples = [UInt8](repeating: 255, count: width * height * 4)
    // By pointers: arrays take a second an image in a debug build.
    raw.withUnsafeMutableBufferPointer { raw in
      samples.withUnsafeMutableBufferPointer { samples in
        for row in 0..<height {
          Self.unfilter(raw, row: row, rowLength, channels)
          var (source, place) = (row * (rowLength + 1) + 1, row * width * 4)
          for _ in 0..<width {
            if header[9] == 3 {
              let index = Int(raw[source])
              for channel in 0..<3 { samples[place + channel] = palette[index * 3 + channel] }
              if index < opacity.count { samples[place + 3] = opacity[index] }
            } else {
              samples[place] = raw[source]
              samples[place + 1] = raw[channels == 1 ? source : source + 1]
              samples[place + 2] = raw[channels == 1 ? source : source + 2]
              if channels == 4 { samples[place + 3] = raw[source + 3] }
            }
            source += channels
            place += 4
          }
        }
      }
    }
    self.init(width: width, height: height, samples: samples)
  }

  /// Undoes the filter of one row, where the rows above are done: `raw` has each row's filter before it.
  private static func unfilter(
    _ raw: UnsafeMutableBufferPointer<UInt8>, row: Int, _ rowLength: Int, _ channels: Int
  ) {
    let start = row * (rowLength + 1) + 1
    let filter = raw[start - 1]
    guard filter != 0 else { return }
    for place in start..<start + rowLength {
      let isFirst = place < start + channels
      let left = isFirst ? 0 : Int(raw[place - channels])
      let up = row == 0 ? 0 : Int(raw[place - rowLength - 1])
      let predicted: Int
      switch filter {
      case 1: predicted = left
      case 2: predicted = up
      case 3: predicted = (left + up) / 2
      default:
        let corner = isFirst || row == 0 ? 0 : Int(raw[place - rowLength - 1 - channels])
        let estimate = left + up - corner
        let distances = (abs(estimate - left), abs(estimate - up), abs(estimate - corner))
        predicted =
          distances.0 <= distances.1 && distances.0 <= distances.2 ? left : distances.1 <= distances.2 ? up : corner
      }
      raw[place] = UInt8(truncatingIfNeeded: Int(raw[place]) + predicted)
    }
  }

  /// The root mean square difference of the worst tile of 30×30 pixels, from 0 (equal) to 1; 1 when sizes differ.
  ///
  /// A mean over the whole image would not notice a label that is gone: it is one tile of hundreds.
  func worstTile(comparedTo other: PixelImage) -> Double {
    guard width == other.width, height == other.height else { return 1 }
    var worst = 0.0
    for top in stride(from: 0, to: height, by: 30) {
      for left in stride(from: 0, to: width, by: 30) {
        var (sum, count) = (0, 0)
        for row in top..<min(top + 30, height) {
          for place in (row * width + left) * 4..<(row * width + min(left + 30, width)) * 4 {
            let difference = Int(samples[place]) - Int(other.samples[place])
            sum += difference * difference
            count += 1
          }
        }
        worst = max(worst, (Double(sum) / Double(count)).squareRoot() / 255)
      }
    }
    return worst
  }
}
