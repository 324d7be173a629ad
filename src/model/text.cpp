#include "scts/model/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace scts {

namespace {

struct Free {
  void operator()(utf8proc_uint8_t* p) const { std::free(p); }  // utf8proc hands out malloc'ed memory
};

std::string map(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &raw, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(raw);
  if (size < 0) throw NotUtf8();
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

/// Calls f with each code point.
template <class F>
void each(std::string_view text, F&& f) {
  const auto* p = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const auto n = utf8proc_iterate(p, left, &c);
    if (n <= 0) throw NotUtf8();
    f(c, std::string_view(reinterpret_cast<const char*>(p), static_cast<std::size_t>(n)));
    p += n;
    left -= n;
  }
}

bool control(utf8proc_int32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/// A blank or a line's end in any script.
bool blank(utf8proc_int32_t c) {
  if (c < 0x80) return c == ' ';
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/// Has no shape of its own. Joiners are part of words and of emoji, soft hyphens of texts, tags of flags.
bool invisible(utf8proc_int32_t c) {
  if (c < 0x80) return false;
  const bool joiner = c == 0x200C || c == 0x200D;
  const bool tag = c >= 0xE0020 && c <= 0xE007F;
  return c == 0x200B || (utf8proc_category(c) == UTF8PROC_CATEGORY_CF && c != 0xAD && !joiner && !tag);
}

/// True if tidying would change nothing, as for most texts.
bool tidy_ascii(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;  // what is not ASCII is negative or DEL
    before = c;
  }
  return text.empty() || before != ' ';
}

/// Below U+0300 no character is, or takes, a combining mark: such a text is in normal form C.
bool composed(std::string_view text) {
  constexpr unsigned char first = 0xCC;  // with which U+0300 begins
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < first; });
}

/// What `fold` makes of ASCII.
std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (const char c : text) {
    if (c <= ' ' || c == '-' || c == '\'' || c == '.') {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

/// Letters that no normal form takes apart.
struct Ligature {
  utf8proc_int32_t code;
  std::string_view plain;
};
constexpr std::array<Ligature, 9> kLigatures{{{0x00E6, "ae"},
                                              {0x0153, "oe"},
                                              {0x00F8, "o"},
                                              {0x0142, "l"},
                                              {0x0111, "d"},
                                              {0x00F0, "d"},
                                              {0x00FE, "th"},
                                              {0x0131, "i"},
                                              {0x0127, "h"}}};

}  // namespace

bool valid_utf8(std::string_view text) {
  const auto* p = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    if (*p < 0x80) {
      ++p, --left;
      continue;
    }
    utf8proc_int32_t c = 0;
    const auto n = utf8proc_iterate(p, left, &c);
    if (n <= 0) return false;
    p += n;
    left -= n;
  }
  return true;
}

std::string tidy(std::string_view text) {
  if (tidy_ascii(text)) return std::string(text);
  const std::string normal = composed(text) ? std::string(text) : map(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  std::string out;
  out.reserve(normal.size());
  bool gap = false;
  each(normal, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (control(c) || blank(c)) {
      gap = !out.empty();
      return;
    }
    if (invisible(c)) return;
    if (gap) out += ' ';
    gap = false;
    out += bytes;
  });
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &c);
    const bool shown = size > 0 && !control(c) && !invisible(c) && (c == ' ' || c == 0xA0 || !blank(c));
    const auto bytes = text.substr(0, size > 0 ? static_cast<std::size_t>(size) : 1);
    if (shown) {
      out += bytes;
    } else {
      out += '?';
    }
    text.remove_prefix(bytes.size());
  }
  return out;
}

std::string fold(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return fold_ascii(text);
  const std::string mapped =
      map(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
  std::string out;
  bool blank = false;
  each(mapped, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (c <= 0x20 || c == '-' || c == '\'' || c == '.' || c == 0xA0 || (c >= 0x2010 && c <= 0x2019)) {
      blank = !out.empty();
      return;
    }
    if (blank) out += ' ';
    blank = false;
    for (const auto& ligature : kLigatures) {
      if (ligature.code == c) {
        out += ligature.plain;
        return;
      }
    }
    out += bytes;
  });
  return out;
}

std::string match_key(std::string_view text) {
  std::string out;
  each(fold(text), [&](utf8proc_int32_t c, std::string_view bytes) {
    const auto category = utf8proc_category(c);
    const bool apostrophe = category == UTF8PROC_CATEGORY_LM;  // a letter by its class: Hawaiʻi
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO && !apostrophe) out += bytes;
  });
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  each(text, [&](utf8proc_int32_t c, std::string_view) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto n = utf8proc_encode_char(utf8proc_toupper(c), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(n));
  });
  return out;
}

std::string cut(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t count = 0;
  each(text, [&](utf8proc_int32_t, std::string_view bytes) {
    if (count++ < most) out += bytes;
  });
  return count > most ? out + "…" : out;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  each(text, [&](utf8proc_int32_t, std::string_view) { ++count; });
  return count;
}

}  // namespace scts
