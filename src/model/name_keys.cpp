#include "scts/model/name_keys.hpp"

#include <algorithm>
#include <array>

#include "scts/model/text.hpp"

namespace scts {

namespace {

/// Words before or within a surname that people leave out, write together or write apart; folded.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"af",  "al",  "ben", "bin",  "d",   "da",  "das", "de",  "degli", "dei", "del", "della",
     "den", "der", "des", "di",   "do",  "dos", "du",  "el",  "het",   "la",  "las", "le",
     "les", "lo",  "los", "ould", "ten", "ter", "van", "vom", "von",   "zu",  "zum", "zur"});

bool particle(std::string_view word) {
  return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all(1);
  for (const char c : fold(text)) {
    if (c != ' ') {
      all.back() += c;
    } else {
      all.emplace_back();
    }
  }
  return all;
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
  std::string out;
  for (auto i = from; i < words.size(); ++i) out += words[i];
  return match_key(out);
}

/// Nothing if it has none, or is nothing else.
std::vector<std::string> without_particles(const std::vector<std::string>& words) {
  std::vector<std::string> rest;
  std::copy_if(words.begin(), words.end(), std::back_inserter(rest), [](const auto& word) { return !particle(word); });
  if (rest.size() == words.size()) rest.clear();
  return rest;
}

/// Each once.
std::vector<std::string> surname_keys(std::string_view family_name, std::string_view usage_name) {
  std::vector<std::string> keys;
  const auto add = [&](std::string key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
  };
  for (const auto surname : {usage_name, family_name}) {
    const auto all = words(surname);
    if (!surname.empty()) add(joined(all, 0));
    for (std::size_t from = 1; from < all.size() && particle(all[from - 1]); ++from) add(joined(all, from));
    if (const auto bare = without_particles(all); !bare.empty()) add(joined(bare, 0));
  }
  return keys;
}

}  // namespace

std::vector<std::string> name_keys(std::string_view family_name, std::string_view usage_name,
                                   std::string_view first_name) {
  const auto first = match_key(first_name);
  auto keys = surname_keys(family_name, usage_name);
  if (keys.empty() && !first.empty()) return {first};  // the first names are all there is
  for (auto& key : keys) key += first;
  return keys;
}

bool called(std::string_view beginning, std::string_view family_name, std::string_view usage_name,
            std::string_view first_name) {
  const auto first = match_key(first_name);
  if (beginning.empty() || first.empty()) return false;
  if (first.starts_with(beginning)) return true;
  if (!beginning.starts_with(first)) return false;
  const auto rest = beginning.substr(first.size());
  const auto surnames = surname_keys(family_name, usage_name);
  return std::any_of(surnames.begin(), surnames.end(), [&](const auto& surname) { return surname.starts_with(rest); });
}

std::string bare_key(std::string_view beginning) {
  return joined(without_particles(words(beginning)), 0);
}

}  // namespace scts
