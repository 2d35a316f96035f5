#include "MeasureKernels.h"

#include <math.h>

#include "Clones.h"

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

enum { LANES = 16 };

/// Sixteen sums side by side, as no compiler may reorder a single one.
#define SUM_IN_LANES(expression)                                               \
  double lanes[LANES] = {0};                                                   \
  const long whole = count - count % LANES;                                    \
  for (long base = 0; base < whole; base += LANES) {                           \
    for (long lane = 0; lane < LANES; lane++) {                                \
      const long i = base + lane;                                              \
      lanes[lane] += (expression);                                             \
    }                                                                          \
  }                                                                            \
  double total = 0;                                                            \
  for (long i = whole; i < count; i++) total += (expression);                  \
  for (long lane = 0; lane < LANES; lane++) total += lanes[lane];

CURVES_CLONES
double curves_sum_of_squares(const float *restrict x, long count) {
  SUM_IN_LANES((double)x[i] * (double)x[i])
  return total;
}

CURVES_CLONES
double curves_sum_of_squared_differences(const float *restrict x, const float *restrict y, long count) {
  SUM_IN_LANES((double)(x[i] - y[i]) * (double)(x[i] - y[i]))
  return total;
}

CURVES_CLONES
static double sum_of(const float *restrict x, long count) {
  SUM_IN_LANES((double)x[i])
  return total;
}

void curves_add_moments(const float *x, long count, double *sum, double *squares) {
  *sum += sum_of(x, count);
  *squares += curves_sum_of_squares(x, count);
}

CURVES_CLONES
static double sum_of_magnitudes(const float *restrict x, long count) {
  SUM_IN_LANES((double)__builtin_fabsf(x[i]))
  return total;
}

CURVES_CLONES
static long count_below(const float *restrict x, long count, float threshold) {
  long below = 0;
  for (long i = 0; i < count; i++) below += __builtin_fabsf(x[i]) < threshold;
  return below;
}

void curves_add_magnitudes(const float *x, long count, float threshold, double *sum, long *below) {
  *sum += sum_of_magnitudes(x, count);
  *below += count_below(x, count, threshold);
}

CURVES_CLONES
void curves_add_unit_activity(
    const float *restrict activations, const float *restrict slopes, long rows, long units, float *restrict magnitudes,
    uint8_t *restrict active) {
  for (long row = 0; row < rows; row++) {
    const float *a = activations + row * units, *s = slopes + row * units;
    for (long unit = 0; unit < units; unit++) magnitudes[unit] += __builtin_fabsf(a[unit]);
    for (long unit = 0; unit < units; unit++) active[unit] |= (a[unit] != 0) & (s[unit] != 0);
  }
}

uint64_t curves_begin_flushing_subnormals(void) {
#if defined(__SSE2__)
  const unsigned saved = _mm_getcsr();
  _mm_setcsr(saved | 0x8040);  // Flush to zero, and denormals are zero.
  return saved;
#elif defined(__aarch64__)
  uint64_t saved;
  __asm__ volatile("mrs %0, fpcr" : "=r"(saved));
  __asm__ volatile("msr fpcr, %0" : : "r"(saved | (1ull << 24)));
  return saved;
#else
  return 0;
#endif
}

void curves_end_flushing_subnormals(uint64_t saved) {
#if defined(__SSE2__)
  _mm_setcsr((unsigned)saved);
#elif defined(__aarch64__)
  __asm__ volatile("msr fpcr, %0" : : "r"(saved));
#endif
}
