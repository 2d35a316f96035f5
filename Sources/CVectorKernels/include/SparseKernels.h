/// Matrix products of an input that is zero in many places, such as the pixels of Fashion-MNIST, half of which are.
///
/// Most of what is multiplied by zero is skipped. Where a dense product gives 0 · ∞ = NaN, these may give 0.
#ifndef CURVES_SPARSE_KERNELS_H
#define CURVES_SPARSE_KERNELS_H

#include <stdint.h>

/// How many marks a batch of so many examples has: one of 32 bits for every input and 32 rows.
static inline long curves_mark_count(long rows, long inputs) { return (rows + 31) / 32 * inputs; }

/// Marks where x, `[rows, inputs]`, is not zero (NaN is not).
///
/// - marks: `[rows / 32 rounded up, inputs]`: bit i of marks[k, input] stands for row 32·k + i.
void curves_mark_floats(const float *x, long rows, long inputs, uint32_t *marks);

/// The same for the batch images[indices[row]], each of `inputs` bytes.
void curves_mark_bytes(const uint8_t *images, const int32_t *indices, long rows, long inputs, uint32_t *marks);

/// z += x·w, with x `[rows, inputs]` as marked, w `[inputs, units]` and z `[rows, units]`, all row-major.
void curves_add_sparse_product(
    const float *x, const uint32_t *marks, const float *w, long rows, long inputs, long units, float *z);

/// g += xᵀ·d, with x `[rows, inputs]` as marked, d `[rows, units]` and g `[inputs, units]`, all row-major.
void curves_add_sparse_transposed_product(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *g);

/// `curves_adam_step` of w, m and v, each `[inputs, units]`, by the gradient xᵀ·d, which is not stored; equal to both
/// one after the other. At most 32 rows.
void curves_sparse_adam_step(
    const float *x, const uint32_t *marks, const float *d, long rows, long inputs, long units, float *w, float *m,
    float *v, float rate, float one_less_beta_1, float one_less_beta_2, float epsilon, float keep);

#endif
