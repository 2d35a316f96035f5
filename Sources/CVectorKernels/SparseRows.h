#ifndef CURVES_SPARSE_ROWS_H
#define CURVES_SPARSE_ROWS_H

#include <stdint.h>
#include <string.h>

#include "Clones.h"

// What the kernels for inputs with many zeros share: a row of sums that stays in registers while those rows of a block
// that are not multiplied by zero are added to it. The loop loads a value for every multiplication, which a processor can
// do as fast as it multiplies as long as the block lies in the first-level cache: 32 rows (one word of marks) of at most
// 128 columns are 16 KB.

enum { ROWS_PER_WORD = 32, BLOCK_COLUMNS = 128 };

// 64 sums are as many as 16 registers of 8 values can hold beside what is added to them. AVX-512 has registers for 128,
// and needs that many under way to multiply at its full rate: the kernels are compiled once more for it.
#if defined(__x86_64__) && defined(__linux__) && !defined(CURVES_WATCHES_THREADS)
// Without a least width the compiler would halve the vectors, as it prefers 256 bits.
#define CURVES_AVX512 __attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
#define CURVES_BELOW_AVX512 __attribute__((target_clones("arch=x86-64-v3", "default")))
#define CURVES_BY_WIDTH(name, ...)                                                                            \
  (__builtin_cpu_supports("x86-64-v4") ? name##_avx512(__VA_ARGS__) : name##_below_avx512(__VA_ARGS__))
#else
#define CURVES_BELOW_AVX512
#define CURVES_BY_WIDTH(name, ...) name##_below_avx512(__VA_ARGS__)
#endif

typedef float wide __attribute__((vector_size(64), aligned(4)));

/// sums += Σ factors[i·stride] · block[i] over the marked i, for 16·vectors columns. `vectors` is a constant once inlined,
/// and the sums then are registers.
CURVES_INLINE void sum_wide_rows(
    const float *restrict factors, long stride, uint32_t marks, const float *restrict block, wide *sums, int vectors) {
  for (; marks; marks &= marks - 1) {
    const long i = __builtin_ctz(marks);
    const float factor = factors[i * stride];
    const float *row = block + i * BLOCK_COLUMNS;
#pragma clang loop unroll(full)
    for (int v = 0; v < vectors; v++) sums[v] += factor * *(const wide *)(row + 16 * v);
  }
}

/// The same sums added to `out`.
CURVES_INLINE void add_wide_rows(
    const float *restrict factors, long stride, uint32_t marks, const float *restrict block, float *restrict out,
    int vectors) {
  wide sums[BLOCK_COLUMNS / 16];
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) sums[v] = *(const wide *)(out + 16 * v);
  sum_wide_rows(factors, stride, marks, block, sums, vectors);
#pragma clang loop unroll(full)
  for (int v = 0; v < vectors; v++) *(wide *)(out + 16 * v) = sums[v];
}

/// The same for fewer than 64 columns.
CURVES_INLINE void add_few_rows(
    const float *restrict factors, long stride, uint32_t marks, const float *restrict block, float *restrict out,
    long columns) {
  // Sums of whole vectors: past the last column they take up what fills the block's rows, and are dropped.
  float sums[64] __attribute__((aligned(64))) = {0};
  memcpy(sums, out, (size_t)columns * sizeof(float));
  switch ((columns + 15) / 16) {
    case 1: add_wide_rows(factors, stride, marks, block, sums, 1); break;
    case 2: add_wide_rows(factors, stride, marks, block, sums, 2); break;
    case 3: add_wide_rows(factors, stride, marks, block, sums, 3); break;
    default: add_wide_rows(factors, stride, marks, block, sums, 4); break;
  }
  memcpy(out, sums, (size_t)columns * sizeof(float));
}

/// A block whose rows lie side by side: the block itself where its matrix has just as many columns, else a copy, whose
/// rows are filled up with zeros to whole vectors.
///
/// Rows far apart would also crowd into few places of the cache.
CURVES_INLINE const float *close_rows(
    const float *restrict block, long row_length, long rows, long columns, float *restrict copy) {
  if (row_length == BLOCK_COLUMNS) return block;
  const long filled = (columns + 15) / 16 * 16;
  for (long row = 0; row < rows; row++) {
    float *to = copy + row * BLOCK_COLUMNS;
    memcpy(to, block + row * row_length, (size_t)columns * sizeof(float));
    for (long column = columns; column < filled; column++) to[column] = 0;
  }
  return copy;
}

CURVES_INLINE long least(long a, long b) { return a < b ? a : b; }

#endif
