internal import Charts
internal import TextTools

/// What stands around the picture: how to use the file, what it is, and what makes a page of it where it stands alone.
struct TikZDocument {
  let drawing: Drawing
  let body: String

  var text: String {
    let (width, height) = (PGFNumber.text(drawing.size.width), PGFNumber.text(drawing.size.height))
    let metadata = drawing.metadata
    var result = "%% A picture for LaTeX. In the preamble: \\usepackage{pgf}; in the text: \\input{this file}.\n"
    for (key, value) in [
      ("Title", metadata.title), ("Creator", metadata.creator), ("Description", metadata.description),
      ("Records", metadata.records.joined(separator: " ")),
    ] where !value.isEmpty {
      result += "%% \(key): \(value.onOneLine)\n"
    }
    // LaTeX starts with a text width of half the greatest length there is: no document class has set one.
    result += #"""
      \ifdim\textwidth>8000pt
        \documentclass{article}
        \usepackage{pgf}
        \pagestyle{empty}
        \ifdefined\pagewidth\pagewidth=WIDTHbp\pageheight=HEIGHTbp
        \else\pdfpagewidth=WIDTHbp\pdfpageheight=HEIGHTbp\fi
        \setlength{\paperwidth}{WIDTHbp}\setlength{\paperheight}{HEIGHTbp}
        \setlength{\textwidth}{WIDTHbp}\setlength{\textheight}{HEIGHTbp}
        \setlength{\hoffset}{-1in}\setlength{\voffset}{-1in}
        \setlength{\oddsidemargin}{0pt}\setlength{\topmargin}{0pt}
        \setlength{\headheight}{0pt}\setlength{\headsep}{0pt}\setlength{\topskip}{0pt}
        \setlength{\parindent}{0pt}\setlength{\footskip}{0pt}
        \def\curvesend{\end{document}}
        \begin{document}
      \else
        \let\curvesend\relax
      \fi

      """#.replacing("WIDTH", with: width).replacing("HEIGHT", with: height)
    result += Escaping.unicodeFallback + "%\n"
    result += "\\begin{pgfpicture}%\n"
    result +=
      "\\pgfpathrectangle{\\pgfpointorigin}{\\pgfqpoint{\(width)bp}{\(height)bp}}\\pgfusepath{use as bounding box}%\n"
    result += "\\pgfsetroundjoin\\frenchspacing%\n"
    return result + body + "\\end{pgfpicture}%\n\\curvesend\n"
  }
}
