import ContentHashing
import Datasets
import Testing

struct CSVTests {
  private func load(
    _ files: [String: String], _ reference: String = "", options: LoadingOptions = LoadingOptions()
  ) throws -> Dataset {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, as: name) }
    return try Dataset.load(
      folder.path + (reference.hasPrefix("#") ? "" : "/") + reference, search: isolatedSearch(folder), options: options)
  }

  @Test func readsATrainingAndATestFile() throws {
    let data = try load([
      "train.csv": "label,a,b\n3,0.5,-1\n1,2,1e-3\n3,4,5\n", "test.csv": "label,a,b\r\n1,7,8\r\n2,9,10\r\n",
    ])
    #expect(data.train.floats == [0.5, -1, 2, 1e-3, 4, 5])
    #expect(data.test.floats == [7, 8, 9, 10])
    #expect(data.classNames == ["1", "2", "3"], "classes of both files, by number")
    #expect(data.train.labels == [2, 0, 2])
    #expect(data.test.labels == [0, 1])
    #expect(data.train.shape == .init(rows: 1, columns: 2))
    #expect(data.sha256()["train.csv"] == SHA256Digest.hexadecimal(of: "label,a,b\n3,0.5,-1\n1,2,1e-3\n3,4,5\n".utf8))
  }

  @Test(arguments: [
    // A label's name, anywhere, in any case; the first of the usual names wins.
    ("a,Class\n1,u\n2,v\n", "a.csv"),
    ("y,label\n1,u\n2,v\n", "a.csv"),
    // Without a header, the only column that is no number.
    ("1,u\n2,v\n", "a.csv"),
    // Asked for by name or number.
    ("a,kind\n1,u\n2,v\n", "a.csv#kind"),
    ("a,kind\n1,u\n2,v\n", "a.csv#2"),
    ("1,u\n2,v\n", "a.csv#2"),
    // A byte order mark, blanks, quotes, empty lines, no last line end.
    ("\u{FEFF}\"a\",\"label\"\n\n 1 , u \r\n\n\"2\",\"v\"", "a.csv"),
  ])
  func findsTheLabel(text: String, reference: String) throws {
    let data = try load(["a.csv": text], reference, options: LoadingOptions(testShare: 0.5))
    #expect(data.classNames == ["u", "v"])
    let all = zip([data.train, data.test], [data.train.floats, data.test.floats])
    for (set, values) in all { #expect(values == [Float(set.labels[0]) + 1]) }
  }

  @Test func readsQuotedFields() throws {
    let data = try load(
      ["train.csv": "label,a\n\"x, \"\"y\"\"\nz\",1\nw,2\n", "test.csv": "label,a\nw,3\n"])
    #expect(data.classNames == ["w", "x, \"y\"\nz"])
    #expect(data.train.floats == [1, 2])
  }

  @Test func takesTheRangeOfAByteForGreyLevels() throws {
    let row = (0..<64).map { String($0 * 4) }.joined(separator: ",")
    let small = (0..<64).map { String($0 % 17) }.joined(separator: ",")
    let grey = try load(["train.csv": "0,\(row)\n", "test.csv": "1,\(small)\n"], "#1")
    #expect(grey.train.bytes == (0..<64).map { UInt8($0 * 4) })
    #expect(grey.test.bytes == (0..<64).map { UInt8($0 % 17) })
    #expect(grey.train.shape == .init(rows: 8, columns: 8))
    // Digits of 0…16, as scikit-learn's, stay as they are; and so does all when the test set has another number.
    #expect(try load(["train.csv": "0,\(small)\n", "test.csv": "1,\(row)\n"], "#1").train.floats != nil)
    #expect(
      try load(["train.csv": "0,\(row)\n", "test.csv": "1,\(row)0\n"], "#1").train.floats
        == (0..<64).map { Float($0 * 4) })
  }

  @Test func splitsOneFileBySeedAndClass() throws {
    let text = "y,a\n" + (0..<100).map { "\($0 < 80 ? "p" : "q"),\($0)\n" }.joined()
    let data = try load(["a.csv": text], "a.csv")
    #expect(data.train.count == 80)
    #expect(data.test.labels.count { $0 == 1 } == 4)
    #expect(((data.train.floats ?? []) + (data.test.floats ?? [])).sorted() == (0..<100).map { Float($0) })
    let same = try load(["a.csv": text], "a.csv")
    let other = try load(["a.csv": text], "a.csv", options: LoadingOptions(splitSeed: 1))
    #expect(same.test.floats == data.test.floats)
    #expect(other.test.floats != data.test.floats)
  }

  @Test(arguments: [
    ("label,a\n1,2\n1,x\n", 3, "found `x` in column 2 (`a`), expected a finite number"),
    ("label,a\n1,nan\n", 2, "found `nan` in column 2 (`a`)"),
    ("label,a\n1,1e99\n", 2, "found `1e99` in column 2 (`a`)"),
    ("label,a\n1,0x10\n", 2, "found `0x10`"),
    ("label,a\n1,\n", 2, "found nothing in column 2 (`a`)"),
    ("label,a\n ,1\n", 2, "found nothing in column 1 (`label`), expected a class"),
    ("label,a\n1,2\n\n1,2,3\n", 4, "found 3 fields, expected 2"),
    ("label,a\n\"1\n\",2\n1\n", 4, "found 1 fields, expected 2"),
    ("label,a\n1,\"2\n", 2, "found a quote that is never closed"),
    ("label,a\n1,\"2\"3\n", 2, "found text after the closing quote of field 2"),
    ("a,b\n1,2\n", 1, "found the columns a, b, expected a column label, class, target, y: name the label column"),
    ("1,2\n3,4\n", 1, "found no header and 0 columns that are no numbers"),
    ("u,v,1\nu,v,2\n", 1, "found no header and 2 columns that are no numbers"),
    ("label;a\n1;2\n", 1, "found one column, expected a label and values set off by commas"),
    ("label,a\n", nil, "found a header and no lines after it"),
    ("", nil, "found no lines"),
    ("label,a\n1,2\n", nil, "found one example"),
  ])
  func refuses(text: String, line: Int?, words: String) throws {
    let error = try #require(throws: DatasetError.self) {
      try load(["a.csv": text], "a.csv")
    }
    #expect(error.line == line, "\(error)")
    #expect(error.message.contains(words), "\(error)")
    #expect(error.file?.hasSuffix("/a.csv") == true)
  }

  @Test func refusesAMeasurementAsLabel() throws {
    let text = "y,a\n" + (0..<2000).map { "\(Double($0) / 7),1\n" }.joined()
    let error = try #require(throws: DatasetError.self) { try load(["a.csv": text], "a.csv") }
    #expect(error.line == 1002)
    #expect(error.message.contains("found more than 1000 different values in column 1 (`y`)"))
  }

  @Test func refusesALabelColumnThatIsNotThere() throws {
    let error = try #require(throws: DatasetError.self) { try load(["a.csv": "a,b\n1,2\n"], "a.csv#kind") }
    #expect(error.message.contains("expected the label column `kind`: give a name, or a number from 1 to 2"))
  }

  @Test func refusesFilesOfOtherColumns() throws {
    let error = try #require(throws: DatasetError.self) {
      try load(["train.csv": "label,a\n1,2\n", "test.csv": "label,b\n1,2\n"])
    }
    #expect(error.code == .mismatch)
    #expect(error.message.contains("with other names"))
  }

  /// Records that lie across the reader's megabyte of buffer, and one that is longer.
  @Test func readsLongFiles() throws {
    let text = "label,a\n" + (0..<120_000).map { "c\($0 % 3),\($0)\n" }.joined()
    let data = try load(["train.csv": text, "test.csv": "label,a\nc0,1\n"])
    #expect(data.train.floats == (0..<120_000).map { Float($0) })
    let row = Array(repeating: "1.25", count: 220_000).joined(separator: ",")
    #expect(try load(["train.csv": "0,\(row)\n1,\(row)\n", "test.csv": "0,\(row)\n"], "#1").train.inputs == 220_000)
  }

  @Test func readsCompressedFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(gzip(Array("label,a\n1,2\n".utf8)), as: "train.csv.gz")
    try folder.write("label,a\n1,3\n", as: "test.csv")
    let data = try Dataset.load(folder.path, search: isolatedSearch(folder))
    #expect(data.train.floats == [2])
    #expect(data.sha256()["train.csv"] == SHA256Digest.hexadecimal(of: "label,a\n1,2\n".utf8))
  }
}
