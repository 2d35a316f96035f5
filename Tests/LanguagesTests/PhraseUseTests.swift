import Foundation
import Testing

@testable import Languages

/// A phrase that nothing says is one that translators write for nobody.
@Suite struct PhraseUseTests {
  /// The program's own sources and templates but for the languages' texts.
  static func files() throws -> [String] {
    let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return try ["Sources", "templates"].flatMap { folder in
      let found = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return try (found?.allObjects ?? []).compactMap { $0 as? URL }.filter { file in
        ["swift", "mustache"].contains(file.pathExtension)
          && !["Languages/en/", "Languages/zh-Hant/", "Languages/Phrases/"].contains { file.path.contains($0) }
      }.map { try String(contentsOf: $0, encoding: .utf8) }
    }
  }

  /// Words after a point, and every word of a template or of a file that speaks from within a group of phrases.
  private static func words(_ text: String) -> [Substring] {
    let isWithin = text.contains("{{") || text.contains(#/extension \w+Phrases /#)
    return text.split { !($0.isLetter || $0.isNumber || $0 == ".") }.flatMap { piece in
      isWithin
        ? piece.split(separator: ".") : Array(piece.split(separator: ".", omittingEmptySubsequences: false).dropFirst())
    }
  }

  @Test func everyPhraseIsSaidSomewhere() throws {
    let files = try Self.files()
    #expect(files.contains { $0.contains("struct Language") })
    let words = Set(files.flatMap(Self.words))
    let unused = LanguagePhrasesTests.entries(.english).filter { entry in
      // Punctuation speaks for itself; settings go by the names of the experiment file.
      entry.group != "punctuation" && !entry.name.contains(".") && !words.contains(Substring(entry.name))
    }
    #expect(unused.map { "\($0.group).\($0.name)" } == [])
  }
}
