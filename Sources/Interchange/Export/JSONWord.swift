internal import JSONText

/// A text as JSON, on one line.
enum JSONWord {
  static func text(_ text: String) -> String { String(decoding: JSON.string(text).canonicalBytes, as: UTF8.self) }
}
