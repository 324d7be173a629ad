#pragma once

#include <cstddef>
#include <utility>

/// What is secret leaves nothing of itself in memory. Where it is known to be secret it is `Wiped`; what is made of it
/// on the way (a letter's text, a message, a list) nobody has to think of: whatever the program frees is overwritten.
namespace scts::secret {

void wipe(void* data, std::size_t size);

/// An array or a string whose bytes are overwritten in the end.
template <class Bytes>
class Wiped : public Bytes {
 public:
  Wiped() : Bytes{} {}
  explicit Wiped(Bytes bytes) : Bytes(std::move(bytes)) {}
  Wiped(const Wiped&) = default;
  Wiped& operator=(const Wiped&) = default;
  ~Wiped() { wipe(this->data(), this->size() * sizeof(*this->data())); }
};

}  // namespace scts::secret
