/// How far a claim about two methods reaches.
public enum Scope: String, Sendable {
  /// It holds for new seeds and for new test images: the two-way analysis of seeds and images finds it too.
  case newSeedsAndImages = "new_seeds_and_images"
  /// It holds for new seeds on these very images, and is not shown for others.
  case theseImages = "these_images"
  /// It holds for new seeds on images that had a part in choosing when runs ended: no test on the same images can say what
  /// others would show.
  case selectedImages = "selected_images"
  /// It holds for new seeds; how far the test set itself can be trusted is not known, as the records do not say which
  /// images were right.
  case imagesUnknown = "images_unknown"

  /// Whether the claim is made of these images and of no others.
  public var isOnTheseImages: Bool { self == .theseImages || self == .selectedImages }
}
