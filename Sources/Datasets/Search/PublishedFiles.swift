/// What known data sets were published with: the SHA-256 of each file's uncompressed contents.
enum PublishedFiles {
  /// By the data set's name. MNIST's are LeCun's four files, and Keras's archive of the same.
  static let sha256: [String: Set<String>] = [
    "fashion-mnist": [
      "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
      "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
      "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
      "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    ],
    "mnist": [
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
      "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
    ],
  ]
}

extension Dataset {
  /// The files, in order, that are not those that the data set was published with; empty where it is not known by name, or
  /// its published hashes are not known. A name alone does not make data comparable with those of others.
  ///
  /// - Parameter hashes: What `sha256()` gave.
  public func differsFromPublished(_ hashes: [String: String]) -> [String] {
    guard let published = PublishedFiles.sha256[name] else { return [] }
    return hashes.filter { !published.contains($0.value) }.keys.sorted()
  }
}
