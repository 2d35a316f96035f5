/// A face of a font family by the names its file goes by: what is wanted, before it is known where it lies.
struct FontFace: Hashable {
  /// File names without folder, the preferred one first.
  var fileNames: [String]
  /// Which face of a collection (`.ttc`) is meant, from 0.
  var index: Int
  /// What a reader knows the face by.
  var name: String
  /// The Debian package that holds the file.
  var package: String

  init(_ fileNames: [String], index: Int = 0, name: String, package: String) {
    self.fileNames = fileNames
    self.index = index
    self.name = name
    self.package = package
  }
}
