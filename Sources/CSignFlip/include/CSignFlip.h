// Counting and summing subsets for the sign-flip test.

#ifndef CSIGNFLIP_H
#define CSIGNFLIP_H

#include <stddef.h>
#include <stdint.h>

/// Words of workspace that curves_count_subsets needs for `count` differences.
size_t curves_subset_workspace(size_t count);

/// How many of the 2^count subsets I, the empty one among them, have Σ_I (differences[i] − shift) ≤ 0.
///
/// Whole numbers, so equal sums are equal. 2^(count/2) steps: the sums of either half are made in rising order and met.
/// `count` ≤ 62 and Σ |differences[i] − shift| < 2^62.
uint64_t curves_count_subsets(const int64_t *differences, size_t count, int64_t shift, int64_t *workspace);

/// The sum of each of `subsets` subsets of some values, into `sums`.
///
/// A subset is `stride` words, an element a bit, the first lowest. `table` has for each group of eight elements, of which
/// there are `groups`, at most eight a word, the sums of its 256 subsets, in the order of their bits.
void curves_subset_sums(const uint64_t *words, size_t stride, size_t subsets, const int64_t *table, size_t groups,
                        int64_t *sums);

#endif
