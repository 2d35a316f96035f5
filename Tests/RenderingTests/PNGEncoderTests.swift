import Charts
import PNGEncoding
import Testing

@testable import CairoRendering

@Suite struct PNGEncoderTests {
  /// Cairo's words for pixels of `count` different colours.
  private func encoded(_ pixels: [UInt32], columns: Int, isOpaque: Bool, texts: [PNGEncoder.Text] = []) throws
    -> [UInt8]
  {
    try pixels.withUnsafeBytes { bytes throws(any Error) -> [UInt8] in
      let image = PNGEncoder.Image(
        pixels: bytes, stride: columns * 4, columns: columns, rows: pixels.count / columns, isOpaque: isOpaque)
      return try PNGEncoder.encode(image, dotsPerInch: 144, texts: texts)
    }
  }

  @Test(arguments: [1, 2, 255, 256, 257, 700])
  func opaqueImagesComeBackWhateverTheirNumberOfColours(count: Int) throws {
    let pixels = (0..<35 * 20).map { UInt32($0 % count) &* 0x01_0307 & 0xFF_FFFF }
    let file = try encoded(pixels, columns: 35, isOpaque: true)
    let image = try #require(PixelImage(png: file))
    #expect((image.width, image.height) == (35, 20))
    let expected = pixels.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255), 255] }
    #expect(image.samples == expected)
    #expect(try #require(PNGChunks(file)?.first("IHDR"))[9] == (count <= 256 ? 3 : 2))
  }

  @Test func alphaIsTakenOutOfTheColours() throws {
    // Half-transparent red, transparent, opaque blue; enough others that no palette can hold them.
    let few: [UInt32] = [0x8080_0000, 0, 0xFF00_00FF]
    let many = few + (0..<297).map { 0xFF00_0000 | UInt32($0) << 4 }
    for pixels in [few, many] {
      let image = try #require(PixelImage(png: try encoded(pixels, columns: 3, isOpaque: false)))
      #expect(Array(image.samples.prefix(12)) == [255, 0, 0, 128, 0, 0, 0, 0, 0, 0, 255, 255])
    }
  }

  @Test func resolutionColourSpaceAndTextsAreWritten() throws {
    let texts = [PNGEncoder.Text(keyword: "Title", text: "plain"), PNGEncoder.Text(keyword: "Author", text: "作者")]
    let chunks = try #require(PNGChunks(try encoded([1, 2, 3, 4], columns: 2, isOpaque: true, texts: texts)))
    // 144 dots an inch are 5669 a metre.
    #expect(chunks.first("pHYs") == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
    #expect(chunks.first("sRGB") == [0])
    #expect(chunks.first("tEXt") == Array("Title\0plain".utf8))
    #expect(chunks.first("iTXt") == Array("Author\0\0\0\0\0作者".utf8))
    #expect(chunks.chunks.last?.type == "IEND")
  }

  @Test func aFigureCarriesItsRecords() throws {
    let drawing = SampleDrawings.everything()
    let file = try CairoRenderer(fonts: FontLibrary()).png(drawing)
    #expect(RecordIdentities.read(from: file) == drawing.metadata.records)
    #expect(RecordIdentities.read(from: Array("no figure".utf8)) == nil)
  }

  @Test(arguments: [(72.0, 240, 170), (144, 480, 340), (100, 334, 237)])
  func theImageIsTheRoundedUpPage(dotsPerInch: Double, width: Int, height: Int) throws {
    let file = try CairoRenderer(fonts: FontLibrary()).png(SampleDrawings.everything(), dotsPerInch: dotsPerInch)
    let image = try #require(PixelImage(png: file))
    #expect((image.width, image.height) == (width, height))
  }

  @Test(arguments: [0.0, -1, .nan, .infinity, 1e6])
  func anImpossibleResolutionIsRefused(dotsPerInch: Double) throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    #expect(throws: ChartError.self) { try renderer.png(SampleDrawings.everything(), dotsPerInch: dotsPerInch) }
  }
}
