#include "RegularizationKernels.h"

#include "Clones.h"

CURVES_CLONES
void curves_dropout_mask(float *restrict mask, long count, uint64_t key, double rate) {
  const double scaled = rate * 4294967296.0;
  const uint32_t threshold = scaled >= 4294967295.0 ? 4294967295u : (uint32_t)scaled;
  const float kept = (float)(1 / (1 - rate));
  const uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
  for (long i = 0; i < count; i++) {
    // Two rounds of a 32-bit avalanche hash (Wellons's lowbias32), keyed before each.
    uint32_t x = (uint32_t)i ^ low;
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    x ^= x >> 16;
    x += high;
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    x ^= x >> 16;
    mask[i] = x < threshold ? 0.0f : kept;
  }
}

CURVES_CLONES
void curves_multiply(const float *x, const float *y, float *out, long count) {
  for (long i = 0; i < count; i++) out[i] = x[i] * y[i];
}

CURVES_CLONES
void curves_add_scaled(float *restrict y, const float *restrict x, long count, float factor) {
  for (long i = 0; i < count; i++) y[i] += factor * x[i];
}

CURVES_CLONES
void curves_scale(float *x, long count, float factor) {
  for (long i = 0; i < count; i++) x[i] *= factor;
}
