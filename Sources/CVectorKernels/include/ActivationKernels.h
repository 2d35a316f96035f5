// The activation functions of a layer, forward and backward, in single precision.
//
// Arrays are row-major [rows, columns]: rows are examples, columns are units. No two arrays may overlap.
// The Swift target ActivationFunctions says in double precision what each function is. These agree with it within a few
// ulp where the function is well conditioned, take their limit at ±∞ and pass NaN on.
//
// `parameters` is read only by the functions that name any here; the others take any pointer.

#ifndef CURVES_ACTIVATION_KERNELS_H
#define CURVES_ACTIVATION_KERNELS_H

#include <stddef.h>

// forward: z ← z + bias in every row, a ← f(z). `bias` has one value a column.
// backward: delta ← delta · f′(z), given z and a as the forward kernel left them.
#define CURVES_ACTIVATION(name)                                                                                    \
  void curves_##name##_forward(float *_Nonnull restrict z, const float *_Nonnull restrict bias,                    \
                               float *_Nonnull restrict a, size_t rows, size_t columns,                            \
                               const float *_Nonnull restrict parameters);                                         \
  void curves_##name##_backward(const float *_Nonnull restrict z, const float *_Nonnull restrict a,                \
                                float *_Nonnull restrict delta, size_t rows, size_t columns,                       \
                                const float *_Nonnull restrict parameters);

// PiecewiseActivations.c
CURVES_ACTIVATION(linear)
CURVES_ACTIVATION(relu)
// {slope below the threshold, threshold, lower limit, upper limit, slope at the threshold, largest z with slope 1}
CURVES_ACTIVATION(relu_general)
// {negative slope}
CURVES_ACTIVATION(leaky_relu)
// {negative slope of each column}
CURVES_ACTIVATION(prelu)
CURVES_ACTIVATION(relu6)
CURVES_ACTIVATION(hard_sigmoid)
CURVES_ACTIVATION(hard_silu)
CURVES_ACTIVATION(hard_tanh)

// SmoothActivations.c
CURVES_ACTIVATION(sigmoid)
CURVES_ACTIVATION(tanh)
CURVES_ACTIVATION(softsign)
// {α}
CURVES_ACTIVATION(elu)
CURVES_ACTIVATION(selu)
// {α, 1/α}
CURVES_ACTIVATION(celu)
CURVES_ACTIVATION(exponential)
CURVES_ACTIVATION(softplus)
CURVES_ACTIVATION(log_sigmoid)
CURVES_ACTIVATION(gelu)
CURVES_ACTIVATION(gelu_approximate)
CURVES_ACTIVATION(silu)
CURVES_ACTIVATION(mish)

// gradient[column] ← Σ over rows of delta · ∂f/∂α, with delta as it comes from above: call it before prelu's backward
// kernel changes delta.
void curves_prelu_gradient(const float *_Nonnull restrict z, const float *_Nonnull restrict delta,
                           float *_Nonnull restrict gradient, size_t rows, size_t columns);

#endif
