#pragma once

#include <memory>
#include <string_view>

#include "scts/model/sealed.hpp"

/// SHA-256 of any bytes.
namespace scts::secret {

/// SHA-256 of what is added to it, piece by piece.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  void add(std::string_view bytes);
  [[nodiscard]] Hash finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same of bytes that are all there.
[[nodiscard]] Hash sha256(std::string_view bytes);

}  // namespace scts::secret
