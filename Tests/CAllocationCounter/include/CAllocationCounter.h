// Counts what the calling thread asks of the heap: the test binary's malloc stands before the C library's and passes on.

#ifndef CURVES_ALLOCATION_COUNTER_H
#define CURVES_ALLOCATION_COUNTER_H

/// Whether they are counted: not where the C library is not glibc, nor under a sanitizer.
int curves_counts_allocations(void);

/// Allocations by the calling thread since it began; always 0 where they are not counted.
unsigned long curves_allocation_count(void);

#endif
