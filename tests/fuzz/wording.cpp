// Any text as a wording: what can be read can be filled, once every field in it is known; and what a check finds no
// fault with can be filled with the fields that its kind has.

#include "deliver/wording.hpp"

#include <algorithm>

#include "deliver/wording_sections.hpp"
#include "fuzz.hpp"
#include "scts/deliver/wording_check.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/text.hpp"

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

void check(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto kind = kWordingKinds[static_cast<unsigned char>(bytes[0]) % kWordingKinds.size()];
  const WordingText text{kind, {}, std::string(bytes.substr(1))};
  const auto lines = 1 + std::count(text.text.begin(), text.text.end(), '\n');
  auto faults = deliver::faults_of_text(text);
  for (const auto& fault : faults) {
    fuzz::require(fault.line >= 1 && fault.line <= lines, "a fault on no line", fault.what);
    fuzz::require(!fault.what.empty() && valid_utf8(fault.what), "a fault without words", fault.what);
  }
  if (!faults.empty()) return;
  const deliver::Wording wording(text, faults);
  fuzz::require(faults.empty(), "no fault, and yet one", text.text);
  for (const auto& section : deliver::sections_of(kind)) {
    if (section.presence != deliver::SectionRule::Presence::needed && !wording.has(section.name)) continue;
    deliver::Fields fields;
    fields.set_edition(kEdition);
    for (const auto& field : section.fields) fields.set(field.name, "é");
    try {
      static_cast<void>(wording.fill(section.name, fields));
    } catch (const Error& error) {
      fuzz::require(false, "without a fault, but not filled", error.what());
    }
  }
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  check(bytes);
  if (!valid_utf8(bytes)) return;  // what is not is found by the check, before anything is read
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
