// Elementary functions in single precision that a loop can call without losing its vectorisation: no branch, no table,
// no library call, only arithmetic and selections.
//
// Errors are in units in the last place (ulp) of the exact result, denormal ones included: the largest seen against
// double precision at every seventh float (Φ: at every float), compiled with and without fused multiply-add. A test
// repeats this on a sample of every binade. Each function takes its limit at ±∞ and passes NaN on.
//
// The exponential follows Cody and Waite (1980): x = n ln 2 + r, |r| ≤ ½ ln 2, and e^x = 2^n e^r. The polynomials are
// minimax fits by Remez's algorithm, their error before rounding below 0.3 ulp.

#ifndef CURVES_VECTOR_MATHEMATICS_H
#define CURVES_VECTOR_MATHEMATICS_H

#include <stdint.h>

#include "Clones.h"

// A union would do, but clang vectorises the builtin more readily.
CURVES_INLINE float curves_float_of_bits(uint32_t bits) { return __builtin_bit_cast(float, bits); }
CURVES_INLINE uint32_t curves_bits_of_float(float x) { return __builtin_bit_cast(uint32_t, x); }

CURVES_INLINE float curves_absolute(float x) { return curves_float_of_bits(curves_bits_of_float(x) & 0x7FFFFFFFu); }

// |x| with the sign of `sign`.
CURVES_INLINE float curves_copy_sign(float x, float sign) {
  return curves_float_of_bits((curves_bits_of_float(x) & 0x7FFFFFFFu) | (curves_bits_of_float(sign) & 0x80000000u));
}

// The order of the comparisons matters: NaN fails them and stays.
CURVES_INLINE float curves_at_least(float x, float lower) { return x < lower ? lower : x; }
CURVES_INLINE float curves_at_most(float x, float upper) { return x > upper ? upper : x; }

// x + correction = n ln 2 + r with a whole n; the correction is what x lacks of an exact number, |correction| < 0.06.
// `n` is read from the bits of x/ln 2 + 1.5·2²³, whose last bits are the whole number
// nearest to x/ln 2: SSE2 has no rounding instruction, and converting NaN to an integer is undefined.
typedef struct {
  int32_t n;
  float r;
} curves_reduced;

CURVES_INLINE curves_reduced curves_reduce(float x, float correction) {
  const float shift = 12582912.0f;
  const float shifted = x * 1.44269504f + shift;
  const float n = shifted - shift;
  // ln 2 in two parts: n times the first is exact for |n| < 2¹⁵.
  const float r = (x - n * 0.693359375f) + (n * 2.12194440e-4f + correction);
  return (curves_reduced){(int32_t)(curves_bits_of_float(shifted) - 0x4B400000u), r};
}

// e^r − 1 for |r| ≤ 0.35; 1 ulp of error at most, 2 at 0.41.
CURVES_INLINE float curves_exp_minus_one_of_reduced(float r) {
  float p = 0x1.6a1a76p-10f;
  p = p * r + 0x1.123fc6p-7f;
  p = p * r + 0x1.555916p-5f;
  p = p * r + 0x1.55548ap-3f;
  p = p * r + 0x1.fffffcp-2f;
  return r + (r * r) * p;
}

// 2^n for −126 ≤ n ≤ 127.
CURVES_INLINE float curves_power_of_two(int32_t n) { return curves_float_of_bits((uint32_t)(n + 127) << 23); }

// 2^n x for −150 ≤ n ≤ 128, in two factors: the largest result overflows, the smallest are denormal.
CURVES_INLINE float curves_scale_by_power_of_two(float x, int32_t n) {
  const int32_t half = n >> 1;
  return (x * curves_power_of_two(half)) * curves_power_of_two(n - half);
}

// e^x for −104 ≤ x ≤ 89.
CURVES_INLINE float curves_exp_in_range(float x) {
  const curves_reduced reduced = curves_reduce(x, 0.0f);
  return curves_scale_by_power_of_two(1.0f + curves_exp_minus_one_of_reduced(reduced.r), reduced.n);
}

// e^x within 1 ulp.
CURVES_INLINE float curves_exp(float x) {
  return curves_exp_in_range(curves_at_most(curves_at_least(x, -104.0f), 89.0f));
}

// e^−|x| within 1 ulp: never overflows.
CURVES_INLINE float curves_exp_of_minus_absolute(float x) {
  return curves_exp_in_range(curves_at_least(-curves_absolute(x), -104.0f));
}

// e^x − 1 for x ≤ 0 within 2 ulp.
CURVES_INLINE float curves_exp_minus_one_of_negative(float x) {
  // Below −17.4 the result rounds to −1.
  const curves_reduced reduced = curves_reduce(curves_at_least(x, -30.0f), 0.0f);
  const float scale = curves_power_of_two(reduced.n);
  return scale * curves_exp_minus_one_of_reduced(reduced.r) + (scale - 1.0f);
}

// ln(1 + e) for 0 ≤ e ≤ 1 within 3 ulp: 2 artanh(e / (2 + e)), by the odd series in that quotient.
CURVES_INLINE float curves_log_of_one_plus(float e) {
  const float s = e / (2.0f + e);
  const float v = s * s;
  float p = 0x1.f19de0p-3f;
  p = p * v + 0x1.b6dc50p-3f;
  p = p * v + 0x1.250922p-2f;
  p = p * v + 0x1.9996acp-2f;
  p = p * v + 0x1.555558p-1f;
  return 2.0f * s + (s * v) * p;
}

// tanh x within 3 ulp: with E = e^(−2|x|) − 1 it is −E / (2 + E), which loses nothing near 0.
CURVES_INLINE float curves_tanh(float x) {
  const float e = curves_exp_minus_one_of_negative(-2.0f * curves_absolute(x));
  return curves_copy_sign(e / (2.0f + e), x);
}

// 1 / (1 + e^−x) within 3 ulp.
CURVES_INLINE float curves_logistic(float x) {
  const float e = curves_exp_of_minus_absolute(x);
  const float larger = 1.0f / (1.0f + e);
  return x < 0.0f ? e * larger : larger;
}

// ln(1 + e^x) within 3 ulp.
CURVES_INLINE float curves_softplus(float x) {
  return curves_at_least(x, 0.0f) + curves_log_of_one_plus(curves_exp_of_minus_absolute(x));
}

// −x²/2 for |x| = u ≤ 14.4, reduced for an exponential: in two parts, so that the square's rounding error, which the
// exponential would magnify, is not lost.
CURVES_INLINE curves_reduced curves_reduce_minus_half_square(float u) {
  const float head = curves_float_of_bits(curves_bits_of_float(u) & 0xFFFFF000u);
  return curves_reduce(-0.5f * (head * head), -0.5f * ((u - head) * (u + head)));
}

// e^(−x²/2).
CURVES_INLINE float curves_exp_of_minus_half_square(float x) {
  const curves_reduced reduced = curves_reduce_minus_half_square(curves_at_most(curves_absolute(x), 14.4f));
  return curves_scale_by_power_of_two(1.0f + curves_exp_minus_one_of_reduced(reduced.r), reduced.n);
}

// Φ(x) = ½ erfc(−x/√2) within 4 ulp, the left tail included, which 1 + erf(x/√2) would lose.
//
// For u = |x| the tail is Q(u) = e^(−u²/2) G(u). G falls from ½ like 1/u, so it is w P(1 − 2w) with w = k/(u + k), k = 1.4375,
// and a polynomial P. Taken in one, the square in the exponent would have its rounding error magnified by u².
CURVES_INLINE float curves_standard_normal(float x) {
  // Φ(−14.2) is less than half the smallest float.
  const float u = curves_at_most(curves_absolute(x), 14.4f);
  const curves_reduced reduced = curves_reduce_minus_half_square(u);
  const float f = curves_exp_minus_one_of_reduced(reduced.r);
  const float sum = u + 1.4375f;
  const float sum_error = u - (sum - 1.4375f);
  const float quotient = 1.4375f / sum;
  const float w = quotient - (quotient * quotient) * (sum_error * (1.0f / 1.4375f));
  const float t = 1.0f - 2.0f * w;
  float p = 0x1.31c22ep-13f;
  p = p * t + 0x1.7c35f8p-12f;
  p = p * t - 0x1.251eaap-18f;
  p = p * t - 0x1.1c9322p-10f;
  p = p * t - 0x1.fb5596p-10f;
  p = p * t - 0x1.e3aa16p-11f;
  p = p * t + 0x1.13b140p-8f;
  p = p * t + 0x1.9a6910p-7f;
  p = p * t + 0x1.149470p-7f;
  p = p * t - 0x1.729f3ap-5f;
  p = p * t - 0x1.f41454p-4f;
  p = p * t + 0x1.b1480ap-2f;
  const float g = w * p;
  const float tail = curves_scale_by_power_of_two(g + g * f, reduced.n);
  return x < 0.0f ? tail : 1.0f - tail;
}

#endif
