// How every kernel of this target is compiled: for several levels of the instruction set, the best of which is chosen
// when the process starts. A compiler or system without function clones compiles the plain loop once; so does one that
// watches threads, since what chooses runs before the watching has begun.

#ifndef CURVES_CLONES_H
#define CURVES_CLONES_H

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define CURVES_WATCHES_THREADS
#endif
#endif

#if defined(__x86_64__) && defined(__linux__) && defined(__has_attribute) && !defined(CURVES_WATCHES_THREADS)
#if __has_attribute(target_clones)
#define CURVES_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#endif
#endif

#ifndef CURVES_CLONES
#define CURVES_CLONES
#endif

// What a kernel's loop calls: inlined into every clone, so that it is compiled for that clone's instruction set.
#define CURVES_INLINE static inline __attribute__((always_inline))

#endif
