#include "field.hpp"

#include <array>

namespace scts::exchange {

std::string_view name(Field field) {
  constexpr std::array<std::string_view, kFields> names{
      "student_id",
      "ine",
      "family_name",
      "usage_name",
      "first_name",
      "birth_date",
      "mef",
      "division",
      "email",
      "line1",
      "line2",
      "line3",
      "line4",
      "postcode",
      "city",
      "country",
      "left_on",
      "guardian_id",
      "title",
      "phone",
      "rank",
      "reason",
      "test_id",
      "subject",
      "given_on",
      "published_on",
      "out_of",
      "coefficient",
      "mark",
      "absence_id",
      "from",
      "to",
      "justified",
      "code",
      "used_on",
      "channel",
      "returned_on",
      "guardian_family_name",
      "guardian_first_name",
      "language",
      "UAJ",
      "ANNEE_SCOLAIRE",
      "DATE_EXPORT",
      "HORODATAGE",
      "ADRESSE_ID",
      "COMMUNE_ETRANGERE",
      "CODE_PAYS",
      "TEL_PERSONNEL",
      "NIVEAU_RESPONSABILITE",
      "PAIE_FRAIS_SCOLAIRES",
      "TYPE_STRUCTURE",
      "LIBELLE_LONG",
      "FORMATION",
      "SPECIALITE",
      "CODE_MEF",
  };
  return names[static_cast<std::size_t>(field)];
}

}  // namespace scts::exchange
