/// Dropout and weight penalties.
#ifndef CURVES_REGULARIZATION_KERNELS_H
#define CURVES_REGULARIZATION_KERNELS_H

#include <stdint.h>

/// mask[i] is 0 with probability `rate`, else 1 / (1 − rate), from a hash of `key` and i: the same everywhere.
void curves_dropout_mask(float *mask, long count, uint64_t key, double rate);

/// out[i] = x[i] · y[i]; `out` may be `x`.
void curves_multiply(const float *x, const float *y, float *out, long count);

/// y[i] += factor · x[i]
void curves_add_scaled(float *y, const float *x, long count, float factor);

/// x[i] *= factor
void curves_scale(float *x, long count, float factor);

#endif
