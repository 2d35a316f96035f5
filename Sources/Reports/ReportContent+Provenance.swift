internal import RunRecords
internal import SeedStatistics

extension ReportContent {
  var provenanceTable: TextTable {
    let dates = records.compactMap { $0.record.provenance.flatMap { CalendarDate(iso8601: $0.started) } }
    var date = dates.min()?.text(language)
    if let first = dates.min(), let last = dates.max(), first != last {
      date = first.text(language) + words.rangeSeparator + last.text(language)
    }
    let entries: [(String, [String])] = [
      (words.trainedOn, [date].compactMap(\.self)),
      (words.program, provenance { $0.curves.isEmpty ? "" : "curves \($0.curves)" }),
      (words.commit, provenance { $0.commit.isEmpty ? "" : $0.commit + ($0.modified ? "+" : "") }),
      (words.importedFrom, provenance { $0.importedFrom ?? "" }),
      (
        words.processor,
        provenance { host in
          if host.cpu.isEmpty { return "" }
          return host.cores == 0
            ? host.cpu : host.cpu + ", " + Words.fill(words.cores, ["n": NumberFormat.integer(host.cores)])
        }
      ),
      (words.operatingSystem, provenance(\.operatingSystem)),
      (words.compiler, provenance { $0.swift.isEmpty ? "" : "Swift \($0.swift)" }),
      (words.linearAlgebra, provenance(\.blas)),
    ]
    let rows = entries.compactMap { name, values -> TextTable.Row? in
      if values.isEmpty { return nil }
      return TextTable.Row(
        head: name, cells: [values.prefix(6).joined(separator: "; ") + (values.count > 6 ? "; …" : "")])
    }
    return TextTable(name: words.provenanceHeading, header: [words.checkItem, words.value], rows: rows)
  }

  private func provenance(_ value: (RunRecord.Provenance) -> String) -> [String] {
    distinct { record in
      guard let text = record.provenance.map(value) else { return nil }
      return text.isEmpty ? nil : Escaping.oneLine(text)
    }
  }

  /// SHA-256 of each data file.
  var dataFilesTable: TextTable? {
    var sums: [String: Set<String>] = [:]
    for record in records {
      for (name, sum) in record.record.data?.sha256 ?? [:] { sums[name, default: []].insert(sum) }
    }
    if sums.isEmpty { return nil }
    return TextTable(
      name: words.dataFile, header: [words.dataFile, "SHA-256"],
      rows: sums.sorted { $0.key < $1.key }.map {
        TextTable.Row(head: Escaping.oneLine($0.key), cells: [$0.value.sorted().joined(separator: " ")])
      })
  }

  /// Every record with its identity.
  var recordsTable: TextTable {
    TextTable(
      name: words.record, header: [words.record, words.arm, words.seed, words.identity],
      rows: arms.enumerated().flatMap { index, arm in
        arm.runs.map { stored in
          TextTable.Row(
            head: FileAccess.lastComponent(of: stored.file),
            cells: [label(arm.name), "\(stored.record.run.seed)", stored.identity], armIndex: index)
        }
      })
  }
}
