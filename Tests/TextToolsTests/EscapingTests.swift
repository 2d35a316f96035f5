import Testing
import TextTools

@Suite struct EscapingTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("{{title}}", "{{title}}"),
    ("50% & more_$x^2$", "50% &amp; more_$x^2$"), ("學習 💡", "學習 💡"), ("", ""),
    // One Character each, but a browser sees the ASCII.
    ("\"\u{301}x", "&quot;\u{301}x"), ("<\u{338}b", "&lt;\u{338}b"), ("a\u{0}b", "a\u{FFFD}b"), ("'", "&#39;"),
    ("a\r\nb\t", "a\n\nb\t"), ("\u{7F}<\u{85}\u{A0}", "\u{FFFD}&lt;\u{FFFD}\u{A0}"), ("\u{FFFF}&", "\u{FFFD}&amp;"),
    ("ﬁ＆💡", "ﬁ＆💡"),
  ]) func markup(text: String, expected: String) {
    #expect(Escaping.xml(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"), ("{{title}}", #"\{\{title\}\}"#),
    ("50% & more_$x^2$", #"50% &amp; more\_\$x^2\$"#), ("學習 💡", "學習 💡"), ("a|b\nc", #"a\|b c"#), ("", ""),
    ("*a* `b` [c](d)", #"\*a\* \`b\` \[c\](d)"#),
  ]) func markdown(text: String, expected: String) {
    #expect(Escaping.markdown(text) == expected)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("{{title}}", "{{title}}"),
    ("50% & more_$x^2$", "50% & more_$x^2$"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("a\r\nb", "\"a\r\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-relu", "'-relu"), ("@SUM(A1)", "'@SUM(A1)"),
    ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("", ""), (" a", "\" a\""),
  ]) func csv(text: String, expected: String) {
    #expect(Escaping.csv(text) == expected)
  }

  @Test(arguments: [
    (
      "<script>alert(1)</script>",
      #"\textless{}script\textgreater{}alert(1)\allowbreak{}\textless{}/script\textgreater{}"#
    ),
    ("{{title}}", #"\{\{title\}\}"#), ("50% & more_$x^2$", #"50\% \& more\_\$x\textasciicircum{}2\$"#),
    ("學習 💡", #"\curvesunicode{學}{5B78}\curvesunicode{習}{7FD2} \curvesunicode{💡}{1F4A1}"#),
    (#"\input{x}#~"#, ##"\textbackslash{}input\{x\}\#\textasciitilde{}"##), ("−0.5 ± naïve", "$-$0.5 $\\pm$ naïve"),
    ("", ""), ("a\n\nb", "a b"),
  ]) func latex(text: String, expected: String) {
    #expect(
      Escaping.latex(text).replacing("\\allowbreak{}", with: "") == expected.replacing("\\allowbreak{}", with: ""))
  }

  @Test func longWordsMayBreak() {
    let long = String(repeating: "wide", count: 75)
    let words = Escaping.latex(long).split(separator: "\\allowbreak{}")
    #expect(words.allSatisfy { $0.count <= 24 } && words.joined() == long)
  }
}
