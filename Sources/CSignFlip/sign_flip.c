// The exact sign-flip test by meeting in the middle: E. Horowitz and S. Sahni, Journal of the ACM 21, 1974.

#include "CSignFlip.h"

size_t curves_subset_workspace(size_t count) {
  size_t right = count - count / 2;
  return (size_t)4 << right;
}

// The sums of all subsets of `count` values less `shift`, rising. Each value merges the list with itself moved by it,
// from one buffer to the other; returns the buffer that holds the result.
static int64_t *subset_sums(const int64_t *values, size_t count, int64_t shift, int64_t *from, int64_t *to) {
  from[0] = 0;
  size_t size = 1;
  for (size_t index = 0; index < count; index++) {
    int64_t value = values[index] - shift;
    size_t kept = 0, moved = 0;
    for (size_t place = 0; kept < size && moved < size; place++) {
      // Without a branch: which list is next is as good as random.
      int64_t a = from[kept], b = from[moved] + value;
      int takes_kept = a <= b;
      to[place] = takes_kept ? a : b;
      kept += (size_t)takes_kept;
      moved += (size_t)!takes_kept;
    }
    for (; kept < size; kept++) to[kept + moved] = from[kept];
    for (; moved < size; moved++) to[kept + moved] = from[moved] + value;
    int64_t *swap = from;
    from = to;
    to = swap;
    size *= 2;
  }
  return from;
}

uint64_t curves_count_subsets(const int64_t *differences, size_t count, int64_t shift, int64_t *workspace) {
  size_t left_count = count / 2, right_count = count - left_count;
  size_t size = (size_t)1 << right_count;
  int64_t *left = subset_sums(differences, left_count, shift, workspace, workspace + size);
  int64_t *right =
      subset_sums(differences + left_count, right_count, shift, workspace + 2 * size, workspace + 3 * size);
  uint64_t found = 0;
  size_t place = size;
  for (size_t index = 0; index < (size_t)1 << left_count; index++) {
    int64_t limit = -left[index];
    while (place > 0 && right[place - 1] > limit) place--;
    found += place;
  }
  return found;
}

void curves_subset_sums(const uint64_t *words, size_t stride, size_t subsets, const int64_t *table, size_t groups,
                        int64_t *sums) {
  for (size_t subset = 0; subset < subsets; subset++) {
    const uint64_t *word = words + subset * stride;
    // Two chains of additions, neither of which waits for the other.
    int64_t even = 0, odd = 0;
    size_t group = 0;
    for (; group + 8 <= groups; group += 8) {
      uint64_t bits = *word++;
      const int64_t *sum = table + 256 * group;
      for (size_t pair = 0; pair < 4; pair++) {
        even += sum[512 * pair + (bits >> (16 * pair) & 255)];
        odd += sum[512 * pair + 256 + (bits >> (16 * pair + 8) & 255)];
      }
    }
    for (size_t place = 0; group + place < groups; place++) {
      even += table[256 * (group + place) + (*word >> (8 * place) & 255)];
    }
    sums[subset] = even + odd;
  }
}
