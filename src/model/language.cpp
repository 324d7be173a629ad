#include "scts/model/language.hpp"

namespace scts {

namespace {

// All of ISO 639-1: a country's letters (gb, cn, ua) are taken for a language's too often to let them pass.
constexpr std::string_view kLanguages =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<Language> Language::parse(std::string_view text) {
  if (text.size() != 2) return std::nullopt;
  const std::string code{small(text[0]), small(text[1])};
  for (std::size_t i = 0; i + 2 < kLanguages.size(); i += 3) {
    if (kLanguages.substr(i, 2) == code) return Language(code);
  }
  return std::nullopt;
}

}  // namespace scts
