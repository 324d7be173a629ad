#include "scts/model/name_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "scts/model/text.hpp"

namespace {

using Keys = std::vector<std::string>;

/// As a search does: what was typed, and failing that, what was typed without particles.
bool found(const std::string& typed, const Keys& keys) {
  const auto begins = [&](const std::string& beginning) {
    return !beginning.empty() &&
           std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return key.starts_with(beginning); });
  };
  return begins(scts::match_key(typed)) || begins(scts::bare_key(typed));
}

}  // namespace

TEST_CASE("a key holds letters and digits alone") {
  using scts::match_key;
  CHECK(match_key("Jean-Pierre") == "jeanpierre");
  CHECK(match_key("JEAN PIERRE") == match_key("jeanpierre"));
  CHECK(match_key("O'Hara") == "ohara");
  CHECK(match_key("O’Hara") == "ohara");
  CHECK(match_key("Œdipe Ægée Strauß Łukasz") == "oedipeaegeestrausslukasz");
  CHECK(match_key("D'AUBIGNÉ (de) 2") == "daubignede2");
  CHECK(match_key(" '- ").empty());
}

TEST_CASE("a person is found by each beginning that people would type") {
  const auto keys = scts::name_keys("de La Tour d'Auvergne", "", "Jean-Pierre");
  for (const auto* typed : {"de la tour", "DE LA TOUR", "la tour", "latour", "delatour", "tour", "La Tour d’Auvergne",
                            "tour auvergne", "de la tour d'auvergne jean pierre", "la tour d'auvergne jeanp"}) {
    CHECK_MESSAGE(found(typed, keys), typed);
  }
  for (const auto* typed : {"auvergne", "jean", "de la", "toure"})
    CHECK_MESSAGE((found(typed, keys) == (typed == std::string("de la"))), typed);
  CHECK(found("de martin", scts::name_keys("MARTIN", "", "Léa")));
  CHECK(found("dupont mar", scts::name_keys("DUPONT", "", "Marie")));
  CHECK_FALSE(found("de", scts::name_keys("MARTIN", "", "Léa")));
}

TEST_CASE("the name in use and the name at birth count alike, and each key stands once") {
  CHECK(scts::name_keys("DUPONT", "MARTIN", "Claire") == Keys{"martinclaire", "dupontclaire"});
  CHECK(scts::name_keys("LE GOFF", "", "Anne") == Keys{"legoffanne", "goffanne"});
  CHECK(scts::name_keys("LE", "", "Minh") == Keys{"leminh"});
  CHECK(scts::name_keys("", "", "Minh") == Keys{"minh"});
  CHECK(scts::name_keys("MARTIN", "Martin", "Léa") == Keys{"martinlea"});
  CHECK(scts::name_keys("", "", "").empty());
}
