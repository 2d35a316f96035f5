import Testing

@testable import TikZRendering

@Suite struct TeXTextTests {
  @Test(arguments: [
    ("Loss (nats, × 10⁻³)", "Loss (nats, $\\times$ 10$^{-3}$)"), ("𝑛 = 5", "$n$ = 5"), ("𝜂₁", "$\\eta$$_{1}$"),
    ("50 % & a_b", "50 \\% \\& a\\_b"), ("a--b", "a-{}-b"), ("∇ℓ", "$\\nabla$$\\ell$"),
    ("學", "\\curvesunicode{學}{5B78}"),
  ])
  func setsVariablesAndPowersAsMathematics(text: String, expected: String) {
    #expect(TeXText.content(text) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (0.05, "0.05"), (1e9, "16000"), (.nan, "0"),
  ])
  func numbersAreLengthsThatTeXHolds(value: Double, expected: String) {
    #expect(PGFNumber.text(value) == expected)
  }
}
