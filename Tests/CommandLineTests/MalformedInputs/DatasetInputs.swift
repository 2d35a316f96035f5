/// Data from which no classifier can be trained, and files that are not what they say.
enum DatasetInputs {
  static let all: [MalformedInput] = tables + trainings + archives

  private static func rows(_ count: Int, _ row: (Int) -> String) -> String {
    "label,a\n" + (0..<count).map { row($0) + "\n" }.joined()
  }

  private static let tables: [MalformedInput] = [
    .csv(
      rows(400) { "\(25 + $0 * 7 % 180),\($0)" }, "180 numbers as classes", says: "180 different numbers",
      "measurements"),
    .csv(rows(50) { "\($0).5,\($0)" }, "a real-valued label", says: "measurements"),
    .csv(rows(3000) { "c\($0),\($0)" }, "more than 1000 classes", says: "1000 different values"),
    .csv("label,a\nx,1\n", "one example", says: "one example"),
    .csv("label,a\n", "a header alone", says: "a header and no lines"),
    .csv("", "nothing", says: "found no lines"),
    .csv("label\nx\ny\n", "one column", says: "one column"),
    .csv("label,a\nx,1\ny\n", "a short line", says: "d.csv:3", "1 fields"),
    .csv("label,a\nx,1\ny,2,3\n", "a long line", says: "d.csv:3", "3 fields"),
    .csv("label,a\nx,1\ny,\n", "a gap", says: "d.csv:3", "nothing"),
    .csv("label,a\nx,1\n,2\n", "a label that is missing", says: "d.csv:3", "expected a class"),
    .csv("label,a\nx,1\ny,two\n", "a word among numbers", says: "d.csv:3", "`two`"),
    .csv("label,a\nx,1\ny,nan\n", "NaN", says: "d.csv:3"),
    .csv("label,a\nx,1\ny,inf\n", "infinity", says: "d.csv:3"),
    .csv("label,a\nx,1\ny,1e999\n", "a number beyond all", says: "d.csv:3"),
    .csv("label,a\nx,0x10\ny,1\n", "a hexadecimal number", says: "d.csv:2"),
    .csv("label,a\nx,\"1\ny,2\n", "a quote that stays open", says: "quote"),
    .csv("a,b\n1,2\n3,4\n", "no label", says: "expected a column label"),
    .csv("label;a\nx;1\n", "semicolons", says: "d.csv:1"),
    .csv("\u{0}\u{0}\u{0}", "zero bytes", says: "d.csv"),
  ]

  private static func training(_ name: String, _ lines: String, data: String, says: String...) -> MalformedInput {
    var input = MalformedInput.experiment(lines)
    input = MalformedInput(
      name: "training: \(name)", files: input.files.merging(["d.csv": data]) { first, _ in first },
      script: "exec curves train e.yml --quiet", says: says)
    return input
  }

  private static let trainings: [MalformedInput] = [
    training("one class", "dataset: d.csv", data: rows(20) { "x,\($0)" }, says: "e.yml:", "all of one class"),
    training("one example of two", "dataset: d.csv", data: "label,a\nx,1\ny,2\n", says: "1 training example"),
    training(
      "a subset of one class", "dataset: d.csv\nsubset: 5", data: rows(40) { "\($0 < 20 ? "x" : "y"),\($0)" },
      says: "subset"),
    training(
      "a holdout of everything", "dataset: d.csv\nvalidation: {holdout: 32}", data: rows(40) { "c\($0 % 2),\($0)" },
      says: "holdout of 32"),
    training("a data set that is not there", "dataset: nowhere.csv", data: "", says: "e.yml:", "nowhere.csv"),
    training("a name that nothing has", "dataset: fashion-mnst", data: "", says: "did you mean fashion-mnist"),
    training("a column that is not there", "dataset: d.csv#z", data: rows(9) { "c\($0 % 2),\($0)" }, says: "`z`"),
    training("a network beyond memory", "model: {hidden: [1000000, 1000000]}", data: "", says: "GB"),
  ]

  private static func file(_ name: String, _ bytes: String, _ file: String, says: String...) -> MalformedInput {
    MalformedInput(
      name: "file: \(name)", script: "printf '\(bytes)' > \(file); exec curves datasets \(file)", says: [file] + says)
  }

  /// An IDX folder whose training images begin with these bytes, and else holds nothing.
  private static func idx(_ name: String, _ bytes: String, says: String...) -> MalformedInput {
    MalformedInput(
      name: "IDX: \(name)",
      script: "mkdir i; for n in train-labels-idx1 t10k-images-idx3 t10k-labels-idx1; do : > i/$n-ubyte; done; "
        + "printf '\(bytes)' > i/train-images-idx3-ubyte; exec curves datasets i",
      says: ["train-images-idx3-ubyte"] + says)
  }

  private static let archives: [MalformedInput] = [
    file("an empty archive", "", "a.npz", says: "zip"),
    file("text for an archive", "hello", "a.npz", says: "zip"),
    file("an archive cut off", "PK\\003\\004", "a.npz", says: "a.npz"),
    file(
      "an archive that lists nothing", "PK\\005\\006" + String(repeating: "\\0", count: 18), "a.npz", says: "x_train"),
    file("no known kind", "hello", "a.bin", says: "no known kind"),
    file("gzip cut off", "\\037\\213\\010", "a.csv.gz", says: "a.csv.gz"),
    file("gzip damaged", "\\037\\213\\010\\0\\0\\0\\0\\0\\0\\377\\377\\377\\377", "a.csv.gz", says: "a.csv.gz"),
    idx("an empty file", "", says: "found 0 bytes"),
    idx("another magic number", "\\1\\2\\3\\4", says: "magic number"),
    idx("floats", "\\0\\0\\015\\003", says: "32-bit floats"),
    idx("labels for images", "\\0\\0\\010\\001\\0\\0\\0\\001", says: "are these the labels?"),
    idx("no images", "\\0\\0\\010\\003\\0\\0\\0\\0\\0\\0\\0\\001\\0\\0\\0\\001", says: "0×1×1"),
    idx(
      "more than any memory", "\\0\\0\\010\\003\\377\\377\\377\\377\\377\\377\\377\\377\\377\\377\\377\\377",
      says: "expected values that fit"),
    idx(
      "images that are missing", "\\0\\0\\010\\003\\0\\0\\0\\002\\0\\0\\0\\002\\0\\0\\0\\002ab",
      says: "found 18 bytes, expected 24"),
    idx(
      "images too many", "\\0\\0\\010\\003\\0\\0\\0\\001\\0\\0\\0\\001\\0\\0\\0\\001ab",
      says: "found 18 bytes, expected 17"),
  ]
}
