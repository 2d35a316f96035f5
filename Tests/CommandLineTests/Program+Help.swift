extension Program {
  /// The long options that a command's help lists.
  static func options(of command: String) throws -> Set<String> {
    let help = try run("curves \(command) --help", in: Folder()).output
    return Set(
      help.split { $0.isWhitespace || ",[]<>/():".contains($0) }.filter { $0.hasPrefix("--") }.map(String.init))
  }
}
