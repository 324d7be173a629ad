#include "reason.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "scts/model/text.hpp"

namespace scts::exchange::mail {

namespace {

constexpr std::size_t kSaid = 2000;  // bytes that are looked at
constexpr std::size_t kShown = 120;  // characters
constexpr int kGroups = 4;
constexpr std::size_t kCodeSize = 13;  // letters and digits of an activation code

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool alphanumeric(char c) {
  return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string readable(std::string_view said) {
  std::string text(said.substr(0, kSaid));
  while (!text.empty() && text.size() == kSaid && static_cast<unsigned char>(text.back()) >= 0x80) text.pop_back();
  if (!valid_utf8(text))
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
  return tidy(text);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from < text.size();) {
    const auto to = std::min(text.find(' ', from), text.size());
    if (to > from) words.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return words;
}

/// 450, 550-5.1.1 …: RFC 5321, 4.2.1
bool is_reply(const std::string& word) {
  return word.size() >= 3 && (word[0] == '4' || word[0] == '5') && digit(word[1]) && digit(word[2]) &&
         (word.size() == 3 || word[3] == '-' || word[3] == ':');
}

std::size_t signs(const std::string& word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), alphanumeric));
}
bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), digit);
}

/// As long as a code, which as good as always has digits.
bool may_be_code(const std::string& word) {
  return signs(word) >= kCodeSize && has_digit(word);
}
/// Words that are the groups of one.
bool are_groups(std::span<const std::string> words) {
  constexpr std::array<std::size_t, kGroups> sizes{4, 3, 3, 3};
  return words.size() >= kGroups &&
         std::equal(sizes.begin(), sizes.end(), words.begin(),
                    [](auto size, const auto& word) { return signs(word) == size; }) &&
         std::any_of(words.begin(), words.begin() + kGroups, has_digit);
}

}  // namespace

std::string short_reason(std::string_view said) {
  auto words = words_of(readable(said));
  if (const auto reply = std::find_if(words.begin(), words.end(), is_reply); reply != words.end())
    words.erase(words.begin(), reply);
  std::string reason;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (are_groups(std::span(words).subspan(i))) {
      i += kGroups - 1;
      continue;
    }
    if (words[i].find('@') != std::string::npos || may_be_code(words[i])) continue;
    reason.append(reason.empty() ? "" : " ").append(words[i]);
  }
  const auto end = reason.find_last_not_of(" -:,;(");  // what was left out stood behind it
  return cut(reason.substr(0, end + 1), kShown);
}

}  // namespace scts::exchange::mail
