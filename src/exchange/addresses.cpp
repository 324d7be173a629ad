#include "addresses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "aliases.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

using Lines = std::array<std::string, 4>;

bool digits(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Below the street and above the town (NF Z 10-011), unless a line says it already. Four lines may be full: then the
/// last one takes it too, and a letter that it does not fit is reported.
void add_box(Lines& lines, std::string box) {
  if (box.empty()) return;
  if (digits(box)) box = "BP " + box;
  const auto says_it = [&](const std::string& line) { return column_key(line) == column_key(box); };
  if (std::any_of(lines.begin(), lines.end(), says_it)) return;
  const auto after = std::find_if(lines.rbegin(), lines.rend(), [](const auto& line) { return !line.empty(); }).base();
  if (after == lines.end()) {
    lines.back() += ' ' + box;
  } else {
    *after = std::move(box);
  }
}

bool same(const std::string& told, const std::string& known) {
  return column_key(told) == column_key(known);
}
std::string key(const Lines& lines) {
  return column_key(fmt::format("{}", fmt::join(lines, " ")));
}

/// All that is told is known already, however it is spelt. A list that tells the first line only says nothing of the
/// others.
bool says_known(const Address& told, const Address& known) {
  const auto fits = [](const std::string& part, const std::string& whole) { return part.empty() || same(part, whole); };
  const auto lines = key(told.lines);
  return (lines.empty() || lines == key(known.lines) || lines == column_key(known.lines[0])) &&
         fits(told.postcode, known.postcode) && fits(told.city, known.city) && fits(told.country, known.country);
}

/// Another spelling of the same is no change.
void replace(Address& known, Address told) {
  if (key(told.lines) == key(known.lines)) told.lines = known.lines;
  if (same(told.city, known.city)) told.city = known.city;
  if (same(told.country, known.country)) told.country = known.country;
  known = std::move(told);
}

std::string part_only(const std::vector<std::string>& missing) {
  return fmt::format("only a part of an address, without its {}", fmt::join(missing, " and "));
}

}  // namespace

Address address_of(const Texts& texts) {
  Address address{{texts[Field::line1], texts[Field::line2], texts[Field::line3], texts[Field::line4]},
                  texts[Field::postcode],
                  texts[Field::city].empty() ? texts[Field::foreign_city] : texts[Field::city],
                  texts[Field::country]};
  const bool france = texts[Field::country_code] == "100" || upper(address.country) == "FRANCE";
  if (france) address.country.clear();
  add_box(address.lines, texts[Field::box]);
  return address;
}

std::optional<std::string> amend_address(Address& known, const Address& told) {
  if (says_known(told, known)) return std::nullopt;
  const bool abroad = !told.country.empty();
  // Abroad the town may stand in a line.
  const bool town = !told.city.empty() || (abroad && !told.lines[1].empty());
  std::vector<std::string> missing;
  if (!told.has_line()) missing.emplace_back("street");
  if (told.postcode.empty() && !abroad) missing.emplace_back("postcode");
  if (!town) missing.emplace_back("town");
  if (!missing.empty()) return part_only(missing);
  replace(known, told);
  return std::nullopt;
}

std::optional<std::string> complete_address(Address& known, const Address& told, const Columns& columns) {
  using enum Field;
  constexpr std::array kAll{line1, line2, line3, line4, postcode, city, country};
  if (columns.has(kAll)) {
    known = told;
    return std::nullopt;
  }
  std::vector<std::string> missing;
  if (!columns.has(line1)) missing.emplace_back("street");
  if (!columns.has(postcode)) missing.emplace_back("postcode");
  if (!columns.has(city)) missing.emplace_back("town");
  if (!missing.empty()) {
    const bool nothing = told.empty() && told.country.empty();
    return nothing || says_known(told, known) ? std::nullopt : std::optional(part_only(missing));
  }
  // An empty field tells that there is none.
  const bool emptied = told.has_line() != known.has_line() || told.postcode.empty() != known.postcode.empty() ||
                       told.city.empty() != known.city.empty();
  if (emptied || !says_known(told, known)) replace(known, told);
  return std::nullopt;
}

}  // namespace scts::exchange
