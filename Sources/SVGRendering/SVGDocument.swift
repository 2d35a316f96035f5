internal import Charts
internal import TextTools

/// The `<svg>` element around what was drawn.
struct SVGDocument {
  let drawing: Drawing
  let body: String
  let paints: [SVGWriter.RolePaint]
  let prefix: String
  let isFragment: Bool

  var text: String {
    let (width, height) = (SVGText.number(drawing.size.width), SVGText.number(drawing.size.height))
    let metadata = drawing.metadata
    let id = Escaping.xml(prefix)
    var result = isFragment ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    result += "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" id=\"\(id)\""
    result += " class=\"curves-figure\" width=\"\(width)pt\" height=\"\(height)pt\" viewBox=\"0 0 \(width) \(height)\""
    result +=
      " role=\"img\" xml:lang=\"\(Escaping.xml(metadata.language))\""
    result += " aria-labelledby=\"\(id)-title \(id)-desc\" font-family=\"\(Self.sansFamilies)\">\n"
    result += " <title id=\"\(id)-title\">\(Escaping.xml(metadata.title))</title>\n"
    result += " <desc id=\"\(id)-desc\">\(Escaping.xml(metadata.description))</desc>\n"
    result += " <metadata\(recordsAttribute)>\(Escaping.xml(metadata.creator))</metadata>\n"
    result += " <style>\n\(rules(id))</style>\n"
    if let background = drawing.background { result += backgroundElement(background, width, height) }
    return result + body + "</svg>\n"
  }

  private var recordsAttribute: String {
    let records = drawing.metadata.records
    return records.isEmpty
      ? "" : " data-curves.records=\"\(Escaping.xml(records.joined(separator: " ")))\""
  }

  private func backgroundElement(_ paint: Paint, _ width: String, _ height: String) -> String {
    let opacity = paint.color.alpha < 1 ? " fill-opacity=\"\(SVGText.number(paint.color.alpha))\"" : ""
    return
      " <rect width=\"\(width)\" height=\"\(height)\" fill=\"\(SVGWriter.hexadecimal(paint.color))\"\(opacity) class=\"curves-page\"/>\n"
  }

  /// Rules that reach this figure only.
  private func rules(_ id: String) -> String {
    var result = "  #\(id) .curves-tabular{font-variant-numeric:tabular-nums}\n"
    if let background = drawing.background {
      result += rule(id, "curves-page", "fill", background.role ?? "background", background.color)
    }
    for paint in paints {
      result += rule(id, paint.className, paint.property.rawValue, paint.role, paint.color)
    }
    return result
  }

  private func rule(_ id: String, _ name: String, _ property: String, _ role: String, _ color: Color) -> String {
    "  #\(id) .\(name){\(property):var(--curves-\(SVGText.identifier(role)),\(SVGWriter.hexadecimal(color)))}\n"
  }

  /// Families in the order a reader tries them: ours, then faces of like widths that systems have.
  static func fontFamily(_ style: TextStyle) -> String {
    switch style.family {
    case .sans: sansFamilies
    case .serif:
      // By the size it was drawn for, as the other renderers take it: all sizes share the name after it, and a reader who
      // is given that alone takes the one for 10 points.
      "'LM Roman \(style.latinModernSize)','Latin Modern Roman','CMU Serif','STIX Two Text','TeX Gyre Termes','Times New Roman',Inter,'Noto Serif CJK TC',serif"
    case .times:
      "'TeX Gyre Termes','Times New Roman',Times,'Liberation Serif','Noto Serif CJK TC',serif"
    case .helvetica:
      "'TeX Gyre Heros','Helvetica Neue',Helvetica,Arial,'Liberation Sans','Noto Sans CJK TC',sans-serif"
    case .mono: "'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono',monospace"
    }
  }

  private static let sansFamilies =
    "Inter,'Helvetica Neue',Arial,'Noto Sans','Noto Sans CJK TC','PingFang TC','Microsoft JhengHei',sans-serif"
}
