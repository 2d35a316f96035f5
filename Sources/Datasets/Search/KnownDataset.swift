/// A data set that `curves` knows by name: what its classes are and where it may lie.
public struct KnownDataset: Sendable, Hashable {
  /// What an experiment file calls it.
  public let name: String
  /// What people call it, with its publication.
  public let title: String
  /// The classes in the order of their labels.
  public let classNames: [String]
  /// The label in the files that means the first class: 1 for EMNIST letters, else 0.
  public let firstLabel: Int
  /// Whether the images are stored column by column, as EMNIST's are.
  public let isColumnMajor: Bool
  /// torchvision's name of its folder.
  let torchvisionFolder: String
  /// The Debian package that has it.
  public let debianPackage: String?
  /// Where its files can be had.
  public let source: String

  /// The data set of this name; nil for none.
  public static func named(_ name: String) -> KnownDataset? {
    all.first { $0.name == name }
  }

  /// All of them, by name.
  public static let all: [KnownDataset] = [
    emnist("balanced", digits + capitals + lowerCaseUnlikeCapitals),
    emnist("byclass", digits + capitals + capitals.map { $0.lowercased() }),
    emnist("bymerge", digits + capitals + lowerCaseUnlikeCapitals),
    emnist("digits", digits),
    emnist("letters", capitals, firstLabel: 1),
    emnist("mnist", digits),
    KnownDataset(
      name: "fashion-mnist", title: "Fashion-MNIST (Xiao, Rasul and Vollgraf 2017)",
      classNames: [
        "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
      ],
      torchvisionFolder: "FashionMNIST", debianPackage: "dataset-fashion-mnist",
      source: "https://github.com/zalandoresearch/fashion-mnist"),
    KnownDataset(
      name: "kmnist", title: "Kuzushiji-MNIST (Clanuwat et al. 2018)",
      classNames: ["o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"], torchvisionFolder: "KMNIST",
      source: "https://github.com/rois-codh/kmnist"),
    KnownDataset(
      name: "mnist", title: "MNIST (LeCun, Cortes and Burges 1998)", classNames: digits, torchvisionFolder: "MNIST",
      source: "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"),
  ]

  private init(
    name: String, title: String, classNames: [String], firstLabel: Int = 0, isColumnMajor: Bool = false,
    torchvisionFolder: String, debianPackage: String? = nil, source: String
  ) {
    self.name = name
    self.title = title
    self.classNames = classNames
    self.firstLabel = firstLabel
    self.isColumnMajor = isColumnMajor
    self.torchvisionFolder = torchvisionFolder
    self.debianPackage = debianPackage
    self.source = source
  }

  private static func emnist(_ split: String, _ classNames: [String], firstLabel: Int = 0) -> KnownDataset {
    KnownDataset(
      name: "emnist-\(split)", title: "EMNIST \(split) (Cohen et al. 2017)", classNames: classNames,
      firstLabel: firstLabel, isColumnMajor: true, torchvisionFolder: "EMNIST",
      source: "https://www.nist.gov/itl/products-and-services/emnist-dataset")
  }

  private static let digits = (0...9).map(String.init)
  private static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
  /// The small letters that EMNIST keeps apart from their capitals.
  private static let lowerCaseUnlikeCapitals = "abdefghnqrt".map(String.init)
}
