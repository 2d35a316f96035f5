internal import CPangoCairo
internal import Charts
internal import TextTools

/// What a PDF says of itself: a part Cairo writes, the rest is added to its file.
struct PDFMetadata {
  let metadata: Drawing.Metadata
  let date: UTCTime
  /// As Cairo and XMP want it.
  private var iso8601: String { date.iso8601.dropLast() + "+00:00" }

  init(_ metadata: Drawing.Metadata, creationDate: Int) {
    self.metadata = metadata
    date = UTCTime(secondsSince1970: creationDate)
  }

  func apply(to surface: OpaquePointer) {
    set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
    set(CAIRO_PDF_METADATA_CREATOR, metadata.creator)
    // Without them Cairo takes the clock's.
    set(CAIRO_PDF_METADATA_CREATE_DATE, iso8601)
    set(CAIRO_PDF_METADATA_MOD_DATE, iso8601)

    func set(_ key: cairo_pdf_metadata_t, _ value: String) {
      if !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value.withoutNoncharacters) }
    }
  }

  /// `file`, as Cairo wrote it, with the rest.
  ///
  /// - Parameter alternatives: what each tagged figure shows, in order.
  func complete(_ file: [UInt8], alternatives: [String]) throws(ChartError) -> [UInt8] {
    var editor = try PDFEditor(file)
    editor.setDates(date)
    try editor.setAlternatives(alternatives)
    if !metadata.records.isEmpty {
      editor.addToInformation("/\(RecordIdentities.key) (\(metadata.records.joined(separator: " ")))")
    }
    let stream = editor.addStream("/Type /Metadata /Subtype /XML", Array(xmp.utf8))
    editor.addToCatalog(
      "/Lang \(PDFText.string(metadata.language)) /ViewerPreferences << /DisplayDocTitle true >> /Metadata \(stream) 0 R"
    )
    return editor.bytes
  }

  /// The same again as RDF, where catalogues and operating systems look for it (ISO 16684-1).
  private var xmp: String {
    func alternative(_ name: String, _ text: String) -> String {
      text.isEmpty
        ? ""
        : "<dc:\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Escaping.xml(text))</rdf:li></rdf:Alt></dc:\(name)>\n"
    }
    var result = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    result +=
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    result += "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    result += " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
    result += "<dc:format>application/pdf</dc:format>\n" + alternative("title", metadata.title)
    result += alternative("description", metadata.subject)
    if !metadata.author.isEmpty {
      result += "<dc:creator><rdf:Seq><rdf:li>\(Escaping.xml(metadata.author))</rdf:li></rdf:Seq></dc:creator>\n"
    }
    result += "<dc:language><rdf:Bag><rdf:li>\(Escaping.xml(metadata.language))</rdf:li></rdf:Bag></dc:language>\n"
    if !metadata.keywords.isEmpty {
      result += "<pdf:Keywords>\(Escaping.xml(metadata.keywords.joined(separator: ", ")))</pdf:Keywords>\n"
    }
    result += "<xmp:CreatorTool>\(Escaping.xml(metadata.creator))</xmp:CreatorTool>\n"
    result += "<xmp:CreateDate>\(iso8601)</xmp:CreateDate>\n<xmp:ModifyDate>\(iso8601)</xmp:ModifyDate>\n"
    return result + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
  }
}
