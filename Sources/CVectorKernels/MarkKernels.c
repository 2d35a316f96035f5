#include "SparseKernels.h"
#include "SparseRows.h"

typedef float eight_floats __attribute__((ext_vector_type(8)));
typedef _Bool eight_flags __attribute__((ext_vector_type(8)));
typedef uint8_t word_of_bytes __attribute__((ext_vector_type(ROWS_PER_WORD)));
typedef _Bool word_of_flags __attribute__((ext_vector_type(ROWS_PER_WORD)));

/// Bit i is set where x[i] is not zero; `count` is at most 32.
CURVES_INLINE uint32_t marks_of_floats(const float *x, long count) {
  uint32_t marks = 0;
  long i = 0;
  for (; i + 8 <= count; i += 8) {
    eight_floats values;
    memcpy(&values, x + i, sizeof values);
    const eight_flags flags = __builtin_convertvector(values != 0.0f, eight_flags);
    uint8_t bits;
    memcpy(&bits, &flags, sizeof bits);
    marks |= (uint32_t)bits << i;
  }
  for (; i < count; i++) marks |= (uint32_t)(x[i] != 0) << i;
  return marks;
}

CURVES_INLINE uint32_t marks_of_bytes(const uint8_t *x, long count) {
  word_of_bytes values = 0;
  if (count == ROWS_PER_WORD) {
    memcpy(&values, x, ROWS_PER_WORD);
  } else {
    memcpy(&values, x, (size_t)count);
  }
  const word_of_flags flags = __builtin_convertvector(values != 0, word_of_flags);
  uint32_t marks;
  memcpy(&marks, &flags, sizeof marks);
  return marks;
}

/// Exchanges the bits above each `shift` of `low` with those below it of `high`, where `mask` says so.
CURVES_INLINE void exchange(uint32_t *restrict low, uint32_t *restrict high, int shift, uint32_t mask) {
  for (int i = 0; i < shift; i++) {
    const uint32_t swapped = ((low[i] >> shift) ^ high[i]) & mask;
    low[i] ^= swapped << shift;
    high[i] ^= swapped;
  }
}

/// Turns bit j of word i into bit i of word j: exchanges quarters of ever smaller squares (Hacker's Delight, 2nd ed., 7-3).
CURVES_INLINE void transpose_bits(uint32_t words[ROWS_PER_WORD]) {
  exchange(words, words + 16, 16, 0x0000ffff);
  for (int i = 0; i < ROWS_PER_WORD; i += 16) exchange(words + i, words + i + 8, 8, 0x00ff00ff);
  for (int i = 0; i < ROWS_PER_WORD; i += 8) exchange(words + i, words + i + 4, 4, 0x0f0f0f0f);
  for (int i = 0; i < ROWS_PER_WORD; i += 4) exchange(words + i, words + i + 2, 2, 0x33333333);
  for (int i = 0; i < ROWS_PER_WORD; i += 2) exchange(words + i, words + i + 1, 1, 0x55555555);
}

CURVES_CLONES
void curves_mark_floats(const float *restrict x, long rows, long inputs, uint32_t *restrict marks) {
  for (long row = 0; row < rows; row += ROWS_PER_WORD, marks += inputs) {
    for (long input = 0; input < inputs; input += ROWS_PER_WORD) {
      const long height = least(ROWS_PER_WORD, rows - row), width = least(ROWS_PER_WORD, inputs - input);
      uint32_t square[ROWS_PER_WORD] = {0};
      for (long i = 0; i < height; i++) square[i] = marks_of_floats(x + (row + i) * inputs + input, width);
      transpose_bits(square);
      memcpy(marks + input, square, (size_t)width * sizeof(uint32_t));
    }
  }
}

CURVES_CLONES
void curves_mark_bytes(
    const uint8_t *restrict images, const int32_t *restrict indices, long rows, long inputs,
    uint32_t *restrict marks) {
  for (long row = 0; row < rows; row += ROWS_PER_WORD, marks += inputs) {
    for (long input = 0; input < inputs; input += ROWS_PER_WORD) {
      const long height = least(ROWS_PER_WORD, rows - row), width = least(ROWS_PER_WORD, inputs - input);
      uint32_t square[ROWS_PER_WORD] = {0};
      for (long i = 0; i < height; i++) {
        square[i] = marks_of_bytes(images + (long)indices[row + i] * inputs + input, width);
      }
      transpose_bits(square);
      memcpy(marks + input, square, (size_t)width * sizeof(uint32_t));
    }
  }
}
