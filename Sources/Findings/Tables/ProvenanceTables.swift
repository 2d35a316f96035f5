internal import Languages
internal import RunRecords
internal import SeedStatistics
internal import TextTools

extension Findings {
  /// When, with what and where the runs were made.
  public var provenanceTable: Table {
    let dates = distinct { $0.provenance.flatMap { $0.started.isEmpty ? nil : String($0.started.prefix(10)) } }.sorted()
    var rows: [Table.Row] = []
    func add(_ name: @escaping @Sendable (Language) -> String, _ value: @escaping @Sendable (Language) -> String?) {
      rows.append(Table.Row([.words(name), .words { value($0) ?? "" }]))
    }
    func add(_ name: @escaping @Sendable (Language) -> String, _ values: [String]) {
      if values.isEmpty { return }
      let text = values.prefix(6).map(\.onOneLine).joined(separator: "; ") + (values.count > 6 ? "; …" : "")
      rows.append(Table.Row([.words(name), .text(text)]))
    }
    if let first = dates.first, let last = dates.last {
      add({ $0.provenance.trainedOn }) { language in
        guard let start = language.day(iso8601: first) else { return nil }
        guard first != last, let end = language.day(iso8601: last) else { return start }
        return start + language.punctuation.rangeSeparator + end
      }
    }
    add({ $0.provenance.program }, provenance { $0.curves.isEmpty ? "" : "curves \($0.curves)" })
    add({ $0.provenance.commit }, provenance { $0.commit.isEmpty ? "" : $0.commit + ($0.modified ? "+" : "") })
    add({ $0.provenance.importedFrom }, importedFrom)
    let hosts = distinct { $0.provenance.flatMap { $0.cpu.isEmpty ? nil : Host(cpu: $0.cpu, cores: $0.cores) } }
    if !hosts.isEmpty {
      add({ $0.provenance.processor }) { language in
        hosts.prefix(6).map { host in
          let cpu = host.cpu.onOneLine
          return host.cores == 0
            ? cpu
            : cpu + language.punctuation.listSeparator
              + language.provenance.cores(["n": language.numbers.integer(host.cores)])
        }.joined(separator: language.punctuation.semicolon)
      }
    }
    add({ $0.provenance.operatingSystem }, provenance(\.operatingSystem))
    add({ $0.provenance.compiler }, provenance { $0.swift.isEmpty ? "" : "Swift \($0.swift)" })
    add({ $0.provenance.linearAlgebra }, provenance(\.blas))
    return Table(
      id: "provenance", name: { $0.page.provenanceHeading },
      columns: [
        Table.Column("item", .text) { $0.checklist.checkItem }, Table.Column("value", .text) { $0.terms.value },
      ],
      rows: rows)
  }

  private struct Host: Hashable {
    var cpu: String
    var cores: Int
  }

  private func provenance(_ value: (RunRecord.Provenance) -> String) -> [String] {
    distinct { record in record.provenance.map(value).flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// SHA-256 of each data file; nil where no record knows any.
  public var dataFilesTable: Table? {
    var sums: [String: Set<String>] = [:]
    for record in records {
      for (name, sum) in record.record.data?.sha256 ?? [:] { sums[name, default: []].insert(sum) }
    }
    return Table(
      id: "data-files", name: { $0.provenance.dataFile },
      columns: [
        Table.Column("file", .text) { $0.provenance.dataFile }, Table.Column("sha256", .text) { _ in "SHA-256" },
      ],
      nonEmpty: sums.sorted { $0.key < $1.key }.map {
        Table.Row([.text($0.key), .text($0.value.sorted().joined(separator: " "))])
      })
  }

  /// Every record with its identity.
  public var recordsTable: Table {
    Table(
      id: "records", name: { $0.provenance.record },
      columns: [
        Table.Column("record", .text) { $0.provenance.record }, Table.Column("arm", .text) { $0.terms.arm },
        Table.Column("seed", .fixed(0)) { $0.terms.seed },
        Table.Column("identity", .text) { $0.provenance.identity },
      ],
      rows: comparison.arms.enumerated().flatMap { place, arm in
        arm.runs.map { stored in
          Table.Row(
            arm: place,
            [
              .text(stored.file.split(separator: "/").last.map(String.init) ?? stored.file), .arm(place),
              .text("\(stored.record.run.seed)"), .text(stored.identity),
            ])
        }
      })
  }
}
