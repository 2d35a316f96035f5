internal import TextTools

/// A label that is shortened in its middle where it does not fit: labels of one figure mostly start alike, so that what
/// tells them apart is as likely to stand at the end.
struct ShortenableLabel: Hashable {
  /// What may lose characters.
  var stem: [Character]
  /// What stays whole, such as which curve of an arm it is.
  var ending: String

  /// - Parameter ending: What `text` ends with and has to keep.
  init(_ text: String, ending: String = "") {
    let text = text.cutInMiddle(to: TextRuler.longestLine).onOneLine
    let ending = ending.cut(to: TextRuler.longestLine / 4).onOneLine
    let hasEnding = text.hasSuffix(ending)
    stem = Array(hasEnding ? text.dropLast(ending.count) : text[...])
    self.ending = hasEnding ? ending : ""
  }

  var text: String { String(stem) + ending }

  /// The same text, every character of which may go.
  var withoutEnding: ShortenableLabel { ShortenableLabel(text) }

  /// Widths of layers that are all alike, three or more, as their number: `hidden 64–64–64–64` is `hidden 4 × 64`. Cut in
  /// its middle it would read as any other number of them.
  var collapsed: ShortenableLabel {
    let words = String(stem).split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let ending = String(word.reversed().prefix { !$0.isNumber }.reversed())
      let parts = word.dropLast(ending.count).split(separator: "–", omittingEmptySubsequences: false)
      guard parts.count > 2, let first = parts.first, !first.isEmpty, first.allSatisfy(\.isNumber),
        parts.allSatisfy({ $0 == first })
      else { return String(word) }
      return "\(parts.count) × \(first)\(ending)"
    }
    var label = self
    label.stem = Array(words.joined(separator: " "))
    return label
  }

  /// Labels that are settings parted by commas without the words that name a setting in all of them: `ELU, learning rate
  /// 0.003, hidden 16` is `ELU, 0.003, 16`, which can be told from others of its kind where `ELU…03, hidden 16` cannot. As
  /// they are where they are not of one kind.
  static func withoutSharedWords(_ labels: [ShortenableLabel]) -> [ShortenableLabel] {
    let settings = labels.map { parted(String($0.stem)) }
    guard let count = settings.first?.count, count > 1, settings.allSatisfy({ $0.count == count }) else {
      return labels
    }
    var stems = labels.map { _ in "" }
    for place in 0..<count {
      let words = settings.map { $0[place].split(separator: " ") }
      let first = words[0]
      var shared = 0
      while words.allSatisfy({ shared < $0.count - 1 && $0[shared] == first[shared] }) { shared += 1 }
      for index in labels.indices {
        // A comma of English has a blank behind it.
        let blank = stems[index].hasSuffix(",") ? " " : ""
        stems[index] += blank + words[index].dropFirst(shared).joined(separator: " ")
      }
    }
    return zip(labels, stems).map { label, stem in
      var label = label
      label.stem = Array(stem)
      return label
    }
  }

  /// The settings of a label, each with the comma behind it.
  private static func parted(_ stem: String) -> [String] {
    var parts = [""]
    var depth = 0
    for (character, next) in zip(stem, Array(stem.dropFirst()) + [" "]) {
      parts[parts.count - 1].append(character)
      depth += "(（".contains(character) ? 1 : ")）".contains(character) ? -1 : 0
      if depth == 0, "，、".contains(character) || character == "," && next == " " { parts.append("") }
    }
    return parts
  }

  /// Which characters of the stem are left.
  enum Cut {
    /// The start, and this share of them from the end.
    case middle(endShare: Double)
    /// Besides some of both, those around each of these places.
    case around([Int])
  }

  /// The label with about `count` characters of its stem, which has more.
  func shortened(to count: Int, _ cut: Cut) -> String {
    switch cut {
    case .middle(let share):
      let end = Int(Double(count) * share)
      return Self.joined([stem.prefix(count - end), stem.suffix(end)]) + ending
    case .around(let places):
      let side = count / (2 * (places.count + 1))
      let window = (count - 2 * side) / places.count
      var kept = [0..<side]
      for place in places.sorted() + [stem.count] {
        // One character before the place, if there is room for two, shows what the difference belongs to.
        let start = place == stem.count ? place - side : max(0, place - (window > 1 ? 1 : 0))
        let range = start..<min(start + (place == stem.count ? side : window), stem.count)
        let last = kept[kept.count - 1]
        // Dots in place of a single character would save nothing.
        if range.lowerBound <= last.upperBound + 1 {
          kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
          kept.append(range)
        }
      }
      return Self.joined(kept.map { stem[$0] }) + ending
    }
  }

  private static func joined(_ pieces: [ArraySlice<Character>]) -> String {
    pieces.enumerated().map { index, piece in
      var piece = piece
      // A space beside the dots would look like a word left out.
      while index < pieces.count - 1, piece.last == " " { piece.removeLast() }
      while index > 0, piece.first == " " { piece.removeFirst() }
      return String(piece)
    }.joined(separator: "…")
  }
}

extension TextRuler {
  /// Every label on one line of at most `width`, those that are wider shortened; nil where not even `…` fits. Different
  /// labels come out different wherever the width lets them.
  func shortened(
    _ labels: [ShortenableLabel], _ style: TextStyle, width: Double
  ) throws(ChartError) -> [FittedText?] {
    var shortening = LabelShortening(ruler: self, style: style, width: width, labels: labels)
    return try shortening.fitted()
  }
}

private struct LabelShortening {
  let ruler: TextRuler
  let style: TextStyle
  let width: Double
  var labels: [ShortenableLabel]
  private var found: [FittedText?] = []

  /// How much of what is left comes from the end, the most readable first.
  private static let endShares = [0.34, 0.5, 0.67, 0.2, 0.84]

  init(ruler: TextRuler, style: TextStyle, width: Double, labels: [ShortenableLabel]) {
    self.ruler = ruler
    self.style = style
    self.width = width
    self.labels = labels
  }

  mutating func fitted() throws(ChartError) -> [FittedText?] {
    var cut: [Int] = []
    let whole = labels
    if try isTight() { labels = labels.map(\.collapsed) }
    if try isTight() { labels = ShortenableLabel.withoutSharedWords(labels) }
    for index in labels.indices {
      let text = labels[index].text
      let extent = try ruler.extent(of: text, style)
      guard extent.width > width else {
        found.append(
          FittedText(
            text: text, extent: extent, isCut: ![whole[index], whole[index].collapsed].contains { $0.text == text }))
        continue
      }
      cut.append(index)
      var best = try longest(labels[index], .middle(endShare: Self.endShares[0]))
      // Without a character of its own before it, an ending says nothing.
      if best?.count == 0 || best == nil, !labels[index].ending.isEmpty {
        labels[index] = labels[index].withoutEnding
        best = try longest(labels[index], .middle(endShare: Self.endShares[0]))
      }
      found.append(best?.text)
    }
    for group in alike(cut) { try tellApart(group) }
    // Two groups, each told apart by what differs inside it, may have become alike: they need both differences.
    let rest = alike(cut).joined().sorted()
    if !rest.isEmpty { try show(rest, around: [sharedLength(rest)]) }
    return found
  }

  private func isTight() throws(ChartError) -> Bool {
    for label in labels where try ruler.extent(of: label.text, style).width > width { return true }
    return false
  }

  /// As much of a label as fits, found by halving.
  private func longest(
    _ label: ShortenableLabel, _ cut: ShortenableLabel.Cut
  ) throws(ChartError) -> (text: FittedText, count: Int)? {
    var (low, high) = (0, label.stem.count - 1)
    var best: (FittedText, Int)?
    while low <= high {
      let middle = (low + high) / 2
      let text = label.shortened(to: middle, cut)
      let extent = try ruler.extent(of: text, style)
      if extent.width <= width {
        best = (FittedText(text: text, extent: extent, isCut: true), middle)
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return best
  }

  /// Groups of labels that are different and came out the same.
  private func alike(_ indices: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [String: Int] = [:]
    for index in indices {
      guard let text = found[index]?.text else { continue }
      if let place = places[text] {
        groups[place].append(index)
      } else {
        places[text] = groups.count
        groups.append([index])
      }
    }
    return groups.filter { group in group.contains { labels[$0] != labels[group[0]] } }
  }

  /// Cuts a whole group anew: were one label left as it was, it would read as any of them.
  private mutating func tellApart(_ group: [Int]) throws(ChartError) {
    let taken = Set(found.indices.filter { !group.contains($0) }.compactMap { found[$0]?.text })
    for share in Self.endShares.dropFirst() {
      let before = found
      for index in group { found[index] = try longest(labels[index], .middle(endShare: share))?.text ?? found[index] }
      if alike(group).isEmpty, !group.contains(where: { found[$0].map { taken.contains($0.text) } ?? false }) { return }
      found = before
    }
    try show(group, around: [sharedLength(group)])
  }

  /// Shows what differs in the middle of long labels between cuts; and where labels differ in several places, each of
  /// them.
  private mutating func show(_ group: [Int], around places: [Int]) throws(ChartError) {
    for index in group { found[index] = try longest(labels[index], .around(places))?.text ?? found[index] }
    guard places.count < 3 else { return }
    for rest in alike(group) {
      let next = sharedLength(rest)
      if !places.contains(next) { try show(rest, around: places + [next]) }
    }
  }

  /// How many characters all stems of a group start with alike.
  private func sharedLength(_ group: [Int]) -> Int {
    let first = labels[group[0]].stem
    return group.dropFirst().reduce(first.count) { length, index in
      zip(first.prefix(length), labels[index].stem).prefix { $0 == $1 }.count
    }
  }
}
