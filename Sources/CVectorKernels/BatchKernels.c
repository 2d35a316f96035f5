#include "BatchKernels.h"

#include <math.h>
#include <string.h>

#include "Clones.h"
#include "VectorMathematics.h"

CURVES_CLONES
void curves_gather_bytes(
    const uint8_t *restrict images, const int32_t *restrict indices, long rows, long inputs, float *restrict out) {
  for (long row = 0; row < rows; row++) {
    const uint8_t *restrict from = images + (long)indices[row] * inputs;
    float *restrict to = out + row * inputs;
    // Shuffled examples lie anywhere in memory, and waiting for each one's first lines took half of the time: they are
    // asked for two examples ahead.
    if (row + 2 < rows) {
      const uint8_t *soon = images + (long)indices[row + 2] * inputs;
      for (long i = 0; i < inputs; i += 64) __builtin_prefetch(soon + i);
    }
    for (long i = 0; i < inputs; i++) {
      // A quotient by the reciprocal, mended by its own remainder: equal to the division for all 256 values and
      // several times as fast.
      const float value = (float)from[i];
      const float quotient = value * (1.0f / 255.0f);
      to[i] = quotient + __builtin_fmaf(-quotient, 255.0f, value) * (1.0f / 255.0f);
    }
  }
}

void curves_gather_floats(
    const float *restrict examples, const int32_t *restrict indices, long rows, long inputs, float *restrict out) {
  for (long row = 0; row < rows; row++) {
    memcpy(out + row * inputs, examples + (long)indices[row] * inputs, (size_t)inputs * sizeof(float));
  }
}

void curves_gather_labels(
    const int32_t *restrict labels, const int32_t *restrict indices, long rows, int32_t *restrict out) {
  for (long row = 0; row < rows; row++) out[row] = labels[indices[row]];
}

void curves_fill_rows(const float *restrict row, long rows, long columns, float *restrict out) {
  for (long i = 0; i < rows; i++) memcpy(out + i * columns, row, (size_t)columns * sizeof(float));
}

CURVES_CLONES
void curves_add_column_sums(const float *restrict x, long rows, long columns, float *restrict sums) {
  for (long row = 0; row < rows; row++) {
    for (long column = 0; column < columns; column++) sums[column] += x[row * columns + column];
  }
}

/// eˣ for x ≤ 0. Below −104 it is 0; NaN stays.
CURVES_INLINE float exponential_of_nonpositive(float x) { return curves_exp_in_range(curves_at_least(x, -104.0f)); }

/// Subtracts each row's greatest value from it, so that no exponential overflows; notes its first place.
CURVES_INLINE long subtract_greatest(float *row, long classes) {
  long place = 0;
  for (long i = 1; i < classes; i++) {
    if (row[i] > row[place]) place = i;
  }
  const float greatest = row[place];
  for (long i = 0; i < classes; i++) row[i] -= greatest;
  return place;
}

CURVES_CLONES
double curves_softmax_cross_entropy_gradient(
    float *restrict logits, const int32_t *restrict labels, long rows, long classes, float scale, long *correct) {
  double loss = 0;
  long right = 0;
  for (long row = 0; row < rows; row++) {
    float *x = logits + row * classes;
    right += subtract_greatest(x, classes) == labels[row];
    loss -= x[labels[row]];
  }
  // One loop over all rows: ten classes alone would leave most of a vector idle.
  for (long i = 0; i < rows * classes; i++) logits[i] = exponential_of_nonpositive(logits[i]);
  for (long row = 0; row < rows; row++) {
    float *x = logits + row * classes;
    float sum = 0;
    for (long i = 0; i < classes; i++) sum += x[i];
    loss += logf(sum);
    const float share = scale / sum;
    for (long i = 0; i < classes; i++) x[i] *= share;
    x[labels[row]] -= scale;
  }
  *correct += right;
  return loss;
}

CURVES_CLONES
double curves_softmax_cross_entropy(
    float *restrict logits, const int32_t *restrict labels, long rows, long classes, int32_t *restrict predictions,
    long *correct) {
  double loss = 0;
  long right = 0;
  for (long row = 0; row < rows; row++) {
    float *x = logits + row * classes;
    predictions[row] = (int32_t)subtract_greatest(x, classes);
    right += predictions[row] == labels[row];
    loss -= x[labels[row]];
  }
  for (long i = 0; i < rows * classes; i++) logits[i] = exponential_of_nonpositive(logits[i]);
  for (long row = 0; row < rows; row++) {
    float *x = logits + row * classes;
    float sum = 0;
    for (long i = 0; i < classes; i++) sum += x[i];
    loss += logf(sum);
    const float share = 1 / sum;
    for (long i = 0; i < classes; i++) x[i] *= share;
  }
  *correct += right;
  return loss;
}
