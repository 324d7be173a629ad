#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "scts/error.hpp"
#include "scts/model/text.hpp"

namespace scts::fuzz {

/// Stops the fuzzer, which then keeps the input.
inline void require(bool holds, const char* what, std::string_view about) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN: %s: %.*s\n", what, static_cast<int>(about.size()), about.data());
  std::abort();
}

/// A file of these bytes: its name is its descriptor's.
class Input {
 public:
  explicit Input(std::string_view bytes) : descriptor_(::memfd_create("input", MFD_CLOEXEC)) {
    const bool written = ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    require(written, "a file in memory", "");
  }
  ~Input() { ::close(descriptor_); }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

/// What is refused must be refused by an Error of one short line that a terminal can show.
template <class F>
void refusing(F&& act) {
  try {
    act();
  } catch (const Error& error) {
    const std::string_view words = error.what();
    require(printable(words) == words && printable(error.hint()) == error.hint(), "a raw message", words);
    require(words.size() < 2000, "a long message", words);
    require(error.fault() != Fault::bug, "a fault of ours", words);
  }
}

inline std::vector<std::string_view> split(std::string_view bytes, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = bytes.find(separator);
    parts.push_back(bytes.substr(0, end));
    if (end == std::string_view::npos) return parts;
    bytes.remove_prefix(end + 1);
  }
}

}  // namespace scts::fuzz

/// What each target defines.
void fuzz_one(std::string_view bytes);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz_one({reinterpret_cast<const char*>(data), size});
  return 0;
}
