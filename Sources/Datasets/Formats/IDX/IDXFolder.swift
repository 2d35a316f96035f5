internal import Files

/// The four IDX files of one data set in a folder.
struct IDXFolder: Sendable, Equatable {
  /// The four parts, in the order of `DatasetParts`.
  enum Part: String, CaseIterable, Sendable {
    case trainImages = "train-images"
    case trainLabels = "train-labels"
    case testImages = "t10k-images"
    case testLabels = "t10k-labels"
  }

  /// What the names begin with: `emnist-letters-`, or nothing.
  let prefix: String
  private(set) var paths: [Part: String]

  /// What is not there.
  var missing: [Part] { Part.allCases.filter { paths[$0] == nil } }

  /// Every data set in `folder` of which at least the training images are there, by prefix.
  ///
  /// Names are those of LeCun's files and their kin: `train` with `t10k` or `test`, then `images` or `labels`, parts set
  /// off by `-`, `.` or `_`, with or without `.gz`. Where a file is there both ways the plain one is taken, since it
  /// needs no inflating.
  /// - Throws: `unreadable`.
  static func all(in folder: String) throws(DatasetError) -> [IDXFolder] {
    var found: [IDXFolder] = []
    // "x" sorts before "x.gz", so the plain file comes first and stays.
    for name in try reading(try FileAccess.names(in: folder)) {
      guard let (prefix, part) = parse(name) else { continue }
      let index =
        found.firstIndex { $0.prefix == prefix }
        ?? {
          found.append(IDXFolder(prefix: prefix, paths: [:]))
          return found.count - 1
        }()
      if found[index].paths[part] == nil { found[index].paths[part] = FileAccess.join(folder, name) }
    }
    return found.filter { $0.paths[.trainImages] != nil }
  }

  /// The prefix and part that a file's name tells; nil for any other file.
  static func parse(_ name: String) -> (prefix: String, part: Part)? {
    let stem = name.drop(suffix: ".gz")
    let separators: Set<Character> = ["-", ".", "_"]
    let words = stem.split(omittingEmptySubsequences: false) { separators.contains($0) }
    // …, split, kind, idxN, ubyte
    guard words.count >= 4, words[words.count - 1] == "ubyte" else { return nil }
    let (split, kind, dimensions) = (words[words.count - 4], words[words.count - 3], words[words.count - 2])
    let part: Part
    switch (split, kind, dimensions) {
    case ("train", "images", "idx3"): part = .trainImages
    case ("train", "labels", "idx1"): part = .trainLabels
    case ("t10k", "images", "idx3"), ("test", "images", "idx3"): part = .testImages
    case ("t10k", "labels", "idx1"), ("test", "labels", "idx1"): part = .testLabels
    default: return nil
    }
    let rest = words[(words.count - 4)...].reduce(3) { $0 + $1.count }
    return (String(stem.dropLast(rest)), part)
  }
}
