// Counts what the calling thread asks of the heap: the test binary's malloc stands before the C library's and passes on.

#ifndef CURVES_ALLOCATION_COUNTER_H
#define CURVES_ALLOCATION_COUNTER_H

/// Allocations by the calling thread since it began; always 0 where the C library is not glibc.
unsigned long curves_allocation_count(void);

#endif
