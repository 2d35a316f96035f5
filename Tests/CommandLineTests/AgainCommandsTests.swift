import Foundation
import Testing

@testable import curves

/// A report says how it is made again: what it prints, typed beside the page, gives the same page.
@Suite struct AgainCommandsTests {
  @Test(arguments: [
    (["runs"], ["runs"], "page", "curves report ../runs"),
    (["runs", "-o", "page"], ["runs"], "page", "curves report ../runs -o ."),
    (
      ["--output=page", "runs/", "/tmp/work/more"], ["runs/", "/tmp/work/more"], "page",
      "curves report --output=. ../runs ../more"
    ),
    (
      ["page/history", "--baseline", "page/history", "--lang", "zh"], ["page/history"], "page",
      "curves report history --baseline page/history --lang zh"
    ),
    (["-", "--template", "my page.mustache"], ["-"], ".", "curves report - --template 'my page.mustache'"),
    (["--siunitx", "runs", "--column"], ["runs"], ".", "curves report --siunitx runs --column"),
    ([".", "--rename", "relu=It’s $HOME"], ["."], ".", "curves report . --rename 'relu=It’s $HOME'"),
  ])
  func reportsCommand(arguments: [String], records: [String], folder: String, command: String) {
    let again = AgainCommands(folder: folder, working: "/tmp/work")
    #expect(again.report(arguments, records: records) == command)
  }

  /// Help shows a value behind every other option.
  @Test func knowsEveryFlag() throws {
    let help = try Program.run("curves report --help", in: Folder()).output
    let flags = help.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  -"), !line.contains("<") else { return nil }
      return line.split(separator: " ").prefix { $0.hasPrefix("-") }.last.map(String.init)
    }
    #expect(Set(flags).subtracting(["--help", "--version"]) == Set(AgainCommands.flags))
  }

  /// The command as the page has it.
  private func commands(in page: String) -> [String] {
    page.split(separator: "\n").compactMap { line in
      guard let range = line.firstRange(of: "curves report ") else { return nil }
      let rest: Substring = line[range.lowerBound...]
      return String(rest.prefix { $0 != "<" })
    }
  }

  @Test func thePagesCommandGivesThePage() throws {
    let folder = try Folder()
    try folder.writeHistory(mistakes: [[4, 3, 4], [4, 3, 2], [3, 2, 3]])
    let run = try Program.run("curves report history -o a/page --baseline sigmoid --margin 5", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let page = try folder.text("a/page/index.html")
    #expect(!page.contains(folder.url.path), "the page names a path of this machine")
    #expect(!page.contains("experiment.yml"), "no experiment file is there")
    let command = try #require(commands(in: page).first)
    #expect(command == "curves report ../../history -o . --baseline sigmoid --margin 5")
    let again = try Program.run("cd a/page && rm index.html && \(command)", in: folder)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try folder.text("a/page/index.html") == page)
  }

  /// The experiment is named where it made the records, and not where it says something else.
  @Test(arguments: [(1, true), (2, false)]) func experimentsCommand(epochs: Int, isNamed: Bool) throws {
    let folder = try Folder()
    try folder.writeExperiment(seeds: 2)
    let trained = try Program.run("curves train experiment.yml --quiet", in: folder)
    #expect(trained.status == 0, "\(trained.errors)")
    try folder.writeExperiment(epochs: epochs, seeds: 2)
    let run = try Program.run("curves report . -o page", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let page = try folder.text("page/index.html")
    #expect(page.contains("curves train ../experiment.yml") == isNamed)
    #expect(commands(in: page).first == "curves report .. -o .")
  }
}
