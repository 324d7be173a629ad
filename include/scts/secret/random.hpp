#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "scts/model/code.hpp"

/// What nobody can guess, from OpenSSL's generator.
namespace scts::secret {

/// Uniformly random codes.
class CodeSource {
 public:
  [[nodiscard]] Code next();
  ~CodeSource();

 private:
  std::array<std::uint64_t, 512> block_{};
  std::size_t left_ = 0;
};

/// `count` random bytes in hexadecimal.
[[nodiscard]] std::string random_hex(std::size_t count);

}  // namespace scts::secret
