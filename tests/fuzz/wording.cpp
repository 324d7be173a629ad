// Any text as a wording: what can be read can be filled, once every field in it is known.

#include "deliver/wording.hpp"

#include "fuzz.hpp"

namespace {

using namespace scts;

/// Every {field}, as the reader sees them: line by line, from a { to the next }.
deliver::Fields fields_of(std::string_view text) {
  deliver::Fields fields;
  std::size_t turn = 0;
  for (auto line : fuzz::split(text, '\n')) {
    for (auto open = line.find('{'); open != std::string_view::npos; open = line.find('{')) {
      line.remove_prefix(open);
      const auto close = line.find('}');
      if (close == std::string_view::npos) break;
      const auto field = line.substr(1, close - 1);
      line.remove_prefix(close + 1);
      if (fields.find(field)) continue;
      // None, one, several values, in turn.
      fields.set(field, std::vector<std::string>(turn++ % 3, "é"));
    }
  }
  return fields;
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  fuzz::refusing([&] {
    const deliver::Wording wording("a wording", bytes);
    const auto fields = fields_of(bytes);
    for (auto line : fuzz::split(bytes, '\n')) {
      while (!line.empty() && std::string_view(" \r\t").find(line.back()) != std::string_view::npos)
        line.remove_suffix(1);
      while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
      if (!line.starts_with('[') || !line.ends_with(']') || line.size() < 2) continue;
      try {
        for (const auto& filled : wording.fill(line.substr(1, line.size() - 2), fields)) {
          fuzz::require(filled.text.find('\n') == std::string::npos, "two lines in one", filled.text);
        }
      } catch (const Error& error) {
        fuzz::require(false, "could be read, but not filled", error.what());
      }
    }
  });
}
