#include "secret/wiped.hpp"

#include <malloc.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace scts::secret {

void wipe(void* data, std::size_t size) {
  ::explicit_bzero(data, size);
}

}  // namespace scts::secret

// AddressSanitizer has its own, which look whether new and delete fit.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SCTS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define SCTS_SANITIZED
#endif

#ifndef SCTS_SANITIZED
// In place of the standard library's, for the whole program and the libraries that it loads; those of arrays call them.
void operator delete(void* block) noexcept {
  if (!block) return;
  scts::secret::wipe(block, ::malloc_usable_size(block));
  std::free(block);
}
void operator delete(void* block, std::size_t size) noexcept {
  if (!block) return;
  scts::secret::wipe(block, size);
  std::free(block);
}
#endif
