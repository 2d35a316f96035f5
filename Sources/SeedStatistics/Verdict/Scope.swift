/// How far a claim about two methods reaches.
public enum Scope: String, Sendable {
  /// It holds for new seeds and for new test images: the two-way analysis of seeds and images finds it too.
  case newSeedsAndImages = "new_seeds_and_images"
  /// It holds for new seeds on these very images, and is not shown for others.
  case theseImages = "these_images"
  /// It holds for new seeds; how far the test set itself can be trusted is not known, as the records do not say which
  /// images were right.
  case imagesUnknown = "images_unknown"
}
