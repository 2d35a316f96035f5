#include "AdamUpdate.h"
#include "SparseKernels.h"
#include "SparseRows.h"

// The gradient of a kernel by a sparse product takes loads and multiplications, Adam's update divisions and square
// roots. Done in turn for a few parameters at a time, each fills what the other leaves idle of the processor, and the
// gradient never leaves its registers.

CURVES_INLINE void update_wide(
    const wide *gradients, float *restrict w, float *restrict m, float *restrict v, adam_numbers numbers, int vectors) {
#pragma clang loop unroll(full)
  for (int i = 0; i < vectors; i++) {
    wide weights = *(const wide *)(w + 16 * i), means = *(const wide *)(m + 16 * i),
         squares = *(const wide *)(v + 16 * i);
    CURVES_ADAM_UPDATE(weights, means, squares, gradients[i], numbers);
    *(wide *)(w + 16 * i) = weights;
    *(wide *)(m + 16 * i) = means;
    *(wide *)(v + 16 * i) = squares;
  }
}

CURVES_INLINE void update_few(
    const float *restrict gradients, float *restrict w, float *restrict m, float *restrict v, adam_numbers numbers,
    long count) {
  for (long i = 0; i < count; i++) CURVES_ADAM_UPDATE(w[i], m[i], v[i], gradients[i], numbers);
}

CURVES_INLINE void step(
    const float *restrict x, const uint32_t *restrict marks, const float *restrict d, long rows, long inputs,
    long units, float *restrict w, float *restrict m, float *restrict v, adam_numbers numbers, int vectors) {
  float copy[ROWS_PER_WORD * BLOCK_COLUMNS] __attribute__((aligned(64)));
  for (long unit = 0; unit < units; unit += BLOCK_COLUMNS) {
    const long columns = least(BLOCK_COLUMNS, units - unit);
    const float *block = close_rows(d + unit, units, rows, columns, copy);
    for (long input = 0; input < inputs; input++) {
      const long start = input * units + unit;
      long column = 0;
      for (; column + 16 * vectors <= columns; column += 16 * vectors) {
        wide sums[BLOCK_COLUMNS / 16] = {0};
        sum_wide_rows(x + input, inputs, marks[input], block + column, sums, vectors);
        const long place = start + column;
        update_wide(sums, w + place, m + place, v + place, numbers, vectors);
      }
      while (column < columns) {
        const long count = least(64, columns - column), place = start + column;
        float sums[64] __attribute__((aligned(64))) = {0};
        add_few_rows(x + input, inputs, marks[input], block + column, sums, count);
        update_few(sums, w + place, m + place, v + place, numbers, count);
        column += count;
      }
    }
  }
}

#ifdef CURVES_AVX512
CURVES_AVX512 static void step_avx512(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *w, float *m,
    float *v, adam_numbers numbers) {
  step(x, marks, d, rows, inputs, units, w, m, v, numbers, 8);
}
#endif

CURVES_BELOW_AVX512 static void step_below_avx512(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *w, float *m,
    float *v, adam_numbers numbers) {
  step(x, marks, d, rows, inputs, units, w, m, v, numbers, 4);
}

void curves_sparse_adam_step(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *w, float *m,
    float *v, float rate, float one_less_beta_1, float one_less_beta_2, float epsilon, float keep) {
  const adam_numbers numbers = {rate, one_less_beta_1, one_less_beta_2, epsilon, keep};
  CURVES_BY_WIDTH(step, x, marks, d, rows, inputs, units, w, m, v, numbers);
}
