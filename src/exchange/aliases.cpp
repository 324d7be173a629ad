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

/// How French lists call our columns.
constexpr std::array<Aliases, 44> kAliases{{
    {student_id, "identifiant élève|id élève|ELEVE_ID"},
    {ine, "identifiant national|numéro national|identifiant unique|numéro INE|ID_NATIONAL"},
    {family_name, "nom de famille|nom|nom élève|nom de l'élève|nom de famille élève|nom de naissance"},
    {usage_name, "nom d'usage|nom usage"},
    {first_name, "prénom|prénom 1|premier prénom|prénoms|prénom élève|prénom de l'élève"},
    {birth_date, "date de naissance|date naissance|date de naissance (jj/mm/aaaa)|né(e) le|né le|DATE_NAISS"},
    {mef, "code MEF|formation"},
    {division, "classe|code division|code structure"},
    {email, "mél|mail|courriel|e-mail|adresse électronique|adresse mail|adresse e-mail"},
    {line1, "adresse|adresse 1|ligne 1|adresse ligne 1|ligne 1 adresse"},
    {line2, "adresse 2|ligne 2|adresse ligne 2|ligne 2 adresse|complément d'adresse"},
    {line3, "adresse 3|ligne 3|adresse ligne 3|ligne 3 adresse"},
    {line4, "adresse 4|ligne 4|adresse ligne 4|ligne 4 adresse"},
    {box, "boîte postale|BP|BOITE_POSTALE"},
    {postcode, "code postal|CP|CP 1"},
    {city, "commune|commune 1|ville|localité|libellé postal"},
    {country, "pays"},
    {left_on, "date de sortie|sorti(e) le"},
    {guardian_id, "identifiant personne|PERSONNE_ID"},
    {title, "civilité|titre|intitulé"},
    {phone, "téléphone|tél|portable|mobile|téléphone portable|tél. portable"},
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
    {full_name, "élève|élèves|nom prénom|nom et prénom|nom complet|nom prénom élève|nom et prénom de l'élève"},
    {full_name, "prénom nom|prénom et nom"},
    {reference, "référence"},
}};

/// How they say that a column is about a guardian, after its name. “repr. légal” is what extractions of SIECLE write,
/// and once wrote “resp. légal1”.
struct Words {
  int guardian;
  std::string_view names;
};
constexpr std::array<Words, 2> kGuardians{{
    {1,
     "repr. légal|resp. légal|représentant légal|responsable légal|responsable|du responsable|du représentant légal|"
     "parent|repr. légal 1|resp. légal 1|représentant légal 1|responsable légal 1|responsable 1|parent 1"},
    {2,
     "autre repr. légal|autre resp. légal|autre représentant légal|autre responsable|autre parent|repr. légal 2|"
     "resp. légal 2|représentant légal 2|responsable légal 2|responsable 2|parent 2"},
}};

template <class F>
void for_each_name(std::string_view names, F&& f) {
  for (std::size_t from = 0; from <= names.size();) {
    const auto bar = std::min(names.find('|', from), names.size());
    f(column_key(names.substr(from, bar - from)));
    from = bar + 1;
  }
}

/// What a column of a student's list is, once it is a guardian's.
std::optional<Field> of_guardian(Field field) {
  constexpr std::array told{title, email, phone, line1, line2, line3, line4, box, postcode, city, country};
  if (field == family_name) return guardian_family_name;
  if (field == first_name) return guardian_first_name;
  if (field == full_name) return guardian_full_name;
  return std::find(told.begin(), told.end(), field) == told.end() ? std::nullopt : std::optional(field);
}

std::map<std::string, Column> all_columns() {
  std::map<std::string, Column> columns;
  for (auto field = Field{}; field <= kLastColumn; field = static_cast<Field>(static_cast<std::size_t>(field) + 1)) {
    columns.emplace(column_key(name(field)), Column{field});
  }
  for (const auto& [field, names] : kAliases) {
    for_each_name(names, [&, field = field](std::string key) { columns.emplace(std::move(key), Column{field}); });
  }
  const auto of_students = columns;
  for (const auto& [guardian, names] : kGuardians) {
    for_each_name(names, [&, guardian = guardian](const std::string& words) {
      columns.emplace(words, Column{guardian_full_name, guardian});
      for (const auto* id : {"identifiant", "id"}) columns.emplace(id + words, Column{guardian_id, guardian});
      for (const auto& [key, column] : of_students) {
        if (const auto field = of_guardian(column.field)) columns.emplace(key + words, Column{*field, guardian});
      }
    });
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

std::optional<Column> find_column(std::string_view column) {
  static const auto columns = all_columns();
  const auto found = columns.find(column_key(column));
  return found == columns.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace scts::exchange
