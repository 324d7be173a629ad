#include "scts/model/misread.hpp"

#include <algorithm>
#include <array>

namespace scts {

namespace {

constexpr auto kTwins = std::to_array<std::string_view>({"O0", "I1", "S5", "B8", "Z2"});
/// What people and word processors put between the groups, beside ASCII: no-break spaces, hyphens and dashes, minus.
constexpr auto kSeparators =
    std::to_array<std::string_view>({"\u00A0", "\u202F", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"});

/// The character that it is taken for; itself, if for none.
char twin(char c) {
  for (const auto pair : kTwins) {
    if (pair[0] == c) return pair[1];
    if (pair[1] == c) return pair[0];
  }
  return c;
}

std::string plain(const Code& code) {
  auto text = code.text();
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

}  // namespace

Readings read_misread(std::string_view typed) {
  Readings out;
  bool foreign = false;
  std::size_t count = 0;  // of the foreign ones, too
  for (std::size_t i = 0; i < typed.size();) {
    const auto* const separator = std::find_if(kSeparators.begin(), kSeparators.end(),
                                               [&](std::string_view s) { return typed.substr(i).starts_with(s); });
    if (separator != kSeparators.end()) {
      i += separator->size();
      continue;
    }
    char c = typed[i++];
    if (std::string_view(" \t\r-._,;:/").find(c) != std::string_view::npos) continue;
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
      out.characters += c;
    } else {
      foreign = true;
    }
  }
  using Misfit = Readings::Misfit;
  const auto length = plain(Code(0)).size();
  out.misfit = foreign          ? Misfit::foreign
               : count < length ? Misfit::too_short
               : count > length ? Misfit::too_long
                                : Misfit::none;
  if (out.misfit != Misfit::none) return out;

  std::vector<std::size_t> doubtful;
  for (std::size_t i = 0; i < length; ++i) {
    if (twin(out.characters[i]) != out.characters[i]) doubtful.push_back(i);
  }
  for (std::size_t mask = 0; mask < std::size_t{1} << doubtful.size(); ++mask) {
    auto text = out.characters;
    for (std::size_t i = 0; i < doubtful.size(); ++i) {
      if ((mask >> i & 1) != 0) text[doubtful[i]] = twin(text[doubtful[i]]);
    }
    if (const auto code = Code::parse(text)) out.codes.push_back(*code);
  }
  if (out.codes.empty()) out.misfit = Misfit::too_large;
  return out;
}

std::vector<Misreading> misreadings(const std::string& characters, const Code& code) {
  std::vector<Misreading> all;
  const auto right = plain(code);
  for (std::size_t i = 0; i < std::min(right.size(), characters.size()); ++i) {
    if (characters[i] != right[i]) all.push_back({static_cast<int>(i) + 1, characters[i], right[i]});
  }
  return all;
}

}  // namespace scts
