/// One update of each optimiser over `count` parameters. Each loop also sets the gradient to zero as it leaves it: the
/// next batch's products are added to it, which is cheaper than having the product clear it (a pass less over memory).
#ifndef CURVES_OPTIMIZER_KERNELS_H
#define CURVES_OPTIMIZER_KERNELS_H

/// w −= rate·g
void curves_sgd_step(float *w, float *g, long count, float rate);

/// m = momentum·m − rate·g; then w += m, or with `nesterov` w += momentum·m − rate·g.
void curves_sgd_momentum_step(float *w, float *m, float *g, long count, float rate, float momentum, int nesterov);

/// m += (g − m)·one_less_beta_1; v += (g² − v)·one_less_beta_2; w = w·keep − rate·m / (√v + epsilon).
/// `rate` holds the bias corrections; `keep` is 1, or 1 − learning rate × weight decay.
void curves_adam_step(
    float *w, float *m, float *v, float *g, long count, float rate, float one_less_beta_1, float one_less_beta_2,
    float epsilon, float keep);

/// As Adam, but divides by √greatest + epsilon, where `greatest` is the greatest v so far (Reddi et al. 2018).
void curves_adam_amsgrad_step(
    float *w, float *m, float *v, float *greatest, float *g, long count, float rate, float one_less_beta_1,
    float one_less_beta_2, float epsilon, float keep);

/// As Adam, but w −= rate·(m·m_scale + g·g_scale) / (√(v·v_scale) + epsilon).
void curves_nadam_step(
    float *w, float *m, float *v, float *g, long count, float rate, float one_less_beta_1, float one_less_beta_2,
    float epsilon, float m_scale, float g_scale, float v_scale);

/// m += (g − m)·one_less_beta_1; u = max(beta_2·u, |g|); w −= rate·m / (u + epsilon). `rate` holds the bias correction.
void curves_adamax_step(
    float *w, float *m, float *u, float *g, long count, float rate, float one_less_beta_1, float beta_2, float epsilon);

/// v = rho·v + (1 − rho)·g²; w −= rate·g / √(v + epsilon).
void curves_rmsprop_step(float *w, float *v, float *g, long count, float rate, float rho, float epsilon);

/// RMSprop with a moving average `a` of the gradient (divides by √(v − a² + epsilon)) where `a` is not null, and with
/// momentum `m` (m = momentum·m + increment; w −= m) where `m` is not null.
void curves_rmsprop_full_step(
    float *w, float *v, float *a, float *m, float *g, long count, float rate, float rho, float epsilon, float momentum);

/// s += g²; w −= rate·g / √(s + epsilon).
void curves_adagrad_step(float *w, float *s, float *g, long count, float rate, float epsilon);

/// Each g brought between −limit and limit; NaN stays.
void curves_clip(float *g, long count, float limit);

#endif
