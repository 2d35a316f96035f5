import ContentHashing
import Datasets
import Foundation
import Testing

struct NPZTests {
  private static func fixture(_ name: String) throws -> String {
    try #require(Bundle.module.url(forResource: name, withExtension: "npz", subdirectory: "Fixtures")).path
  }

  private static func load(_ path: String) throws -> Dataset { try Dataset.load(path, search: DatasetSearch()) }

  static let trainBytes = (0..<24).map { UInt8(10 * $0) }

  @Test(arguments: [
    "stored", "deflated", "zip64", "version-2", "version-3", "medmnist", "integers-i8", "integers-i4", "integers-u2",
  ])
  func readsGreyLevels(name: String) throws {
    let data = try Self.load(Self.fixture(name))
    #expect(data.name == name)
    #expect(data.train.bytes == Self.trainBytes)
    #expect(data.test.bytes == Array(0..<12))
    #expect(data.train.labels == [0, 1, 2, 1])
    #expect(data.test.labels == [2, 0])
    #expect(data.train.shape == .init(rows: 3, columns: 2))
    #expect(data.classNames == ["0", "1", "2"])
    let file = try Data(contentsOf: URL(fileURLWithPath: Self.fixture(name)))
    #expect(data.sha256() == ["\(name).npz": SHA256Digest.hexadecimal(of: file)])
  }

  @Test(arguments: [
    ("flat", LabeledImages.Shape(rows: 1, columns: 6)),
    ("colour", LabeledImages.Shape(rows: 3, columns: 1, channels: 2)),
  ])
  func readsOtherShapes(name: String, shape: LabeledImages.Shape) throws {
    let data = try Self.load(Self.fixture(name))
    #expect(data.train.shape == shape)
    #expect(data.train.bytes == Self.trainBytes)
  }

  @Test(arguments: ["floats-f4", "floats-f8"])
  func readsFloatsAsTheyAre(name: String) throws {
    let data = try Self.load(Self.fixture(name))
    #expect(data.train.floats == Self.trainBytes.map { Float($0) / 4 - 1 })
    #expect(data.test.floats?.first == -1)
  }

  @Test func keepsSmallIntegersAsTheyAre() throws {
    let data = try Self.load(Self.fixture("small-integers"))
    #expect(data.train.floats == Self.trainBytes.map { Float($0 / 16) })
  }

  @Test func readsBooleansAsZeroAndOne() throws {
    #expect(try Self.load(Self.fixture("boolean")).train.floats == [0] + Array(repeating: 1, count: 23))
  }

  @Test(arguments: [
    ("bad-fortran-order", DatasetError.Code.format, "x_train: found an array in Fortran order, expected C order"),
    ("bad-one-hot", .mismatch, "y_train has the shape [4, 3], expected [4]"),
    ("bad-float-labels", .invalidValue, "y_train holds float32 values, expected whole numbers"),
    ("bad-negative-label", .invalidValue, "found the label -1 at example 1, expected 0 to 2"),
    ("bad-nan", .format, "x_train: found nan as value 0, expected finite numbers"),
    ("bad-label-count", .mismatch, "y_test has the shape [1], expected [2]"),
    ("bad-image-size", .mismatch, "x_test has the shape [2, 2, 3], expected examples as in x_train, [4, 3, 2]"),
    ("bad-mixed-types", .mismatch, "x_test holds float32 values, expected uint8"),
    ("bad-empty", .invalidValue, "x_train has the shape [0, 3, 2]"),
    ("bad-complex", .format, "x_train: found values of type '<c8'"),
    ("bad-structured", .format, "x_train: found values of type ["),
    ("bad-missing", .format, "found the arrays x_train, y_train, expected x_train, y_train, x_test, y_test"),
    ("bad-short-array", .format, "x_train: found 23 bytes of values, expected 24 for the shape (4, 3, 2)"),
    ("bad-no-array", .format, "x_train: found no `\\x93NUMPY`"),
    ("bad-version", .format, "x_train: found version 9"),
    ("bad-crc", .checksum, "the contents of x_train.npy do not match their CRC-32"),
    ("bad-size", .format, "x_train.npy is said to be 3000000000 bytes"),
  ])
  func refuses(name: String, code: DatasetError.Code, words: String) throws {
    let error = try #require(throws: DatasetError.self) { try Self.load(Self.fixture(name)) }
    #expect(error.code == code)
    #expect(error.message.contains(words), "\(error)")
    #expect(error.file?.hasSuffix("\(name).npz") == true)
  }

  @Test func refusesWhatIsNoZip() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: DatasetError.self) {
      try Self.load(folder.write("<html>404</html>" + String(repeating: " ", count: 100), as: "mnist.npz"))
    }
    #expect(error.message.contains("found no zip signature"))
  }

  @Test(arguments: ["stored", "deflated", "zip64"])
  func refusesEveryTruncation(name: String) throws {
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.fixture(name))))
    let folder = try TemporaryFolder()
    for length in 0..<whole.count {
      let path = try folder.write(Array(whole[..<length]), as: "a.npz")
      #expect(throws: DatasetError.self, "\(length) bytes") { try Self.load(path) }
    }
  }

  /// A flipped bit in any byte is noticed or changes nothing: contents have their CRC-32, names and sizes must fit each other.
  @Test(arguments: ["stored", "deflated", "zip64"])
  func noticesAFlippedBitAnywhere(name: String) throws {
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.fixture(name))))
    let folder = try TemporaryFolder()
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(place % 8)
      let path = try folder.write(bytes, as: "a.npz")
      do {
        let data = try Self.load(path)
        #expect(data.train.bytes == Self.trainBytes, "byte \(place)")
        #expect(data.train.labels == [0, 1, 2, 1], "byte \(place)")
      } catch let error as DatasetError {
        #expect(error.file == path)
      }
    }
  }

  /// Bytes changed at random, many at a time: an error or data, never a crash.
  @Test func survivesNoise() throws {
    var generator = SystemRandomNumberGenerator()
    let folder = try TemporaryFolder()
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Self.fixture("zip64"))))
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let place = bytes.indices.randomElement(using: &generator) ?? 0
        bytes[place] = [0, 1, 0x7f, 0x80, 0xff, .random(in: 0...255, using: &generator)].randomElement() ?? 0
      }
      let path = try folder.write(bytes, as: "a.npz")
      do {
        let data = try Self.load(path)
        #expect(data.train.count == data.train.labels.count)
      } catch let error as DatasetError {
        #expect(error.file == path)
      }
    }
  }
}
