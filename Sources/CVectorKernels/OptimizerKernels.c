#include "OptimizerKernels.h"

#include "AdamUpdate.h"
#include "Clones.h"

CURVES_CLONES
void curves_sgd_step(float *restrict w, float *restrict g, long count, float rate) {
  for (long i = 0; i < count; i++) {
    w[i] -= rate * g[i];
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_sgd_momentum_step(
    float *restrict w, float *restrict m, float *restrict g, long count, float rate, float momentum, int nesterov) {
  const float own = nesterov ? momentum : 1, direct = nesterov ? rate : 0;
  for (long i = 0; i < count; i++) {
    const float velocity = momentum * m[i] - rate * g[i];
    m[i] = velocity;
    w[i] += own * velocity - direct * g[i];
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_adam_step(
    float *restrict w, float *restrict m, float *restrict v, float *restrict g, long count, float rate,
    float one_less_beta_1, float one_less_beta_2, float epsilon, float keep) {
  const adam_numbers numbers = {rate, one_less_beta_1, one_less_beta_2, epsilon, keep};
  for (long i = 0; i < count; i++) {
    CURVES_ADAM_UPDATE(w[i], m[i], v[i], g[i], numbers);
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_adam_amsgrad_step(
    float *restrict w, float *restrict m, float *restrict v, float *restrict greatest, float *restrict g, long count,
    float rate, float one_less_beta_1, float one_less_beta_2, float epsilon, float keep) {
  for (long i = 0; i < count; i++) {
    const float gradient = g[i];
    const float mean = m[i] + (gradient - m[i]) * one_less_beta_1;
    const float square = v[i] + (gradient * gradient - v[i]) * one_less_beta_2;
    const float scale = __builtin_elementwise_max(greatest[i], square);
    m[i] = mean;
    v[i] = square;
    greatest[i] = scale;
    w[i] = w[i] * keep - mean * rate / (__builtin_elementwise_sqrt(scale) + epsilon);
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_nadam_step(
    float *restrict w, float *restrict m, float *restrict v, float *restrict g, long count, float rate,
    float one_less_beta_1, float one_less_beta_2, float epsilon, float m_scale, float g_scale, float v_scale) {
  for (long i = 0; i < count; i++) {
    const float gradient = g[i];
    const float mean = m[i] + (gradient - m[i]) * one_less_beta_1;
    const float square = v[i] + (gradient * gradient - v[i]) * one_less_beta_2;
    m[i] = mean;
    v[i] = square;
    const float ahead = mean * m_scale + gradient * g_scale;
    w[i] -= ahead * rate / (__builtin_elementwise_sqrt(square * v_scale) + epsilon);
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_adamax_step(
    float *restrict w, float *restrict m, float *restrict u, float *restrict g, long count, float rate,
    float one_less_beta_1, float beta_2, float epsilon) {
  for (long i = 0; i < count; i++) {
    const float gradient = g[i];
    const float mean = m[i] + (gradient - m[i]) * one_less_beta_1;
    const float norm = __builtin_elementwise_max(beta_2 * u[i], __builtin_elementwise_abs(gradient));
    m[i] = mean;
    u[i] = norm;
    w[i] -= rate * mean / (norm + epsilon);
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_rmsprop_step(
    float *restrict w, float *restrict v, float *restrict g, long count, float rate, float rho, float epsilon) {
  for (long i = 0; i < count; i++) {
    const float gradient = g[i];
    const float square = rho * v[i] + (1 - rho) * gradient * gradient;
    v[i] = square;
    w[i] -= rate * gradient / __builtin_elementwise_sqrt(square + epsilon);
    g[i] = 0;
  }
}

/// Inlined with constant null pointers below, so that each combination is its own plain loop.
CURVES_INLINE void rmsprop_loop(
    float *restrict w, float *restrict v, float *restrict a, float *restrict m, float *restrict g, long count,
    float rate, float rho, float epsilon, float momentum) {
  for (long i = 0; i < count; i++) {
    const float gradient = g[i];
    const float square = rho * v[i] + (1 - rho) * gradient * gradient;
    v[i] = square;
    float variance = square;
    if (a) {
      const float average = rho * a[i] + (1 - rho) * gradient;
      a[i] = average;
      variance -= average * average;
    }
    float change = rate * gradient / __builtin_elementwise_sqrt(variance + epsilon);
    if (m) {
      change += momentum * m[i];
      m[i] = change;
    }
    w[i] -= change;
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_rmsprop_full_step(
    float *restrict w, float *restrict v, float *restrict a, float *restrict m, float *restrict g, long count,
    float rate, float rho, float epsilon, float momentum) {
  if (a && m) {
    rmsprop_loop(w, v, a, m, g, count, rate, rho, epsilon, momentum);
  } else if (a) {
    rmsprop_loop(w, v, a, 0, g, count, rate, rho, epsilon, momentum);
  } else if (m) {
    rmsprop_loop(w, v, 0, m, g, count, rate, rho, epsilon, momentum);
  } else {
    rmsprop_loop(w, v, 0, 0, g, count, rate, rho, epsilon, momentum);
  }
}

CURVES_CLONES
void curves_adagrad_step(float *restrict w, float *restrict s, float *restrict g, long count, float rate, float epsilon) {
  for (long i = 0; i < count; i++) {
    const float gradient = g[i];
    const float sum = s[i] + gradient * gradient;
    s[i] = sum;
    w[i] -= rate * gradient / __builtin_elementwise_sqrt(sum + epsilon);
    g[i] = 0;
  }
}

CURVES_CLONES
void curves_clip(float *g, long count, float limit) {
  for (long i = 0; i < count; i++) {
    const float below = g[i] > limit ? limit : g[i];
    g[i] = below < -limit ? -limit : below;
  }
}
