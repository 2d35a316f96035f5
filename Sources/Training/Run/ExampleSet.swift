public import Datasets

/// The examples that one purpose uses: all of a set, or those that a holdout split picked. Shares the set's storage.
public struct ExampleSet: Sendable {
  public let images: LabeledImages
  /// Places in `images`, in the order used; nil for all of them.
  public let indices: [Int32]?

  /// - Precondition: Every index lies in the set.
  public init(_ images: LabeledImages, indices: [Int32]? = nil) {
    if let indices {
      precondition(
        indices.allSatisfy { $0 >= 0 && Int($0) < images.count }, "an index outside a set of \(images.count) examples")
    }
    self.images = images
    self.indices = indices
  }

  public var count: Int { indices?.count ?? images.count }

  /// Places in `images`, all of them where nothing was picked.
  var allIndices: [Int32] { indices ?? Array(0..<Int32(images.count)) }
}
