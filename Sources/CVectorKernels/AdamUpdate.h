// Adam's update of one parameter, or of a vector of them: one place for the loop over arrays and the one that follows
// the sparse product.

#ifndef CURVES_ADAM_UPDATE_H
#define CURVES_ADAM_UPDATE_H

/// What all parameters have in common in a step; see `curves_adam_step`.
typedef struct {
  float rate, one_less_beta_1, one_less_beta_2, epsilon, keep;
} adam_numbers;

/// Updates `w`, `m` and `v`, lvalues of the type of `gradient`, a float or a vector of floats.
#define CURVES_ADAM_UPDATE(w, m, v, gradient, numbers)                                                        \
  do {                                                                                                        \
    (m) += ((gradient) - (m)) * (numbers).one_less_beta_1;                                                    \
    (v) += ((gradient) * (gradient) - (v)) * (numbers).one_less_beta_2;                                       \
    (w) = (w) * (numbers).keep -                                                                              \
          (m) * (numbers).rate / (__builtin_elementwise_sqrt(v) + (numbers).epsilon);                         \
  } while (0)

#endif
