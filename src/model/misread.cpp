#include "scts/model/misread.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace scts {

namespace {

/// What people and word processors put between the groups, beside ASCII: no-break spaces, hyphens and dashes, minus.
constexpr auto kSeparators =
    std::to_array<std::string_view>({"\u00A0", "\u202F", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"});

constexpr std::string_view kCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr char kForeign = '?';

std::string plain(const Code& code) {
  auto text = code.text();
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

/// Of two texts of one length.
std::vector<Misreading> differences(const std::string& typed, const std::string& right) {
  std::vector<Misreading> all;
  for (std::size_t i = 0; i < right.size(); ++i) {
    if (typed[i] != right[i]) all.push_back({static_cast<int>(i) + 1, typed[i], right[i]});
  }
  return all;
}

}  // namespace

Reading read_misread(std::string_view typed) {
  Reading out;
  for (std::size_t i = 0; i < typed.size();) {
    const auto* const separator = std::find_if(kSeparators.begin(), kSeparators.end(),
                                               [&](std::string_view s) { return typed.substr(i).starts_with(s); });
    if (separator != kSeparators.end()) {
      i += separator->size();
      continue;
    }
    char c = typed[i++];
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // a character of several bytes
    if (continues || std::string_view(" \t\r-._,;:/").find(c) != std::string_view::npos) continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    out.characters += kCharacters.find(c) == std::string_view::npos ? kForeign : c;
  }
  using Misfit = Reading::Misfit;
  const auto length = plain(Code(0)).size();
  if (const auto code = Code::parse(folded(out.characters))) {
    out.fold = *code;
  } else if (out.characters.find(kForeign) != std::string::npos) {
    out.misfit = Misfit::foreign;
  } else {
    const auto count = out.characters.size();
    out.misfit = count < length ? Misfit::too_short : count > length ? Misfit::too_long : Misfit::too_large;
  }
  return out;
}

std::size_t Reading::letters() const {
  return characters.size() - static_cast<std::size_t>(std::count(characters.begin(), characters.end(), kForeign));
}

std::vector<Fold> near(const std::string& characters) {
  const auto length = plain(Code(0)).size();
  std::set<Fold> folds;
  const auto add = [&](const std::string& text) {
    if (const auto code = Code::parse(text)) folds.insert(*code);
  };
  const auto typed = folded(characters);
  if (typed.size() + 1 < length || typed.size() > length + 1) return {};
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    for (const char c : kCharacters) {
      if (typed.size() + 1 == length) add(folded(std::string(typed).insert(i, 1, c)));
      if (typed.size() == length && i < length) add(folded(std::string(typed).replace(i, 1, 1, c)));
    }
    if (i < length && typed.size() > length) add(std::string(typed).erase(i, 1));
    if (i + 1 < length && typed.size() == length) {
      auto exchanged = typed;
      std::swap(exchanged[i], exchanged[i + 1]);
      add(exchanged);
    }
  }
  return {folds.begin(), folds.end()};
}

std::vector<Misreading> misreadings(const std::string& characters, const Code& code) {
  const auto right = plain(code);
  if (characters.size() == right.size()) return differences(characters, right);
  const bool missing = characters.size() < right.size();
  std::vector<Misreading> fewest;
  for (std::size_t i = 0; i < std::max(characters.size(), right.size()); ++i) {
    auto mended = characters;
    const auto place = static_cast<int>(i) + 1;
    Misreading one{place, std::nullopt, std::nullopt};
    if (missing) {
      one.right = right[i];
      mended.insert(i, 1, right[i]);
    } else {
      one.typed = characters[i];
      mended.erase(i, 1);
    }
    auto all = differences(mended, right);
    all.insert(std::find_if(all.begin(), all.end(), [&](const Misreading& other) { return other.place >= place; }),
               one);
    if (fewest.empty() || all.size() <= fewest.size()) fewest = all;
  }
  return fewest;
}

}  // namespace scts
