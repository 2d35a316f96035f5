import Datasets
import Testing

struct GreyImageTests {
  private func picture(_ storage: LabeledImages.Storage, _ shape: LabeledImages.Shape, at index: Int = 0) -> GreyImage {
    let labels = Array(repeating: Int32(0), count: storage.count / shape.inputs)
    return LabeledImages(storage: storage, shape: shape, labels: labels, classNames: ["a"]).picture(at: index)
  }

  @Test func showsBytesAsTheyAre() {
    let shown = picture(.bytes([9, 9, 9, 9, 9, 9, 0, 1, 2, 253, 254, 255]), .init(rows: 2, columns: 3), at: 1)
    #expect(shown.rows == 2)
    #expect(shown.columns == 3)
    #expect(shown.pixels == [0, 1, 2, 253, 254, 255])
  }

  @Test(arguments: [
    ([-1, 0, 1, 3] as [Float], [0, 64, 128, 255] as [UInt8]), ([0.5, 0.5, 0.5, 0.5], [0, 0, 0, 0]),
    ([0, 1, 0, 1], [0, 255, 0, 255]), ([-3e38, 3e38, 0, 0], [0, 255, 128, 128]),
  ])
  func stretchesFloats(values: [Float], pixels: [UInt8]) {
    #expect(picture(.floats(values), .init(rows: 2, columns: 2)).pixels == pixels)
  }

  @Test func joinsChannels() {
    #expect(picture(.bytes([255, 0, 0, 255, 255, 255]), .init(rows: 1, columns: 2, channels: 3)).pixels == [76, 255])
    #expect(picture(.bytes([100, 200]), .init(rows: 1, columns: 1, channels: 2)).pixels == [150])
  }

  @Test func turnsWhatIsStoredColumnByColumn() {
    let shape = LabeledImages.Shape(rows: 2, columns: 3, isColumnMajor: true)
    #expect(picture(.bytes([1, 2, 3, 4, 5, 6]), shape).pixels == [1, 3, 5, 2, 4, 6])
  }
}
