#pragma once

#include <string>

#include "deliver/wording.hpp"
#include "scts/model/date.hpp"
#include "scts/model/notice.hpp"

/// The values that letters and messages have for the {fields} of their texts.
namespace scts::deliver {

/// "23 novembre 2026", "1er décembre 2026".
[[nodiscard]] std::string long_date(Date date);

/// What every letter of a school says: {school}, {uai}, {school_address}, {phone}, {email}, {site_url}, {signatory},
/// {services}, {help_url}, {help_phone}, {dpo}, {privacy_url}, {service_from}; {site_beside_code} only where a QR code
/// is printed, for it says what stands beside it.
void set_school(Fields& fields, const Letterhead& letterhead, const Language& language);

/// {date}: in French letters with the month's name, in others as 23/11/2026, as people in France write it.
void set_date(Fields& fields, Date date, const Language& language);

/// What one letter says: {student}, {division}, and if a guardian is told {guardian}, {reference}. {student} and
/// {reference} are lists if there are several children; {students} names them in one line, with the references. The
/// code has its own place in a letter: see `set_code`.
void set_people(Fields& fields, const Notice& notice);

/// {usable_from}, {told_on}, {part}, {parts}
void set_telling(Fields& fields, const Telling& telling, const Language& language);

/// {code}
void set_code(Fields& fields, const Notice& notice);

}  // namespace scts::deliver
