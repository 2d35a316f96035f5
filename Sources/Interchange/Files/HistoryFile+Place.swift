extension HistoryFile {
  /// The folders between the innermost of these names and the file, outermost first; none where none is above it.
  func folders(below names: [String]) -> [String] {
    guard let place = folders.lastIndex(where: { names.contains($0.lowercased()) }) else { return [] }
    return Array(folders[(place + 1)...])
  }

  /// How many folders lie between the file and the folder that holds the outermost of these names in a row.
  func levels(below names: [String]) -> Int? {
    guard var place = folders.lastIndex(where: { names.contains($0.lowercased()) }) else { return nil }
    while place > 0, names.contains(folders[place - 1].lowercased()) { place -= 1 }
    return folders.count - place
  }
}

extension RawTable {
  mutating func rename(_ column: String, to name: String) {
    if let index = columns.firstIndex(where: { $0.name == column }) { columns[index].name = name }
  }
}
