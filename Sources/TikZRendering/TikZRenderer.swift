public import Charts

/// Turns drawings into pictures of PGF, the graphics language of LaTeX documents.
///
/// The picture is for `\input` in a document that says `\usepackage{pgf}`; its text is set by that document, in the
/// document's faces, at the sizes of the drawing. The file can also be compiled by itself, to a page of the figure's size.
public struct TikZRenderer {
  public init() {}

  /// `drawing` as LaTeX source in ASCII, or UTF-8 where its text has characters that LaTeX composes or leaves to the
  /// document's fonts.
  ///
  /// - Throws: `ChartError` with code `invalidOption` for images of more samples than LaTeX can be asked to paint one by
  ///   one.
  public func tex(_ drawing: Drawing) throws(ChartError) -> String {
    var writer = PGFWriter(height: drawing.size.height)
    if let background = drawing.background {
      writer.write(
        Mark.Area(
          Rectangle(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height), fill: background))
    }
    try writer.write(drawing.marks)
    return TikZDocument(drawing: drawing, body: writer.text).text
  }
}
