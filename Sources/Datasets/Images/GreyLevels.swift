/// When whole numbers are taken as grey levels, each meaning itself / 255, and when as they are.
enum GreyLevels {
  /// Whether training values from `least` to `greatest` use the range of a byte: 0…255 with one above 127 at least.
  ///
  /// Digits of 0…16, counts or codes stay as they are: divided by 255 they would all be next to nothing.
  static func areGrey(least: Int, greatest: Int) -> Bool {
    least >= 0 && greatest <= 255 && greatest > 127
  }

  /// Training and test values as bytes, where the training values are grey levels and the test values fit too; else nil.
  static func bytes(train: [Int], test: [Int]) -> (train: LabeledImages.Storage, test: LabeledImages.Storage)? {
    guard let least = train.min(), let greatest = train.max(), areGrey(least: least, greatest: greatest),
      test.allSatisfy({ (0...255).contains($0) })
    else { return nil }
    return (.bytes(train.map { UInt8($0) }), .bytes(test.map { UInt8($0) }))
  }
}
