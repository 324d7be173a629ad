#pragma once

#include <cstddef>
#include <string_view>

namespace scts::exchange {

/// The texts that files hold: first those that a CSV may have, then those that only SIECLE has.
enum class Field {
  student_id,
  ine,
  family_name,
  usage_name,
  first_name,
  birth_date,
  mef,
  division,
  email,
  line1,
  line2,
  line3,
  line4,
  postcode,
  city,
  country,
  left_on,
  guardian_id,
  title,
  phone,
  rank,
  reason,
  test_id,
  subject,
  given_on,
  published_on,
  out_of,
  coefficient,
  mark,
  absence_id,
  from,
  to,
  justified,
  code,
  used_on,
  channel,
  returned_on,
  guardian_family_name,
  guardian_first_name,
  reference,
  language,
  service,
  due_on,
  box,
  full_name,
  guardian_full_name,
  uai,
  school_year,
  exported_on,
  exported_at,
  address_id,
  foreign_city,
  country_code,
  home_phone,
  level,
  pays_fees,
  structure_type,
  label,
  formation,
  specialite,
  mefs,
};
inline constexpr Field kLastColumn = Field::guardian_full_name;
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::mefs) + 1;

/// The CSV column, or SIECLE's tag.
[[nodiscard]] std::string_view name(Field field);

}  // namespace scts::exchange
