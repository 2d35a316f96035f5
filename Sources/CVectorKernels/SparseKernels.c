#include "SparseKernels.h"

#include "SparseRows.h"

#define LANES 8
#define TILE(name) name##_of_8
#include "SparseProductTile.h"

#define LANES 16
#define TILE(name) name##_of_16
#include "SparseProductTile.h"

/// g, `[inputs, units]`, += xᵀ·d.
CURVES_INLINE void transposed_product(
    const float *restrict x, const uint32_t *restrict marks, const float *restrict d, long rows, long inputs,
    long units, float *restrict g, int vectors) {
  float copy[ROWS_PER_WORD * BLOCK_COLUMNS] __attribute__((aligned(64)));
  for (long row = 0; row < rows; row += ROWS_PER_WORD, marks += inputs, x += ROWS_PER_WORD * inputs) {
    for (long unit = 0; unit < units; unit += BLOCK_COLUMNS) {
      const long columns = least(BLOCK_COLUMNS, units - unit);
      const float *block =
          close_rows(d + row * units + unit, units, least(ROWS_PER_WORD, rows - row), columns, copy);
      float *out = g + unit;
      for (long input = 0; input < inputs; input++, out += units) {
        long column = 0;
        for (; column + 16 * vectors <= columns; column += 16 * vectors) {
          add_wide_rows(x + input, inputs, marks[input], block + column, out + column, vectors);
        }
        for (; column < columns; column += 64) {
          add_few_rows(
              x + input, inputs, marks[input], block + column, out + column, least(64, columns - column));
        }
      }
    }
  }
}

#ifdef CURVES_AVX512
CURVES_AVX512 static void product_avx512(
    const float *x, const uint32_t *marks, const float *w, long rows, long inputs, long units, float *z) {
  product_of_16(x, marks, w, rows, inputs, units, z);
}

CURVES_AVX512 static void transposed_product_avx512(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *g) {
  transposed_product(x, marks, d, rows, inputs, units, g, 8);
}
#endif

CURVES_BELOW_AVX512 static void product_below_avx512(
    const float *x, const uint32_t *marks, const float *w, long rows, long inputs, long units, float *z) {
  product_of_8(x, marks, w, rows, inputs, units, z);
}

CURVES_BELOW_AVX512 static void transposed_product_below_avx512(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *g) {
  transposed_product(x, marks, d, rows, inputs, units, g, 4);
}

void curves_add_sparse_product(
    const float *x, const uint32_t *marks, const float *w, long rows, long inputs, long units, float *z) {
  CURVES_BY_WIDTH(product, x, marks, w, rows, inputs, units, z);
}

void curves_add_sparse_transposed_product(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *g) {
  CURVES_BY_WIDTH(transposed_product, x, marks, d, rows, inputs, units, g);
}
