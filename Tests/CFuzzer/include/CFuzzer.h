#pragma once
#include <stddef.h>
#include <stdint.h>

/// What reads one input: 0 to keep going.
typedef int (*curves_fuzz_input)(const uint8_t *bytes, size_t count);

/// Runs libFuzzer with the arguments of a program of its own; -1 where the program was built without it.
int curves_fuzz(int argc, char **argv, curves_fuzz_input input);
