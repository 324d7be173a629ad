#include "scts/rules/address_block.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "scts/model/text.hpp"

namespace scts::rules {

namespace {

/// The shortenings that NF Z 10-011 and La Poste allow in a street line: what tells least goes first.
struct Abbreviation {
  std::string_view word;
  std::string_view brief;
};
constexpr auto kAbbreviations = std::to_array<Abbreviation>(
    {{"APPARTEMENT", "APT"}, {"BATIMENT", "BAT"},    {"ESCALIER", "ESC"},  {"RESIDENCE", "RES"},
     {"BOULEVARD", "BD"},    {"AVENUE", "AV"},       {"IMPASSE", "IMP"},   {"CHEMIN", "CHE"},
     {"ALLEE", "ALL"},       {"PLACE", "PL"},        {"IMMEUBLE", "IMM"},  {"ENTREE", "ENT"},
     {"LOTISSEMENT", "LOT"}, {"QUARTIER", "QUA"},    {"DOMAINE", "DOM"},   {"HAMEAU", "HAM"},
     {"ROUTE", "RTE"},       {"SQUARE", "SQ"},       {"FAUBOURG", "FG"},   {"ESPLANADE", "ESP"},
     {"PASSAGE", "PAS"},     {"COURS", "CRS"},       {"VILLA", "VLA"},     {"MAISON", "MSN"},
     {"COMMANDANT", "CDT"},  {"CAPITAINE", "CNE"},   {"LIEUTENANT", "LT"}, {"COLONEL", "CNL"},
     {"GENERAL", "GAL"},     {"MARECHAL", "MAL"},    {"PRESIDENT", "PDT"}, {"PROFESSEUR", "PR"},
     {"DOCTEUR", "DR"},      {"MONSEIGNEUR", "MGR"}, {"SAINTE", "STE"},    {"SAINT", "ST"}});

constexpr std::size_t kSortedStreets = 2;  // lines that are read by machines, before the postcode's

bool fits(const std::string& line) {
  return characters(line) <= kAddressLineWidth;
}

/// "Jean-Christophe Marie" to "J.-C. M.".
std::string initials(std::string_view first_names) {
  std::string out;
  bool start = true;
  for (std::size_t i = 0; i < first_names.size();) {
    std::size_t next = i + 1;
    while (next < first_names.size() && (static_cast<unsigned char>(first_names[next]) & 0xC0) == 0x80) ++next;
    const bool separator = first_names[i] == ' ' || first_names[i] == '-';
    if (separator) {
      out += first_names[i];
    } else if (start) {
      out += upper(first_names.substr(i, next - i));
      out += '.';
    }
    start = separator;
    i = next;
  }
  return out;
}

template <class Person>
std::string name_line(const Person& person, const std::string& title) {
  const std::string surname = upper(person.surname());
  std::string full = tidy(title + ' ' + person.first_name + ' ' + surname);
  if (fits(full)) return full;
  std::string untitled = tidy(person.first_name + ' ' + surname);
  if (fits(untitled)) return untitled;
  std::string brief = tidy(initials(person.first_name) + ' ' + surname);
  return fits(brief) ? brief : tidy(surname);
}

/// Replaces the word, whatever its case and accents, wherever it stands.
std::string abbreviate(const std::string& line, const Abbreviation& abbreviation) {
  std::string out;
  std::size_t from = 0;
  while (from <= line.size()) {
    const std::size_t to = std::min(line.find(' ', from), line.size());
    const std::string word = line.substr(from, to - from);
    if (from > 0) out += ' ';
    out += fold(word) == fold(abbreviation.word) ? std::string(abbreviation.brief) : word;
    from = to + 1;
  }
  return out;
}

/// As sorting machines read it: capitals, and no punctuation. "B.P. 42" is BP 42.
std::string sorted_line(std::string_view line) {
  const auto alone = [&](std::size_t i) { return i == 1 || (i > 1 && (line[i - 2] == ' ' || line[i - 2] == '.')); };
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '.' && alone(i)) continue;
    out += std::string_view(",;:.").find(line[i]) == std::string_view::npos ? line[i] : ' ';
  }
  return upper(tidy(out));
}

std::string street_line(std::string line) {
  for (const auto& abbreviation : kAbbreviations) {
    if (fits(line)) break;
    line = abbreviate(line, abbreviation);
  }
  return line;
}

/// Lines of at most 38 characters, broken at blanks and after hyphens, or anywhere if there is none.
std::vector<std::string> broken(const std::string& text) {
  std::vector<std::string> lines(1);
  const auto put = [&](const std::string& piece) {
    if (!fits(lines.back() + piece)) lines.emplace_back();
    lines.back() += piece;
  };
  std::string piece;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    piece += text.substr(i, next - i);
    const bool end = text[i] == ' ' || text[i] == '-' || characters(piece) == kAddressLineWidth;
    i = next;
    if (!end && i < text.size()) continue;
    put(piece);
    piece.clear();
  }
  for (auto& line : lines) line = tidy(line);
  return lines;
}

bool french_postcode(const std::string& text) {
  return text.size() == 5 && text.find_first_not_of("0123456789") == std::string::npos;
}

AddressBlock refused(Unreachable problem, std::string line = {}) {
  return {{}, problem, std::move(line)};
}

AddressBlock postal_block(const std::string& name, const Address& address) {
  if (address.empty()) return refused(Unreachable::no_address);

  AddressBlock block;
  const auto add = [&](const std::string& line) {
    if (!line.empty()) block.lines.push_back(line);
  };
  add(name);
  if (block.lines.empty()) return refused(Unreachable::incomplete_address);
  const std::string postcode = tidy(address.postcode);
  const std::string city = upper(tidy(address.city));
  const std::string country = upper(tidy(address.country));
  const bool france = country.empty() || country == "FRANCE";
  std::vector<std::string> streets;
  for (const auto& line : address.lines) {
    if (line.find_first_not_of(" .,;:-") != std::string::npos) streets.push_back(tidy(line));
  }
  for (std::size_t i = 0; i < streets.size(); ++i) {
    add(street_line(france && i + kSortedStreets >= streets.size() ? sorted_line(streets[i]) : streets[i]));
  }
  // Without a line nobody knows the letter box. Abroad SIECLE may hold the town in one of the lines; in France the
  // sorting machines need both.
  const bool complete = block.lines.size() > 1 && (!france || (french_postcode(postcode) && !city.empty()));
  if (!complete) return refused(Unreachable::incomplete_address);
  add(france ? sorted_line(postcode + ' ' + city) : tidy(postcode + ' ' + city));
  if (!france) add(country);

  for (const auto& line : block.lines) {
    if (!fits(line)) return refused(Unreachable::address_too_long, line);
  }
  return block;
}

}  // namespace

AddressBlock address_block(const Guardian& guardian) {
  return postal_block(name_line(guardian, civility(guardian.title)), guardian.address);
}

AddressBlock address_block(const Student& student, Handing handing) {
  if (handing == Handing::by_post) return postal_block(name_line(student, ""), student.address);
  AddressBlock block{broken(tidy(student.first_name + ' ' + upper(student.surname()))), {}, {}};
  if (student.division.empty()) return block;
  for (auto& line : broken(student.division.text())) block.lines.push_back(std::move(line));
  return block;
}

AddressBlock address_block(const Student& student, const std::optional<Guardian>& guardian, Handing handing) {
  return guardian ? address_block(*guardian) : address_block(student, handing);
}

}  // namespace scts::rules
