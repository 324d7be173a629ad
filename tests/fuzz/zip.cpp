// Any bytes as a ZIP: read twice, the same bytes, and no flood of them.

#include <array>

#include "exchange/source.hpp"
#include "fuzz.hpp"

namespace {

std::string all(scts::exchange::Source& source) {
  std::string out;
  std::array<char, 65536> buffer{};
  while (const auto size = source.read(buffer)) out.append(buffer.data(), size);
  return out;
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  using namespace scts;
  const fuzz::Input input("PK\3\4" + std::string(bytes));
  fuzz::refusing([&] {
    exchange::Source source(input.path());
    const auto once = all(source);
    fuzz::require(once.size() <= (std::size_t{64} << 20), "a flood", "");
    source.rewind();
    fuzz::require(all(source) == once, "other bytes the second time", "");
    fuzz::require(once.starts_with(source.head()), "another head", source.head());
  });
}
