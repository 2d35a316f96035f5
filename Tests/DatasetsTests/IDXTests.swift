import ContentHashing
import Datasets
import Testing
import TextTools

struct IDXTests {
  @Test(arguments: [false, true])
  func readsFourFiles(compressed: Bool) throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, compressed: compressed)
    let data = try Dataset.load(folder.path, search: isolatedSearch(folder))
    #expect(data.train.count == 4)
    #expect(data.test.count == 2)
    #expect(data.train.shape == .init(rows: 3, columns: 2))
    #expect(data.train.labels == [0, 1, 2, 1])
    #expect(data.test.labels == [2, 0])
    #expect(data.test.bytes == [20, 21, 22, 23, 24, 25, 0, 1, 2, 3, 4, 5])
    #expect(data.classNames == ["0", "1", "2"])
    #expect(
      data.sha256()["t10k-labels-idx1-ubyte"] == SHA256Digest.hexadecimal(of: idx([2], [2, 0])),
      "hashes are of the uncompressed contents, under the name without .gz")
    #expect(data.sha256().count == 4)
  }

  @Test func readsGzipFilesOfSeveralMembers() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder)
    let labels = idx([4], [0, 1, 2, 1])
    try folder.write(gzip(Array(labels[..<5])) + gzip(Array(labels[5...])), as: "train-labels-idx1-ubyte.gz")
    #expect(try Dataset.load(folder.path, search: isolatedSearch(folder)).train.labels == [0, 1, 2, 1])
  }

  /// A file put in place of `train-images…` or `train-labels…`, the error's code, and words of its message.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let contents: [UInt8]
    let code: DatasetError.Code
    let words: [String]
    var file = "train-images-idx3-ubyte"
    var testDescription: String { name }
  }

  static let image = idx([4, 3, 2], Array(repeating: 7, count: 24))
  static let faults = [
    Fault(name: "empty", contents: [], code: .truncated, words: ["found 0 bytes", "16-byte header"]),
    Fault(name: "half a header", contents: Array(image[..<9]), code: .truncated, words: ["found 9 bytes"]),
    Fault(
      name: "half the values", contents: Array(image[..<30]), code: .truncated,
      words: ["found 30", "expected 40", "4×3×2"]),
    Fault(name: "too long", contents: image + [1, 2], code: .trailingBytes, words: ["found 42", "expected 40"]),
    Fault(
      name: "compressed, half the values", contents: gzip(Array(image[..<30])), code: .truncated,
      words: ["found 30", "expected 40"]),
    Fault(
      name: "compressed, too long", contents: gzip(image + [1, 2]), code: .trailingBytes,
      words: ["found 42", "expected 40"]),
    Fault(
      name: "bytes after the gzip file", contents: gzip(image) + [0, 0, 0], code: .trailingBytes,
      words: ["after the end"]),
    Fault(
      name: "no IDX", contents: Array("<!DOCTYPE html><title>404</title>".utf8), code: .format,
      words: ["3c21444f", "expected 00000803", "no IDX file"]),
    Fault(
      name: "labels in place of images", contents: idx([24], Array(repeating: 1, count: 24)), code: .format,
      words: ["00000801", "are these the labels?"]),
    Fault(
      name: "floats", contents: idx([1, 1, 1], [0, 0, 0, 0], type: 0x0d), code: .format, words: ["32-bit floats"]),
    Fault(name: "no images", contents: idx([0, 3, 2], []), code: .invalidValue, words: ["0×3×2", "at least 1"]),
    Fault(name: "images without columns", contents: idx([4, 3, 0], []), code: .invalidValue, words: ["4×3×0"]),
    // 2³² × 2³² × 2³² overflows; 60000×28×28 does not, and must not be allocated either.
    Fault(
      name: "impossible size", contents: [0, 0, 8, 3] + Array(repeating: 0xff, count: 12), code: .invalidValue,
      words: ["4294967295×", "fit in memory"]),
    Fault(
      name: "a promise of 47 MB", contents: gzip(idx([60000, 28, 28], [1, 2, 3])), code: .truncated,
      words: ["found 19", "expected 47040016"]),
    Fault(
      name: "more images than labels", contents: idx([5, 3, 2], Array(repeating: 0, count: 30)), code: .mismatch,
      words: ["found 4 labels", "expected 5"], file: "train-images-idx3-ubyte"),
    Fault(
      name: "other image size", contents: idx([4, 2, 2], Array(repeating: 0, count: 16)), code: .mismatch,
      words: ["found images of 3×2", "expected 2×2"]),
  ]

  @Test(arguments: faults)
  func refuses(fault: Fault) throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, compressed: false)
    try folder.write(fault.contents, as: fault.file)
    let error = try #require(throws: DatasetError.self) {
      try Dataset.load(folder.path, search: isolatedSearch(folder))
    }
    #expect(error.code == fault.code)
    for words in fault.words { #expect(error.message.contains(words), "\(error)") }
    #expect(error.file?.hasPrefix(folder.path) == true)
    #expect(!error.description.contains("\n"))
  }

  @Test func refusesADamagedChecksum() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder)
    var bytes = gzip(Self.image)
    bytes[bytes.count - 8] ^= 1
    try folder.write(bytes, as: "train-images-idx3-ubyte.gz")
    let error = try #require(throws: DatasetError.self) {
      try Dataset.load(folder.path, search: isolatedSearch(folder))
    }
    #expect(error.code == .checksum)
  }

  @Test func refusesAFolderInPlaceOfAFile() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder)
    try folder.write("", as: "train-images-idx3-ubyte/nothing")
    let error = try #require(throws: DatasetError.self) {
      try Dataset.load(folder.path, search: isolatedSearch(folder))
    }
    #expect(error.message.contains("found a folder, expected a file"))
  }

  @Test func refusesLabelsThatMeanNoClass() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "system/mnist/", train: [0, 9, 10, 3])
    let error = try #require(throws: DatasetError.self) { try Dataset.load("mnist", search: isolatedSearch(folder)) }
    #expect(error.code == .invalidValue)
    #expect(error.message.contains("found the label 10 at example 2, expected 0 to 9 as mnist has 10 classes"))
  }

  @Test func lettersBeginAtOne() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "system/emnist-letters/", prefix: "emnist-letters-", train: [1, 26], test: [2])
    let data = try Dataset.load("emnist-letters", search: isolatedSearch(folder))
    #expect(data.train.labels == [0, 25])
    #expect(data.test.labels == [1])
    #expect(data.classNames[25] == "Z")
    #expect(data.train.shape.isColumnMajor)

    try writeIDX(into: folder, at: "system/emnist-letters/", prefix: "emnist-letters-", train: [0, 26], test: [2])
    let error = try #require(throws: DatasetError.self) {
      try Dataset.load("emnist-letters", search: isolatedSearch(folder))
    }
    #expect(error.message.contains("found the label 0 at example 0, expected 1 to 26"))
  }

  /// Every beginning of a compressed file is an error, as is every beginning of a plain one.
  @Test(arguments: [false, true])
  func refusesEveryTruncation(compressed: Bool) throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, compressed: compressed)
    let whole = compressed ? gzip(Self.image) : Self.image
    for length in 0..<whole.count {
      try folder.write(Array(whole[..<length]), as: "train-images-idx3-ubyte" + (compressed ? ".gz" : ""))
      #expect(throws: DatasetError.self, "\(length) bytes") {
        try Dataset.load(folder.path, search: isolatedSearch(folder))
      }
    }
  }

  /// Any flipped bit of a compressed file is noticed, or changes nothing but the name and time in its header.
  @Test func noticesEveryFlippedBit() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder)
    let whole = gzip(Self.image)
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << UInt8(bit)
        try folder.write(bytes, as: "train-images-idx3-ubyte.gz")
        do {
          let data = try Dataset.load(folder.path, search: isolatedSearch(folder))
          #expect(data.train.bytes == Array(Self.image[16...]), "byte \(place), bit \(bit)")
        } catch {
          #expect(error.file?.hasPrefix(folder.path) == true, "\(error)")
        }
      }
    }
  }

  @Test(
    .enabled(if: DatasetSearch().hasFashionMNIST, "needs the Debian package dataset-fashion-mnist"))
  func readsFashionMNIST() throws {
    let data = try Dataset.load("fashion-mnist", search: DatasetSearch())
    #expect(data.train.count == 60_000)
    #expect(data.test.count == 10_000)
    #expect(data.train.inputs == 784)
    #expect(data.classNames[9] == "Ankle boot")
    // Fashion-MNIST is balanced.
    #expect((0..<10).allSatisfy { label in data.train.labels.count { $0 == label } == 6000 })
    // `zcat FILE | sha256sum`
    #expect(
      data.sha256() == [
        "train-images-idx3-ubyte": "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
        "train-labels-idx1-ubyte": "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
        "t10k-images-idx3-ubyte": "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
        "t10k-labels-idx1-ubyte": "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
      ])
  }
}

extension DatasetSearch {
  fileprivate var hasFashionMNIST: Bool {
    guard let known = KnownDataset.named("fashion-mnist") else { return false }
    return ((try? find(known)) ?? nil) != nil
  }
}
