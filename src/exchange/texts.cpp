#include "texts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/model/text.hpp"
#include "source.hpp"

namespace scts::exchange {

namespace {

constexpr auto kColumns = static_cast<std::size_t>(kLastColumn) + 1;

constexpr std::size_t kWidth = 254;  // SIECLE's widest, MEL; LIBELLE_LONG has no stated width

/// True of text that was UTF-8 and was read as something else: é has become Ã©. No word goes on with a sign after Ã or
/// Â.
bool mojibake(std::string_view text) {
  for (auto at = text.find('\xC3'); at != std::string_view::npos; at = text.find('\xC3', at + 1)) {
    const auto next = text.substr(at + 1, 3);
    if (next.size() < 3 || (next[0] != '\x83' && next[0] != '\x82')) continue;
    const bool sign = next[1] == '\xC2';  // U+00A1 to U+00BF; the control characters before are gone
    const bool typographic =
        next.substr(1) == "\xE2\x80" || next.substr(1) == "\xE2\x82" || next.substr(1) == "\xE2\x84";
    const bool accent = next.substr(1) == "\xCB\x86" || next.substr(1) == "\xCB\x9C";
    if (sign || typographic || accent) return true;
  }
  return false;
}

}  // namespace

std::string words(Field field) {
  std::string out(name(field));
  if (static_cast<std::size_t>(field) < kColumns) std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

void Texts::restart(long line) {
  line_ = line;
  for (auto& text : texts_) text.clear();
  mefs_.clear();
}

void Texts::set(Field field, std::string_view raw) {
  std::string text = tidy(raw);
  if (text.empty()) return;
  if (text.size() > kWidth && field != Field::label && characters(text) > kWidth) {
    fail(fmt::format("{} has more than {} characters", words(field), kWidth));
  }
  if (mojibake(text)) {
    fail(fmt::format("{} \"{}\": UTF-8 that was read as something else", words(field), cut(text, 60)),
         "save the list as UTF-8, or say with --encoding what it is");
  }
  if (field == Field::mefs) {
    mefs_.emplace_back(std::move(text));
  } else if (auto& place = texts_[static_cast<std::size_t>(field)]; place.empty()) {
    place = std::move(text);
  }
}

std::string Texts::id() const {
  // An absence has a number of its own; a mark is known by its test and its student.
  if (!(*this)[Field::absence_id].empty()) return fmt::format("absence_id {}", (*this)[Field::absence_id]);
  struct Key {
    Field field;
    std::string_view tag;
  };
  constexpr std::array<Key, 3> parts{
      {{Field::test_id, "test_id"}, {Field::student_id, "ELEVE_ID"}, {Field::guardian_id, "PERSONNE_ID"}}};
  constexpr std::array<Key, 3> things{
      {{Field::address_id, "ADRESSE_ID"}, {Field::division, "CODE_STRUCTURE"}, {Field::mef, "CODE_MEF"}}};
  std::string out;
  for (const auto& [field, tag] : parts) {
    if (!(*this)[field].empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", tag, (*this)[field]);
  }
  for (const auto& [field, tag] : things) {
    if (out.empty() && !(*this)[field].empty()) out = fmt::format("{} {}", tag, (*this)[field]);
  }
  return out;
}

std::optional<int> Texts::digit(Field field, char lowest, char highest) const {
  const std::string& text = (*this)[field];
  if (text.empty()) return std::nullopt;
  if (text.size() > 1 || text[0] < lowest || text[0] > highest) {
    fail_value(field, fmt::format("is not between {} and {}", lowest, highest));
  }
  return text[0] - '0';
}

bool Texts::flag(Field field) const {
  const std::string& text = (*this)[field];
  if (text.empty() || text == "0" || text == "false") return false;
  if (text != "1" && text != "true") fail_value(field, "is neither true nor false");
  return true;
}

void Texts::fail(const std::string& message, const std::string& hint) const {
  const std::string who = id();
  exchange::fail(path_, line_, who.empty() ? message : fmt::format("{}: {}", who, message),
                 hint.empty() ? "correct it in SIECLE or in the list, then import again" : hint);
}

void Texts::fail_value(Field field, const std::string& what) const {
  const std::string& text = (*this)[field];
  fail(text.empty() ? fmt::format("{} {}", words(field), what) : fmt::format("{} \"{}\" {}", words(field), text, what));
}

}  // namespace scts::exchange
