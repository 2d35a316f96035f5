// From two element functions to the two kernels of an activation.

#ifndef CURVES_ACTIVATION_LOOPS_H
#define CURVES_ACTIVATION_LOOPS_H

#include "ActivationKernels.h"
#include "VectorMathematics.h"

// A polynomial is one long chain of additions that wait for each other; two vectors at a time took a fifth off gelu.
// The compiler would take one, having counted registers only.
#define CURVES_TWO_AT_A_TIME _Pragma("clang loop interleave_count(2)")

// `name_value(z, parameters)` is f(z); `name_slope(z, a, parameters)` is f′(z), from whichever of z and a is cheaper.
#define CURVES_ACTIVATION_LOOPS(name)                                                                                 \
  CURVES_CLONES void curves_##name##_forward(float *restrict z, const float *restrict bias, float *restrict a,        \
                                             size_t rows, size_t columns, const float *restrict parameters) {         \
    for (size_t row = 0; row < rows; row++) {                                                                         \
      CURVES_TWO_AT_A_TIME                                                                                            \
      for (size_t column = 0; column < columns; column++) {                                                           \
        const size_t i = row * columns + column;                                                                      \
        const float biased = z[i] + bias[column];                                                                     \
        z[i] = biased;                                                                                                \
        a[i] = name##_value(biased, parameters);                                                                      \
      }                                                                                                               \
    }                                                                                                                 \
  }                                                                                                                   \
  CURVES_CLONES void curves_##name##_backward(const float *restrict z, const float *restrict a,                       \
                                              float *restrict delta, size_t rows, size_t columns,                     \
                                              const float *restrict parameters) {                                     \
    const size_t count = rows * columns;                                                                              \
    CURVES_TWO_AT_A_TIME                                                                                              \
    for (size_t i = 0; i < count; i++) delta[i] *= name##_slope(z[i], a[i], parameters);                              \
  }

#endif
