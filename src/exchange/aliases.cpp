#include "aliases.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

struct Aliases {
  Field field;
  std::string_view names;  ///< separated by `|`
};

using enum Field;

/// How French lists call our columns; “repr. légal” is what extractions of SIECLE write of a student's guardian.
constexpr std::array<Aliases, 46> kAliases{{
    {student_id, "identifiant élève|id élève|ELEVE_ID"},
    {ine, "identifiant national|numéro national|ID_NATIONAL"},
    {family_name, "nom de famille|nom|nom élève|nom de l'élève|nom de famille élève"},
    {usage_name, "nom d'usage|nom usage"},
    {first_name, "prénom|prénom 1|prénom élève|prénom de l'élève"},
    {birth_date, "date de naissance|date naissance|né(e) le|né le|DATE_NAISS"},
    {mef, "code MEF|formation"},
    {division, "classe|code division|code structure"},
    {email,
     "mél|mail|courriel|e-mail|adresse électronique|adresse mail|adresse e-mail|mél repr. légal|courriel repr. légal"},
    {line1, "adresse|adresse 1|ligne 1|adresse ligne 1|ligne 1 adresse|ligne 1 adresse repr. légal"},
    {line2, "adresse 2|ligne 2|adresse ligne 2|ligne 2 adresse|ligne 2 adresse repr. légal|complément d'adresse"},
    {line3, "adresse 3|ligne 3|adresse ligne 3|ligne 3 adresse|ligne 3 adresse repr. légal"},
    {line4, "adresse 4|ligne 4|adresse ligne 4|ligne 4 adresse|ligne 4 adresse repr. légal"},
    {box, "boîte postale|BP|BOITE_POSTALE"},
    {postcode, "code postal|CP|CP 1|code postal repr. légal"},
    {city, "commune|commune 1|ville|localité|libellé postal|commune repr. légal"},
    {country, "pays|pays repr. légal"},
    {left_on, "date de sortie|sorti(e) le"},
    {guardian_id, "identifiant responsable|id responsable|identifiant personne|PERSONNE_ID"},
    {title, "civilité|titre|intitulé|civilité repr. légal"},
    {phone, "téléphone|tél|portable|mobile|téléphone portable|tél. portable|tél. portable repr. légal"},
    {rank, "rang|légal|rang légal|RESP_LEGAL"},
    {reason, "motif"},
    {test_id, "identifiant contrôle|id contrôle|identifiant évaluation"},
    {subject, "matière|discipline"},
    {given_on, "date du contrôle|donné le|fait le"},
    {published_on, "date de publication|publié le"},
    {out_of, "barème|noté sur|sur"},
    {coefficient, "coef|coeff"},
    {mark, "note"},
    {absence_id, "identifiant absence|id absence"},
    {from, "du|début|date de début"},
    {to, "au|fin|date de fin"},
    {justified, "justifiée|justifié"},
    {code, "code d'activation"},
    {used_on, "utilisé le|date d'utilisation"},
    {channel, "canal|moyen"},
    {returned_on, "revenu le|retourné le|date de retour"},
    {language, "langue"},
    {service, "télé-service"},
    {due_on, "date d'échéance|échéance"},
    {guardian_family_name, "nom responsable|nom du responsable|nom de famille responsable|nom repr. légal"},
    {guardian_family_name, "nom de famille repr. légal|nom du représentant légal|nom parent"},
    {guardian_first_name, "prénom responsable|prénom du responsable|prénom repr. légal"},
    {guardian_first_name, "prénom du représentant légal|prénom parent"},
    {reference, "référence"},
}};

std::map<std::string, Field> all_columns() {
  std::map<std::string, Field> columns;
  for (auto field = Field{}; field <= kLastColumn; field = static_cast<Field>(static_cast<std::size_t>(field) + 1)) {
    columns.emplace(column_key(name(field)), field);
  }
  for (const auto& [field, names] : kAliases) {
    for (std::size_t from = 0; from <= names.size();) {
      const auto bar = std::min(names.find('|', from), names.size());
      columns.emplace(column_key(names.substr(from, bar - from)), field);
      from = bar + 1;
    }
  }
  return columns;
}

}  // namespace

std::string column_key(std::string_view column) {
  std::string key = fold(column);
  std::erase_if(key, [](char c) {
    const bool sign = c >= 0 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
    return sign;
  });
  return key;
}

std::optional<Field> find_column(std::string_view column) {
  static const auto columns = all_columns();
  const auto found = columns.find(column_key(column));
  return found == columns.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace scts::exchange
