#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/// How many references there are to a GObject, which other threads may take and let go.
static inline unsigned int curves_reference_count(const void *object) {
  return (unsigned int)g_atomic_int_get((const gint *)&((const GObject *)object)->ref_count);
}
