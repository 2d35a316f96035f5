// Activations made of straight pieces, and hard_silu. At kinks the slopes are those of TensorFlow's gradients.

#include "ActivationLoops.h"

CURVES_INLINE float linear_value(float z, const float *p) { return z; }
CURVES_INLINE float linear_slope(float z, float a, const float *p) { return 1.0f; }
CURVES_ACTIVATION_LOOPS(linear)

CURVES_INLINE float relu_value(float z, const float *p) { return curves_at_least(z, 0.0f); }
CURVES_INLINE float relu_slope(float z, float a, const float *p) { return z > 0.0f ? 1.0f : 0.0f; }
CURVES_ACTIVATION_LOOPS(relu)

// A slope of 0 makes even −∞ a 0.
CURVES_INLINE float scaled(float z, float slope) { return slope == 0.0f ? 0.0f : slope * z; }

CURVES_INLINE float relu_general_value(float z, const float *p) {
  const float slope = p[0], threshold = p[1], lower = p[2], upper = p[3];
  const float below = scaled(z - threshold, slope);
  const float above = curves_at_most(curves_at_least(z, lower), upper);
  return z <= threshold ? below : above;
}
CURVES_INLINE float relu_general_slope(float z, float a, const float *p) {
  const float slope = p[0], threshold = p[1], lower = p[2], slope_at_threshold = p[4], last = p[5];
  const float below = z < threshold ? slope : slope_at_threshold;
  const float above = ((z >= lower) & (z <= last)) ? 1.0f : 0.0f;
  return z <= threshold ? below : above;
}
CURVES_ACTIVATION_LOOPS(relu_general)

CURVES_INLINE float leaky_relu_value(float z, const float *p) {
  const float below = scaled(z, p[0]);
  return z <= 0.0f ? below : z;
}
CURVES_INLINE float leaky_relu_slope(float z, float a, const float *p) {
  const float below = p[0];
  return z > 0.0f ? 1.0f : below;
}
CURVES_ACTIVATION_LOOPS(leaky_relu)

CURVES_INLINE float relu6_value(float z, const float *p) { return curves_at_most(curves_at_least(z, 0.0f), 6.0f); }
CURVES_INLINE float relu6_slope(float z, float a, const float *p) { return ((z > 0.0f) & (z < 6.0f)) ? 1.0f : 0.0f; }
CURVES_ACTIVATION_LOOPS(relu6)

CURVES_INLINE float hard_sigmoid_value(float z, const float *p) { return relu6_value(z + 3.0f, p) / 6.0f; }
CURVES_INLINE float hard_sigmoid_slope(float z, float a, const float *p) {
  return curves_absolute(z) < 3.0f ? 1.0f / 6.0f : 0.0f;
}
CURVES_ACTIVATION_LOOPS(hard_sigmoid)

CURVES_INLINE float hard_silu_value(float z, const float *p) {
  // The lower bound keeps −∞ · 0 away.
  return curves_at_least(z, -3.0f) * hard_sigmoid_value(z, p);
}
CURVES_INLINE float hard_silu_slope(float z, float a, const float *p) {
  const float between = z * (1.0f / 3.0f) + 0.5f;
  const float inside = z <= -3.0f ? 0.0f : between;
  return z >= 3.0f ? 1.0f : inside;
}
CURVES_ACTIVATION_LOOPS(hard_silu)

CURVES_INLINE float hard_tanh_value(float z, const float *p) { return curves_at_most(curves_at_least(z, -1.0f), 1.0f); }
CURVES_INLINE float hard_tanh_slope(float z, float a, const float *p) {
  return curves_absolute(z) <= 1.0f ? 1.0f : 0.0f;
}
CURVES_ACTIVATION_LOOPS(hard_tanh)

// prelu's parameter differs from column to column, so its loops are its own.

CURVES_CLONES void curves_prelu_forward(float *restrict z, const float *restrict bias, float *restrict a, size_t rows,
                                        size_t columns, const float *restrict parameters) {
  for (size_t row = 0; row < rows; row++) {
    for (size_t column = 0; column < columns; column++) {
      const size_t i = row * columns + column;
      const float biased = z[i] + bias[column];
      const float below = scaled(biased, parameters[column]);
      z[i] = biased;
      a[i] = biased <= 0.0f ? below : biased;
    }
  }
}

CURVES_CLONES void curves_prelu_backward(const float *restrict z, const float *restrict a, float *restrict delta,
                                         size_t rows, size_t columns, const float *restrict parameters) {
  for (size_t row = 0; row < rows; row++) {
    for (size_t column = 0; column < columns; column++) {
      const size_t i = row * columns + column;
      const float alpha = parameters[column];
      const float below = z[i] < 0.0f ? alpha : 0.0f;
      delta[i] *= z[i] > 0.0f ? 1.0f : below;
    }
  }
}

CURVES_CLONES void curves_prelu_gradient(const float *restrict z, const float *restrict delta,
                                         float *restrict gradient, size_t rows, size_t columns) {
  for (size_t column = 0; column < columns; column++) gradient[column] = 0.0f;
  for (size_t row = 0; row < rows; row++) {
    for (size_t column = 0; column < columns; column++) {
      const size_t i = row * columns + column;
      gradient[column] += delta[i] * curves_at_most(z[i], 0.0f);
    }
  }
}
