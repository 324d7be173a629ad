#include "scts/secret/random.hpp"

#include <fmt/format.h>

#include "secret/key_file.hpp"

namespace scts::secret {

// Blocks, because a call of the generator costs as much for 8 bytes as for 4,096.
Code CodeSource::next() {
  if (left_ == 0) {
    random_bytes(block_.data(), sizeof block_);
    left_ = block_.size();
  }
  const Code code(block_[--left_]);
  block_[left_] = 0;
  return code;
}
CodeSource::~CodeSource() {
  wipe(block_.data(), sizeof block_);
}

std::string random_hex(std::size_t count) {
  Wiped<std::string> bytes(std::string(count, '\0'));
  random_bytes(bytes.data(), count);
  std::string hex;
  for (const char byte : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return hex;
}

}  // namespace scts::secret
