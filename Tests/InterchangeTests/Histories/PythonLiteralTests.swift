import JSONText
import Testing

@testable import Interchange

@Suite struct PythonLiteralTests {
  @Test(arguments: [
    ("{'a': [1, 2.5], \"b\": None}", #"{"a": [1, 2.5], "b": null}"#),
    ("('x', -2.5, True)", #"["x", -2.5, true]"#), ("{'x': array([0.5, 1.], dtype=float32)}", #"{"x": [0.5, 1.0]}"#),
    ("{'x': np.float32(0.5), 'y': tensor(0.25, device='cuda:0')}", #"{"x": 0.5, "y": 0.25}"#),
    ("defaultdict(<class 'list'>, {'loss': [0.5]})", #"{"loss": [0.5]}"#),
    (#"{'it\'s': 'a\nb'}"#, #"{"it's": "a\nb"}"#),
    ("{1: 0.5}", #"{"1": 0.5}"#),
  ])
  func readsWhatPythonPrints(_ text: String, json: String) throws {
    let literal = try #require(PythonLiteral.parse(text))
    #expect(try JSON.parse(literal.text) == JSON.parse(json))
  }

  @Test func whatIsNoNumberIsRead() throws {
    let values = try #require(PythonLiteral.parse("[1, nan, -inf]")?.doublesValue)
    #expect(values[0] == 1 && values[1].isNaN && values[2] == -.infinity)
  }

  @Test(arguments: [
    "", "{", "{'a': }", "[1, 2", "print(1", "{'a' 1}", "[1] [2]", String(repeating: "[", count: 10_000),
  ])
  func refusesWhatIsNone(_ text: String) { #expect(PythonLiteral.parse(text) == nil) }
}
