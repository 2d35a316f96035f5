// The inner loop of z += x·w, included once for each length of vector: LANES floats, in functions called TILE(name).
//
// Three rows of w and TILE_COLUMNS columns of them lie in registers while they are added to each row of z whose inputs
// are not all zero. Of neighbouring pixels those that are zero lie together, so that few zeros are multiplied; and for
// every value of z loaded there are three multiplications, for which w need not lie in a near cache.

typedef float TILE(vector) __attribute__((vector_size(4 * LANES), aligned(4)));

/// z[row] += x[row, 0 ..< height]·w for every marked row and VECTORS·LANES columns. Rows of x are `inputs` apart, of w
/// `units`, of z BLOCK_COLUMNS. `height`, 1 or 3, and `vectors`, up to 4, are constants once inlined.
CURVES_INLINE void TILE(add_tile)(
    const float *restrict x, long inputs, uint32_t marks, const float *restrict w, long units, float *restrict z,
    int height, int vectors) {
  TILE(vector) kept[3][4];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) kept[i][v] = *(const TILE(vector) *)(w + i * units + LANES * v);
  }
  for (; marks; marks &= marks - 1) {
    const long row = __builtin_ctz(marks);
    const float *values = x + row * inputs;
    float *out = z + row * BLOCK_COLUMNS;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) {
      TILE(vector) sum = *(const TILE(vector) *)(out + LANES * v);
#pragma clang loop unroll(full)
      for (int i = 0; i < height; i++) sum += values[i] * kept[i][v];
      *(TILE(vector) *)(out + LANES * v) = sum;
    }
  }
}

/// The same for any number of columns; what fills up their last vector in z changes too.
CURVES_INLINE void TILE(add_tiles)(
    const float *restrict x, long inputs, uint32_t marks, const float *restrict w, long units, float *restrict z,
    long columns, int height) {
  long column = 0;
  for (; column + 4 * LANES <= columns; column += 4 * LANES) {
    TILE(add_tile)(x, inputs, marks, w + column, units, z + column, height, 4);
  }
  for (; column + LANES <= columns; column += LANES) {
    TILE(add_tile)(x, inputs, marks, w + column, units, z + column, height, 1);
  }
  if (column == columns) return;
  float last[3 * LANES] = {0};
  for (int i = 0; i < height; i++) {
    memcpy(last + i * LANES, w + i * units + column, (size_t)(columns - column) * sizeof(float));
  }
  TILE(add_tile)(x, inputs, marks, last, LANES, z + column, height, 1);
}

/// z, `[rows, units]`, += x·w.
CURVES_INLINE void TILE(product)(
    const float *restrict x, const uint32_t *restrict marks, const float *restrict w, long rows, long inputs,
    long units, float *restrict z) {
  float copy[ROWS_PER_WORD * BLOCK_COLUMNS] __attribute__((aligned(64)));
  for (long row = 0; row < rows; row += ROWS_PER_WORD, marks += inputs, x += ROWS_PER_WORD * inputs) {
    const long height = least(ROWS_PER_WORD, rows - row);
    for (long unit = 0; unit < units; unit += BLOCK_COLUMNS) {
      const long columns = least(BLOCK_COLUMNS, units - unit);
      float *block = z + row * units + unit;
      float *sums = units == BLOCK_COLUMNS ? block : copy;
      if (sums == copy) {
        memset(copy, 0, sizeof copy);
        for (long i = 0; i < height; i++) {
          memcpy(copy + i * BLOCK_COLUMNS, block + i * units, (size_t)columns * sizeof(float));
        }
      }
      const float *kernel = w + unit;
      long input = 0;
      for (; input + 3 <= inputs; input += 3, kernel += 3 * units) {
        const uint32_t together = marks[input] | marks[input + 1] | marks[input + 2];
        TILE(add_tiles)(x + input, inputs, together, kernel, units, sums, columns, 3);
      }
      for (; input < inputs; input++, kernel += units) {
        TILE(add_tiles)(x + input, inputs, marks[input], kernel, units, sums, columns, 1);
      }
      if (sums == copy) {
        for (long i = 0; i < height; i++) {
          memcpy(block + i * units, copy + i * BLOCK_COLUMNS, (size_t)columns * sizeof(float));
        }
      }
    }
  }
}

#undef LANES
#undef TILE
