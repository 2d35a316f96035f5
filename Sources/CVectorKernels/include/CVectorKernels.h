#include "ActivationKernels.h"
