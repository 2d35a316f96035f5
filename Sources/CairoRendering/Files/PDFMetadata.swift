internal import CPangoCairo
internal import Charts

/// What a PDF says of itself, handed to Cairo.
struct PDFMetadata {
  let metadata: Drawing.Metadata
  let date: UTCDate

  init(_ metadata: Drawing.Metadata, creationDate: Int) {
    self.metadata = metadata
    date = UTCDate(secondsSince1970: creationDate)
  }

  func apply(to surface: OpaquePointer) {
    set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
    set(CAIRO_PDF_METADATA_CREATOR, metadata.creator)
    // Without them Cairo takes the clock's.
    set(CAIRO_PDF_METADATA_CREATE_DATE, date.iso8601)
    set(CAIRO_PDF_METADATA_MOD_DATE, date.iso8601)

    func set(_ key: cairo_pdf_metadata_t, _ value: String) {
      if !value.isEmpty { cairo_pdf_surface_set_metadata(surface, key, value) }
    }
  }
}
