#include "CFuzzer.h"

/// libFuzzer's own entry, there in programs that are linked with `-sanitize=fuzzer`.
extern int LLVMFuzzerRunDriver(int *argc, char ***argv, curves_fuzz_input input) __attribute__((weak));

int curves_fuzz(int argc, char **argv, curves_fuzz_input input) {
  if (!LLVMFuzzerRunDriver) return -1;
  return LLVMFuzzerRunDriver(&argc, &argv, input);
}
