import Datasets
import Testing

struct DatasetSearchTests {
  /// Each place that must be found, and how it is told of.
  @Test(
    arguments: [
      ("given/", "given", [:]), ("given/fashion-mnist/", "given", [:]), ("given/FashionMNIST/raw/", "given", [:]),
      ("variable/", nil, ["CURVES_DATA": "variable"]), ("system/fashion-mnist/", nil, [:]),
      ("home/.keras/datasets/fashion-mnist/", nil, [:]),
      ("keras/datasets/fashion-mnist/", nil, ["KERAS_HOME": "keras"]),
      ("work/data/FashionMNIST/raw/", nil, [:]), ("home/data/FashionMNIST/raw/", nil, [:]),
    ] as [(String, String?, [String: String])])
  func findsIn(place: String, dataFolder: String?, environment: [String: String]) throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: place)
    let search = isolatedSearch(
      folder, dataFolder: dataFolder.map { "\(folder.path)/\($0)" },
      environment: environment.mapValues { "\(folder.path)/\($0)" })
    let location = try search.locate("fashion-mnist")
    #expect(location.path + "/" == folder.path + "/" + place || location.path == folder.path + "/" + place)
    #expect(location.files.count == 4)
    #expect(location.size > 0)
    #expect(try location.load().classNames.first == "T-shirt/top")
  }

  @Test func looksAtTheGivenFolderFirst() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "system/mnist/", train: [0])
    try writeIDX(into: folder, at: "given/mnist/", train: [0, 1])
    let search = isolatedSearch(folder, dataFolder: folder.path + "/given")
    #expect(try Dataset.load("mnist", search: search).train.count == 2)
  }

  @Test func passesByWhatIsIncomplete() throws {
    let folder = try TemporaryFolder()
    try folder.write(gzip(idx([1, 1, 1], [0])), as: "given/mnist/train-images-idx3-ubyte.gz")
    let search = isolatedSearch(folder, dataFolder: folder.path + "/given")
    let error = try #require(throws: DatasetError.self) { try search.locate("mnist") }
    #expect(error.message.contains("/given/mnist lacks train-labels and t10k-images and t10k-labels"))
    try writeIDX(into: folder, at: "system/mnist/")
    #expect(try search.locate("mnist").path == folder.path + "/system/mnist")
  }

  @Test func saysWhereItLookedAndWhatToType() throws {
    let folder = try TemporaryFolder()
    let search = isolatedSearch(folder, environment: ["CURVES_DATA": "/nowhere"])
    let error = try #require(throws: DatasetError.self) { try search.locate("fashion-mnist") }
    #expect(error.code == .notFound)
    for place in ["/nowhere/fashion-mnist", "/system/fashion-mnist", "/home/.keras/datasets/fashion-mnist"] {
      #expect(error.message.contains(place))
    }
    #expect(error.message.contains("`make deps` or `sudo apt-get install dataset-fashion-mnist`"))
    let other = try #require(throws: DatasetError.self) { try search.locate("kmnist") }
    #expect(other.message.contains("get it from https://github.com/rois-codh/kmnist"))
  }

  @Test func refusesAGivenFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "system/mnist/")
    let search = isolatedSearch(folder, dataFolder: folder.path + "/mistyped")
    let error = try #require(throws: DatasetError.self) { try search.locate("mnist") }
    #expect(error.message.contains("expected the one that --data names"))
  }

  @Test(arguments: [
    ("fashion-mnst", "did you mean fashion-mnist?"), ("MNIST", "did you mean mnist?"), ("cifar-10", "name one of them"),
    ("./nothing", "expected a folder of IDX files"), ("nothing.csv", "expected a folder of IDX files"),
  ])
  func refusesUnknownNames(reference: String, words: String) throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: DatasetError.self) { try isolatedSearch(folder).locate(reference) }
    #expect(error.code == .notFound)
    #expect(error.message.contains(words), "\(error)")
  }

  @Test func picksOneOfSeveralInAFolder() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "all/", prefix: "emnist-letters-", train: [1, 2], test: [3])
    try writeIDX(into: folder, at: "all/", prefix: "emnist-digits-", train: [1, 2, 3], test: [3])
    let search = isolatedSearch(folder, dataFolder: folder.path + "/all")
    #expect(try Dataset.load("emnist-letters", search: search).train.count == 2)
    #expect(try Dataset.load("emnist-digits", search: search).train.count == 3)
    let error = try #require(throws: DatasetError.self) { try search.locate(folder.path + "/all") }
    #expect(error.message.contains("found several data sets (emnist-digits, emnist-letters)"))
  }

  @Test(arguments: [
    "train-images-idx3-ubyte", "train-images.idx3-ubyte", "emnist-letters-train-images-idx3-ubyte.gz",
    "train_images_idx3_ubyte.gz",
  ])
  func readsTheNamesInUse(name: String) throws {
    let folder = try TemporaryFolder()
    for (from, part) in [
      ("train-images", [1, 1, 1]), ("train-labels", [1]), ("test-images", [1, 1, 1]), ("test-labels", [1]),
    ] {
      let file = name.replacing("train", with: from.prefix { $0 != "-" })
        .replacing("images", with: from.hasSuffix("labels") ? "labels" : "images")
        .replacing("idx3", with: part.count == 1 ? "idx1" : "idx3")
      try folder.write(name.hasSuffix(".gz") ? gzip(idx(part, [1])) : idx(part, [1]), as: "set/" + file)
    }
    #expect(try Dataset.load(folder.path + "/set", search: isolatedSearch(folder)).train.count == 1)
  }

  @Test func namesClassesByTheFolder() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder, at: "FashionMNIST/raw/")
    let data = try Dataset.load(folder.path + "/FashionMNIST", search: isolatedSearch(folder))
    #expect(data.classNames.last == "Ankle boot")
    try writeIDX(into: folder, at: "mine/")
    #expect(try Dataset.load(folder.path + "/mine", search: isolatedSearch(folder)).name == "mine")
  }

  @Test func readsSideBySide() throws {
    let folder = try TemporaryFolder()
    try writeIDX(into: folder)
    let data = try Dataset.load(folder.path, search: isolatedSearch(folder), options: LoadingOptions(workers: 4))
    #expect(data.train.labels == [0, 1, 2, 1])
  }

  @Test func everyKnownDatasetHasItsClasses() {
    let counts = Dictionary(uniqueKeysWithValues: KnownDataset.all.map { ($0.name, $0.classNames.count) })
    // Cohen et al. 2017, table II, for EMNIST.
    #expect(
      counts == [
        "emnist-balanced": 47, "emnist-byclass": 62, "emnist-bymerge": 47, "emnist-digits": 10, "emnist-letters": 26,
        "emnist-mnist": 10, "fashion-mnist": 10, "kmnist": 10, "mnist": 10,
      ])
    #expect(KnownDataset.all.allSatisfy { Set($0.classNames).count == $0.classNames.count })
  }
}
