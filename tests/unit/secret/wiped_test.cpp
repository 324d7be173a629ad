#include "secret/wiped.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <new>

using namespace scts;

TEST_CASE("nothing is left of what is wiped") {
  using Key = secret::Wiped<std::array<std::uint8_t, 32>>;
  alignas(Key) std::array<std::uint8_t, sizeof(Key)> memory{};
  auto* key = new (memory.data()) Key;
  key->fill(7);
  CHECK(memory[31] == 7);
  key->~Key();
  CHECK(memory == decltype(memory){});
}
