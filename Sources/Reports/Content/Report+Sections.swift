internal import FigureKinds
internal import Findings

extension Report {
  /// There is something to say of what happens inside the networks.
  var hasInside: Bool {
    findings.functionsTable != nil || findings.layersTable != nil || findings.costTable != nil
      || findings.convergenceTable != nil || figures.contains { [.functions, .layers, .cost].contains($0.place) }
  }

  /// There is something to say of where they err.
  var hasErrors: Bool {
    findings.mistakesTable != nil || findings.classTable != nil || !figures(.errors).isEmpty
  }
}
