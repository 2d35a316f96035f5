#ifndef CURVES_CHASHING_H
#define CURVES_CHASHING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions that `curves_sha256_compress` is made of.
bool curves_sha256_is_supported(void);

/// Takes `count` blocks of 64 bytes into `state`, eight words a…h in the processor's byte order (FIPS 180-4, 6.2.2).
/// Only to be called where `curves_sha256_is_supported()`.
void curves_sha256_compress(uint32_t *state, const uint8_t *blocks, size_t count);

/// CRC-32C (Castagnoli) of `count` bytes; 0 of none.
uint32_t curves_crc32c(const void *bytes, size_t count);

/// The same, a byte at a time, as processors without an instruction for it do.
uint32_t curves_crc32c_by_table(const void *bytes, size_t count);

#endif
