// Element-wise loops, one plain loop each; on x86-64 Linux compiled for several CPU levels and picked when the process
// starts. Counts may be zero; pointers need no alignment beyond their type's.

#ifndef CURVES_VECTOR_KERNELS_H
#define CURVES_VECTOR_KERNELS_H

#include "ActivationKernels.h"
#include "BatchKernels.h"
#include "MeasureKernels.h"
#include "OptimizerKernels.h"
#include "RegularizationKernels.h"
#include "SparseKernels.h"

#endif
