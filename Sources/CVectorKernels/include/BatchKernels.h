/// From examples to a batch, and from logits to loss and gradient.
#ifndef CURVES_BATCH_KERNELS_H
#define CURVES_BATCH_KERNELS_H

#include <stdint.h>

/// out[row] = images[indices[row]] / 255, rounded as a division rounds; rows of `inputs` values.
void curves_gather_bytes(const uint8_t *images, const int32_t *indices, long rows, long inputs, float *out);

/// out[row] = examples[indices[row]]; rows of `inputs` values.
void curves_gather_floats(const float *examples, const int32_t *indices, long rows, long inputs, float *out);

/// out[row] = labels[indices[row]].
void curves_gather_labels(const int32_t *labels, const int32_t *indices, long rows, int32_t *out);

/// Every row of `out`, `[rows, columns]`, becomes `row`: the bias that the product is then added to.
void curves_fill_rows(const float *row, long rows, long columns, float *out);

/// sums[column] += Σ over rows of x[row, column]: the gradient of a bias.
void curves_add_column_sums(const float *x, long rows, long columns, float *sums);

/// Softmax cross-entropy of `logits`, `[rows, classes]`, which become its gradient (softmax − one-hot) · scale.
///
/// Returns the sum of the losses in nats; adds to `correct` the number of rows whose first greatest logit is the label's.
double curves_softmax_cross_entropy_gradient(
    float *logits, const int32_t *labels, long rows, long classes, float scale, long *correct);

/// The same loss without a gradient: `logits` become softmax probabilities, and `predictions[row]` the class of the
/// first greatest logit. Returns the sum of the losses.
double curves_softmax_cross_entropy(
    float *logits, const int32_t *labels, long rows, long classes, int32_t *predictions, long *correct);

#endif
