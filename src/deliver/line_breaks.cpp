#include "deliver/line_breaks.hpp"

#include <algorithm>
#include <array>

#include "scts/model/text.hpp"

namespace scts::deliver {

namespace {

constexpr std::size_t kShortBrackets = 16;  // bytes between them

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool alphanumeric(char c) {
  return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Without the punctuation around a word.
std::string_view bare(std::string_view word) {
  constexpr std::string_view before = "([\"'";
  constexpr std::string_view after = ")],.;:\"'";
  while (!word.empty() && before.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && after.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), digit);
}

/// A word with which the next one is read.
bool leads(std::string_view word) {
  constexpr std::array<std::string_view, 14> kLeading{"M.",  "MM.", "Mme", "Mmes", "Me", "Dr",   "Mr",
                                                      "Mrs", "Ms",  "n°",  "no.",  "p.", "art.", "1er"};
  while (!word.empty() && (word.front() == '(' || word.front() == '[')) word.remove_prefix(1);
  return is_number(word) || std::find(kLeading.begin(), kLeading.end(), word) != kLeading.end();
}

/// A number is read with the word before it, unless that one ends something.
bool follows(std::string_view before, std::string_view word) {
  if (before.empty() || !digit(word.empty() ? ' ' : word.front()) || !is_number(bare(word))) return false;
  constexpr std::string_view ends = ".,;:!?)]";
  return ends.find(before.back()) == std::string_view::npos && !before.ends_with("»");
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
         bare(word).starts_with("www.");
}

std::string address(std::string_view word) {
  std::string out;
  const auto scheme = word.find("://");
  const std::size_t begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool inside = i > begin && i + 1 < word.size();
    if (inside && (word[i] == '@' || (word[i] == '.' && alphanumeric(word[i + 1])))) out += kMayBreak;
    out += word[i];
    if (inside && word[i] == '/') out += kMayBreak;
  }
  return out;
}

std::size_t character_end(std::string_view text, std::size_t from) {
  std::size_t end = from + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

/// Compounds of names may be broken, others not.
std::string compound(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    out += word[i];
    if (word[i] != '-' || i == 0 || i + 1 == word.size()) continue;
    const auto next = word.substr(i + 1, character_end(word, i + 1) - i - 1);
    if (upper(next) != next) out += kJoined;
  }
  return out;
}

/// Whether the blank stands in short brackets.
bool bracketed(std::string_view text, std::size_t blank) {
  const auto open = text.rfind('(', blank);
  const auto close = text.find(')', blank);
  if (open == std::string_view::npos || close == std::string_view::npos || close - open > kShortBrackets) return false;
  return text.substr(open, blank - open).find(')') == std::string_view::npos;
}

/// Where the piece that begins at `from` ends: at a blank, or after the hyphen of a compound (`Jean-Christophe`), but
/// not inside a number or the address of a site, nor where the hyphen joins.
std::size_t piece_end(std::string_view text, std::size_t from) {
  const std::size_t blank = blank_to_break(text, from + 1);
  const std::string_view word = text.substr(from, blank - from);
  if (word.find_first_of("/@") != std::string_view::npos) return blank;
  std::size_t hyphen = word.find('-');
  while (hyphen < word.size() && word.substr(hyphen + 1).starts_with(kJoined)) hyphen = word.find('-', hyphen + 1);
  if (hyphen == 0 || hyphen >= word.size() - 1) return blank;
  return word.find_first_of("0123456789") == std::string_view::npos ? from + hyphen + 1 : blank;
}

/// How much of a piece that is wider than a line goes on it: up to where it may be broken, or at least one character.
std::size_t part_that_fits(std::string_view piece, double room,
                           const std::function<double(std::string_view)>& width_of) {
  std::size_t fits = 0;
  std::size_t well = 0;
  while (fits < piece.size()) {
    const auto end = character_end(piece, fits);
    const auto character = piece.substr(fits, end - fits);
    if (character == kMayBreak && fits > 0) well = end;
    room -= width_of(character);
    if (room < 0 && fits > 0) break;
    fits = end;
  }
  return fits == piece.size() || well == 0 ? fits : well;
}

}  // namespace

std::string mark_breaks(std::string_view text) {
  std::string out;
  for (std::size_t from = 0; from <= text.size();) {
    const auto blank = std::min(text.find(' ', from), text.size());
    const auto word = text.substr(from, blank - from);
    out += is_address(word) ? address(word) : compound(word);
    if (blank == text.size()) break;
    const auto next = text.substr(blank + 1, text.find(' ', blank + 1) - blank - 1);
    out += ' ';
    if (leads(word) || follows(word, next) || bracketed(text, blank)) out += kJoined;
    from = blank + 1;
  }
  return out;
}

std::vector<std::string_view> broken(std::string_view text, double room,
                                     const std::function<double(std::string_view)>& width_of) {
  const double blank = width_of(" ");
  std::vector<std::string_view> lines;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of what surely stands on it
  double used = 0;
  while (end < text.size()) {
    const std::size_t from = end > begin && text[end] == ' ' ? end + 1 : end;
    std::size_t to = piece_end(text, from);
    const double needed = width_of(text.substr(from, to - from)) + (from > end ? blank : 0);
    if (begin < end && used + needed > room) {
      lines.push_back(text.substr(begin, end - begin));
      begin = end = from;
      used = 0;
      continue;
    }
    if (needed > room) to = from + part_that_fits(text.substr(from, to - from), room, width_of);
    used += needed;
    end = to;
  }
  if (begin < end) lines.push_back(text.substr(begin, end - begin));
  return lines;
}

std::size_t blank_to_break(std::string_view text, std::size_t from) {
  auto blank = text.find(' ', from);
  while (blank != std::string_view::npos && text.substr(blank + 1).starts_with(kJoined))
    blank = text.find(' ', blank + 1);
  return std::min(blank, text.size());
}

std::string without_marks(std::string text) {
  for (const auto mark : {kJoined, kMayBreak}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
  }
  return text;
}

}  // namespace scts::deliver
