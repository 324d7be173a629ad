#include "encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "charset.hpp"

namespace scts::exchange {

namespace {

using namespace std::string_view_literals;

constexpr Encoding kUtf16{"UTF-16", "UTF-16"};
constexpr Encoding kUtf16Le{"UTF-16LE", "UTF-16"};
constexpr Encoding kUtf16Be{"UTF-16BE", "UTF-16"};
constexpr Encoding kUtf32{"UTF-32", "UTF-32"};
constexpr Encoding kUtf32Le{"UTF-32LE", "UTF-32"};
constexpr Encoding kUtf32Be{"UTF-32BE", "UTF-32"};

/// Windows-1252 comes first: of two that fit as well it is the likelier one.
constexpr std::array<Encoding, 3> kCandidates{
    {{"WINDOWS-1252", "Windows-1252"}, {"MACINTOSH", "Mac OS Roman"}, {"CP850", "MS-DOS (cp850)"}}};

/// What stands beside a character.
enum class Beside { nothing, small, capital, capitals, unknown };
constexpr std::size_t kBesides = 5;

Beside beside(unsigned char byte, Beside before) {
  if (byte >= 0x80) return Beside::unknown;
  if (byte >= 'a' && byte <= 'z') return Beside::small;
  if (byte < 'A' || byte > 'Z') return Beside::nothing;
  return before == Beside::capital || before == Beside::capitals ? Beside::capitals : Beside::capital;
}

/// How often each byte beyond ASCII stands beside what.
class Census {
 public:
  void count(unsigned char byte) {
    if (pending_ >= 0x80) ++counts_[index(before_, pending_, beside(byte, Beside::nothing))];
    if (pending_ >= 0) before_ = beside(static_cast<unsigned char>(pending_), before_);
    pending_ = byte;
  }
  /// `f` of the neighbours, the byte, and how often.
  template <class F>
  void for_each(F&& f) const {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] == 0) continue;
      f(static_cast<Beside>(i / kBesides % kBesides), static_cast<unsigned char>(0x80 + i / kBesides / kBesides),
        static_cast<Beside>(i % kBesides), counts_[i]);
    }
  }

 private:
  static std::size_t index(Beside before, int byte, Beside after) {
    return (static_cast<std::size_t>(byte - 0x80) * kBesides + static_cast<std::size_t>(before)) * kBesides +
           static_cast<std::size_t>(after);
  }

  std::array<std::uint64_t, 128 * kBesides * kBesides> counts_{};
  Beside before_ = Beside::nothing;
  int pending_ = -1;
};

constexpr std::uint64_t kOdd = 1;  // not in French, or not often
constexpr std::uint64_t kNonsense = 3;

bool one_of(int code, std::u32string_view some) {
  return some.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
}

/// How unlikely a character is in a list of French names, where it stands.
std::uint64_t oddity(int code, Beside before, Beside after) {
  const bool after_letter = before != Beside::nothing && before != Beside::unknown;
  const bool in_word = after_letter && after != Beside::nothing && after != Beside::unknown;
  if (code == 0x2019) return in_word ? 0 : kOdd;  // D’ARCY
  if (one_of(code, U"\u00A0«»°º²–—…€“”‘ª")) return in_word && code != 0xA0 ? kNonsense : kOdd;
  const bool capital = (code >= 0xC0 && code <= 0xDE && code != 0xD7) || one_of(code, U"ŒŸŠŽ");
  const bool small = (code >= 0xDF && code <= 0xFF && code != 0xF7) || one_of(code, U"œšž");
  if (!capital && !small) return kNonsense;
  const bool follows_capital = before == Beside::capital || before == Beside::capitals;
  if (capital && (before == Beside::small || (follows_capital && after == Beside::small))) return kNonsense;
  const bool between_capitals = before == Beside::capitals || after == Beside::capital;
  if (small && between_capitals) return kNonsense;
  const bool begins = before == Beside::nothing;
  const bool french = one_of(code, U"ÀÂÇÉÈÊËÎÏÔÙÛÜŒàâçéèêëîïôùûüœ");
  return (french ? 0 : kOdd) + (begins && (small || after == Beside::nothing) ? kOdd : 0);
}

struct Fit {
  std::uint64_t oddity = 0;
  bool possible = true;  ///< every byte has a meaning
};

Fit fit(const Census& census, const Encoding& encoding) {
  const auto charset = single_byte_charset(encoding.name);
  Fit fit;
  census.for_each([&](Beside before, unsigned char byte, Beside after, std::uint64_t times) {
    const int code = charset[byte];
    fit.possible = fit.possible && code >= 0;
    fit.oddity += times * (code < 0 ? kNonsense : oddity(code, before, after));
  });
  return fit;
}

}  // namespace

std::optional<Encoding> wide_encoding(std::string_view head) {
  if (head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv)) return kUtf32;
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return kUtf16;
  // Without a mark: an ASCII character has one NUL byte of 2, or 3 of 4.
  if (head.size() < 4) return std::nullopt;
  const auto nul = [&](std::size_t i) { return head[i] == '\0'; };
  const int count = nul(0) + nul(1) + nul(2) + nul(3);
  if (count == 3 && !nul(0)) return kUtf32Le;
  if (count == 3 && !nul(3)) return kUtf32Be;
  if (count == 2 && nul(0) == nul(2) && nul(1) == nul(3)) return nul(0) ? kUtf16Be : kUtf16Le;
  return std::nullopt;
}

std::optional<Encoding> recognise(Source& source) {
  source.rewind();
  Census census;
  std::string buffer(65536, '\0');
  while (const auto size = source.read(buffer)) {
    for (const char c : std::string_view(buffer).substr(0, size)) census.count(static_cast<unsigned char>(c));
  }
  census.count('\n');
  std::uint64_t all = 0;
  census.for_each([&](Beside, unsigned char, Beside, std::uint64_t times) { all += times; });
  std::array<Fit, kCandidates.size()> fits;
  std::transform(kCandidates.begin(), kCandidates.end(), fits.begin(),
                 [&](const Encoding& encoding) { return fit(census, encoding); });
  std::size_t best = 0;
  for (std::size_t i = 1; i < fits.size(); ++i) {
    // Windows' own is left only for what makes sense.
    if (fits[i].possible && fits[i].oddity <= kOdd * all && fits[i].oddity < fits[best].oddity) best = i;
  }
  return fits[best].possible ? std::optional(kCandidates[best]) : std::nullopt;
}

}  // namespace scts::exchange
