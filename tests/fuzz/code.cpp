// Any text as an activation code, any number as one.

#include "scts/model/code.hpp"

#include <cstring>

#include "fuzz.hpp"

namespace {

void there_and_back(scts::Code code) {
  using scts::fuzz::require;
  const auto text = code.text();
  require(text.size() == 16 && text[4] == '-' && text[8] == '-' && text[12] == '-', "not in groups", text);
  require(scts::Code::parse(text) == code, "read as another", text);
  std::string bare;
  for (const char c : text) {
    if (c != '-') bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  require(scts::Code::parse(bare) == code, "small letters read as another", bare);
  require(code.masked() == text.substr(0, 5) + "…-…-…", "not masked", text);
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data(), std::min(bytes.size(), sizeof number));
  there_and_back(scts::Code(number));
  if (const auto code = scts::Code::parse(bytes)) there_and_back(*code);
}
