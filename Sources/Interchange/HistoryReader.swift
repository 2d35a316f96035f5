internal import JSONText
internal import RunRecords
internal import TextTools

/// Reads one file by the format that recognises it.
enum HistoryReader {
  static func read(_ file: HistoryFile, isNamed: Bool) throws(HistoryError) -> [FoundHistory] {
    guard !file.bytes.isEmpty else { throw file.error(.noCurve, "the file is empty, expected a history") }
    if ArchivedHistories.isArchive(file), file.options.format == nil {
      return try ArchivedHistories.read(file, isNamed: isNamed)
    }
    try RefusedFormat.check(file)
    let format: any HistoryFormat.Type
    if let name = file.options.format, let forced = Catalogue.format(named: name) {
      format = forced
    } else if let recognised = Catalogue.format(of: file) {
      format = recognised
    } else {
      throw unknown(file)
    }
    var histories = try format.read(file).map { $0.takingTestAlone() }
    // Beside runs lie tables and lists of all kinds: what was not named must look like a history.
    if !isNamed, format.tool == "unknown" {
      let unlike = histories.first { $0.hasCurves && !$0.looksLikeHistory }
      histories = histories.filter { !$0.hasCurves || $0.looksLikeHistory }
      if histories.isEmpty, let unlike {
        let names = unlike.tables.flatMap(\.columns).filter(\.hasNumbers).map(\.name).prefix(3)
        throw file.error(
          .noCurve,
          "found columns that may be no history (\(names.joined(separator: ", "))) in a file of a folder; name the file itself to read it"
        )
      }
    }
    guard
      histories.contains(where: {
        $0.hasCurves || $0.isDeleted || $0.events != nil || !$0.lastValues.isEmpty || !$0.config.members.isEmpty
      })
    else {
      throw noCurve(file, histories)
    }
    if isNamed, !histories.contains(where: { $0.hasCurves || $0.events != nil }) { throw noCurve(file, histories) }
    return histories.map { history in
      var found = FoundHistory(history, file, format)
      FileSets.apply(to: &found)
      return found
    }
  }

  private static func unknown(_ file: HistoryFile) -> HistoryError {
    // Text that begins as JSON and is none was cut or mended by hand.
    if case .failure(let error) = file.json, file.beginsAsJSON {
      return HistoryError(.damaged, error)
    }
    return file.error(.unknownFormat, "found no history of a known format; `curves import --help` lists them")
  }

  private static func noCurve(_ file: HistoryFile, _ histories: [RawHistory]) -> HistoryError {
    let values = histories.flatMap(\.lastValues).prefix(3).map { $0.name }
    let found =
      values.isEmpty
      ? "found no curve" : "found one set of last values (\(values.joined(separator: ", "))) and no curve"
    return file.error(.noCurve, "\(found), expected a value an epoch or step; give the history's own file")
  }
}
