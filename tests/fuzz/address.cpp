// Any texts as a person with an address: what stands in the window must fit it.

#include "fuzz.hpp"
#include "scts/rules/address_block.hpp"

namespace {

using namespace scts;

void check(const rules::AddressBlock& block) {
  fuzz::require(block.lines.empty() == block.problem.has_value(), "neither lines nor a problem, or both", "");
  fuzz::require(block.lines.size() <= 7, "more than seven lines", "");
  for (const auto& line : block.lines) {
    fuzz::require(!line.empty() && tidy(line) == line, "an empty or untidy line", line);
    fuzz::require(characters(line) <= rules::kAddressLineWidth, "a wide line", line);
  }
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  if (!valid_utf8(bytes)) return;
  std::vector<std::string> texts;
  for (const auto part : fuzz::split(bytes, '|')) texts.push_back(tidy(part));
  texts.resize(12);
  const Address address{{texts[0], texts[1], texts[2], texts[3]}, texts[4], texts[5], texts[6]};
  check(rules::address_block(Guardian{GuardianId(1), texts[7], texts[8], texts[9], texts[10], "", "", address}));
  const Student student{.id = StudentId(1),
                        .ine = {},
                        .family_name = texts[8],
                        .usage_name = texts[9],
                        .first_name = texts[10],
                        .birth_date = Date(std::chrono::sys_days{}),
                        .mef = {},
                        .division = DivisionCode(texts[11]),
                        .email = {},
                        .address = address,
                        .left_on = {}};
  // Handed out in class: no window, and names as long as they are.
  for (const auto& line : rules::address_block(student).lines) {
    fuzz::require(valid_utf8(line) && characters(line) <= rules::kAddressLineWidth, "a wide line", line);
  }
}
