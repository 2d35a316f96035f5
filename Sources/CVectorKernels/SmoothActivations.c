// Activations built on the exponential, and softsign.

#include "ActivationLoops.h"

CURVES_INLINE float sigmoid_value(float z, const float *p) { return curves_logistic(z); }
CURVES_INLINE float sigmoid_slope(float z, float a, const float *p) { return a * (1.0f - a); }
CURVES_ACTIVATION_LOOPS(sigmoid)

CURVES_INLINE float tanh_value(float z, const float *p) { return curves_tanh(z); }
CURVES_INLINE float tanh_slope(float z, float a, const float *p) { return 1.0f - a * a; }
CURVES_ACTIVATION_LOOPS(tanh)

CURVES_INLINE float softsign_value(float z, const float *p) {
  // Beyond 2²⁵ the quotient is 1 anyway; ∞/∞ would be NaN.
  const float size = curves_at_most(curves_absolute(z), 0x1p25f);
  return curves_copy_sign(size / (1.0f + size), z);
}
CURVES_INLINE float softsign_slope(float z, float a, const float *p) {
  const float gate = 1.0f / (1.0f + curves_absolute(z));
  return gate * gate;
}
CURVES_ACTIVATION_LOOPS(softsign)

// α(e^z − 1) below 0, z above; both are computed and one is chosen.
CURVES_INLINE float elu_value(float z, const float *p) {
  const float below = p[0] * curves_exp_minus_one_of_negative(curves_at_most(z, 0.0f));
  return z > 0.0f ? z : below;
}
CURVES_INLINE float elu_slope(float z, float a, const float *p) {
  const float below = a + p[0];
  return z > 0.0f ? 1.0f : below;
}
CURVES_ACTIVATION_LOOPS(elu)

// λ and λα of Klambauer et al. 2017, equation 14.
#define SELU_SCALE 1.05070098735548049342f
#define SELU_SCALED_ALPHA 1.75809934084737685994f
CURVES_INLINE float selu_value(float z, const float *p) {
  const float below = SELU_SCALED_ALPHA * curves_exp_minus_one_of_negative(curves_at_most(z, 0.0f));
  return z > 0.0f ? SELU_SCALE * z : below;
}
CURVES_INLINE float selu_slope(float z, float a, const float *p) {
  return z >= 0.0f ? SELU_SCALE : a + SELU_SCALED_ALPHA;
}
CURVES_ACTIVATION_LOOPS(selu)

CURVES_INLINE float celu_value(float z, const float *p) {
  const float below = p[0] * curves_exp_minus_one_of_negative(curves_at_most(z, 0.0f) * p[1]);
  return z > 0.0f ? z : below;
}
// At 0 TensorFlow adds the gradients of max(z, 0) and of min(z, 0): 2, though the curve is smooth there. An input of
// zeros under a bias of zeros meets it, so training does as Keras does; the definition's slope, which plots show, is 1.
CURVES_INLINE float celu_slope(float z, float a, const float *p) {
  const float below = a * p[1] + 1.0f;
  const float elsewhere = z > 0.0f ? 1.0f : below;
  return z == 0.0f ? 2.0f : elsewhere;
}
CURVES_ACTIVATION_LOOPS(celu)

CURVES_INLINE float exponential_value(float z, const float *p) { return curves_exp(z); }
CURVES_INLINE float exponential_slope(float z, float a, const float *p) { return a; }
CURVES_ACTIVATION_LOOPS(exponential)

// σ(z) = 1 − e^−a for a = ln(1 + e^z), without a division and without losing the small ones.
CURVES_INLINE float softplus_value(float z, const float *p) { return curves_softplus(z); }
CURVES_INLINE float softplus_slope(float z, float a, const float *p) { return -curves_exp_minus_one_of_negative(-a); }
CURVES_ACTIVATION_LOOPS(softplus)

CURVES_INLINE float log_sigmoid_value(float z, const float *p) { return -curves_softplus(-z); }
CURVES_INLINE float log_sigmoid_slope(float z, float a, const float *p) { return -curves_exp_minus_one_of_negative(a); }
CURVES_ACTIVATION_LOOPS(log_sigmoid)

// The functions below are z times a gate that reaches 0 in single precision before −200, even times 200; the bound
// keeps −∞ · 0 away.
CURVES_INLINE float gate_input(float z) { return curves_at_least(z, -200.0f); }

CURVES_INLINE float gelu_value(float z, const float *p) {
  return gate_input(z) * curves_standard_normal(z);
}
CURVES_INLINE float gelu_slope(float z, float a, const float *p) {
  // Φ is what z was multiplied by; for tiny z that product may have been lost, and ∞/∞ is nothing.
  const float quotient = curves_absolute(z) < 1e-20f ? 0.5f : a / z;
  const float distribution = z > 10.0f ? 1.0f : quotient;
  // 1/√(2π) · e^(−z²/2) is the density; it is 0 beyond ±14.4.
  const float bounded = curves_at_most(gate_input(z), 200.0f);
  return distribution + bounded * (0.398942280f * curves_exp_of_minus_half_square(z));
}
CURVES_ACTIVATION_LOOPS(gelu)

// z σ(2u), u = √(2/π)(z + 0.044715 z³), which is z · ½(1 + tanh u).
CURVES_INLINE float gelu_approximate_value(float z, const float *p) {
  const float bounded = curves_at_most(gate_input(z), 200.0f);
  const float twice_u = 1.59576912f * bounded * (1.0f + 0.044715f * bounded * bounded);
  return gate_input(z) * curves_logistic(twice_u);
}
CURVES_INLINE float gelu_approximate_slope(float z, float a, const float *p) {
  const float bounded = curves_at_most(gate_input(z), 200.0f);
  const float square = bounded * bounded;
  const float twice_u = 1.59576912f * bounded * (1.0f + 0.044715f * square);
  const float twice_u_slope = 1.59576912f * (1.0f + 0.134145f * square);
  const float e = curves_exp_of_minus_absolute(twice_u);
  const float larger = 1.0f / (1.0f + e);
  const float smaller = e * larger;
  const float gate = z < 0.0f ? smaller : larger;
  return gate + bounded * ((larger * smaller) * twice_u_slope);
}
CURVES_ACTIVATION_LOOPS(gelu_approximate)

CURVES_INLINE float silu_value(float z, const float *p) { return gate_input(z) * curves_logistic(z); }
CURVES_INLINE float silu_slope(float z, float a, const float *p) {
  const float bounded = curves_at_most(gate_input(z), 200.0f);
  const float e = curves_exp_of_minus_absolute(z);
  const float larger = 1.0f / (1.0f + e);
  const float smaller = e * larger;
  const float gate = z < 0.0f ? smaller : larger;
  return gate + bounded * (larger * smaller);
}
CURVES_ACTIVATION_LOOPS(silu)

// tanh(ln(1 + e^z)) = n/d with n = e^2z + 2e^z and d = n + 2; for z ≥ 0 both times e^−2z, so that nothing overflows.
typedef struct {
  float numerator, rest, e;
} mish_parts;
CURVES_INLINE mish_parts mish_gate(float z) {
  const float e = curves_exp_of_minus_absolute(z);
  const float numerator = z < 0.0f ? e * (e + 2.0f) : 1.0f + 2.0f * e;
  const float rest = z < 0.0f ? 2.0f : 2.0f * (e * e);
  return (mish_parts){numerator, rest, e};
}
CURVES_INLINE float mish_value(float z, const float *p) {
  const mish_parts gate = mish_gate(z);
  return gate_input(z) * (gate.numerator / (gate.numerator + gate.rest));
}
CURVES_INLINE float mish_slope(float z, float a, const float *p) {
  const mish_parts gate = mish_gate(z);
  const float inverse = 1.0f / (gate.numerator + gate.rest);
  const float power = z < 0.0f ? gate.e : gate.e * gate.e;
  const float bounded = curves_at_most(gate_input(z), 200.0f);
  // sech²(ln(1 + e^z)) σ(z) = 4 e^z (1 + e^z) / d², times e^−4z above and below for z ≥ 0.
  return gate.numerator * inverse + bounded * (4.0f * power * (1.0f + gate.e) * (inverse * inverse));
}
CURVES_ACTIVATION_LOOPS(mish)
