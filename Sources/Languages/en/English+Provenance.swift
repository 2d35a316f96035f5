extension ProvenancePhrases {
  static let english = ProvenancePhrases(
    program: "Program",
    commit: "Commit",
    trainedOn: "Trained on",
    processor: "Processor",
    cores: "{n} cores",
    operatingSystem: "Operating system",
    compiler: "Compiler",
    linearAlgebra: "Linear algebra",
    record: "Record",
    identity: "Identity (SHA-256)",
    dataFile: "Data file",
    importedFrom: "Imported from")
}
