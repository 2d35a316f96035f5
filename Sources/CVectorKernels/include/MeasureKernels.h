/// Sums over long arrays, in double precision.
#ifndef CURVES_MEASURE_KERNELS_H
#define CURVES_MEASURE_KERNELS_H

#include <stdint.h>

/// Σ x²
double curves_sum_of_squares(const float *x, long count);

/// Σ (x − y)²
double curves_sum_of_squared_differences(const float *x, const float *y, long count);

/// Adds Σ x to `sum` and Σ x² to `squares`.
void curves_add_moments(const float *x, long count, double *sum, double *squares);

/// Adds Σ |x| to `sum`, and to `below` how many |x| are less than `threshold`.
void curves_add_magnitudes(const float *x, long count, float threshold, double *sum, long *below);

/// By unit, over `[rows, units]` activations and slopes f′(z): magnitudes[unit] += Σ |a|, and active[unit] becomes 1
/// where some row has a ≠ 0 and f′(z) ≠ 0.
void curves_add_unit_activity(
    const float *activations, const float *slopes, long rows, long units, float *magnitudes, uint8_t *active);

/// Lets the calling thread treat numbers too small to be normal as zero, as TensorFlow does: an Adam moment whose
/// gradient stays zero decays into them, and each would cost a hundred cycles. Returns what to restore.
uint64_t curves_begin_flushing_subnormals(void);

/// Restores what `curves_begin_flushing_subnormals` returned.
void curves_end_flushing_subnormals(uint64_t saved);

#endif
