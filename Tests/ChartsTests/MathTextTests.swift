import Charts
import Testing

@Suite struct MathTextTests {
  @Test(arguments: [
    ("$\\eta=10^{-2}$", "𝜂 = 10⁻²"), ("rate $\\eta$", "rate 𝜂"), ("$n$ seeds, $\\beta_1 = 0.9$", "𝑛 seeds, 𝛽₁ = 0.9"),
    ("$x^2 \\times \\text{width}$", "𝑥² × width"), ("$\\Delta t \\leq 5$", "Δ𝑡 ≤ 5"), ("$h$", "ℎ"),
    ("$\\|\\nabla\\ell\\|$", "|∇ℓ|"), ("$\\pm 1$", "± 1"), ("$a-b$", "𝑎−𝑏"),
  ])
  func setsFormulasInUnicode(label: String, expected: String) { #expect(MathText.unicode(label) == expected) }

  /// Money, a lone dollar, and what is not known stay as they were written.
  @Test(arguments: [
    "5 $ or $6", "costs $5 and $6", "$", "$$", "no formula", "$\\frac{1}{2}$", "$x^{ab}$", "$x^{2", "a $ b", "$x_q$",
  ])
  func leavesTheRest(label: String) { #expect(MathText.unicode(label) == label) }

  @Test func isSetEverywhereInAFigure() throws {
    let figure = Figure(
      title: "$\\alpha$", caption: "$\\beta$",
      panels: [
        Panel(
          id: "p", title: "$\\gamma$", x: Axis("$\\delta$"), y: Axis(kind: .category(["$\\lambda$"])),
          layers: [.points(Layer.Points([.init(x: 1, y: 0), .init(x: 2, y: 0)], style: SeriesStyle(arm: 0)))])
      ], arms: [ArmKey(id: "a", label: "a", colorIndex: 0)],
      legend: Legend([Legend.Entry("$\\mu$", style: SeriesStyle(arm: 0))], placement: .below))
    let texts = Set(try FigureLayoutTests.draw(figure).texts.map(\.text))
    #expect(texts.isSuperset(of: ["𝛼", "𝛽", "𝛾", "𝛿", "𝜆", "𝜇"]))
    #expect(!texts.contains { $0.contains("$") })
  }
}
